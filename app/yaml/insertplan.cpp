// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/entryedits.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

using Step = YamlPath::Step;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

/// The value of the key that is added first, with all that the further steps name around it: for `service.ports[0]` in
/// a component without `service`, the map `ports:` with a list of one item.
Result<QByteArray> wrapped(QByteArray yaml, const QList<Step> &steps)
{
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        Result<Fragment> value = Fragment::parse(yaml);
        if (!value)
            return value.error();
        const bool isKey = step->kind == Step::Kind::Key;
        const FragmentEntry entry(isKey ? std::optional(step->key) : std::nullopt, std::move(value).value());
        yaml = entry.lines({});
    }
    return yaml;
}

/// An anchor of the same name further up would be hidden from the aliases below the new one.
std::optional<Error> anchorConflict(const YamlTree &tree, const YamlTree &added)
{
    for (NodeId id = 0; id < added.size(); ++id) {
        const QByteArrayView name = added.anchor(id);
        if (!name.isEmpty() && tree.nodes().anchoredBefore(tree.size(), name) != kNoNode)
            return Error{Translated::tr("The anchor &%1 exists in the file already.").arg(QString::fromUtf8(name))};
    }
    return std::nullopt;
}

/// Only keys are added on the way to a new entry; the entry itself may be the first item of a new list.
std::optional<Error> missingItem(const QList<Step> &missing, const YamlEdit &edit)
{
    const qsizetype way = edit.kind == YamlEdit::Kind::Insert ? missing.size() - 1 : missing.size();
    const bool keysOnly = std::all_of(missing.cbegin(), missing.cbegin() + way,
                                      [](const Step &step) { return step.kind == Step::Kind::Key; });
    const bool tooFar =
        missing.size() > 1 && missing.constLast().kind == Step::Kind::Index && missing.constLast().index > 0;
    if (keysOnly && !tooFar)
        return std::nullopt;
    return Error{
        Translated::tr("There is no %1: a list on the way is missing or too short.").arg(edit.path.toString())};
}

/// The entry that the remaining steps of the path ask for, in the collection that the first of them names.
Result<EditPlan> planEntry(const YamlTree &tree, const EditPlace &at, const YamlEdit &edit, const KeyOrder &order)
{
    const QList<Step> missing = edit.path.steps().mid(at.depth);
    if (const std::optional<Error> error = missingItem(missing, edit))
        return *error;
    const Step &first = missing.constFirst();
    const Result<EntryPlace> place = first.kind == Step::Kind::Key ? placeOfNewKey(tree, at, first.key, order)
                                                                   : placeOfNewItem(tree, at, first.index);
    if (!place)
        return place.error();
    const Result<QByteArray> yaml = wrapped(edit.yaml, missing.mid(1));
    if (!yaml)
        return yaml.error();
    Result<Fragment> fragment = Fragment::parse(*yaml);
    if (!fragment)
        return fragment.error();
    const bool isKey = first.kind == Step::Kind::Key;
    const auto entry =
        std::make_shared<FragmentEntry>(isKey ? std::optional(first.key) : std::nullopt, std::move(fragment).value());
    if (const std::optional<Error> conflict = anchorConflict(tree, entry->value().tree()))
        return *conflict;

    const Result<TextPatches> patches = insertEntry(tree, at.node, *place, *entry);
    if (!patches)
        return patches.error();
    EditPlan plan(tree);
    plan.patches = *patches;
    plan.added = entry;
    intendInsertion(plan.intended, tree, at.node, place->index, *entry);
    plan.addedComments = entry->comments();
    plan.subject = edit.path.toString();
    if (at.node != kNoNode)
        plan.where = tree.displaySpan(at.node);
    return plan;
}

} // namespace

Result<EditPlan> planInsert(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order)
{
    if (edit.path.isEmpty())
        return Error{Translated::tr("The document itself cannot be inserted into: name a key or an item.")};
    const Step::Kind kind = edit.path.last().kind;
    const YamlPath wanted = kind == Step::Kind::Key ? edit.path : edit.path.parent();
    const Result<EditPlace> at = findEditPlace(tree, wanted);
    if (!at)
        return at.error();
    if (at->depth == edit.path.size())
        return Error{Translated::tr("%1 exists already.").arg(edit.path.toString()), tree.displaySpan(at->node)};
    if (at->node != kNoNode && tree.node(at->node).kind == NodeKind::Alias)
        return sharedValueError(tree, at->node, at->path);
    if (at->depth == wanted.size() && !canHold(tree, at->node, kind))
        return wrongKindError(tree, at->node, at->path, kind);
    return planEntry(tree, *at, edit, order);
}

} // namespace portolan
