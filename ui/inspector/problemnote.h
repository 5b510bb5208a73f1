// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace portolan {

/// What is wrong with a field, a table or an entry, under it: the sentence with the icon of its severity, a button that
/// unfolds the help of its rule, a button for each quick fix, a link to each place that it speaks of, and a button that
/// silences the rule here. It takes no space while nothing is wrong.
class ProblemNote final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemNote(QWidget *parent = nullptr);

    void show(const Problem &problem);
    /// A reason without a rule behind it: why an edit was refused.
    void showReason(const QString &reason);
    void clear();
    QString message() const;

Q_SIGNALS:
    void fixChosen(const portolan::QuickFix &fix);
    void ignoreChosen(const portolan::Problem &problem);
    void placeChosen(portolan::Span place);

private:
    void setMessage(Severity severity, const QString &message);
    void setRule(const QString &id);
    void addFix(const QuickFix &fix);
    void addPlace(const RelatedPlace &place);

    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_explain;
    QToolButton *m_ignore;
    QLabel *m_help;
    std::optional<Problem> m_problem; ///< that is shown; nothing for a reason
    QString m_rule;                   ///< id of the rule that the help is about; empty for a reason without one
    QVBoxLayout *m_offers;            ///< fixes and places
};

} // namespace portolan
