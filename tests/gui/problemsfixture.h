// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/windowfixture.h"

#include <QTableView>

namespace portolan {

/// A window on a file with problems, which are chosen in the table or at the caret of the source.
class ProblemsFixture : public WindowFixture
{
    Q_OBJECT

protected:
    void open(const QByteArray &text);
    QTableView *table() const { return find<QTableView>(QStringLiteral("problemsTable")); }
    QStringList shownRules() const; ///< sorted
    void selectRule(const QString &rule);
    void putCaretAt(const QByteArray &place);
    QPoint pointOf(const QByteArray &place) const; ///< in the viewport of the editor
    void press(const QKeySequence &keys);
    /// Opens the context menu, takes the action of that object name or text unless it is empty, and answers with what it
    /// offers: the ids of the window's actions, the texts of others.
    QStringList useMenu(QWidget *widget, const QPoint &at, const QString &wanted);
    QStringList useMenuOfCurrentRow(const QString &wanted);
};

} // namespace portolan
