// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/textpart.h"

namespace portolan {
namespace {

constexpr QByteArrayView kListKey = "k:\n";

} // namespace

bool startsWithKey(const SourceText &text, qsizetype lineStart)
{
    const char first = text.at(lineStart);
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '_';
}

bool isDash(const SourceText &text, qsizetype at)
{
    return text.at(at) == '-' && text.at(at + 1) == ' ';
}

TextPart readPart(const SourceText &text, const Cut &cut, qsizetype end, int nodesInChunk)
{
    const QByteArrayView lines = text.view({cut.offset, end});
    const bool startsInList = cut.dash != kNoList;
    const SourceText part(startsInList ? kListKey.toByteArray() + lines.toByteArray()
                                       : QByteArray::fromRawData(lines.data(), lines.size()));
    return {cut, cut.offset - (startsInList ? kListKey.size() : 0), readText(part, nodesInChunk)};
}

} // namespace portolan
