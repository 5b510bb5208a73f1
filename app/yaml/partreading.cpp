// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/partreading.h"

#include "app/yaml/scalarspan.h"
#include "app/yaml/silentmistakes.h"
#include "app/yaml/textpart.h"

#include <algorithm>
#include <future>
#include <thread>

namespace portolan {
namespace {

constexpr qsizetype kLeastPart = 12 * 1024; // bytes; a thread for less is not worth it
constexpr int kMostParts = 8;
constexpr qsizetype kDeepestList = 16; // columns; lists of the root map stand at 0 or 2

qsizetype indentAt(const SourceText &text, qsizetype lineStart)
{
    qsizetype at = lineStart;
    while (text.at(at) == ' ')
        ++at;
    return at - lineStart;
}

/// The column of the dashes of the first list in the text.
qsizetype firstDashColumn(const SourceText &text)
{
    for (qsizetype line = text.bomLength(); line < text.size(); line = text.lineEnd(line)) {
        const qsizetype indent = indentAt(text, line);
        if (indent <= kDeepestList && isDash(text, line + indent))
            return indent;
    }
    return kNoList;
}

/// The first line between `from` and `limit` at which a part can start.
std::optional<Cut> cutBehind(const SourceText &text, qsizetype from, qsizetype limit, qsizetype dashColumn)
{
    for (qsizetype line = text.lineEnd(from); line < limit; line = text.lineEnd(line)) {
        if (startsWithKey(text, line))
            return Cut{line, kNoList};
        if (indentAt(text, line) == dashColumn && isDash(text, line + dashColumn))
            return Cut{line, dashColumn};
    }
    return std::nullopt;
}

std::vector<Cut> cutsOf(const SourceText &text, int partCount)
{
    const qsizetype dashColumn = firstDashColumn(text);
    std::vector<Cut> cuts{{0, kNoList}};
    for (int i = 1; i < partCount; ++i) {
        const qsizetype from = std::max(text.size() * i / partCount, cuts.back().offset);
        if (const auto cut = cutBehind(text, from, text.size() * (i + 1) / partCount, dashColumn))
            cuts.push_back(*cut);
    }
    return cuts;
}

/// Each on a thread of its own where the machine gives one, which is what std::async() does by default.
std::vector<TextPart> readParts(const SourceText &text, const std::vector<Cut> &cuts, int nodesInChunk)
{
    std::vector<std::future<TextPart>> others;
    for (size_t i = 1; i < cuts.size(); ++i) {
        const qsizetype end = i + 1 < cuts.size() ? cuts[i + 1].offset : text.size();
        others.push_back(std::async(readPart, text, cuts[i], end, nodesInChunk));
    }
    std::vector<TextPart> parts;
    parts.push_back(readPart(text, cuts[0], cuts[1].offset, nodesInChunk));
    for (std::future<TextPart> &other : others)
        parts.push_back(other.get());
    return parts;
}

/// Whether the part is one block map at the margin, large enough to be stored entry by entry.
bool isMapAtMargin(const TextPart &part)
{
    const YamlTree &tree = part.tree();
    const NodeSegments &segments = tree.nodes().segments();
    if (part.reading.failure || tree.documentCount() != 1 || !tree.isMap(tree.root()) || segments.size() < 3
        || !segments[1].isSpine || !findKeysWithoutColon(tree).isEmpty())
        return false;
    const Node root = tree.node(tree.root());
    return root.style == NodeStyle::Block && root.begin == root.content.begin && tree.text().columnAt(root.begin) == 0;
}

/// Whether nothing follows the map, such as a `...`, and nothing is missing at its end that yaml-cpp would look for in what
/// follows: the value of a `? key`.
bool endsWithMap(const TextPart &part)
{
    const YamlTree &tree = part.tree();
    const Node last = tree.node(tree.size() - 1);
    const char before = tree.text().at(last.begin - 1);
    const bool isComplete = last.style != NodeStyle::Empty || before == ':' || before == '-';
    return isComplete && skipTrivia(tree.text(), tree.node(tree.root()).content.end) == tree.text().size();
}

/// The column of the dashes of the block list that is the last value of the part's root map and is stored entry by entry.
qsizetype openListOf(const TextPart &part)
{
    constexpr int kDepth = 2; // of the root map's entries
    const NodeSegments &segments = part.tree().nodes().segments();
    const auto last = std::find_if(segments.rbegin(), segments.rend(),
                                   [](const NodeSegment &segment) { return segment.depth <= kDepth; });
    if (last->depth != kDepth || !last->isSpine)
        return kNoList;
    const Node list = part.tree().node(last->first);
    return list.kind == NodeKind::Sequence ? part.tree().text().columnAt(list.content.begin) : kNoList;
}

/// Whether the entry at the cut, and no part of anything else, follows.
bool endsWhere(const TextPart &part, const Cut &next)
{
    return endsWithMap(part) && (next.dash == kNoList || openListOf(part) == next.dash);
}

/// How many segments at the start of a part stand for what the parts before it hold already: the document, the root map
/// and, in a list, the stand-in for its key and the list itself. Nothing where the part is not stored in this way.
std::optional<size_t> stubLength(const TextPart &part)
{
    if (part.cut.dash == kNoList)
        return 2;
    const NodeSegments &segments = part.tree().nodes().segments();
    const bool isStored = segments.size() > 4 && segments[2].first == kListKeyNode && segments[2].chunk->size() == 1
                          && segments[3].isSpine && part.tree().isList(segments[3].first);
    return isStored ? std::optional<size_t>(4) : std::nullopt;
}

/// The part's entries go on where the segments end.
bool append(NodeSegments &segments, const TextPart &part)
{
    const auto stub = stubLength(part);
    if (!stub)
        return false;
    const NodeSegments &read = part.tree().nodes().segments();
    for (size_t i = *stub; i < read.size(); ++i) {
        segments.push_back(read[i]);
        segments.back().origin += part.shift;
    }
    return true;
}

} // namespace

int partCountFor(qsizetype size)
{
    static const int cores = std::clamp(int(std::thread::hardware_concurrency()), 1, kMostParts);
    return int(std::clamp<qsizetype>(size / kLeastPart, 1, cores));
}

std::optional<Reading> readInParts(const SourceText &text, int nodesInChunk, int partCount)
{
    const std::vector<Cut> cuts = partCount > 1 ? cutsOf(text, partCount) : std::vector<Cut>();
    // Directives would hold for the first part alone.
    if (cuts.size() < 2 || text.at(text.bomLength()) == '%' || text.bytes().contains("\n%"))
        return std::nullopt;
    const std::vector<TextPart> parts = readParts(text, cuts, nodesInChunk);
    if (!std::ranges::all_of(parts, isMapAtMargin))
        return std::nullopt;
    NodeSegments segments = parts[0].tree().nodes().segments();
    for (size_t i = 1; i < parts.size(); ++i) {
        if (!endsWhere(parts[i - 1], parts[i].cut) || !append(segments, parts[i]))
            return std::nullopt;
    }
    Reading reading;
    reading.tree = YamlTree(text, NodeTable(std::move(segments), nodesInChunk));
    reading.attempts = 1;
    return reading;
}

} // namespace portolan
