// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/nodevalue.h"

#include "app/chart/helmscalar.h"
#include "app/yaml/yamltree.h"

namespace portolan {

namespace {

/// Reads the values below one node, counting them: aliases can make a short text stand for billions of values.
class NodeReader
{
public:
    explicit NodeReader(const YamlTree &tree) : m_tree(tree) { }

    ManifestValue read(NodeId alias, int depth);
    bool hasOverflown() const { return m_overflown; }

private:
    static constexpr int kMostValues = 100'000;
    static constexpr int kDeepest = 200;

    ManifestValue scalar(NodeId node) const;
    ManifestValue list(NodeId node, int depth);
    void readMap(NodeId node, int depth, ManifestValue &map);
    void readMerged(NodeId source, int depth, ManifestValue &map);
    bool isMergeKey(NodeId key) const;

    const YamlTree &m_tree;
    int m_values = 0;
    bool m_overflown = false;
};

ManifestValue NodeReader::scalar(NodeId node) const
{
    const HelmScalar scalar = helmScalar(m_tree, node);
    switch (scalar.type) {
    case ScalarType::Null:
        return {};
    case ScalarType::Boolean:
        return ManifestValue::boolean(scalar.json == "true");
    case ScalarType::Integer:
    case ScalarType::Float:
        return ManifestValue::number(QString::fromLatin1(scalar.json));
    case ScalarType::String:
        break;
    }
    return ManifestValue::string(QString::fromUtf8(scalar.json));
}

ManifestValue NodeReader::list(NodeId node, int depth)
{
    ManifestValue items = ManifestValue::list();
    for (const YamlTree::Entry &entry : m_tree.entries(node))
        items.append(read(entry.value, depth + 1));
    return items;
}

bool NodeReader::isMergeKey(NodeId key) const
{
    return m_tree.isScalar(key) && m_tree.node(key).style == NodeStyle::Plain && m_tree.value(key) == "<<";
}

/// A map's own keys come before those it merges, wherever `<<` stands; of a key written twice the first one counts, as
/// everywhere in Portolan.
void NodeReader::readMap(NodeId node, int depth, ManifestValue &map)
{
    const QList<YamlTree::Entry> entries = m_tree.entries(node);
    for (const YamlTree::Entry &entry : entries) {
        const QString key = m_tree.string(m_tree.resolved(entry.key));
        if (!isMergeKey(entry.key) && !map.find(key))
            map.set(key, read(entry.value, depth + 1));
    }
    for (const YamlTree::Entry &entry : entries) {
        if (isMergeKey(entry.key))
            readMerged(m_tree.resolved(entry.value), depth + 1, map);
    }
}

void NodeReader::readMerged(NodeId source, int depth, ManifestValue &map)
{
    if (m_overflown || depth > kDeepest) {
        m_overflown = true;
        return;
    }
    if (m_tree.isMap(source))
        readMap(source, depth, map);
    for (const YamlTree::Entry &entry : m_tree.isList(source) ? m_tree.entries(source) : QList<YamlTree::Entry>()) {
        if (const NodeId merged = m_tree.resolved(entry.value); m_tree.isMap(merged))
            readMap(merged, depth, map);
    }
}

ManifestValue NodeReader::read(NodeId alias, int depth)
{
    const NodeId node = m_tree.resolved(alias);
    m_overflown = m_overflown || ++m_values > kMostValues || depth > kDeepest;
    if (m_overflown)
        return {};
    if (m_tree.isList(node))
        return list(node, depth);
    if (m_tree.isScalar(node))
        return scalar(node);
    if (!m_tree.isMap(node))
        return {};
    ManifestValue map = ManifestValue::map();
    readMap(node, depth, map);
    return map;
}

} // namespace

std::optional<ManifestValue> passedThrough(const YamlTree &tree, NodeId node)
{
    NodeReader reader(tree);
    ManifestValue value = reader.read(node, 0);
    if (reader.hasOverflown())
        return {};
    return value;
}

} // namespace portolan
