// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace portolan {

/// A list of offers at the caret. It lies over the window and never takes the focus: the keys that are for it are handed
/// in, so that typing goes on.
class CompletionPopup final : public QListWidget
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *window);

    /// Shows the offers below a place of the window, or above it where there is no room below. The current offer stays
    /// current where it is still there.
    void offer(const QStringList &offers, const QRect &caret);
    /// Up, Down, Page Up, Page Down, Enter, Tab and Esc are for a visible list; answers whether this one was.
    bool takeKey(int key);

Q_SIGNALS:
    void chosen(const QString &offer);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void choose(const QListWidgetItem *item);
    void move(int rows);
};

} // namespace portolan
