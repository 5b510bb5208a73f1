// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/treebuilder.h"

#include "app/yaml/foldedtext.h"
#include "app/yaml/scalarspan.h"
#include "app/yaml/shadowtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlDocument)
};

NodeStyle scalarStyle(char first, bool plain)
{
    switch (first) {
    case '"':
        return NodeStyle::DoubleQuoted;
    case '\'':
        return NodeStyle::SingleQuoted;
    case '|':
        return plain ? NodeStyle::Plain : NodeStyle::Literal;
    case '>':
        return plain ? NodeStyle::Plain : NodeStyle::Folded;
    default:
        return NodeStyle::Plain;
    }
}

/// Whether what follows the properties is the next key, in quotes, and not their value.
bool isQuotedKeyBelow(const SourceText &text, const NodeProperties &properties)
{
    const char first = text.at(properties.content);
    if ((first != '"' && first != '\'') || properties.content < text.lineEnd(properties.end))
        return false;
    const auto end = quotedScalarEnd(text, properties.content);
    return end && text.at(skipBlanks(text, *end)) == ':';
}

} // namespace

TreeBuilder::TreeBuilder(const SourceText &text, const SourceText &shadow)
    : m_text(text)
    , m_shadow(shadow)
    , m_cursor(text.bomLength())
{
    m_list.nodes.reserve(size_t(text.size() / 6 + 16)); // few texts have more; memory that is not used is not taken
}

void TreeBuilder::receive(const YamlEvent &event)
{
    if (m_skipsDocument) {
        m_skipsDocument = event.kind != YamlEvent::Kind::DocumentEnd;
        return;
    }
    if (event.offset >= 0)
        placePendingNull(event.offset);
    switch (event.kind) {
    case YamlEvent::Kind::DocumentStart:
        startDocument(event.offset);
        break;
    case YamlEvent::Kind::Null:
        m_pendingNull = add(event.offset, NodeKind::Null, NodeStyle::Empty);
        if (event.anchor > 0)
            takeProperties(m_pendingNull, readProperties(m_text, event.offset, m_text.lineEnd(event.offset)), true);
        break;
    case YamlEvent::Kind::Alias:
        addAlias(event.offset);
        break;
    case YamlEvent::Kind::Scalar:
        addScalar(event);
        break;
    case YamlEvent::Kind::SequenceStart:
        open(event, NodeKind::Sequence);
        break;
    case YamlEvent::Kind::MapStart:
        open(event, NodeKind::Map);
        break;
    case YamlEvent::Kind::DocumentEnd:
    case YamlEvent::Kind::SequenceEnd:
    case YamlEvent::Kind::MapEnd:
        close();
        break;
    }
}

/// To yaml-cpp, a `...` with nothing before it is a document with an empty value.
void TreeBuilder::startDocument(qsizetype begin)
{
    m_documentGap = {m_cursor, begin};
    m_cursor = std::max(m_cursor, begin);
    m_skipsDocument = m_text.columnAt(begin) == 0 && isDocumentEnd(m_text, begin);
    if (m_skipsDocument)
        return;
    ++m_documentCount;
    push(add(begin, NodeKind::Document, NodeStyle::Plain));
}

NodeId TreeBuilder::add(qsizetype begin, NodeKind kind, NodeStyle style)
{
    const NodeId id = m_list.size();
    Node node;
    node.begin = begin;
    node.content = {begin, begin};
    node.kind = kind;
    node.style = style;
    if (!m_open.empty()) {
        node.parent = m_open.back();
        Node &parent = nodeOf(node.parent);
        parent.firstChild = parent.childCount == 0 ? id : parent.firstChild;
        ++parent.childCount;
    }
    if (NodeId &newest = m_newest.back(); newest != kNoNode) {
        nodeOf(newest).nextSibling = id;
        node.indexInParent = nodeOf(newest).indexInParent + 1;
    }
    m_newest.back() = id;
    m_list.nodes.push_back(node);
    return id;
}

void TreeBuilder::push(NodeId id)
{
    m_open.push_back(id);
    m_newest.push_back(kNoNode);
}

void TreeBuilder::takeProperties(NodeId id, const NodeProperties &properties, bool hasAnchor)
{
    if (!properties.tag.isEmpty())
        m_list.tags.push_back({id, properties.tag.toByteArray()});
    if (!isTag(properties.tag)) {
        const qsizetype begin = properties.tag.data() - m_text.view().data();
        report(Translated::tr("A tag must be set apart from what follows it by a blank."),
               {begin, begin + properties.tag.size()});
    }
    if (hasAnchor)
        m_list.anchors.push_back({id, properties.anchor.toByteArray()});
}

void TreeBuilder::addAlias(qsizetype begin)
{
    const NodeId id = add(begin, NodeKind::Alias, NodeStyle::Plain);
    Node &node = nodeOf(id);
    node.content.end = tokenEnd(m_text, begin + 1);
    m_list.anchors.push_back({id, m_text.view({begin + 1, node.content.end}).toByteArray()});
    m_cursor = node.content.end;
}

void TreeBuilder::addScalar(const YamlEvent &event)
{
    if (m_text.at(event.offset) == '*') // the shadow hides the alias
        return addAlias(event.offset);
    const qsizetype begin = hiddenPropertiesBegin(m_text, m_shadow, event.offset);
    const NodeId id = add(begin, NodeKind::Scalar, NodeStyle::Plain);
    // What stands on the lines below a tag without a value are properties of the next key.
    const qsizetype limit = event.value.empty() ? m_text.lineEnd(begin) : m_text.size();
    const NodeProperties properties = readProperties(m_text, begin, limit);
    takeProperties(id, properties, event.anchor > 0 || (begin < event.offset && !properties.anchor.isEmpty()));

    Node &node = nodeOf(id);
    node.style = scalarStyle(m_text.at(properties.content), event.plain);
    if (event.value.empty() && properties.end != begin
        && (node.style == NodeStyle::Plain || isQuotedKeyBelow(m_text, properties))) {
        node.style = NodeStyle::Empty; // `!!str` without a value
        node.content = {properties.end, properties.end};
        m_cursor = properties.end;
        return;
    }
    node.content.begin = properties.content;
    const std::optional<qsizetype> end = scalarEnd(id, event.value);
    if (!end) {
        report(node.style == NodeStyle::Plain
                   ? Translated::tr("The text of this value cannot be told apart from what follows it.")
                   : Translated::tr("The quote that opens here is never closed."),
               {node.content.begin, node.content.begin + 1});
    }
    node.content.end = end.value_or(node.content.begin);
    m_cursor = node.content.end;
    keepDecodedValue(id, event.value);
    if (node.style == NodeStyle::Plain)
        checkPlainIndent(id);
    if (node.style == NodeStyle::Literal || node.style == NodeStyle::Folded)
        checkBlockText(id, event.value);
}

/// A half-typed key below one that has no value yet: yaml-cpp takes it for that value, and reads what follows otherwise.
void TreeBuilder::checkPlainIndent(NodeId id)
{
    const Node &node = nodeOf(id);
    const Node &parent = nodeOf(node.parent);
    const bool isBlockValue =
        parent.kind == NodeKind::Map && parent.style == NodeStyle::Block && node.indexInParent % 2 == 1;
    if (isBlockValue && startsLine(m_text, node.begin)
        && m_text.columnAt(node.begin) <= m_text.columnAt(parent.content.begin))
        report(Translated::tr("The key \"%1\" has no `:`.").arg(QString::fromUtf8(m_text.view(node.content))),
               node.content);
}

/// What mends a plain scalar must not change a text block, or the blank lines behind it, in which a tab is wrong; and
/// yaml-cpp takes a block for empty whose lines look like comments to it.
void TreeBuilder::checkBlockText(NodeId id, std::string_view value)
{
    const Span content = nodeOf(id).content;
    qsizetype end = content.end;
    while (end < m_text.size() && m_text.isBlankLine(end))
        end = m_text.lineEnd(end);
    const qsizetype lines = std::min(m_text.lineEnd(content.begin), content.end);
    if (isMended(m_text, m_shadow, {content.begin, end}))
        report(Translated::tr("A tab cannot indent a text block. Use spaces."), content);
    else if (value.empty() && !m_text.view({lines, content.end}).trimmed().isEmpty())
        report(Translated::tr("The lines of this text block must be indented further."), {lines, content.end});
}

std::optional<qsizetype> TreeBuilder::scalarEnd(NodeId id, std::string_view value) const
{
    const Node &node = nodeOf(id);
    switch (node.style) {
    case NodeStyle::DoubleQuoted:
    case NodeStyle::SingleQuoted:
        return quotedScalarEnd(m_text, node.content.begin);
    case NodeStyle::Literal:
    case NodeStyle::Folded:
        return blockScalarEnd(m_text, node.content.begin, enclosingBlockColumn(id));
    default:
        return plainScalarEnd(m_shadow, node.content.begin, value);
    }
}

void TreeBuilder::keepDecodedValue(NodeId id, std::string_view value)
{
    const Node &node = nodeOf(id);
    const QByteArrayView source = sourceOfValue(m_text, node);
    if (source == QByteArrayView(value.data(), qsizetype(value.size())))
        return;
    m_list.decoded.push_back({id, decodedValue(node, source, value)});
}

/// yaml-cpp 0.7.0 is right but for quoted scalars over several lines, some of which end in blanks; `\N` and `\_`, which
/// it decodes to the bare bytes 0x85 and 0xA0; and what it does not get to see.
QByteArray TreeBuilder::decodedValue(const Node &node, QByteArrayView source, std::string_view value) const
{
    const bool mended = isMended(m_text, m_shadow, node.content);
    const QByteArray read(value.data(), qsizetype(value.size()));
    if (node.style == NodeStyle::Plain)
        return mended ? plainValue(source) : read;
    const bool folded = mended || source.contains('\n');
    if (node.style == NodeStyle::SingleQuoted)
        return folded ? singleQuotedValue(source) : read;
    if (node.style == NodeStyle::DoubleQuoted && (folded || source.contains("\\N") || source.contains("\\_")))
        return doubleQuotedValue(source).value_or(read);
    return read;
}

qsizetype TreeBuilder::enclosingBlockColumn(NodeId id) const
{
    NodeId parent = nodeOf(id).parent;
    while (parent != kNoNode && nodeOf(parent).kind != NodeKind::Document && nodeOf(parent).style != NodeStyle::Block)
        parent = nodeOf(parent).parent;
    if (parent == kNoNode || nodeOf(parent).kind == NodeKind::Document)
        return -1;
    return m_text.columnAt(nodeOf(parent).content.begin);
}

/// The map without braces of `[a: b]`; anchor and tag before it are those of its key.
void TreeBuilder::makePair(NodeId id)
{
    Node &pair = nodeOf(id);
    pair.style = NodeStyle::FlowPair;
    pair.content = {pair.begin, pair.begin};
    if (!m_list.tags.empty() && m_list.tags.back().id == id)
        m_list.tags.pop_back();
}

void TreeBuilder::open(const YamlEvent &event, NodeKind kind)
{
    if (event.flow && nodeOf(m_open.back()).style == NodeStyle::Flow && nodeOf(m_open.back()).begin == event.offset)
        makePair(m_open.back()); // `[{a: b}: c]`: the key is a map, and what starts with it is none
    const NodeId id = add(event.offset, kind, event.flow ? NodeStyle::Flow : NodeStyle::Block);
    Node &node = nodeOf(id);
    NodeProperties properties = readProperties(m_text, event.offset);
    // In `- &a key: value` the anchor is the key's; a block map's own stand on lines above its first key.
    if (kind == NodeKind::Map && !event.flow)
        properties = readProperties(m_text, event.offset, m_text.lineStart(properties.content));
    node.content.begin = properties.content;
    takeProperties(id, properties, event.anchor > 0);
    const char bracket = kind == NodeKind::Map ? '{' : '[';
    if (event.flow && m_text.at(node.content.begin) != bracket)
        makePair(id);
    m_cursor = node.content.begin + (node.style == NodeStyle::Flow ? 1 : 0);
    push(id);
}

void TreeBuilder::close()
{
    placePendingNull(-1);
    Node &node = nodeOf(m_open.back());
    m_open.pop_back();
    m_newest.pop_back();
    if (node.style == NodeStyle::Flow)
        closeFlow(node);
    node.content.end = m_cursor;
}

void TreeBuilder::closeFlow(const Node &node)
{
    qsizetype at = skipTrivia(m_text, m_cursor);
    while (m_text.at(at) == ',' || m_text.at(at) == ':' || m_text.at(at) == '?')
        at = skipTrivia(m_text, at + 1);
    if (m_text.at(at) == (node.kind == NodeKind::Map ? '}' : ']'))
        m_cursor = at + 1;
    else
        report(Translated::tr("The bracket that opens here is never closed."),
               {node.content.begin, node.content.begin + 1});
}

void TreeBuilder::placePendingNull(qsizetype nextOffset)
{
    if (m_pendingNull == kNoNode)
        return;
    Node &node = nodeOf(m_pendingNull);
    m_pendingNull = kNoNode;
    if (node.begin >= m_cursor && node.begin != nextOffset && placeWrittenNull(node, nextOffset))
        return;
    const qsizetype offset = emptyValueOffset(node, nextOffset >= 0 ? nextOffset : m_text.size());
    node.begin = offset;
    node.content = {offset, offset};
    m_cursor = offset;
}

/// A null that is there as text: `~`, `null`, or nothing but an anchor.
bool TreeBuilder::placeWrittenNull(Node &node, qsizetype nextOffset)
{
    const NodeProperties properties = readProperties(m_text, node.begin);
    if (const qsizetype length = nullLiteralLength(m_text, properties.content)) {
        node.content = {properties.content, properties.content + length};
        node.style = NodeStyle::Plain;
    } else if (properties.end != node.begin && node.begin != nextOffset) {
        const qsizetype end = tokenEnd(m_text, node.begin);
        node.content = {end, end};
    } else {
        return false;
    }
    m_cursor = node.content.end;
    return true;
}

/// Behind the indicator that introduces the missing value, which stands between the cursor and `limit`.
qsizetype TreeBuilder::emptyValueOffset(const Node &node, qsizetype limit) const
{
    if (node.parent == kNoNode || nodeOf(node.parent).kind == NodeKind::Document)
        return m_cursor;
    const Node &parent = nodeOf(node.parent);
    const bool inMap = parent.kind == NodeKind::Map;
    const bool isMapValue = inMap && node.indexInParent % 2 == 1;
    const qsizetype at = skipTrivia(m_text, m_cursor);
    char indicator = '\0';
    if (parent.isInlineStyle() && node.indexInParent == 0)
        return m_cursor;
    if (isMapValue)
        indicator = ':';
    else if (!parent.isInlineStyle())
        indicator = inMap ? '\0' : '-';
    else
        indicator = ',';
    return indicator != '\0' && at < limit && m_text.at(at) == indicator ? at + 1 : m_cursor;
}

void TreeBuilder::report(const QString &message, Span span)
{
    m_issues.append({YamlIssue::Kind::Syntax, message, {span.begin, std::min(span.end, m_text.size())}});
}

} // namespace portolan
