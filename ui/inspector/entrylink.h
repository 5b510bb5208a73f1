// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace portolan {

/// A row that leads to another entry: its title, a muted subtitle, and an arrow at the right.
class EntryLink final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EntryLink(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &subtitle);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_subtitle;
};

} // namespace portolan
