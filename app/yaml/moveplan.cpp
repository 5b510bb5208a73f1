// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/copiedentry.h"
#include "app/yaml/documentorder.h"
#include "app/yaml/entryedits.h"
#include "app/yaml/entrymoves.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

using Step = YamlPath::Step;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

/// The value of the entry at a path, which must exist.
Result<NodeId> existingEntry(const YamlTree &tree, const YamlPath &path, const QString &missing)
{
    const Result<EditPlace> place = findEditPlace(tree, path);
    if (!place)
        return place.error();
    if (path.isEmpty() || place->depth < path.size())
        return Error{missing.arg(nameOf(path))};
    return place->node;
}

EditPlan planAt(const YamlTree &tree, NodeId value, const YamlEdit &edit)
{
    EditPlan plan(tree);
    plan.where = tree.displaySpan(value);
    plan.subject = edit.path.toString();
    return plan;
}

Result<EditPlan> planPlaceInSame(const YamlTree &tree, NodeId value, const YamlEdit &edit)
{
    const NodeId collection = tree.node(value).parent;
    const int count = tree.entryCount(collection);
    const int from = tree.entryIndex(value);
    const qsizetype to = edit.target.last().index;
    if (to >= count)
        return Error{(count == 1
                          ? Translated::tr("%1 has 1 entry, so it cannot be moved to place %2 (counted from 0).")
                          : Translated::tr("%1 has %n entries, so none can be moved to place %2 (counted from 0).",
                                           nullptr, count))
                         .arg(nameOf(edit.target.parent()), QString::number(to)),
                     tree.displaySpan(value)};
    EditPlan plan = planAt(tree, value, edit);
    if (from == to)
        return plan;
    const bool flow = tree.node(collection).isInlineStyle();
    const Result<TextPatches> patches =
        flow ? moveInFlow(tree, collection, from, int(to)) : moveInBlock(tree, collection, from, int(to));
    if (!patches)
        return patches.error();
    plan.patches = *patches;
    const QList<YamlTree::Entry> entries = tree.entries(collection);
    const int first = int(std::min<qsizetype>(from, to));
    IntendedTree::Parts parts;
    for (const int index : movedOrder(from, int(to))) {
        const IntendedTree::Parts entry = IntendedTree::entry(tree, entries[index], depthOf(tree, value));
        parts.insert(parts.end(), entry.cbegin(), entry.cend());
    }
    const int last = int(std::max<qsizetype>(from, to));
    plan.intended.splice(firstNode(entries[first]), subtreeEnd(tree, entries[last].value), parts);
    return plan;
}

/// The target as a path of the tree before the move: behind the place that the entry leaves, items stand one further.
YamlPath targetBefore(const YamlTree &tree, NodeId value, const YamlPath &target)
{
    const NodeId left = tree.node(value).parent;
    YamlPath before;
    for (qsizetype i = 0; i + 1 < target.size(); ++i) {
        const Step &step = target.steps().at(i);
        const bool shifted = step.kind == Step::Kind::Index && step.index >= tree.entryIndex(value);
        before = shifted && tree.isList(left) && tree.find(before) == left ? before.index(step.index + 1)
                                                                           : before.step(step);
    }
    return before.step(target.last());
}

/// The place that the last step of `target` names in a collection elsewhere.
Result<EntryPlace> placeElsewhere(const YamlTree &tree, const EditPlace &at, const YamlPath &target,
                                  const KeyOrder &order)
{
    const Step &last = target.last();
    if (at.depth + 1 < target.size())
        return Error{Translated::tr("There is no %1 to move an entry into.").arg(nameOf(target.parent()))};
    if (at.node != kNoNode && tree.node(at.node).kind == NodeKind::Alias)
        return sharedValueError(tree, at.node, at.path);
    if (last.kind == Step::Kind::Match)
        return Error{Translated::tr("%1 names an item that exists; say the index instead.").arg(target.toString())};
    if (!canHold(tree, at.node, last.kind))
        return wrongKindError(tree, at.node, at.path, last.kind);
    if (last.kind == Step::Kind::Index)
        return placeOfNewItem(tree, at, last.index);
    if (tree.mapValue(at.node, last.key) != kNoNode)
        return Error{Translated::tr("%1 exists already.").arg(target.toString()), tree.displaySpan(at.node)};
    return placeOfNewKey(tree, at, last.key, order);
}

Result<EditPlan> planPlaceElsewhere(const YamlTree &tree, NodeId value, const YamlEdit &edit, const KeyOrder &order)
{
    const YamlPath target = targetBefore(tree, value, edit.target);
    const Result<EditPlace> into = findEditPlace(tree, target.parent());
    if (!into)
        return into.error();
    if (into->node != kNoNode && isWithin(tree, into->node, value))
        return Error{Translated::tr("%1 cannot be moved into itself.").arg(edit.path.toString()),
                     tree.displaySpan(value)};
    const Result<EntryPlace> place = placeElsewhere(tree, *into, target, order);
    if (!place)
        return place.error();
    const bool isKey = target.last().kind == Step::Kind::Key;
    const auto entry = std::make_shared<CopiedEntry>(
        tree, value, isKey ? std::optional(target.last().key) : std::nullopt, CopiedEntry::Origin::Leaves);
    const Result<TextPatches> inserted = insertEntry(tree, into->node, *place, *entry);
    if (!inserted)
        return inserted.error();
    const Result<Removal> removed = removeEntry(tree, tree.node(value).parent, tree.entryIndex(value));
    if (!removed)
        return removed.error();
    const std::optional<TextPatches> patches = merged(removed->patches, *inserted);
    if (!patches)
        return Error{Translated::tr("%1 stands too close to %2 to be moved there in one step.")
                         .arg(edit.path.toString(), edit.target.toString()),
                     tree.displaySpan(value)};
    EditPlan plan = planAt(tree, value, edit);
    plan.patches = *patches;
    plan.added = entry;
    intendRemoval(plan.intended, tree, {tree.keyOf(value), value});
    intendInsertion(plan.intended, tree, into->node, place->index, *entry);
    return plan;
}

/// `image-copy`, or with a number the first such key that the map does not have.
QByteArray freeKey(const YamlTree &tree, NodeId map, const QByteArray &key)
{
    QByteArray name = key + "-copy";
    for (int number = 2; tree.mapValue(map, name) != kNoNode; ++number)
        name = key + "-copy-" + QByteArray::number(number);
    return name;
}

} // namespace

Result<EditPlan> planMove(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order)
{
    const Result<NodeId> value = existingEntry(tree, edit.path, Translated::tr("There is no %1 to move."));
    if (!value)
        return value.error();
    if (edit.target.isEmpty())
        return Error{Translated::tr("%1 cannot take the place of the whole document.").arg(edit.path.toString())};
    const NodeId collection = tree.node(*value).parent;
    const bool sameCollection = tree.find(edit.target.parent()) == collection;
    if (sameCollection && edit.target.last().kind == Step::Kind::Index)
        return planPlaceInSame(tree, *value, edit);
    if (sameCollection && edit.target.last().kind == Step::Kind::Key)
        return planRenameKey(tree, YamlEdit::renameKey(edit.path, QString::fromUtf8(edit.target.last().key)));
    return planPlaceElsewhere(tree, *value, edit, order);
}

Result<EditPlan> planDuplicate(const YamlTree &tree, const YamlEdit &edit)
{
    const Result<NodeId> value = existingEntry(tree, edit.path, Translated::tr("There is no %1 to duplicate."));
    if (!value)
        return value.error();
    const NodeId collection = tree.node(*value).parent;
    std::optional<QByteArray> key;
    if (const NodeId old = tree.keyOf(*value); old != kNoNode) {
        key =
            edit.value.text().isEmpty() ? freeKey(tree, collection, tree.value(old).toByteArray()) : edit.value.text();
        if (tree.mapValue(collection, *key) != kNoNode)
            return Error{Translated::tr("There is a key %1 already.").arg(QString::fromUtf8(*key)),
                         tree.displaySpan(*value)};
    }
    const auto entry = std::make_shared<CopiedEntry>(tree, *value, key, CopiedEntry::Origin::Stays);
    const EntryPlace place{tree.entryIndex(*value) + 1, true};
    const Result<TextPatches> patches = insertEntry(tree, collection, place, *entry);
    if (!patches)
        return patches.error();
    EditPlan plan = planAt(tree, *value, edit);
    plan.patches = *patches;
    plan.added = entry;
    plan.addedComments = entry->comments();
    intendInsertion(plan.intended, tree, collection, place.index, *entry);
    return plan;
}

} // namespace portolan
