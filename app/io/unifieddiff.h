// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace portolan {

/// One line of a hunk, with its line end as it stands in the text; the last line of a text may have none.
struct DiffLine
{
    enum class Kind : quint8 { Context, Removed, Added };

    Kind kind = Kind::Context;
    QByteArray text;

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// A changed place with the unchanged lines around it. Line numbers are 0-based.
struct DiffHunk
{
    qsizetype beforeLine = 0;
    qsizetype beforeCount = 0;
    qsizetype afterLine = 0;
    qsizetype afterCount = 0;
    QList<DiffLine> lines;

    friend bool operator==(const DiffHunk &, const DiffHunk &) = default;
};

/// What differs between two texts, line by line; no hunk when they are equal. Texts with thousands of differing lines
/// get a correct difference, but not the shortest.
QList<DiffHunk> diffHunks(const QByteArray &before, const QByteArray &after, qsizetype contextLines = 3);

/// The difference as `diff -u` writes it and `patch` reads it; empty when the texts are equal.
QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &fileName);

} // namespace portolan
