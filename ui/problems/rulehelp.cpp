// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/rulehelp.h"

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

constexpr int kMargin = 12; // pixels

} // namespace

RuleHelp::RuleHelp(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(u"ruleHelp"_s);
    setAccessibleName(tr("Help of the rule"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(true);
    setMinimumWidth(160);
    document()->setDocumentMargin(kMargin);
    showRule({}, {});
}

void RuleHelp::showRule(const QString &rule, const QString &help)
{
    const QString shown =
        rule.isEmpty() ? tr("Select a problem to read what its rule is about.") : u"**%1**\n\n%2"_s.arg(rule, help);
    if (shown == m_shown)
        return; // so that it stays where it was scrolled to
    m_shown = shown;
    setMarkdown(shown);
}

} // namespace portolan
