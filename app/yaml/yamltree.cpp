// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamltree.h"

#include "app/yaml/scalarspan.h"

#include <QSet>
#include <QStringConverter>

#include <algorithm>
#include <iterator>

namespace portolan {
namespace {

QByteArrayView viewOf(const QByteArray *text, QByteArrayView otherwise)
{
    return text ? QByteArrayView(*text) : otherwise;
}

/// Where the walk to a child of a large collection starts: the first child in the chunk that holds it, and what is left
/// of the index from there. So lists of thousands of items are not walked item by item.
std::pair<NodeId, qsizetype> nearChild(const NodeTable &nodes, NodeId collection, qsizetype index)
{
    const NodeSegments &segments = nodes.segments();
    const size_t spine = nodes.segmentOf(collection);
    if (!segments[spine].isSpine)
        return {nodes.node(collection).firstChild, index};
    const int depth = segments[spine].depth + 1;
    for (size_t i = spine + 1; i < segments.size() && segments[i].depth >= depth; ++i) {
        const NodeSegment &segment = segments[i];
        if (segment.depth == depth && index < segment.indexBase + segment.chunk->topCount())
            return {segment.first, index - segment.indexBase};
    }
    return {kNoNode, 0};
}

} // namespace

YamlTree::YamlTree(SourceText text, NodeTable nodes)
    : m_text(std::move(text))
    , m_nodes(std::make_shared<const NodeTable>(std::move(nodes)))
{ }

NodeId YamlTree::root() const
{
    return m_nodes->documents().empty() ? kNoNode : node(m_nodes->documents().front()).firstChild;
}

int YamlTree::documentCount() const
{
    return int(m_nodes->documents().size());
}

QByteArrayView YamlTree::value(NodeId id) const
{
    return isScalar(id) ? valueOf(id, node(id)) : QByteArrayView();
}

QByteArrayView YamlTree::valueOf(NodeId id, const Node &scalar) const
{
    const QByteArray *decoded = m_nodes->decoded(id);
    return decoded ? QByteArrayView(*decoded) : sourceOfValue(m_text, scalar);
}

QString YamlTree::string(NodeId id) const
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder(value(id));
}

ScalarType YamlTree::scalarType(NodeId id) const
{
    if (isNull(id))
        return ScalarType::Null;
    const QByteArrayView explicitTag = tag(id);
    if (explicitTag == "!!int")
        return ScalarType::Integer;
    if (explicitTag == "!!float")
        return ScalarType::Float;
    if (explicitTag == "!!bool")
        return ScalarType::Boolean;
    if (!explicitTag.isEmpty() || !isScalar(id) || node(id).style != NodeStyle::Plain)
        return ScalarType::String;
    return plainScalarType(value(id));
}

QByteArrayView YamlTree::anchor(NodeId id) const
{
    return isValid(id) ? viewOf(m_nodes->anchor(id), {}) : QByteArrayView();
}

QByteArrayView YamlTree::tag(NodeId id) const
{
    return isValid(id) ? viewOf(m_nodes->tag(id), {}) : QByteArrayView();
}

QList<YamlTree::Entry> YamlTree::entries(NodeId collection) const
{
    QList<Entry> all;
    if (!isMap(collection) && !isList(collection))
        return all;
    const bool map = isMap(collection);
    all.reserve(entryCount(collection));
    for (NodeId child = node(collection).firstChild; child != kNoNode; child = nextSibling(child)) {
        const NodeId key = map ? child : kNoNode;
        if (map)
            child = nextSibling(child);
        all.append({key, child});
    }
    return all;
}

int YamlTree::entryCount(NodeId collection) const
{
    if (isMap(collection))
        return node(collection).childCount / 2;
    return isList(collection) ? node(collection).childCount : 0;
}

NodeId YamlTree::resolved(NodeId id) const
{
    return isValid(id) && m_nodes->kind(id) == NodeKind::Alias ? m_nodes->anchoredBefore(id, anchor(id)) : id;
}

NodeId YamlTree::mapValue(NodeId map, QByteArrayView key, int occurrence) const
{
    NodeId found = kNoNode;
    visitKeys(map, [&](QByteArrayView name, NodeId entry) {
        if (name == key && --occurrence == 0)
            found = entry;
        return found != kNoNode;
    });
    return found;
}

template<typename Visitor>
void YamlTree::visitKeys(NodeId map, const Visitor &visit) const
{
    for (NodeId child = isMap(map) ? node(map).firstChild : kNoNode; child != kNoNode;) {
        const Node key = node(child);
        if (key.kind == NodeKind::Scalar && visit(valueOf(child, key), key.nextSibling))
            return;
        child = nextSibling(key.nextSibling);
    }
}

int YamlTree::laterOccurrence(NodeId key) const
{
    const QByteArrayView name = value(key);
    if (!isScalar(key) || name == "<<")
        return 0;
    int before = 0;
    for (NodeId child = node(parent(key)).firstChild; child != key; child = nextSibling(nextSibling(child)))
        before += isScalar(child) && value(child) == name ? 1 : 0;
    return before == 0 ? 0 : before + 1;
}

NodeId YamlTree::lookup(NodeId map, QByteArrayView key) const
{
    NodeId own = kNoNode;
    bool merges = false;
    visitKeys(resolved(map), [&](QByteArrayView name, NodeId entry) {
        if (name == key)
            own = entry;
        merges = merges || name == "<<";
        return own != kNoNode;
    });
    return own == kNoNode && merges ? mergedValue(map, key) : own;
}

NodeId YamlTree::mergedValue(NodeId map, QByteArrayView key) const
{
    // Depth first, as merges override each other; every map is asked once, however often it is merged.
    std::vector<NodeId> waiting{resolved(map)};
    QSet<NodeId> asked;
    while (!waiting.empty()) {
        const NodeId next = waiting.back();
        waiting.pop_back();
        if (!isMap(next) || asked.contains(next))
            continue;
        if (const NodeId own = mapValue(next, key); own != kNoNode)
            return own;
        asked.insert(next);
        const NodeId merged = resolved(mapValue(next, "<<"));
        if (isMap(merged))
            waiting.push_back(merged);
        const QList<Entry> sources = entries(isList(merged) ? merged : kNoNode);
        for (auto source = sources.crbegin(); source != sources.crend(); ++source)
            waiting.push_back(resolved(source->value));
    }
    return kNoNode;
}

NodeId YamlTree::item(NodeId list, qsizetype index) const
{
    if (!isList(list) || index < 0 || index >= node(list).childCount)
        return kNoNode;
    auto [child, left] = nearChild(*m_nodes, list, index);
    while (left-- > 0)
        child = nextSibling(child);
    return child;
}

int YamlTree::entryIndex(NodeId id) const
{
    if (!isValid(id) || node(id).parent == kNoNode || node(node(id).parent).kind == NodeKind::Document)
        return -1;
    return isMap(node(id).parent) ? node(id).indexInParent / 2 : node(id).indexInParent;
}

bool YamlTree::isKey(NodeId id) const
{
    return isValid(id) && isMap(parent(id)) && node(id).indexInParent % 2 == 0;
}

NodeId YamlTree::keyOf(NodeId value) const
{
    if (!isValid(value) || !isMap(parent(value)) || isKey(value))
        return kNoNode;
    // The key is the node before the value in document order on the same level; step over its descendants.
    const NodeId map = parent(value);
    NodeId key = value - 1;
    while (parent(key) != map)
        key = parent(key);
    return key;
}

NodeId YamlTree::find(const YamlPath &path) const
{
    using Kind = YamlPath::Step::Kind;
    NodeId found = root();
    for (const YamlPath::Step &step : path.steps()) {
        const NodeId collection = resolved(found);
        if (step.kind == Kind::Key && step.occurrence > 0) {
            found = mapValue(collection, step.key, step.occurrence);
        } else if (step.kind == Kind::Key) {
            found = lookup(collection, step.key);
        } else if (step.kind == Kind::Index) {
            found = item(collection, step.index);
        } else {
            const QList<Entry> items = entries(isList(collection) ? collection : kNoNode);
            const auto match = std::find_if(items.cbegin(), items.cend(), [&](const Entry &entry) {
                return value(resolved(lookup(entry.value, step.key))) == QByteArrayView(step.value);
            });
            found = match == items.cend() ? kNoNode : match->value;
        }
        if (found == kNoNode)
            break;
    }
    return found;
}

YamlPath::Step YamlTree::stepTo(NodeId id, const Node &entry) const
{
    using Kind = YamlPath::Step::Kind;
    const NodeId key = keyOf(id);
    if (key == kNoNode)
        return {Kind::Index, {}, {}, isMap(entry.parent) ? entry.indexInParent / 2 : entry.indexInParent, 0};
    return {Kind::Key, value(key).toByteArray(), {}, 0, laterOccurrence(key)};
}

YamlPath YamlTree::pathOf(NodeId id) const
{
    if (isKey(id))
        id = nextSibling(id);
    QList<YamlPath::Step> upwards;
    while (isValid(id)) {
        const Node entry = node(id);
        if (entry.parent == kNoNode || m_nodes->kind(entry.parent) == NodeKind::Document)
            break;
        upwards.append(stepTo(id, entry));
        id = entry.parent;
    }
    std::ranges::reverse(upwards);
    return YamlPath(std::move(upwards));
}

NodeId YamlTree::nodeAt(qsizetype offset) const
{
    // Where an entry starts for a caret: with its line, when only blanks and dashes stand before it there.
    const auto entryStart = [this](const Entry &entry) {
        const qsizetype begin = node(entry.key == kNoNode ? entry.value : entry.key).begin;
        qsizetype at = begin;
        while (at > m_text.lineStart(begin) && (m_text.at(at - 1) == ' ' || m_text.at(at - 1) == '-'))
            --at;
        return at == m_text.lineStart(begin) ? at : begin;
    };
    NodeId found = root();
    while (isMap(found) || isList(found)) {
        const QList<Entry> all = entries(found);
        const auto behind = std::ranges::upper_bound(all, offset, {}, entryStart);
        const NodeId inside = behind == all.begin() ? kNoNode : std::prev(behind)->value;
        if (inside == kNoNode || (node(found).isInlineStyle() && !node(found).content.touches(offset)))
            break;
        found = inside;
        if (offset < node(found).begin)
            break;
    }
    return found;
}

Span YamlTree::displaySpan(NodeId id) const
{
    if (!isValid(id))
        return {};
    const Node &shown = node(id);
    const NodeId key = keyOf(id);
    if (key != kNoNode && (shown.style == NodeStyle::Empty || shown.style == NodeStyle::Block))
        return node(key).content;
    if (shown.content.isEmpty() && shown.content.begin > 0)
        return {shown.content.begin - 1, shown.content.begin};
    const qsizetype lineEnd = m_text.lineEnd(shown.content.begin);
    qsizetype end = std::min(shown.content.end, lineEnd);
    while (end > shown.content.begin && (m_text.at(end - 1) == '\n' || m_text.at(end - 1) == '\r'))
        --end;
    return {shown.content.begin, end};
}

} // namespace portolan
