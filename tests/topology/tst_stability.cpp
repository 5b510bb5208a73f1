// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/carriedlayout.h"
#include "tests/topology/examplegraph.h"
#include "tests/topology/pictureproperties.h"

#include <QLineF>
#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A component as the random edits know it; written anew after each of them.
struct Part
{
    QByteArray name;
    QByteArray image;
    QList<int> uses; ///< numbers of other components
    int number = 0;
    bool hasVolume = false;
};

QByteArray yamlOf(const QList<Part> &parts)
{
    QByteArray yaml = "components:\n";
    QByteArray volumes = "volumes:\n- {name: unused, size: 1Gi}\n";
    for (const Part &part : parts) {
        yaml += "- name: " + part.name + "\n  containers:\n  - name: main\n    image: " + part.image
                + "\n    env:\n    - {name: A, value: b}\n";
        for (const int used : part.uses) {
            const auto other = std::find_if(parts.cbegin(), parts.cend(),
                                            [used](const Part &candidate) { return candidate.number == used; });
            if (other != parts.cend())
                yaml += "    - {name: URL" + QByteArray::number(used) + ", value: \"http://" + other->name + ":80\"}\n";
        }
        if (part.hasVolume) {
            yaml += "    volumeMounts: [{containerPath: /data, volume: {name: v" + QByteArray::number(part.number)
                    + "}}]\n";
            volumes += "- {name: v" + QByteArray::number(part.number) + ", size: 1Gi}\n";
        }
        yaml += "  service:\n    name: " + (part.number == 0 ? "external" : part.name)
                + "\n    ports: [{externalPort: 80, containerPort: 8080}]\n";
    }
    return yaml + volumes;
}

DiagramLayout layoutOf(const TopologyGraph &graph, const DiagramLayout *previous = nullptr)
{
    const TableTextMeasure texts;
    return layoutDiagram(graph, NodeMeasure(texts).measure(graph), {}, previous);
}

struct Movement
{
    qreal share = 0;    ///< of the nodes, in percent
    qreal farthest = 0; ///< px
};

enum class Edit : quint8 { Add, Remove, Connect };

/// The corner that stays when a box gets wider: services grow to the left, away from their pods.
QPointF corner(const TopologyNode &node, const QRectF &box)
{
    return node.kind == TopologyNode::Kind::Service ? box.topRight() : box.topLeft();
}

QList<QSizeF> sizesOf(const TopologyGraph &graph, const DiagramLayout &layout)
{
    QList<QSizeF> sizes;
    for (const TopologyNode &node : graph.nodes)
        sizes.append(layout.boxes.value(node.id).size());
    return sizes;
}

/// Of the nodes that were there before: how many stand elsewhere, in percent, and how far the one that moved most.
Movement movementOf(const TopologyGraph &graph, const DiagramLayout &before, const DiagramLayout &after)
{
    Movement movement;
    int moved = 0;
    int kept = 0;
    for (const TopologyNode &node : graph.nodes) {
        if (!before.boxes.contains(node.id))
            continue;
        ++kept;
        const qreal distance =
            QLineF(corner(node, before.boxes.value(node.id)), corner(node, after.boxes.value(node.id))).length();
        moved += distance > 0 ? 1 : 0;
        movement.farthest = std::max(movement.farthest, distance);
    }
    movement.share = 100.0 * moved / kept;
    return movement;
}

qreal farthestOf(const QList<Movement> &movements)
{
    qreal farthest = 0;
    for (const Movement &movement : movements)
        farthest = std::max(farthest, movement.farthest);
    return farthest;
}

/// Returns the share of the nodes that the median edit moves.
qreal report(const char *what, QList<Movement> movements)
{
    std::sort(movements.begin(), movements.end(),
              [](const Movement &a, const Movement &b) { return a.share < b.share; });
    const qreal farthest = farthestOf(movements);
    qInfo("%s (%lld): moves %.1f %% of the nodes in the median, %.1f %% at most, no further than %.0f px", what,
          static_cast<long long>(movements.size()), movements.value(movements.size() / 2).share,
          movements.isEmpty() ? 0 : movements.last().share, farthest);
    return movements.value(movements.size() / 2).share;
}

} // namespace

/// What a user sees who edits a file of 50 components for a while. PORTOLAN_STABILITY_SEED=5 makes other edits.
class tst_Stability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomEditsMoveLittle_data();
    void randomEditsMoveLittle();

private:
    Part newPart(int number);
    void editText();
    Edit editStructure();

    QRandomGenerator m_random;
    QList<Part> m_parts;
    int m_next = 0;
};

Part tst_Stability::newPart(int number)
{
    Part part;
    part.number = number;
    part.name = "part-" + QByteArray::number(number);
    part.image = "example.com/part:" + QByteArray::number(number % 10);
    part.hasVolume = number % 5 == 4;
    for (int i = 0; number > 1 && i < 2; ++i) // later ones use earlier ones
        part.uses.append(m_parts[m_random.bounded(int(m_parts.size()))].number);
    std::sort(part.uses.begin(), part.uses.end());
    part.uses.erase(std::unique(part.uses.begin(), part.uses.end()), part.uses.end());
    return part;
}

/// An edit that leaves the structure alone: an image's tag, a component's name.
void tst_Stability::editText()
{
    Part &part = m_parts[m_random.bounded(int(m_parts.size()))];
    if (m_random.bounded(2) == 0)
        part.image = "example.com/part:" + QByteArray::number(m_random.bounded(10));
    else
        part.name =
            "part-" + QByteArray::number(part.number) + QByteArray("abcdefghijklmnop").first(m_random.bounded(12));
}

Edit tst_Stability::editStructure()
{
    const auto edit = Edit(m_random.bounded(3));
    switch (edit) {
    case Edit::Add:
        m_parts.insert(m_random.bounded(int(m_parts.size())), newPart(m_next++));
        break;
    case Edit::Remove:
        m_parts.removeAt(m_random.bounded(1, int(m_parts.size())));
        break;
    case Edit::Connect: {
        Part &part = m_parts[m_random.bounded(int(m_parts.size()))];
        const int other = m_parts[m_random.bounded(int(m_parts.size()))].number;
        if (other != part.number && !part.uses.contains(other))
            part.uses.append(other);
    }
    }
    return edit;
}

void tst_Stability::randomEditsMoveLittle_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("edits");
    QTest::newRow("200 edits") << 20U << 200;
    QTest::newRow("removal beside an edge that passes") << 2U << 90;
    QTest::newRow("component below an empty column") << 7U << 170;
    if (const quint32 seed = qEnvironmentVariableIntValue("PORTOLAN_STABILITY_SEED"))
        QTest::newRow("other edits") << seed << 200;
}

void tst_Stability::randomEditsMoveLittle()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, edits);
    m_random.seed(seed);
    m_parts.clear();
    for (m_next = 0; m_next < 50;)
        m_parts.append(newPart(m_next++));
    TopologyGraph graph = graphOf(yamlOf(m_parts));
    DiagramLayout layout = layoutOf(graph);
    QHash<Edit, QList<Movement>> movements;
    QList<Movement> widened; // by a text that no longer fits its box
    for (int i = 0; i < edits; ++i) {
        std::optional<Edit> edit;
        if (i % 2 == 0)
            editText();
        else
            edit = editStructure();
        const TopologyGraph next = graphOf(yamlOf(m_parts));
        const DiagramLayout carried = carriedOver(layout, graph, next);
        const DiagramLayout now = layoutOf(next, &carried);
        QCOMPARE(overlappingBoxes(next, now), QString());
        const Movement movement = movementOf(next, carried, now);
        if (edit)
            movements[*edit].append(movement);
        else if (sizesOf(next, now) != sizesOf(next, carried))
            widened.append(movement);
        else
            QVERIFY2(movement.share == 0, qPrintable(u"edit %1"_s.arg(i)));
        graph = next;
        layout = now;
    }
    QVERIFY(report("a new component", movements[Edit::Add]) < 5);
    QVERIFY(report("a component less", movements[Edit::Remove]) < 5);
    QVERIFY(farthestOf(movements[Edit::Remove]) < 100); // px: nothing jumps to another column
    QVERIFY(report("a new dependency", movements[Edit::Connect]) < 10);
    QVERIFY(report("a text that needs a wider box", widened) < 5);
    QCOMPARE(layoutOf(graph), layoutOf(graphOf(yamlOf(m_parts)))); // arranged again: as freshly opened
}

QTEST_GUILESS_MAIN(tst_Stability)
#include "tst_stability.moc"
