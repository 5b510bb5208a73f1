// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/eventreader.h"
#include "app/yaml/nodechunk.h"
#include "app/yaml/yamldocument.h"

namespace portolan {

struct NodeProperties;

/// Builds the tree from yaml-cpp's events and recovers the spans that events lack.
///
/// Events say where a node starts, never where it ends. A cursor walks along: it stands behind the last thing whose
/// end is known, so that the end of the next thing is found by scanning forward from its start (see scalarspan.h), a
/// flow collection ends at its bracket behind the last child, and a block collection with its last child. An empty
/// value is reported at the start of the token after it, so it is placed, one event late, behind the `:` or `-` that
/// introduces it.
class TreeBuilder final : public YamlEventSink
{
public:
    /// `shadow` is what yaml-cpp reads instead of `text`, see shadowtext.h; mostly the text itself.
    TreeBuilder(const SourceText &text, const SourceText &shadow);

    void receive(const YamlEvent &event) override;

    /// From the end of the document before it to the start of the newest one, or of the `...` that is there instead.
    Span newestDocumentGap() const { return m_documentGap; }
    int documentCount() const { return m_documentCount; }
    /// Where the last document ends.
    qsizetype end() const { return m_cursor; }
    /// What the text hides from yaml-cpp: a quote that is never closed, a bracket without its partner.
    const QList<YamlIssue> &issues() const { return m_issues; }
    /// What was read; the builder is used up.
    NodeList takeNodes() { return std::move(m_list); }

private:
    NodeId add(qsizetype begin, NodeKind kind, NodeStyle style);
    void addScalar(const YamlEvent &event);
    void addAlias(qsizetype begin);
    void startDocument(qsizetype begin);
    void open(const YamlEvent &event, NodeKind kind);
    void makePair(NodeId id);
    void push(NodeId id);
    void close();
    void closeFlow(const Node &node);
    Node &nodeOf(NodeId id) { return m_list.nodes[size_t(id)]; }
    const Node &nodeOf(NodeId id) const { return m_list.nodes[size_t(id)]; }
    void takeProperties(NodeId id, const NodeProperties &properties, bool hasAnchor);
    std::optional<qsizetype> scalarEnd(NodeId id, std::string_view value) const;
    void keepDecodedValue(NodeId id, std::string_view value);
    QByteArray decodedValue(const Node &node, QByteArrayView source, std::string_view value) const;
    void checkPlainIndent(NodeId id);
    void checkBlockText(NodeId id, std::string_view value);
    void placePendingNull(qsizetype nextOffset);
    bool placeWrittenNull(Node &node, qsizetype nextOffset);
    qsizetype emptyValueOffset(const Node &node, qsizetype limit) const;
    qsizetype enclosingBlockColumn(NodeId id) const;
    void report(const QString &message, Span span);

    SourceText m_text;
    SourceText m_shadow;
    NodeList m_list;
    std::vector<NodeId> m_open;
    /// By open node, the text itself first: its newest child.
    std::vector<NodeId> m_newest{kNoNode};
    QList<YamlIssue> m_issues;
    qsizetype m_cursor = 0;
    NodeId m_pendingNull = kNoNode;
    Span m_documentGap;
    int m_documentCount = 0;
    bool m_skipsDocument = false;
};

} // namespace portolan
