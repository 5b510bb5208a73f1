// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace portolan {

/// A line above the content that says what happened or what holds, with one button at most. It stays until it is closed
/// or no longer true, and is never in the way.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    struct Offer
    {
        QString text; ///< a verb
        std::function<void()> take;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Severity severity, const QString &text, const Offer &offer = {});
    QString text() const;
    /// Whether the user can close it; else it stays as long as what it says holds.
    void setClosable(bool closable);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeOffer();

    Severity m_severity = Severity::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    Offer m_offer;
};

} // namespace portolan
