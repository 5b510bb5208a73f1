// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/failurereading.h"

#include "app/yaml/entryrun.h"
#include "app/yaml/reread.h"
#include "app/yaml/textpart.h"

namespace portolan {
namespace {

bool isBlockAt(const YamlTree &tree, NodeId id)
{
    const Node node = tree.node(id);
    return node.style == NodeStyle::Block && node.begin == node.content.begin; // no anchor, no tag
}

bool isMapAtMargin(const YamlTree &tree, NodeId id)
{
    return id != kNoNode && tree.isMap(id) && isBlockAt(tree, id) && tree.text().columnAt(tree.node(id).begin) == 0;
}

/// The changed entries of the root map, or of a list that is a value of it.
std::optional<EntryRun> outerRun(const YamlTree &tree, const SourceText &after, const TextChange &change)
{
    const NodeId root = tree.root();
    if (!isMapAtMargin(tree, root))
        return std::nullopt;
    for (auto place = entryPlaceAt(tree, change.begin); place; place = enclosingPlace(tree, *place)) {
        const bool isOuterList = tree.isList(place->collection) && tree.node(place->collection).parent == root
                                 && isBlockAt(tree, place->collection);
        if (place->collection != root && !isOuterList)
            continue;
        if (const auto run = entryRunAround(tree, after, *place, change, false, after.size()))
            return run;
    }
    return std::nullopt;
}

/// Where to start reading; nothing when that line, up to its `- ` or the colon behind its key, is not what it was.
std::optional<Cut> cutBefore(const EntryRun &run, const YamlTree &tree, const SourceText &after,
                             const TextChange &change)
{
    const qsizetype start = run.lines.begin + run.column;
    if (tree.isList(run.collection) && isDash(after, start) && change.begin >= start + 2)
        return Cut{run.lines.begin, run.column};
    const bool isKeyLine = tree.isMap(run.collection) && startsWithKey(after, start);
    return isKeyLine && change.begin >= after.lineEnd(start) ? std::optional(Cut{run.lines.begin, kNoList})
                                                             : std::nullopt;
}

bool isAboutAnchor(const YamlReadError &error)
{
    return error.reason.starts_with("the referenced anchor");
}

} // namespace

std::optional<YamlIssue> readFailure(const YamlDocument &before, const SourceText &after, const TextChange &change)
{
    if (!isBasis(before, after, change))
        return std::nullopt;
    const YamlTree &tree = before.tree();
    const auto run = outerRun(tree, after, change);
    const auto cut = run ? cutBefore(*run, tree, after, change) : std::nullopt;
    if (!cut)
        return std::nullopt;
    const int nodesInChunk = tree.nodes().nodesInChunk();
    if (!readPart(after, *cut, run->lines.end + change.delta(), nodesInChunk).reading.failure)
        return std::nullopt;
    const TextPart rest = readPart(after, *cut, after.size(), nodesInChunk);
    const auto &failure = rest.reading.failure;
    if (!failure || isAboutAnchor(rest.reading.error) || failure->span.begin + rest.shift < cut->offset)
        return std::nullopt;
    YamlIssue issue = *failure;
    issue.span = {issue.span.begin + rest.shift, issue.span.end + rest.shift};
    return issue;
}

} // namespace portolan
