// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/documentorder.h"
#include "app/yaml/editplace.h"
#include "app/yaml/editplan.h"
#include "app/yaml/reindentation.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

/// What every reader takes: letters, digits, `-` and `_`.
bool isAnchorName(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

/// The name behind `&` or `*`.
Span nameSpan(const YamlTree &tree, NodeId id)
{
    const Node node = tree.node(id);
    if (node.kind == NodeKind::Alias)
        return {node.content.begin + 1, node.content.end};
    return anchorNameSpan(tree, id);
}

} // namespace

Result<EditPlan> planRenameAnchor(const YamlTree &tree, const YamlEdit &edit)
{
    const Result<EditPlace> place = findEditPlace(tree, edit.path);
    if (!place)
        return place.error();
    const NodeId named = place->depth == edit.path.size() ? tree.resolved(place->node) : kNoNode;
    if (named == kNoNode || tree.anchor(named).isEmpty())
        return Error{Translated::tr("%1 has no anchor to rename.").arg(nameOf(edit.path))};
    const QByteArray &name = edit.value.text();
    if (!isAnchorName(name))
        return Error{Translated::tr("\"%1\" cannot be an anchor: letters, digits, - and _ make one.")
                         .arg(QString::fromUtf8(name)),
                     tree.displaySpan(named)};
    EditPlan plan(tree);
    plan.where = tree.displaySpan(named);
    plan.subject = edit.path.toString();
    if (tree.anchor(named) == name)
        return plan;
    for (NodeId id = named; id < tree.size(); ++id) {
        const bool isUse = tree.node(id).kind == NodeKind::Alias && tree.resolved(id) == named;
        if (id != named && !isUse)
            continue;
        const Span span = nameSpan(tree, id);
        plan.patches.append({span.begin, span.length(), name});
        IntendedTree::Part part{&tree, id, id + 1, depthOf(tree, id)};
        part.anchorName = name;
        plan.intended.splice(id, id + 1, {part});
    }
    return plan;
}

} // namespace portolan
