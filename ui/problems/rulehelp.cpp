// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/rulehelp.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextCursor>
#include <QTimer>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

constexpr int kMargin = 12; // pixels

} // namespace

RuleHelp::RuleHelp(QWidget *parent) : QTextBrowser(parent), m_soon(new QTimer(this))
{
    setObjectName(u"ruleHelp"_s);
    setAccessibleName(tr("Help of the rule"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(true);
    setMinimumWidth(160);
    document()->setDocumentMargin(kMargin);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { Q_EMIT placeChosen(link.toString().toInt()); });
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &RuleHelp::write);
    showRule({}, {}, {});
}

void RuleHelp::showRule(const QString &rule, const QString &help, const QStringList &places)
{
    const QString shown =
        rule.isEmpty() ? tr("Select a problem to read what its rule is about.") : u"**%1**\n\n%2"_s.arg(rule, help);
    if (shown == m_shown && places == m_places)
        return; // so that it stays where it was scrolled to
    m_shown = shown;
    m_places = places;
    m_soon->start(0);
}

/// Links keep the colour that they were written in.
void RuleHelp::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        write();
}

void RuleHelp::write()
{
    setMarkdown(m_shown);
    addPlaces();
}

/// Behind the id of the rule: they belong to the problem, the help below to all of its kind.
void RuleHelp::addPlaces()
{
    QTextCursor cursor(document()->firstBlock());
    cursor.movePosition(QTextCursor::EndOfBlock);
    for (qsizetype index = 0; index < m_places.size(); ++index) {
        QTextCharFormat link;
        link.setAnchor(true);
        link.setAnchorHref(QString::number(index));
        link.setForeground(palette().link());
        link.setFontUnderline(true);
        cursor.insertBlock();
        cursor.insertText(m_places.at(index), link);
    }
}

} // namespace portolan
