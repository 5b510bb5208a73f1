// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/problemnote.h"

#include "app/validation/validator.h"
#include "ui/inspector/entrylink.h"
#include "ui/style/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

ProblemNote::ProblemNote(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_explain(new QToolButton(this))
    , m_ignore(new QToolButton(this))
    , m_help(new QLabel(this))
    , m_offers(new QVBoxLayout)
{
    m_text->setObjectName(u"problemText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_icon->setAlignment(Qt::AlignTop);
    m_explain->setObjectName(u"explain"_s);
    m_explain->setText(tr("Why?"));
    m_explain->setCheckable(true);
    m_explain->setAccessibleName(tr("Explain the problem"));
    m_explain->setToolTip(tr("Show what the rule behind this problem is about"));
    m_ignore->setObjectName(u"ignore"_s);
    m_ignore->setText(tr("Ignore here"));
    m_ignore->setToolTip(tr("Write a comment that silences the rule for this entry"));
    for (QToolButton *button : {m_explain, m_ignore}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_help->setObjectName(u"problemHelp"_s);
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::MarkdownText);
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_help->hide();
    connect(m_explain, &QToolButton::toggled, m_help, &QWidget::setVisible);
    connect(m_ignore, &QToolButton::clicked, this, [this] { Q_EMIT ignoreChosen(Problem(*m_problem)); });

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(3, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1, 1, 3);
    layout->addLayout(m_offers, 1, 1, 1, 3);
    layout->addWidget(m_explain, 2, 1, Qt::AlignLeft);
    layout->addWidget(m_ignore, 2, 2, Qt::AlignLeft);
    layout->addWidget(m_help, 3, 1, 1, 3);
    hide();
}

void ProblemNote::show(const Problem &problem)
{
    if (!isHidden() && m_problem == problem)
        return;
    clear();
    setMessage(problem.severity, problem.message);
    setRule(problem.rule);
    m_problem = problem;
    for (const QuickFix &fix : problem.fixes)
        addFix(fix);
    for (const RelatedPlace &place : problem.related)
        addPlace(place);
}

void ProblemNote::addFix(const QuickFix &fix)
{
    auto *button = new QPushButton(fix.title, this);
    button->setObjectName(u"fix"_s);
    connect(button, &QPushButton::clicked, this, [this, fix] { Q_EMIT fixChosen(fix); });
    m_offers->addWidget(button, 0, Qt::AlignLeft);
}

void ProblemNote::addPlace(const RelatedPlace &place)
{
    auto *link = new EntryLink(this);
    link->setObjectName(u"place"_s);
    link->setTexts(place.message, {});
    link->setToolTip(place.message);
    connect(link, &QAbstractButton::clicked, this, [this, span = place.span] { Q_EMIT placeChosen(span); });
    m_offers->addWidget(link);
}

void ProblemNote::showReason(const QString &reason)
{
    clear();
    setMessage(Severity::Error, reason);
    setRule({});
}

void ProblemNote::clear()
{
    m_problem.reset();
    if (isHidden())
        return; // there is nothing to take away, which would have the whole form laid out anew
    while (QLayoutItem *item = m_offers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // the one that was chosen may be what clears
        delete item;
    }
    m_text->clear();
    setVisible(false);
}

QString ProblemNote::message() const
{
    return m_text->text();
}

/// The help stays unfolded while the same rule is broken here.
void ProblemNote::setRule(const QString &id)
{
    const Rule *rule = findRule(id);
    m_explain->setVisible(rule);
    m_ignore->setVisible(rule);
    if (!rule || id != m_rule)
        m_explain->setChecked(false);
    if (rule && id != m_rule)
        m_help->setText(rule->help());
    m_rule = rule ? id : QString();
}

void ProblemNote::setMessage(Severity severity, const QString &message)
{
    m_icon->setPixmap(severityIcon(severity).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(message);
    setVisible(true);
}

} // namespace portolan
