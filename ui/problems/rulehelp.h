// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace portolan {

/// What the rule behind a problem is about: why it matters and what to do.
class RuleHelp final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit RuleHelp(QWidget *parent = nullptr);

    /// `help` is Markdown; an empty id shows what would be here.
    void showRule(const QString &rule, const QString &help);

private:
    QString m_shown; ///< Markdown
};

} // namespace portolan
