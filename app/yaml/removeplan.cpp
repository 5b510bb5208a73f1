// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/editplace.h"
#include "app/yaml/editplan.h"
#include "app/yaml/emptycollections.h"
#include "app/yaml/flowedits.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

bool isWithin(const YamlTree &tree, NodeId id, NodeId ancestor)
{
    while (id != kNoNode && id != ancestor)
        id = tree.node(id).parent;
    return id != kNoNode;
}

/// An alias elsewhere whose anchor stands in the entry would lose its value.
std::optional<Error> orphanedAlias(const YamlTree &tree, NodeId key, NodeId value, const YamlPath &path)
{
    const auto isInEntry = [&](NodeId id) {
        return isWithin(tree, id, value) || (key != kNoNode && isWithin(tree, id, key));
    };
    for (NodeId id = 0; id < tree.size(); ++id) {
        const NodeId target = tree.resolved(id);
        if (tree.node(id).kind != NodeKind::Alias || target == kNoNode || !isInEntry(target) || isInEntry(id))
            continue;
        return Error{Translated::tr("%1 holds the anchor &%2, which line %3 still uses.")
                         .arg(path.toString(), QString::fromUtf8(tree.anchor(id)))
                         .arg(tree.text().lineAt(tree.node(id).begin) + 1),
                     tree.displaySpan(id)};
    }
    return std::nullopt;
}

Result<Removal> removal(const YamlTree &tree, NodeId collection, int index)
{
    if (tree.node(collection).isInlineStyle())
        return removeFromFlow(tree, collection, index);
    if (tree.entryCount(collection) == 1)
        return removeOnlyEntry(tree, collection);
    return removeFromBlock(tree, collection, index);
}

} // namespace

Result<EditPlan> planRemove(const YamlTree &tree, const YamlEdit &edit)
{
    const Result<EditPlace> place = findEditPlace(tree, edit.path);
    if (!place)
        return place.error();
    if (edit.path.isEmpty() || place->depth < edit.path.size())
        return Error{Translated::tr("There is no %1 to remove.").arg(nameOf(edit.path))};
    const NodeId value = place->node;
    if (const std::optional<Error> orphan = orphanedAlias(tree, tree.keyOf(value), value, edit.path))
        return *orphan;

    const NodeId collection = tree.node(value).parent;
    const int index = tree.entryIndex(value);
    const Result<Removal> removed = removal(tree, collection, index);
    if (!removed)
        return removed.error();
    EditPlan plan;
    plan.patches = removed->patches;
    plan.removed = {removed->own};
    plan.expected = Structure(tree).removed(collection, index);
    plan.where = tree.displaySpan(value);
    return plan;
}

} // namespace portolan
