// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

namespace portolan {

/// A run of lines that were replaced: `beforeCount` lines from `before` on by `afterCount` lines from `after` on.
/// One of the counts may be 0. Line numbers are 0-based.
struct LineChange
{
    qsizetype before = 0;
    qsizetype beforeCount = 0;
    qsizetype after = 0;
    qsizetype afterCount = 0;

    friend bool operator==(const LineChange &, const LineChange &) = default;
};

/// The lines of a text, each with its line feed; the last one may have none.
QList<QByteArrayView> splitLines(QByteArrayView text);

/// The changes that turn one list of lines into the other, in ascending order, with at least one common line between
/// two of them.
QList<LineChange> lineChanges(const QList<QByteArrayView> &before, const QList<QByteArrayView> &after);

} // namespace portolan
