// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/shapewalk.h"

#include "app/chart/chartkeys.h"
#include "app/chart/valuetype.h"

#include <QSet>

#include <utility>

namespace portolan {
namespace {

constexpr QByteArrayView kMergeKey = "<<";

class ShapeWalk
{
public:
    /// `except` is not walked into.
    ShapeWalk(const YamlTree &tree, const FieldDescription *except) : m_tree(tree), m_except(except) { }

    QList<ShapePlace> from(NodeId node, const FieldDescription *description)
    {
        push(node, description, false);
        while (!m_open.isEmpty())
            visit(m_open.takeLast());
        return m_places;
    }

private:
    void push(NodeId node, const FieldDescription *description, bool merged)
    {
        const NodeId target = m_tree.resolved(node);
        if (target == kNoNode || !description || description == m_except)
            return;
        // Only what several aliases stand for can be reached twice; each node is judged once by each description.
        if (target != node && m_reached.contains({target, description}))
            return;
        if (target != node)
            m_reached.insert({target, description});
        m_open.append({target, description, merged});
    }

    void visit(const ShapePlace &place)
    {
        m_places.append(place);
        const auto type = valueType(m_tree, place.node);
        if (!type || !place.description->accepts(*type))
            return;
        if (*type == ValueType::Map)
            pushProperties(place);
        for (const auto &entry : m_tree.entries(*type == ValueType::List ? place.node : kNoNode))
            push(entry.value, place.description->items.get(), false);
    }

    void pushProperties(const ShapePlace &place)
    {
        for (const auto &[key, value] : m_tree.entries(place.node)) {
            const QByteArrayView name = m_tree.value(m_tree.resolved(key));
            if (name == kMergeKey)
                pushMerged(value, place.description);
            else
                push(value, place.description->property(name), false);
        }
    }

    void pushMerged(NodeId value, const FieldDescription *description)
    {
        const NodeId target = m_tree.resolved(value);
        if (m_tree.isMap(target))
            push(value, description, true);
        for (const auto &entry : m_tree.entries(m_tree.isList(target) ? target : kNoNode)) {
            if (m_tree.isMap(m_tree.resolved(entry.value)))
                push(entry.value, description, true);
        }
    }

    const YamlTree &m_tree;
    const FieldDescription *m_except;
    QList<ShapePlace> m_places;
    QList<ShapePlace> m_open;
    QSet<std::pair<NodeId, const FieldDescription *>> m_reached;
};

const FieldDescription *componentDescription()
{
    static const FieldDescription *description =
        Schema::componentChart().at(YamlPath().key(keys::kComponents).index(0));
    return description;
}

} // namespace

QList<ShapePlace> componentShape(const YamlTree &tree, NodeId node)
{
    return ShapeWalk(tree, nullptr).from(node, componentDescription());
}

QList<ShapePlace> shapeWithoutComponents(const YamlTree &tree)
{
    return ShapeWalk(tree, componentDescription()).from(tree.root(), &Schema::componentChart().root());
}

std::optional<ValueType> valueType(const YamlTree &tree, NodeId node)
{
    if (tree.isMap(node))
        return ValueType::Map;
    if (tree.isList(node))
        return ValueType::List;
    if (!tree.isScalar(node))
        return std::nullopt;
    return valueTypeOf(tree.scalarType(node));
}

} // namespace portolan
