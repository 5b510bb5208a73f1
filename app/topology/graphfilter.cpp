// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/graphfilter.h"

#include "app/topology/picture.h"

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

bool holds(const QString &text, QStringView word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

bool hasPort(const TopologyNode &node, QStringView port)
{
    return std::any_of(node.ports.cbegin(), node.ports.cend(), [port](const TopologyPort &candidate) {
        return candidate.externalPort == port || candidate.containerPort == port;
    });
}

bool isReachedFromInternet(const TopologyNode &node)
{
    return node.kind == TopologyNode::Kind::Internet || node.kind == TopologyNode::Kind::Domain
           || (node.kind == TopologyNode::Kind::Service && !node.badge.isEmpty());
}

bool matches(const TopologyNode &node, const QString &word)
{
    const qsizetype colon = word.indexOf(u':');
    const QStringView key = colon > 0 ? QStringView(word).first(colon) : QStringView();
    const QStringView value = QStringView(word).sliced(colon + 1);
    const bool isContainer = node.kind == TopologyNode::Kind::Container;
    if (key == u"port")
        return hasPort(node, value);
    if (key == u"image")
        return isContainer && holds(node.subtitle, value);
    if (key == u"kind")
        return !value.isEmpty() && QString(kindWord(node.kind)).startsWith(value, Qt::CaseInsensitive);
    if (key == u"is" && value == u"problem")
        return node.mark == TopologyMark::Warning || node.mark == TopologyMark::Error;
    if (key == u"is" && value == u"external")
        return isReachedFromInternet(node);
    return holds(node.title, word) || (isContainer && holds(node.subtitle, word));
}

} // namespace

std::optional<FilterResult> filterGraph(const TopologyGraph &graph, const QString &filter)
{
    const QStringList words = filter.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return std::nullopt;
    FilterResult result;
    QHash<QString, QString> owners; // of nodes and ports
    for (const TopologyNode &node : graph.nodes) {
        owners.insert(node.id, node.id);
        for (const TopologyPort &port : node.ports)
            owners.insert(port.id, node.id);
        if (!std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return matches(node, word); }))
            continue;
        result.matches.insert(node.id);
        result.shown.nodes.insert(node.id);
        if (!node.parent.isEmpty())
            result.shown.nodes.insert(node.parent);
    }
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const QString from = owners.value(graph.edges[i].from);
        const QString to = owners.value(graph.edges[i].to);
        if (!result.matches.contains(from) && !result.matches.contains(to))
            continue;
        result.shown.edges.insert(i);
        for (const QString &end : {from, to}) {
            const TopologyNode *node = graph.node(end);
            result.shown.nodes.insert(end);
            if (node && !node->parent.isEmpty())
                result.shown.nodes.insert(node->parent);
        }
    }
    return result;
}

} // namespace portolan
