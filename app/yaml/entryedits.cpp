// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/entryedits.h"

#include "app/yaml/documentorder.h"
#include "app/yaml/emptycollections.h"
#include "app/yaml/flowedits.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

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

IntendedTree::NewNode newCollection(const YamlTree &tree, NodeId empty, const NewEntry &entry)
{
    IntendedTree::NewNode node;
    node.kind = entry.hasKey() ? NodeKind::Map : NodeKind::Sequence;
    if (empty != kNoNode) {
        node.anchor = tree.anchor(empty).toByteArray();
        node.tag = tree.tag(empty).toByteArray();
        node.origin = empty;
    }
    return node;
}

} // namespace

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
    const QString sentence =
        count == 1
            ? Translated::tr("%1 has 1 item, so nothing can be put before item %2 (counted from 0).")
            : Translated::tr("%1 has %n items, so nothing can be put before item %2 (counted from 0).", nullptr, count);
    return Error{sentence.arg(nameOf(at.path), QString::number(index)), tree.displaySpan(at.node)};
}

Result<TextPatches> insertEntry(const YamlTree &tree, NodeId collection, EntryPlace place, const NewEntry &entry)
{
    if (collection == kNoNode || tree.entryCount(collection) == 0)
        return insertFirstEntry(tree, collection, entry);
    if (tree.node(collection).isInlineStyle())
        return insertIntoFlow(tree, collection, place.index, entry);
    return insertIntoBlock(tree, collection, place, entry);
}

Result<Removal> removeEntry(const YamlTree &tree, NodeId collection, int index)
{
    if (tree.node(collection).isInlineStyle())
        return removeFromFlow(tree, collection, index);
    if (tree.entryCount(collection) == 1)
        return removeOnlyEntry(tree, collection);
    return removeFromBlock(tree, collection, index);
}

void intendInsertion(IntendedTree &intended, const YamlTree &tree, NodeId collection, int index, const NewEntry &entry)
{
    using Tree = IntendedTree;
    if (collection == kNoNode) {
        Tree::Parts parts{Tree::holder(NodeKind::Document, 0), Tree::newNode(newCollection(tree, kNoNode, entry), 1)};
        const Tree::Parts added = entry.parts(2);
        parts.insert(parts.end(), added.cbegin(), added.cend());
        intended.splice(0, 0, parts);
        return;
    }
    const int depth = depthOf(tree, collection);
    Tree::Parts parts = entry.parts(depth + 1);
    if (!tree.node(collection).isCollection()) {
        parts.insert(parts.begin(), Tree::newNode(newCollection(tree, collection, entry), depth));
        intended.splice(collection, subtreeEnd(tree, collection), parts);
        return;
    }
    const QList<YamlTree::Entry> entries = tree.entries(collection);
    const NodeId at = index < entries.size() ? firstNode(entries[index]) : subtreeEnd(tree, collection);
    intended.splice(at, at, parts);
}

void intendRemoval(IntendedTree &intended, const YamlTree &tree, const YamlTree::Entry &entry)
{
    intended.splice(firstNode(entry), subtreeEnd(tree, entry.value), {});
}

} // namespace portolan
