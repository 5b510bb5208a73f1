// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"
#include "app/yaml/span.h"
#include "app/yaml/textpatch.h"

#include <QByteArray>
#include <QList>

namespace portolan {

/// A place as people count it, but 0-based: `line` counts line feeds, `column` counts characters (Unicode code points).
struct TextPosition
{
    qsizetype line = 0;
    qsizetype column = 0;

    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

/// The text of a file, byte for byte, with an index of its lines. Immutable; copies share the bytes.
/// It is the truth that everything else is computed from; it knows nothing of YAML.
class SourceText
{
public:
    /// The largest file that is opened, in bytes.
    static constexpr qsizetype kMaximumSize = 64 * 1024 * 1024;

    SourceText();
    /// Takes bytes that are known to be sound, such as an edit of sound text.
    explicit SourceText(QByteArray bytes);

    /// Takes the bytes of a file. Refuses what cannot be edited safely, with the reason and the offset: UTF-16 and
    /// UTF-32, invalid UTF-8, NUL bytes, lone carriage returns as line ends, more than kMaximumSize.
    static Result<SourceText> fromFile(const QByteArray &bytes);

    /// The text after the patches; like SourceText(applied(bytes(), patches)), but the other lines are not looked at.
    [[nodiscard]] SourceText edited(const TextPatches &patches) const;

    const QByteArray &bytes() const { return m_bytes; }
    QByteArrayView view() const { return m_bytes; }
    QByteArrayView view(Span span) const { return QByteArrayView(m_bytes).sliced(span.begin, span.length()); }
    qsizetype size() const { return m_bytes.size(); }
    /// The byte at `offset`, or 0 outside the text: scanners need no bounds of their own.
    char at(qsizetype offset) const { return offset >= 0 && offset < m_bytes.size() ? m_bytes.at(offset) : '\0'; }

    /// 3 when the text starts with a UTF-8 byte order mark, else 0.
    qsizetype bomLength() const { return m_bomLength; }

    qsizetype lineCount() const { return m_lineStarts.size(); }
    /// The 0-based line that holds `offset`.
    qsizetype lineAt(qsizetype offset) const;
    /// The first byte of the line that holds `offset`; the byte order mark is not part of the first line.
    qsizetype lineStart(qsizetype offset) const;
    /// The byte after the line's line feed, or the end of the text.
    qsizetype lineEnd(qsizetype offset) const;
    /// Bytes between the line's start and `offset`.
    qsizetype columnAt(qsizetype offset) const { return offset - lineStart(offset); }
    bool isBlankLine(qsizetype lineStart) const;

    TextPosition positionAt(qsizetype offset) const;
    qsizetype offsetAt(TextPosition position) const;

    /// The line end in use at `offset`: that of its line, else that of the text, else "\n".
    QByteArrayView lineBreakNear(qsizetype offset) const;

    friend bool operator==(const SourceText &a, const SourceText &b) { return a.m_bytes == b.m_bytes; }

private:
    QByteArray m_bytes;
    QList<qint32> m_lineStarts; // kMaximumSize fits
    qsizetype m_bomLength = 0;
};

} // namespace portolan
