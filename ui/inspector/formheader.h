// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/form.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace portolan {

/// The top of the inspector: what is selected, what follows from the file for it, and what is wrong with it as a whole.
class FormHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit FormHeader(QWidget *parent = nullptr);

    void show(const Form &form);

Q_SIGNALS:
    void fixChosen(const portolan::QuickFix &fix);
    void ignoreChosen(const portolan::Problem &problem);
    void placeChosen(portolan::Span place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon(const QString &icon);
    void showProblems(const Form &form);

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_kind;
    QLabel *m_facts;
    QLabel *m_sentence;
    QWidget *m_problems = nullptr; ///< made anew when they change
    Form m_form;
};

} // namespace portolan
