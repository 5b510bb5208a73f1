// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemsfilter.h"

#include "ui/models/problemsmodel.h"
#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

constexpr int kWordsWidth = 220; // pixels, at most

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemsFilter::tr("Show errors");
    case Severity::Warning:
        return ProblemsFilter::tr("Show warnings");
    case Severity::Information:
        break;
    }
    return ProblemsFilter::tr("Show information");
}

} // namespace

ProblemsFilter::ProblemsFilter(QWidget *parent) : QWidget(parent), m_words(new QLineEdit(this))
{
    m_words->setObjectName(u"problemsFilter"_s);
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setAccessibleName(tr("Filter the problems"));
    m_words->setToolTip(tr("Show only problems with these words in their message, rule or place"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(kWordsWidth);
    connect(m_words, &QLineEdit::textChanged, this, &ProblemsFilter::wordsChanged);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_words, 2);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information}) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"show."_s + severityName(severity));
        button->setIcon(severityIcon(severity));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(nameOf(severity));
        connect(button, &QToolButton::toggled, this,
                [this, severity](bool shown) { Q_EMIT severityToggled(severity, shown); });
        layout->addWidget(button);
        m_severities[size_t(severity)] = button;
    }
    layout->addStretch(1);
}

void ProblemsFilter::showCounts(const ProblemsModel &model)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information}) {
        QToolButton *button = m_severities[size_t(severity)];
        const QString count = model.isKnown() ? QString::number(model.count(severity)) : QString();
        button->setText(count);
        //: What a button does, and how many problems it is about
        button->setAccessibleName(count.isEmpty() ? nameOf(severity) : tr("%1 (%2)").arg(nameOf(severity), count));
    }
}

} // namespace portolan
