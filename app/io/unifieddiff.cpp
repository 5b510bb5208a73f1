// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/unifieddiff.h"

#include "app/io/linediff.h"

#include <algorithm>

namespace portolan {

namespace {

struct Texts
{
    QList<QByteArrayView> before;
    QList<QByteArrayView> after;
};

void append(DiffHunk &hunk, DiffLine::Kind kind, const QList<QByteArrayView> &lines, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i)
        hunk.lines.append({kind, lines.at(i).toByteArray()});
}

/// The hunk of changes so close to each other that their context meets.
DiffHunk hunkOf(const Texts &texts, const QList<LineChange> &changes, qsizetype contextLines)
{
    const LineChange &first = changes.constFirst();
    const LineChange &last = changes.constLast();
    const qsizetype lead = std::min(contextLines, first.before);
    const qsizetype lastEnd = last.before + last.beforeCount;
    const qsizetype tail = std::min(contextLines, texts.before.size() - lastEnd);

    DiffHunk hunk;
    hunk.beforeLine = first.before - lead;
    hunk.afterLine = first.after - lead;
    hunk.beforeCount = lastEnd + tail - hunk.beforeLine;
    hunk.afterCount = last.after + last.afterCount + tail - hunk.afterLine;
    qsizetype line = hunk.beforeLine;
    for (const LineChange &change : changes) {
        append(hunk, DiffLine::Kind::Context, texts.before, line, change.before);
        append(hunk, DiffLine::Kind::Removed, texts.before, change.before, change.before + change.beforeCount);
        append(hunk, DiffLine::Kind::Added, texts.after, change.after, change.after + change.afterCount);
        line = change.before + change.beforeCount;
    }
    append(hunk, DiffLine::Kind::Context, texts.before, line, line + tail);
    return hunk;
}

/// `@@` numbers are 1-based; of an empty range the line before it is named.
QByteArray rangeText(qsizetype line, qsizetype count)
{
    const QByteArray start = QByteArray::number(count == 0 ? line : line + 1);
    return count == 1 ? start : start + ',' + QByteArray::number(count);
}

char marker(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Removed:
        return '-';
    case DiffLine::Kind::Added:
        return '+';
    case DiffLine::Kind::Context:
        break;
    }
    return ' ';
}

/// A file name as GNU diff writes it: in C quotes when it holds quotes, backslashes or control characters, and with a
/// tab behind it when it holds blanks, so that `patch` sees where it ends.
QByteArray headerName(const QString &fileName)
{
    const QByteArray name = fileName.toUtf8();
    QByteArray quoted;
    for (const char byte : name) {
        if (byte == '"' || byte == '\\')
            quoted += '\\';
        if (uchar(byte) >= 0x20 && byte != 0x7f)
            quoted += byte;
        else
            quoted += '\\' + QByteArray::number(uchar(byte), 8).rightJustified(3, '0');
    }
    if (quoted != name)
        return '"' + quoted + '"';
    return name.contains(' ') ? name + '\t' : name;
}

} // namespace

QList<DiffHunk> diffHunks(const QByteArray &before, const QByteArray &after, qsizetype contextLines)
{
    const Texts texts{splitLines(before), splitLines(after)};
    QList<DiffHunk> hunks;
    QList<LineChange> together;
    for (const LineChange &change : lineChanges(texts.before, texts.after)) {
        const bool isFar =
            !together.isEmpty()
            && change.before - (together.constLast().before + together.constLast().beforeCount) > 2 * contextLines;
        if (isFar) {
            hunks.append(hunkOf(texts, together, contextLines));
            together.clear();
        }
        together.append(change);
    }
    if (!together.isEmpty())
        hunks.append(hunkOf(texts, together, contextLines));
    return hunks;
}

QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &fileName)
{
    const QList<DiffHunk> hunks = diffHunks(before, after);
    if (hunks.isEmpty())
        return {};
    const QByteArray name = headerName(fileName);
    QByteArray diff = "--- " + name + "\n+++ " + name + '\n';
    for (const DiffHunk &hunk : hunks) {
        diff += "@@ -" + rangeText(hunk.beforeLine, hunk.beforeCount) + " +"
                + rangeText(hunk.afterLine, hunk.afterCount) + " @@\n";
        for (const DiffLine &line : hunk.lines) {
            diff += marker(line.kind) + line.text;
            if (!line.text.endsWith('\n'))
                diff += "\n\\ No newline at end of file\n";
        }
    }
    return diff;
}

} // namespace portolan
