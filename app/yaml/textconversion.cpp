// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/textconversion.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(SourceText)
};

/// A carriage return without a line feed, as the first Macintosh ended its lines, becomes one.
QByteArray withLineFeeds(QByteArray bytes)
{
    for (qsizetype at = bytes.indexOf('\r'); at >= 0; at = bytes.indexOf('\r', at + 1)) {
        if (at + 1 >= bytes.size() || bytes[at + 1] != '\n')
            bytes[at] = '\n';
    }
    return bytes;
}

} // namespace

std::optional<QStringConverter::Encoding> wideEncoding(const QByteArray &bytes)
{
    struct Start
    {
        QByteArrayView pattern; ///< `x` stands for any byte but zero
        QStringConverter::Encoding encoding;
    };
    using namespace Qt::Literals::StringLiterals;
    static const Start kStarts[] = {
        {"\0\0\xFE\xFF"_ba, QStringConverter::Utf32BE}, {"\0\0\0x"_ba, QStringConverter::Utf32BE},
        {"\xFF\xFE\0\0"_ba, QStringConverter::Utf32LE}, {"x\0\0\0"_ba, QStringConverter::Utf32LE},
        {"\xFE\xFF"_ba, QStringConverter::Utf16BE},     {"\0x"_ba, QStringConverter::Utf16BE},
        {"\xFF\xFE"_ba, QStringConverter::Utf16LE},     {"x\0"_ba, QStringConverter::Utf16LE},
    };
    const auto fits = [&bytes](const Start &start) {
        const auto same = [](char pattern, char byte) { return pattern == 'x' ? byte != '\0' : pattern == byte; };
        return bytes.size() >= start.pattern.size()
               && std::equal(start.pattern.begin(), start.pattern.end(), bytes.begin(), same);
    };
    const auto *const found = std::find_if(std::begin(kStarts), std::end(kStarts), fits);
    return found == std::end(kStarts) ? std::nullopt : std::optional(found->encoding);
}

std::optional<TextConversion> neededConversion(const QByteArray &bytes)
{
    if (SourceText::fromFile(bytes) || !convertedText(bytes))
        return std::nullopt;
    return wideEncoding(bytes) ? TextConversion::ToUtf8 : TextConversion::LineEnds;
}

Result<SourceText> convertedText(const QByteArray &bytes)
{
    const auto encoding = wideEncoding(bytes);
    if (!encoding)
        return SourceText::fromFile(withLineFeeds(bytes));
    QStringDecoder decoder(*encoding);
    const QString text = decoder(bytes);
    // Decoders replace what they do not understand, and hold back what is not whole.
    constexpr qsizetype kLongestMark = 4;
    QStringEncoder encoder(*encoding);
    const QByteArray back = encoder(text);
    if (!text.isValidUtf16() || !bytes.endsWith(back) || bytes.size() - back.size() > kLongestMark)
        return Error{Translated::tr("The file starts as UTF-16 or UTF-32 text, but not all of it is.")};
    return SourceText::fromFile(withLineFeeds(text.toUtf8()));
}

} // namespace portolan
