// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace portolan {

/// What stands in the middle of a picture without anything in it: what would be there, and the action that fills it.
class EmptyDiagram final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyDiagram(QWidget *parent);

    /// Goes to the middle of its parent.
    void settle();

Q_SIGNALS:
    void addComponentRequested();
};

} // namespace portolan
