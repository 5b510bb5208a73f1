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

QSet<QString> found(const TopologyGraph &graph, const QStringList &words)
{
    QSet<QString> ids;
    for (const TopologyNode &node : graph.nodes) {
        if (std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return matches(node, word); }))
            ids.insert(node.id);
    }
    return ids;
}

FilterResult withNeighbours(const TopologyGraph &graph, const QSet<QString> &matches)
{
    FilterResult result;
    QHash<QString, const TopologyNode *> owners; // of nodes and ports
    const auto show = [&result](const TopologyNode &node) {
        result.shown.nodes.insert(node.id);
        if (!node.parent.isEmpty())
            result.shown.nodes.insert(node.parent);
    };
    for (const TopologyNode &node : graph.nodes) {
        owners.insert(node.id, &node);
        for (const TopologyPort &port : node.ports)
            owners.insert(port.id, &node);
        if (!matches.contains(node.id))
            continue;
        result.matches.insert(node.id);
        show(node);
    }
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const TopologyNode *from = owners.value(graph.edges[i].from);
        const TopologyNode *to = owners.value(graph.edges[i].to);
        if (!from || !to || (!result.matches.contains(from->id) && !result.matches.contains(to->id)))
            continue;
        result.shown.edges.insert(i);
        show(*from);
        show(*to);
    }
    return result;
}

} // namespace

std::optional<FilterResult> filterGraph(const TopologyGraph &graph, const QString &filter)
{
    return filterGraph(graph, filter, {}, {});
}

std::optional<FilterResult> filterGraph(const TopologyGraph &graph, const QString &filter, const TopologyGraph &whole,
                                        const StandIns &standIns)
{
    const QStringList words = filter.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return std::nullopt;
    QSet<QString> matches = found(graph, words);
    if (!standIns.isEmpty()) {
        for (const QString &id : found(whole, words)) {
            for (const QString &standIn : standIns.value(id))
                matches.insert(standIn);
        }
    }
    return withNeighbours(graph, matches);
}

} // namespace portolan
