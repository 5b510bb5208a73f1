// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/documentorder.h"
#include "app/yaml/editplace.h"
#include "app/yaml/editplan.h"
#include "app/yaml/quoting.h"
#include "app/yaml/scalaredits.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

bool alreadyHas(const YamlTree &tree, NodeId id, const ScalarValue &value)
{
    if (value.type() != tree.scalarType(id) || tree.node(id).isCollection())
        return false;
    return value.type() == ScalarType::Null ? tree.isNull(id) : tree.value(id) == QByteArrayView(value.text());
}

Result<EditPlan> planValue(const YamlTree &tree, NodeId id, const YamlEdit &edit)
{
    const Node &node = tree.node(id);
    if (node.isCollection())
        return Error{
            Translated::tr("%1 is a list or a map, which a single value cannot replace.").arg(edit.path.toString()),
            tree.displaySpan(id)};
    if (node.kind == NodeKind::Alias)
        return sharedValueError(tree, id, edit.path);

    EditPlan plan(tree);
    plan.where = tree.displaySpan(id);
    plan.subject = edit.path.toString();
    if (alreadyHas(tree, id, edit.value))
        return plan;
    const Result<TextPatches> patches = scalarPatches(tree, id, edit.value);
    if (!patches)
        return patches.error();
    plan.patches = *patches;
    const ScalarType type = edit.value.type();
    const bool null = type == ScalarType::Null;
    const IntendedTree::NewNode made{null ? NodeKind::Null : NodeKind::Scalar,
                                     type,
                                     null ? QByteArray() : edit.value.text(),
                                     tree.anchor(id).toByteArray(),
                                     tree.tag(id).toByteArray(),
                                     id};
    plan.intended.splice(id, id + 1, {IntendedTree::newNode(made, depthOf(tree, id))});
    return plan;
}

} // namespace

Result<EditPlan> planSet(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order)
{
    const Result<EditPlace> place = findEditPlace(tree, edit.path);
    if (!place)
        return place.error();
    if (place->depth == edit.path.size() && place->node != kNoNode)
        return planValue(tree, place->node, edit);
    YamlEdit insertion = edit;
    insertion.yaml = scalarText(edit.value, false);
    return planInsert(tree, insertion, order);
}

Result<EditPlan> planRenameKey(const YamlTree &tree, const YamlEdit &edit)
{
    /// The longest key that may stand without `?` (YAML 1.2.2, chapter 7.4.2), in characters; bytes are on the safe side.
    constexpr qsizetype kMaximumKeyLength = 1000;
    const Result<EditPlace> place = findEditPlace(tree, edit.path);
    if (!place)
        return place.error();
    const NodeId key = place->depth == edit.path.size() ? tree.keyOf(place->node) : kNoNode;
    if (key == kNoNode)
        return Error{Translated::tr("There is no key %1 to rename.").arg(edit.path.toString())};
    const QByteArray &name = edit.value.text();
    const auto refusal = [&](const QString &message) { return Error{message, tree.displaySpan(key)}; };
    if (!tree.isScalar(key) || tree.value(key) == "<<")
        return refusal(Translated::tr("The key %1 cannot be renamed.").arg(edit.path.toString()));
    if (name == "<<" || name.size() > kMaximumKeyLength || !isPrintableLine(name))
        return refusal(Translated::tr("\"%1\" cannot be a key: a key is one line of at most 1000 bytes.")
                           .arg(QString::fromUtf8(name.left(40))));
    if (tree.value(key) != name && tree.mapValue(tree.node(key).parent, name) != kNoNode)
        return refusal(Translated::tr("There is a key %1 already.").arg(QString::fromUtf8(name)));
    return planValue(tree, key, edit);
}

} // namespace portolan
