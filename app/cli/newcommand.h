// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace portolan {

/// `new`: a chart to start from.
class NewCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;

protected:
    QString operands() const override;
    std::pair<qsizetype, qsizetype> operandCount() const override;
    QList<QCommandLineOption> options() const override;
    QString details() const override;
    ExitCode execute(const QCommandLineParser &arguments, Streams &streams) const override;
};

} // namespace portolan
