// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/sourcetext.h"

#include "app/yaml/textconversion.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace portolan {
namespace {

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(SourceText)
};

/// Length in bytes of the sound UTF-8 sequence at `offset` (RFC 3629: no overlong forms, no surrogates), 0 when it is not sound.
qsizetype utf8SequenceLength(QByteArrayView bytes, qsizetype offset)
{
    const auto byte = [&](qsizetype i) { return offset + i < bytes.size() ? uchar(bytes[offset + i]) : uchar(0); };
    const auto isTail = [&](qsizetype i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return isTail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return isTail(1) && isTail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
        return isTail(1) && isTail(2) && isTail(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

std::optional<Error> encodingError(const QByteArray &bytes)
{
    if (wideEncoding(bytes))
        return Error{
            Translated::tr("The file is UTF-16 or UTF-32 text, and Portolan edits UTF-8. Convert it first, for "
                           "example with `iconv -f UTF-16 -t UTF-8`."),
            Span{0, 2}};

    for (qsizetype offset = 0; offset < bytes.size();) {
        if (bytes[offset] == '\0')
            return Error{Translated::tr("There is a NUL byte at offset %1: this is not a text file.").arg(offset),
                         Span{offset, offset + 1}};
        const qsizetype length = utf8SequenceLength(bytes, offset);
        if (length == 0)
            return Error{Translated::tr("The byte 0x%1 at offset %2 is not UTF-8.")
                             .arg(uchar(bytes[offset]), 2, 16, QLatin1Char('0'))
                             .arg(offset),
                         Span{offset, offset + 1}};
        offset += length;
    }
    return std::nullopt;
}

std::optional<Error> lineEndError(const QByteArray &bytes)
{
    for (qsizetype cr = bytes.indexOf('\r'); cr >= 0; cr = bytes.indexOf('\r', cr + 1)) {
        if (cr + 1 >= bytes.size() || bytes[cr + 1] != '\n')
            return Error{Translated::tr(
                             "There is a lone carriage return at offset %1, and Portolan edits lines that end in LF or "
                             "CRLF. Convert them first, for example with `tr '\\r' '\\n'`.")
                             .arg(cr),
                         Span{cr, cr + 1}};
    }
    return std::nullopt;
}

} // namespace

SourceText::SourceText() : SourceText(QByteArray()) { }

SourceText::SourceText(QByteArray bytes)
    : m_bytes(std::move(bytes))
    , m_bomLength(m_bytes.startsWith(kByteOrderMark) ? 3 : 0)
{
    m_lineStarts.append(qint32(m_bomLength));
    const char *const begin = m_bytes.constData();
    const char *const end = begin + m_bytes.size();
    for (const char *p = begin; (p = static_cast<const char *>(memchr(p, '\n', size_t(end - p)))) != nullptr; ++p)
        m_lineStarts.append(qint32(p - begin + 1));
}

SourceText SourceText::edited(const TextPatches &patches) const
{
    SourceText after;
    after.m_bytes = applied(m_bytes, patches);
    after.m_bomLength = after.m_bytes.startsWith(kByteOrderMark) ? 3 : 0;
    if (after.m_bomLength != m_bomLength || (!patches.isEmpty() && patches.constFirst().offset < m_bomLength))
        return SourceText(after.m_bytes);

    after.m_lineStarts.clear();
    after.m_lineStarts.reserve(m_lineStarts.size());
    auto next = m_lineStarts.cbegin();
    qsizetype shift = 0;
    const auto keepUntil = [&](QList<qint32>::const_iterator end) {
        const qsizetype kept = after.m_lineStarts.size();
        after.m_lineStarts.resize(kept + (end - next));
        std::transform(next, end, after.m_lineStarts.begin() + kept,
                       [by = qint32(shift)](qint32 at) { return at + by; });
        next = end;
    };
    for (const TextPatch &patch : patches) {
        keepUntil(std::upper_bound(next, m_lineStarts.cend(), patch.offset));
        next = std::upper_bound(next, m_lineStarts.cend(), patch.offset + patch.length);
        for (qsizetype feed = patch.insertion.indexOf('\n'); feed >= 0; feed = patch.insertion.indexOf('\n', feed + 1))
            after.m_lineStarts.append(qint32(patch.offset + shift + feed + 1));
        shift += patch.insertion.size() - patch.length;
    }
    keepUntil(m_lineStarts.cend());
    return after;
}

Result<SourceText> SourceText::fromFile(const QByteArray &bytes)
{
    if (bytes.size() > kMaximumSize)
        return Error{Translated::tr("The file has %1 MiB; Portolan opens files of up to %2 MiB.")
                         .arg(bytes.size() / (1024 * 1024))
                         .arg(kMaximumSize / (1024 * 1024))};
    if (auto error = encodingError(bytes))
        return *error;
    if (auto error = lineEndError(bytes))
        return *error;
    return SourceText(bytes);
}

qsizetype SourceText::lineAt(qsizetype offset) const
{
    const auto after = std::upper_bound(m_lineStarts.cbegin(), m_lineStarts.cend(), offset);
    return std::max<qsizetype>(0, after - m_lineStarts.cbegin() - 1);
}

qsizetype SourceText::lineStart(qsizetype offset) const
{
    return m_lineStarts.at(lineAt(offset));
}

qsizetype SourceText::lineEnd(qsizetype offset) const
{
    const qsizetype next = lineAt(offset) + 1;
    return next < m_lineStarts.size() ? m_lineStarts.at(next) : m_bytes.size();
}

bool SourceText::isBlankLine(qsizetype lineStart) const
{
    qsizetype i = lineStart;
    while (at(i) == ' ' || at(i) == '\t' || at(i) == '\r')
        ++i;
    return i >= size() || at(i) == '\n';
}

TextPosition SourceText::positionAt(qsizetype offset) const
{
    const qsizetype end = std::clamp<qsizetype>(offset, 0, size());
    const qsizetype line = lineAt(end);
    qsizetype column = 0;
    for (qsizetype i = m_lineStarts.at(line); i < end; ++i)
        column += (uchar(m_bytes[i]) & 0xC0) != 0x80;
    return {line, column};
}

qsizetype SourceText::offsetAt(TextPosition position) const
{
    if (position.line < 0)
        return 0;
    if (position.line >= lineCount())
        return size();
    qsizetype offset = m_lineStarts.at(position.line);
    for (qsizetype column = 0; column < position.column && offset < size() && at(offset) != '\n'; ++column) {
        do
            ++offset;
        while ((uchar(at(offset)) & 0xC0) == 0x80);
    }
    return offset;
}

QByteArrayView SourceText::lineBreakNear(qsizetype offset) const
{
    static constexpr char kLf[] = "\n";
    static constexpr char kCrLf[] = "\r\n";
    qsizetype feed = lineEnd(offset) - 1;
    if (at(feed) != '\n')
        feed = m_bytes.indexOf('\n');
    return feed > 0 && at(feed - 1) == '\r' ? QByteArrayView(kCrLf, 2) : QByteArrayView(kLf, 1);
}

} // namespace portolan
