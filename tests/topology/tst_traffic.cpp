// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/folding.h"
#include "app/topology/graphfilter.h"
#include "app/topology/traffic.h"
#include "tests/topology/examplegraph.h"

#include <QtTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The internet reaches `external`, which uses `db`; `other` stands alone.
TopologyGraph chain()
{
    QByteArray yaml = "components:\n" + componentYaml("external") + componentYaml("db") + componentYaml("other");
    yaml.replace("image: example/external:1\n",
                 "image: example/external:1\n    env: [{name: DB_URL, value: \"http://db:80\"}]\n");
    return graphOf(yaml, {u"example.tld"_s});
}

QStringList sorted(const QSet<QString> &ids)
{
    QStringList list = ids.values();
    list.sort();
    return list;
}

} // namespace

class tst_Traffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wayLeadsFromTheInternetToTheLast_data();
    void wayLeadsFromTheInternetToTheLast();
    void whatStandsAloneIsNoPartOfTheWay();
    void lineNamesTheStations_data();
    void lineNamesTheStations();
    void lineStartsAtTheInternetHoweverFarItIs();
    void surroundingsGrowWithTheSteps();
    void filterFinds_data();
    void filterFinds();
    void filterShowsNeighboursOfMatches();
    void foldingDropsNothing();
    void foldedVolumesAreCountedOrStay();
    void filterFindsWhatIsFolded_data();
    void filterFindsWhatIsFolded();
};

void tst_Traffic::wayLeadsFromTheInternetToTheLast_data()
{
    QTest::addColumn<QString>("start");
    for (const char *start : {"internet", "domain/example.tld", "service/external:80", "container/external/main",
                              "service/db:80", "container/db/main", "pod/external", "pod/db"})
        QTest::newRow(start) << QString::fromLatin1(start);
}

void tst_Traffic::wayLeadsFromTheInternetToTheLast()
{
    QFETCH(const QString, start);
    const TopologyGraph graph = chain();
    const GraphPart way = wayThrough(graph, start);
    for (const QString &node : {u"internet"_s, u"domain/example.tld"_s, u"service/external"_s, u"pod/external"_s,
                                u"container/external/main"_s, u"service/db"_s, u"pod/db"_s, u"container/db/main"_s})
        QVERIFY2(way.nodes.contains(node), qPrintable(node));
    QVERIFY(!way.nodes.contains(u"service/other"_s));
    QCOMPARE(way.edges.size(), 5); // routed twice, forwarded, depends, forwarded
}

void tst_Traffic::whatStandsAloneIsNoPartOfTheWay()
{
    QCOMPARE(sorted(wayThrough(chain(), u"service/other:80"_s).nodes),
             (QStringList{u"container/other/main"_s, u"pod/other"_s, u"service/other"_s}));
    QVERIFY(wayThrough(chain(), u"nothing"_s).isEmpty());
}

void tst_Traffic::lineNamesTheStations_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("line");
    const QString whole = u"Internet \u2192 example.tld \u2192 external:80 \u2192 external:8080 (main)"_s;
    QTest::newRow("domain") << u"domain/example.tld"_s << whole;
    QTest::newRow("service port") << u"service/external:80"_s << whole;
    QTest::newRow("who uses it")
        << u"service/db:80"_s
        << u"Internet \u2192 example.tld \u2192 external:80 \u2192 external (main) \u2192 db:80 "
           "\u2192 db:8080 (main)"_s;
    QTest::newRow("nothing there") << u"nothing"_s << QString();
}

void tst_Traffic::lineNamesTheStations()
{
    QFETCH(const QString, start);
    QTEST(trafficLine(chain(), start), "line");
}

void tst_Traffic::lineStartsAtTheInternetHoweverFarItIs()
{
    const auto uses = [](const QByteArray &name, const QByteArray &other) {
        return componentYaml(name).replace("image:",
                                           "env: [{name: URL, value: \"http://" + other + ":80\"}]\n    image:");
    };
    const TopologyGraph graph = graphOf("components:\n" + uses("aside", "db") + uses("external", "middle")
                                            + uses("middle", "db") + componentYaml("db"),
                                        {u"example.tld"_s});
    QCOMPARE(
        trafficLine(graph, u"service/db:80"_s),
        u"Internet \u2192 example.tld \u2192 external:80 \u2192 external (main) \u2192 middle:80 \u2192 middle (main) "
        "\u2192 db:80 \u2192 db:8080 (main)"_s);
}

void tst_Traffic::surroundingsGrowWithTheSteps()
{
    const TopologyGraph graph = chain();
    const GraphPart near = surroundings(graph, u"pod/db"_s, 1);
    QVERIFY(near.nodes.contains(u"container/external/main"_s));
    QVERIFY(!near.nodes.contains(u"internet"_s));
    QVERIFY(surroundings(graph, u"pod/db"_s, 3).nodes.contains(u"internet"_s));
}

void tst_Traffic::filterFinds_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("matches");
    QTest::newRow("name") << u"OTHER"_s << QStringList{u"container/other/main"_s, u"pod/other"_s, u"service/other"_s};
    QTest::newRow("image") << u"image:example/db"_s << QStringList{u"container/db/main"_s};
    QTest::newRow("port") << u"port:8080 kind:container"_s
                          << QStringList{u"container/db/main"_s, u"container/external/main"_s,
                                         u"container/other/main"_s};
    QTest::newRow("kind") << u"kind:domain"_s << QStringList{u"domain/example.tld"_s};
    QTest::newRow("reached from the internet")
        << u"is:external"_s << QStringList{u"domain/example.tld"_s, u"internet"_s, u"service/external"_s};
    QTest::newRow("both words") << u"db kind:service"_s << QStringList{u"service/db"_s};
    QTest::newRow("no such thing") << u"zebra"_s << QStringList();
    QTest::newRow("problem") << u"is:problem"_s << QStringList{u"pod/db"_s};
}

void tst_Traffic::filterFinds()
{
    QFETCH(const QString, filter);
    TopologyGraph graph = chain();
    for (TopologyNode &node : graph.nodes)
        node.mark = node.id == u"pod/db" ? TopologyMark::Warning : TopologyMark::None;
    const auto result = filterGraph(graph, filter);
    QVERIFY(result);
    QTEST(sorted(result->matches), "matches");
    QVERIFY(!filterGraph(graph, u"  "_s));
}

void tst_Traffic::filterShowsNeighboursOfMatches()
{
    const auto result = filterGraph(chain(), u"image:example/db"_s);
    QVERIFY(result->shown.nodes.contains(u"service/db"_s));
    QVERIFY(!result->shown.nodes.contains(u"service/external"_s));
}

void tst_Traffic::foldingDropsNothing()
{
    QByteArray yaml = "components:\n" + componentYaml("external") + componentYaml("db");
    yaml.replace("image: example/db:1\n",
                 "image: example/db:1\n    env: [{name: API, value: \"https://api.example.com\"}]\n"
                 "    volumeMounts: [{containerPath: /d, volume: {name: data}}]\n");
    const TopologyGraph graph = graphOf(yaml);
    QCOMPARE(foldingFor(graph), Folding::None);
    QCOMPARE(folded(graph, Folding::None), graph);
    const TopologyGraph few = folded(graph, Folding::Containers);
    QVERIFY(!few.node(u"container/db/main"_s) && few.node(u"volume/data"_s));
    const auto leads = [](const TopologyGraph &where, QStringView from, QStringView to) {
        return std::any_of(where.edges.cbegin(), where.edges.cend(),
                           [&](const TopologyEdge &edge) { return edge.from == from && edge.to == to; });
    };
    QVERIFY(leads(few, u"service/db:80", u"pod/db") && leads(few, u"pod/db", u"volume/data"));
    const TopologyGraph least = folded(graph, Folding::Volumes);
    QVERIFY(!least.node(u"volume/data"_s));
    QVERIFY(least.node(u"pod/db"_s)->subtitle.contains(u'1'));
    QVERIFY(leads(least, u"pod/db", u"outside"));
    QVERIFY(!foldingText(Folding::Volumes).isEmpty());
}

void tst_Traffic::foldedVolumesAreCountedOrStay()
{
    QByteArray yaml = "components:\n" + componentYaml("db") + "volumes:\n- {name: unused, size: 1Gi}\n";
    yaml.replace("image: example/db:1\n",
                 "image: example/db:1\n    volumeMounts: [{containerPath: /d, volume: {name: data}}]\n");
    TopologyGraph graph = graphOf(yaml);
    for (TopologyNode &node : graph.nodes)
        node.mark = node.title == "data"_L1 ? TopologyMark::Error : TopologyMark::None;
    const TopologyGraph least = folded(graph, Folding::Volumes);
    QVERIFY(least.node(u"volume/unused"_s)); // no component stands for it
    QCOMPARE(least.node(u"pod/db"_s)->mark, TopologyMark::Error);
}

void tst_Traffic::filterFindsWhatIsFolded_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("matches");
    QTest::newRow("image") << u"image:example/db"_s << QStringList{u"pod/db"_s};
    QTest::newRow("name of a container, and a kind")
        << u"main kind:container"_s << QStringList{u"pod/db"_s, u"pod/external"_s};
    QTest::newRow("volume") << u"data"_s << QStringList{u"pod/db"_s};
    QTest::newRow("outside host") << u"api.example"_s << QStringList{u"outside"_s};
    QTest::newRow("what is not folded") << u"kind:service db"_s << QStringList{u"service/db"_s};
}

void tst_Traffic::filterFindsWhatIsFolded()
{
    QFETCH(const QString, filter);
    QByteArray yaml = "components:\n" + componentYaml("external") + componentYaml("db");
    yaml.replace("image: example/db:1\n",
                 "image: example/db:1\n    env: [{name: API, value: \"https://api.example.com\"}]\n"
                 "    volumeMounts: [{containerPath: /d, volume: {name: data}}]\n");
    const TopologyGraph whole = graphOf(yaml);
    const auto result = filterGraph(folded(whole, Folding::Volumes), filter, whole, standIns(whole, Folding::Volumes));
    QVERIFY(result);
    QTEST(sorted(result->matches), "matches");
}

QTEST_GUILESS_MAIN(tst_Traffic)
#include "tst_traffic.moc"
