// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/blockstyle.h"

#include <algorithm>
#include <map>

namespace portolan {
namespace {

/// An author's style shows early: nodes behind these are not looked at.
constexpr NodeId kNodesThatTell = 10000;

/// Counts observed steps; the most frequent wins, the smaller one on a tie.
class StepCount
{
public:
    void add(qsizetype step) { ++m_count[step]; }
    qsizetype winner(qsizetype fallback) const
    {
        int most = 0;
        for (const auto &[step, count] : m_count) {
            if (count > most) {
                most = count;
                fallback = step;
            }
        }
        return fallback;
    }

private:
    std::map<qsizetype, int> m_count;
};

} // namespace

std::optional<qsizetype> stepTo(const YamlTree &tree, NodeId collection)
{
    const Node &node = tree.node(collection);
    if (!node.isCollection() || node.style != NodeStyle::Block || !tree.isMap(node.parent))
        return std::nullopt;
    const Node &map = tree.node(node.parent);
    const NodeId key = tree.keyOf(collection);
    if (map.style != NodeStyle::Block || key == kNoNode)
        return std::nullopt;
    const SourceText &text = tree.text();
    if (text.lineAt(node.content.begin) == text.lineAt(tree.node(key).content.begin))
        return std::nullopt;
    return text.columnAt(node.content.begin) - text.columnAt(map.content.begin);
}

BlockStyle blockStyle(const YamlTree &tree)
{
    StepCount maps;
    StepCount lists;
    for (NodeId id = 0; id < std::min(tree.size(), kNodesThatTell); ++id) {
        if (const std::optional<qsizetype> step = stepTo(tree, id))
            (tree.isMap(id) ? maps : lists).add(*step);
    }
    BlockStyle style;
    style.mapStep = maps.winner(style.mapStep);
    style.listStep = lists.winner(style.listStep);
    return style;
}

BlockStyle blockStyleIn(const YamlTree &tree, NodeId map)
{
    BlockStyle style = blockStyle(tree);
    StepCount siblings;
    for (const YamlTree::Entry &entry : tree.entries(map)) {
        const std::optional<qsizetype> step = tree.isList(entry.value) ? stepTo(tree, entry.value) : std::nullopt;
        if (step)
            siblings.add(*step);
    }
    style.listStep = siblings.winner(style.listStep);
    return style;
}

} // namespace portolan
