// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"

#include <QCommandLineOption>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

class QCommandLineParser;

namespace portolan {

class Streams;

/// One sub-command of the command line: its words, its help, and what it does. It keeps nothing between runs.
class Command
{
public:
    virtual ~Command() = default;

    /// The words that call it: `check`, `export manifests`.
    virtual QString name() const = 0;
    /// One line for the list of commands.
    virtual QString summary() const = 0;

    /// `arguments` are those behind the name. Answers `--help` and wrong options itself.
    ExitCode run(const QStringList &arguments, Streams &streams) const;
    QString help() const;

protected:
    /// What follows the name, without options: `FILE PATH`.
    virtual QString operands() const = 0;
    /// The least and the greatest number of operands.
    virtual std::pair<qsizetype, qsizetype> operandCount() const = 0;
    virtual QList<QCommandLineOption> options() const = 0;
    /// What the help says beyond the options; paragraphs.
    virtual QString details() const = 0;
    virtual ExitCode execute(const QCommandLineParser &arguments, Streams &streams) const = 0;

    /// Says what is wrong with the arguments, and where the help is.
    ExitCode wrongUsage(Streams &streams, const QString &sentence) const;
};

} // namespace portolan
