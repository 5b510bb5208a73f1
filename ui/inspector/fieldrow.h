// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/form.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace portolan {

class FieldControl;
class ProblemNote;

/// One field of the form: its label above, the control, a button that takes the value out so that the default holds, and
/// what is wrong with it below.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    FieldRow(const FormField &field, QWidget *parent);

    const QString &name() const { return m_field.name; }
    /// Whether this row can show `field`: the same place with the same control.
    bool isFor(const FormField &field) const;
    void show(const FormField &field);
    /// Says why the text was not taken; the text stays, so that it can be corrected.
    void showRefusal(const QString &reason);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void committed(const QString &text);
    void fixChosen(const portolan::QuickFix &fix);
    void ignoreChosen(const portolan::Problem &problem);
    void placeChosen(portolan::Span place);
    /// The control has the focus now.
    void entered();

private:
    FormField m_field;
    QLabel *m_label;
    FieldControl *m_control;
    QToolButton *m_reset;
    ProblemNote *m_note;
};

} // namespace portolan
