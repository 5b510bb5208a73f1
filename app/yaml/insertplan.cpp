// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/comments.h"
#include "app/yaml/editplace.h"
#include "app/yaml/editplan.h"
#include "app/yaml/emptycollections.h"
#include "app/yaml/flowedits.h"

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
        NewEntry entry{{}, std::move(value).value()};
        if (step->kind == Step::Kind::Key)
            entry.key = step->key;
        yaml = entryLines(entry, {});
    }
    return yaml;
}

/// Behind the last key of the map that comes before `key` in the preferred order; at the end for an unknown key.
EntryPlace placeOfKey(const YamlTree &tree, NodeId map, const QByteArray &key, const QList<QByteArray> &order)
{
    const QList<YamlTree::Entry> entries = tree.entries(map);
    const qsizetype rank = order.indexOf(key);
    if (rank < 0)
        return {int(entries.size()), true};
    int index = 0;
    for (int i = 0; i < entries.size(); ++i) {
        const qsizetype other = order.indexOf(tree.value(entries[i].key).toByteArray());
        if (other >= 0 && other < rank)
            index = i + 1;
    }
    return {index, true};
}

/// An anchor of the same name further up would be hidden from the aliases below the new one.
std::optional<Error> anchorConflict(const YamlTree &tree, const YamlTree &added)
{
    QByteArrayList names;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree.node(id).kind != NodeKind::Alias && !tree.anchor(id).isEmpty())
            names.append(tree.anchor(id).toByteArray());
    }
    for (NodeId id = 0; id < added.size(); ++id) {
        if (const QByteArray name = added.anchor(id).toByteArray(); names.contains(name))
            return Error{Translated::tr("The anchor &%1 exists in the file already.").arg(QString::fromUtf8(name))};
    }
    return std::nullopt;
}

StructureTokens tokensOf(const NewEntry &entry)
{
    using Kind = StructureToken::Kind;
    StructureTokens tokens;
    if (entry.key)
        tokens.push_back({Kind::Scalar, ScalarType::String, *entry.key, {}, {}});
    const Fragment &value = entry.value;
    if (value.root() == kNoNode) {
        tokens.push_back({});
        return tokens;
    }
    const StructureTokens subtree = Structure(value.tree()).subtree(value.root());
    tokens.insert(tokens.end(), subtree.cbegin(), subtree.cend());
    return tokens;
}

/// The tokens of a new collection with one entry, in place of an empty one whose properties it keeps.
StructureTokens asCollection(const YamlTree &tree, NodeId empty, const NewEntry &entry)
{
    using Kind = StructureToken::Kind;
    StructureTokens tokens = tokensOf(entry);
    StructureToken start{entry.key ? Kind::MapStart : Kind::ListStart, ScalarType::Null, {}, {}, {}};
    if (empty != kNoNode) {
        start.anchor = tree.anchor(empty);
        start.tag = tree.tag(empty);
    }
    tokens.insert(tokens.begin(), start);
    tokens.push_back({entry.key ? Kind::MapEnd : Kind::ListEnd, ScalarType::Null, {}, {}, {}});
    return tokens;
}

StructureTokens expectedTokens(const YamlTree &tree, NodeId collection, int index, const NewEntry &entry)
{
    using Kind = StructureToken::Kind;
    const Structure structure(tree);
    if (collection != kNoNode && tree.entryCount(collection) > 0)
        return structure.inserted(collection, index, tokensOf(entry));
    StructureTokens tokens = asCollection(tree, collection, entry);
    if (collection != kNoNode)
        return structure.replaced(collection, tokens);
    tokens.insert(tokens.begin(), {Kind::DocumentStart, ScalarType::Null, {}, {}, {}});
    tokens.push_back({Kind::DocumentEnd, ScalarType::Null, {}, {}, {}});
    return tokens;
}

Result<TextPatches> patchesFor(const YamlTree &tree, NodeId collection, EntryPlace place, const NewEntry &entry)
{
    if (collection == kNoNode || tree.entryCount(collection) == 0)
        return insertFirstEntry(tree, collection, entry);
    if (tree.node(collection).isInlineStyle())
        return insertIntoFlow(tree, collection, place.index, entry);
    return insertIntoBlock(tree, collection, place, entry);
}

Result<EntryPlace> placeOfNewKey(const YamlTree &tree, const EditPlace &at, const QByteArray &key,
                                 const KeyOrder &order)
{
    const NodeId inherited = tree.resolved(tree.lookup(at.node, key));
    if (inherited != kNoNode && tree.node(inherited).isCollection())
        return Error{Translated::tr("%1 comes from a merge (<<): a key of the same name here would hide all of it.")
                         .arg(at.path.key(key).toString()),
                     tree.displaySpan(at.node)};
    return placeOfKey(tree, at.node, key, order ? order(at.path) : QList<QByteArray>());
}

Result<EntryPlace> placeOfNewItem(const YamlTree &tree, const EditPlace &at, qsizetype index)
{
    const int count = tree.entryCount(at.node);
    if (index <= count)
        return EntryPlace{int(index), false};
    return Error{
        Translated::tr("%1 has %n item(s), so nothing can be put before item %2 (counted from 0).", nullptr, count)
            .arg(nameOf(at.path))
            .arg(index),
        tree.displaySpan(at.node)};
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
    auto entry = std::make_shared<NewEntry>(NewEntry{{}, std::move(fragment).value()});
    if (first.kind == Step::Kind::Key)
        entry->key = first.key;
    if (const std::optional<Error> conflict = anchorConflict(tree, entry->value.tree()))
        return *conflict;

    const Result<TextPatches> patches = patchesFor(tree, at.node, *place, *entry);
    if (!patches)
        return patches.error();
    EditPlan plan;
    plan.patches = *patches;
    plan.added = entry;
    plan.expected = expectedTokens(tree, at.node, place->index, *entry);
    for (const Span comment : findComments(entry->value.tree()))
        plan.addedComments.append(entry->value.tree().text().view(comment).toByteArray());
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
