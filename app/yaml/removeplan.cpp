// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/entryedits.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

} // namespace

Result<EditPlan> planRemove(const YamlTree &tree, const YamlEdit &edit)
{
    const Result<EditPlace> place = findEditPlace(tree, edit.path);
    if (!place)
        return place.error();
    if (edit.path.isEmpty() || place->depth < edit.path.size())
        return Error{Translated::tr("There is no %1 to remove.").arg(nameOf(edit.path))};
    const NodeId value = place->node;
    const NodeId collection = tree.node(value).parent;
    const int index = tree.entryIndex(value);
    const Result<Removal> removed = removeEntry(tree, collection, index);
    if (!removed)
        return removed.error();
    EditPlan plan(tree);
    plan.patches = removed->patches;
    plan.removed = {removed->own};
    intendRemoval(plan.intended, tree, {tree.keyOf(value), value});
    plan.where = tree.displaySpan(value);
    plan.subject = edit.path.toString();
    return plan;
}

} // namespace portolan
