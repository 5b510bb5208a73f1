// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/documentorder.h"
#include "app/yaml/entryedits.h"
#include "app/yaml/quoting.h"
#include "app/yaml/reindentation.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

TextPatches wrapInFlow(const YamlTree &tree, NodeId id, const std::optional<QByteArray> &key)
{
    const Node node = tree.node(id);
    const QByteArray open = key ? '{' + plainOrQuoted(*key, true) + ": " : QByteArrayLiteral("[");
    const QByteArray close = key ? QByteArrayLiteral("}") : QByteArrayLiteral("]");
    if (node.style == NodeStyle::Empty && node.begin == node.content.end)
        return {{node.content.end, 0, ' ' + open + "null" + close}};
    return {{node.begin, 0, open}, {node.content.end, 0, close}};
}

/// How far the lines of a value move right when a key or a dash comes between it and its entry.
qsizetype shiftOf(const YamlTree &tree, const EntryRegion &region, qsizetype newColumn, bool isKey,
                  const BlockStyle &style)
{
    const Node value = tree.node(region.value);
    if (value.style != NodeStyle::Block)
        return newColumn - region.column;
    const qsizetype step = !isKey ? 2 : value.kind == NodeKind::Sequence ? style.listStep : style.mapStep;
    return newColumn + step - tree.text().columnAt(value.content.begin);
}

/// The new key or dash goes right behind the colon or dash of the entry, and what stood there goes behind it: `k: v # c`
/// becomes `k:` with `  new: v # c` below it, `- v` becomes `- new: v`.
TextPatch wrapInBlock(const YamlTree &tree, const EntryRegion &region, const EntryLayout &layout,
                      const std::optional<QByteArray> &key)
{
    const SourceText &text = tree.text();
    const Node value = tree.node(region.value);
    const bool inItem = region.key == kNoNode;
    const QByteArray introduction = key ? plainOrQuoted(*key, false) + ':' : QByteArrayLiteral("-");
    const qsizetype column = region.column
                             + (inItem ? layout.dashWidth
                                : key  ? layout.style.mapStep
                                       : layout.style.listStep);
    const qsizetype shift = shiftOf(tree, region, column, key.has_value(), layout.style);
    const QByteArray gap = inItem ? QByteArray(layout.dashWidth - 1, ' ') : layout.lineBreak + QByteArray(column, ' ');

    const qsizetype begin = region.introductionEnd;
    const bool block = value.style == NodeStyle::Block;
    const bool behindDash = block && text.lineAt(value.content.begin) == text.lineAt(region.start);
    if (behindDash && key) {
        const QByteArray below = layout.lineBreak + QByteArray(text.columnAt(value.content.begin) + shift, ' ');
        return {begin, region.end - begin,
                gap + introduction + below + reindentedBehind(tree, {value.content.begin, region.end}, shift)};
    }
    const qsizetype below = text.lineEnd(begin);
    const bool alone = text.view({begin, below}).trimmed().isEmpty() && text.lineStart(value.content.begin) == below;
    if (block && !key && alone && !behindDash)
        return {begin, region.end - begin,
                gap + introduction + ' ' + reindentedBehind(tree, {value.content.begin, region.end}, shift)};
    return {begin, region.end - begin, gap + introduction + reindentedBehind(tree, {begin, region.end}, shift)};
}

Result<TextPatches> wrapped(const YamlTree &tree, NodeId id, const std::optional<QByteArray> &key)
{
    const NodeId collection = tree.node(id).parent;
    if (tree.node(collection).isInlineStyle())
        return wrapInFlow(tree, id, key);
    const std::optional<QList<EntryRegion>> regions = entryRegions(tree, collection);
    if (!regions)
        return unsupportedBlockError(tree, collection);
    const int index = tree.entryIndex(id);
    const EntryLayout layout = layoutOf(tree, collection, *regions, {index + 1, false});
    return TextPatches{wrapInBlock(tree, regions->at(index), layout, key)};
}

} // namespace

Result<EditPlan> planWrap(const YamlTree &tree, const YamlEdit &edit)
{
    const Result<EditPlace> place = findEditPlace(tree, edit.path);
    if (!place)
        return place.error();
    if (edit.path.isEmpty() || place->depth < edit.path.size())
        return Error{Translated::tr("There is no %1 to wrap.").arg(nameOf(edit.path))};
    const NodeId id = place->node;
    const bool isMap = edit.value.type() == ScalarType::String;
    const std::optional<QByteArray> key = isMap ? std::optional(edit.value.text()) : std::nullopt;
    const Result<TextPatches> patches = wrapped(tree, id, key);
    if (!patches)
        return patches.error();

    EditPlan plan(tree);
    plan.patches = *patches;
    plan.where = tree.displaySpan(id);
    plan.subject = edit.path.toString();
    const int depth = depthOf(tree, id);
    IntendedTree::Parts parts{IntendedTree::holder(isMap ? NodeKind::Map : NodeKind::Sequence, depth)};
    if (key)
        parts.push_back(IntendedTree::scalar(*key, depth + 1));
    parts.push_back(IntendedTree::subtree(tree, id, depth + 1));
    plan.intended.splice(id, subtreeEnd(tree, id), parts);
    return plan;
}

} // namespace portolan
