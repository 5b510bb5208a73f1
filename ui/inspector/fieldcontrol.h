// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/form.h"

#include <QWidget>

namespace portolan {

/// The control that edits one value: one small subclass for each FieldEditor. It shows a text and hands over the text
/// that was committed with Enter or by leaving the control; it knows neither file nor model.
class FieldControl : public QWidget
{
    Q_OBJECT

public:
    static FieldControl *create(FieldEditor editor, QWidget *parent);

    /// Shows the field as it is in the file. What is being typed is not disturbed when the value is the same.
    virtual void show(const FormField &field) = 0;
    /// Gives up what is being typed.
    virtual void revert() { }
    /// The control that takes the focus and carries the object name.
    virtual QWidget *input() = 0;

Q_SIGNALS:
    void committed(const QString &text);
    void cancelled();

protected:
    using QWidget::QWidget;
    /// Lays `input` out as the whole of this control and lets it take the focus.
    void setInput(QWidget *input);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace portolan
