// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/graphvizpeer.h"

#include "app/topology/diagrammetrics.h"

#include <QElapsedTimer>
#include <QProcess>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kPointsPerInch = 72; ///< one px is one point here

/// Ids as names that DOT takes without quotes.
class DotText
{
public:
    DotText(const TopologyGraph &graph, const DiagramSizes &sizes) : m_graph(graph), m_sizes(sizes) { }

    QByteArray write()
    {
        m_text = "digraph G {\nrankdir=LR; compound=true; nodesep=.25; ranksep=.8; node [shape=plain];\n";
        for (int i = 0; i < m_graph.nodes.size(); ++i) {
            const TopologyNode &node = m_graph.nodes[i];
            m_names.insert(node.id, "n" + QByteArray::number(i));
            for (int p = 0; p < node.ports.size(); ++p)
                m_names.insert(node.ports[p].id, m_names[node.id] + ":p" + QByteArray::number(p));
        }
        for (const TopologyNode &node : m_graph.nodes) {
            if (node.kind == TopologyNode::Kind::Pod)
                addPod(node);
            else if (node.kind != TopologyNode::Kind::Container)
                addBox(node);
        }
        for (const TopologyEdge &edge : m_graph.edges)
            m_text += m_names[edge.from] + ":e -> " + m_names[edge.to] + ":w;\n";
        return m_text + "}\n";
    }

private:
    void addPod(const TopologyNode &pod)
    {
        m_text += "subgraph cluster_" + m_names[pod.id] + " {\n";
        for (const TopologyNode &node : m_graph.nodes) {
            if (node.kind == TopologyNode::Kind::Container && node.parent == pod.id)
                addBox(node);
        }
        m_text += "}\n";
    }

    void addBox(const TopologyNode &node)
    {
        const QSizeF size = m_sizes.boxes.value(node.id);
        const QByteArray width = QByteArray::number(int(size.width()));
        qreal left = size.height();
        QByteArray rows;
        for (int p = 0; p < node.ports.size(); ++p) {
            rows += "<tr><td port=\"p" + QByteArray::number(p) + "\" height=\"24\"></td></tr>";
            left -= metrics::kRowHeight;
        }
        m_text += m_names[node.id]
                  + " [label=<<table border=\"1\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\">"
                  + "<tr><td width=\"" + width + "\" height=\"" + QByteArray::number(int(std::max(left, 4.0)))
                  + "\"></td></tr>" + rows + "</table>>];\n";
    }

    const TopologyGraph &m_graph;
    const DiagramSizes &m_sizes;
    QHash<QString, QByteArray> m_names;
    QByteArray m_text;
};

} // namespace

std::optional<GraphvizPicture> drawWithGraphviz(const TopologyGraph &graph, const DiagramSizes &sizes, int limitSeconds)
{
    const QByteArray text = DotText(graph, sizes).write();
    QElapsedTimer timer;
    timer.start();
    QProcess dot;
    dot.start(u"dot"_s, {u"-Gsplines=spline"_s, u"-Tplain"_s});
    if (!dot.waitForStarted())
        return {};
    dot.write(text);
    dot.closeWriteChannel();
    if (!dot.waitForFinished(limitSeconds * 1000)) {
        dot.kill();
        dot.waitForFinished();
        return {};
    }
    GraphvizPicture picture;
    picture.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    const QList<QByteArray> lines = dot.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.first() == "graph" && words.size() >= 4)
            picture.size = QSizeF(words[2].toDouble(), words[3].toDouble()) * kPointsPerInch;
        if (words.first() != "edge" || words.size() < 4)
            continue;
        QList<QPointF> route;
        const int points = words[3].toInt();
        for (int i = 0; i < points && 5 + 2 * i < words.size(); ++i)
            route.append(QPointF(words[4 + 2 * i].toDouble(), words[5 + 2 * i].toDouble()) * kPointsPerInch);
        picture.routes.append(route);
    }
    return picture;
}

} // namespace portolan
