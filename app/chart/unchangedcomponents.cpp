// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/unchangedcomponents.h"

#include "app/chart/chartkeys.h"
#include "app/yaml/documentorder.h"

namespace portolan {
namespace {

/// The items of the list of components, and where the last of them ends: with the next key.
struct ComponentList
{
    QList<YamlTree::Entry> items;
    qsizetype end = 0;

    /// Items that share lines are not told apart.
    explicit ComponentList(const YamlTree &tree)
    {
        const NodeId list = tree.mapValue(tree.root(), keys::kComponents);
        if (!tree.isList(list) || tree.node(list).style != NodeStyle::Block)
            return;
        items = tree.entries(list);
        const NodeId next = tree.node(list).nextSibling;
        end = next == kNoNode ? tree.text().size() : tree.node(next).begin;
    }
};

/// One item with the lines it stands in, up to the next one: comments and blank lines behind it can belong to its text.
struct ItemExtent
{
    NodeId node = kNoNode;
    NodeId nodeCount = 0;
    Span lines;

    ItemExtent(const YamlTree &tree, const ComponentList &list, qsizetype index)
        : node(list.items[index].value)
        , nodeCount(subtreeEnd(tree, node) - node)
        , lines{tree.text().lineStart(tree.node(node).begin), list.end}
    {
        if (index + 1 < list.items.size())
            lines.end = tree.text().lineStart(tree.node(list.items[index + 1].value).begin);
    }
};

/// An alias leads elsewhere in the file.
bool hasAlias(const YamlTree &tree, const ItemExtent &item)
{
    if (!tree.text().view(item.lines).contains('*'))
        return false;
    for (NodeId id = item.node; id < item.node + item.nodeCount; ++id) {
        if (tree.node(id).kind == NodeKind::Alias)
            return true;
    }
    return false;
}

} // namespace

UnchangedComponents::UnchangedComponents(const YamlTree &before, const YamlTree &after)
{
    const ComponentList old(before);
    const ComponentList now(after);
    for (qsizetype i = 0; i < std::min(old.items.size(), now.items.size()); ++i) {
        const ItemExtent was(before, old, i);
        const ItemExtent is(after, now, i);
        const bool same = was.nodeCount == is.nodeCount && before.text().view(was.lines) == after.text().view(is.lines)
                          && !hasAlias(after, is);
        m_shifts.append(same ? std::optional(Shift{is.node - was.node, is.lines.begin - was.lines.begin})
                             : std::nullopt);
    }
}

} // namespace portolan
