// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/topology/examplegraph.h"

#include <QSet>
#include <QtTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

QString kindName(TopologyNode::Kind kind)
{
    static const QStringList names{u"internet"_s,  u"domain"_s, u"service"_s, u"pod"_s,
                                   u"container"_s, u"volume"_s, u"outside"_s};
    return names[int(kind)];
}

QString kindName(TopologyEdge::Kind kind)
{
    static const QStringList names{u"routed"_s, u"forwarded"_s, u"mounted"_s, u"depends"_s};
    return names[int(kind)];
}

/// The graph as text, so that a failure reads like a diff.
QStringList dump(const TopologyGraph &graph)
{
    QStringList lines;
    for (const TopologyNode &node : graph.nodes) {
        QString line = u"%1 [%2] %3 | %4"_s.arg(kindName(node.kind), node.id, node.title, node.subtitle);
        if (!node.badge.isEmpty())
            line += u" | "_s + node.badge;
        if (!node.addresses.isEmpty())
            line += u" @ "_s + node.addresses.join(u", "_s);
        if (!node.path.isEmpty())
            line += u" <"_s + node.path.toString() + u'>';
        if (node.missing)
            line += u" missing"_s;
        lines.append(line);
        for (const TopologyPort &port : node.ports)
            lines.append(u"  port [%1] %2>%3 %4"_s.arg(port.id, port.externalPort, port.containerPort, port.protocol));
    }
    for (const TopologyEdge &edge : graph.edges) {
        QString line = u"%1: %2 -> %3"_s.arg(kindName(edge.kind), edge.from, edge.to);
        if (!edge.label.isEmpty())
            line += u" (%1)"_s.arg(edge.label);
        if (edge.guessed)
            line += u" guessed"_s;
        if (edge.broken)
            line += u" broken"_s;
        lines.append(line);
    }
    return lines;
}

QStringList edgesOf(const TopologyGraph &graph, TopologyEdge::Kind kind)
{
    return dump(graph).filter(kindName(kind) + u": "_s);
}

} // namespace

class tst_GraphBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsServiceWithTwoPortsBeforeTwoContainers();
    void drawsImpliedDomainBeforeExternalService();
    void drawsDomainsThatAreGiven();
    void drawsIngressesOfTheChart();
    void givenDomainWithoutPort80LeadsToABrokenEdge();
    void twoExternalServicesAreAGuess();
    void noExternalServiceMeansNoInternet();
    void drawsHalfTypedFiles_data();
    void drawsHalfTypedFiles();
    void wrongPortIsShownAsWritten();
    void equalNamesGetIdsOfTheirOwn();
    void idsSurviveAnEditElsewhere();
    void badgeSaysHowManyPods_data();
    void badgeSaysHowManyPods();
    void sharedVolumeIsOneNode();
    void undeclaredVolumeIsDrawnAsMissing();
    void protocolOtherThanTcpIsPartOfThePort();
    void containersLeadToWhatTheyConnectTo_data();
    void containersLeadToWhatTheyConnectTo();
    void whatIsSaidTwiceIsOneEdgeWithTwoSources();
    void probesAndKnownPortsAreShown();
};

void tst_GraphBuilder::drawsServiceWithTwoPortsBeforeTwoContainers()
{
    const QStringList expected{
        u"service [service/my-service] my-service | ClusterIP @ my-service:80, my-service:3306 <components[0].service>"_s,
        u"  port [service/my-service:80] 80>3000 TCP"_s,
        u"  port [service/my-service:3306] 3306>3306 TCP"_s,
        u"pod [pod/default] default | StatefulSet <components[0]>"_s,
        u"container [container/default/nodejs-app] nodejs-app | node:18 <components[0].containers[0]>"_s,
        u"container [container/default/mysql] mysql | mysql:8 <components[0].containers[1]>"_s,
        u"  port [container/default/mysql:3306] >3306 TCP"_s,
        u"volume [volume/data] data | 5Gi <volumes[0]>"_s,
        u"forwarded: service/my-service:80 -> pod/default (?) guessed"_s,
        u"forwarded: service/my-service:3306 -> container/default/mysql:3306"_s,
        u"mounted: container/default/mysql -> volume/data (/var/lib/mysql)"_s,
    };
    QCOMPARE(dump(graphOf(kTwoContainers)), expected);
}

void tst_GraphBuilder::drawsImpliedDomainBeforeExternalService()
{
    const QStringList expected{
        u"internet [internet] Internet | "_s,
        u"domain [domain] your domain | implied by \u201cexternal\u201d @ your domain:80"_s,
        u"service [service/external] external | ClusterIP | external @ external:80 <components[0].service>"_s,
        u"  port [service/external:80] 80>3000 TCP"_s,
        u"pod [pod/web] web | Deployment <components[0]>"_s,
        u"container [container/web/container] container | node:18 <components[0].containers[0]>"_s,
        u"  port [container/web/container:3000] >3000 TCP"_s,
        u"routed: internet -> domain"_s,
        u"forwarded: service/external:80 -> container/web/container:3000"_s,
        u"routed: domain -> service/external:80"_s,
    };
    QCOMPARE(dump(graphOf(kExternal)), expected);
}

/// A way in for each host of a file; what is outside custom/ is warned about.
void tst_GraphBuilder::drawsIngressesOfTheChart()
{
    const QString own = u"templates/custom/a.yaml"_s;
    const TopologyGraph graph = graphOf(kExternal, {},
                                        {{own, true, u"a.b"_s, u"/"_s, u"external"_s, u"80"_s},
                                         {own, true, u"a.b"_s, u"/api"_s, u"external"_s, u"81"_s},
                                         {own, true, u"a.b"_s, u"/"_s, u"external"_s, u"80"_s},
                                         {u"templates/b.yaml"_s, false, {}, {}, u"elsewhere"_s, u"http"_s}});
    const QStringList expected{
        u"routed: internet -> ingress/templates/custom/a.yaml/a.b"_s,
        u"routed: ingress/templates/custom/a.yaml/a.b -> service/external:80"_s,
        u"routed: ingress/templates/custom/a.yaml/a.b -> service/external (81) broken"_s,
        u"routed: internet -> ingress/templates/b.yaml/"_s,
        u"routed: ingress/templates/b.yaml/ -> outside/service/elsewhere"_s,
    };
    QCOMPARE(edgesOf(graph, TopologyEdge::Kind::Routed), expected);
    QVERIFY(!graph.node(u"domain")); // nothing is implied where the chart says it
    const TopologyNode *domain = graph.node(u"ingress/templates/custom/a.yaml/a.b");
    QCOMPARE(domain->addresses, (QStringList{u"a.b/"_s, u"a.b/api"_s}));
    QVERIFY(domain->mark == TopologyMark::None);
    QVERIFY(graph.node(u"ingress/templates/b.yaml/")->mark == TopologyMark::Warning);
}

void tst_GraphBuilder::drawsDomainsThatAreGiven()
{
    const TopologyGraph graph = graphOf(kExternal, {u"example.tld"_s, u"www.example.tld"_s});
    const TopologyNode *domain = graph.node(u"domain/example.tld");
    QVERIFY(domain);
    QCOMPARE(domain->addresses, QStringList{u"example.tld:80"_s});
    QVERIFY(!graph.node(u"domain"));
    const QStringList expected{
        u"routed: internet -> domain/example.tld"_s,
        u"routed: internet -> domain/www.example.tld"_s,
        u"routed: domain/example.tld -> service/external:80"_s,
        u"routed: domain/www.example.tld -> service/external:80"_s,
    };
    QCOMPARE(edgesOf(graph, TopologyEdge::Kind::Routed), expected);
}

void tst_GraphBuilder::givenDomainWithoutPort80LeadsToABrokenEdge()
{
    const QByteArray yaml = "components:\n" + componentYaml("external", "{externalPort: 8080, containerPort: 80}");
    QVERIFY2(!graphOf(yaml).node(u"internet"), "nothing is implied without port 80");
    const QStringList expected{
        u"routed: internet -> domain/example.tld"_s,
        u"routed: domain/example.tld -> service/external (80) broken"_s,
    };
    QCOMPARE(edgesOf(graphOf(yaml, {u"example.tld"_s}), TopologyEdge::Kind::Routed), expected);
}

void tst_GraphBuilder::twoExternalServicesAreAGuess()
{
    QByteArray second = componentYaml("other");
    second.replace("    name: other", "    name: external");
    const TopologyGraph graph = graphOf("components:\n" + componentYaml("external") + second);
    const QStringList expected{
        u"routed: internet -> domain"_s,
        u"routed: domain -> service/external:80 guessed"_s,
        u"routed: domain -> service/external#2:80 guessed"_s,
    };
    QCOMPARE(edgesOf(graph, TopologyEdge::Kind::Routed), expected);
}

void tst_GraphBuilder::noExternalServiceMeansNoInternet()
{
    const TopologyGraph graph = graphOf(kTwoContainers, {u"example.tld"_s});
    QVERIFY(graph.node(u"domain/example.tld"));
    QCOMPARE(edgesOf(graph, TopologyEdge::Kind::Routed), QStringList{u"routed: internet -> domain/example.tld"_s});
}

void tst_GraphBuilder::drawsHalfTypedFiles_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("nodes");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("key only") << QByteArray("components:\n") << 0;
    QTest::newRow("components is text") << QByteArray("components: soon\n") << 0;
    QTest::newRow("item without keys") << QByteArray("components:\n- \n- name:\n") << 2;
    QTest::newRow("no container") << QByteArray("components:\n- name: a\n  containers:\n") << 1;
    QTest::newRow("container is null") << QByteArray("components:\n- name: a\n  containers:\n  -\n") << 2;
    QTest::newRow("service without anything") << QByteArray("components:\n- name: a\n  service: {}\n") << 2;
    QTest::newRow("ports is a number") << QByteArray("components:\n- name: a\n  service: {name: a, ports: 80}\n") << 2;
    QTest::newRow("mount without volume")
        << QByteArray("components:\n- containers:\n  - volumeMounts:\n    - containerPath: /a\n") << 2;
    QTest::newRow("volume without name") << QByteArray("volumes:\n- size: 1Gi\n") << 1;
}

void tst_GraphBuilder::drawsHalfTypedFiles()
{
    QFETCH(QByteArray, yaml);
    const TopologyGraph graph = graphOf(yaml);
    QTEST(int(graph.nodes.size()), "nodes");
    QSet<QString> ids;
    for (const TopologyNode &node : graph.nodes) {
        QVERIFY2(!node.title.isEmpty(), "every box has a caption");
        QVERIFY(!ids.contains(node.id));
        ids.insert(node.id);
    }
    for (const TopologyEdge &edge : graph.edges)
        QVERIFY(graph.owner(edge.from) && graph.owner(edge.to));
}

void tst_GraphBuilder::wrongPortIsShownAsWritten()
{
    const TopologyGraph graph =
        graphOf("components:\n" + componentYaml("a", "{externalPort: eighty, containerPort: -}, {externalPort: 99}"));
    const QList<TopologyPort> rows = graph.node(u"service/a")->ports;
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].externalPort, u"eighty"_s);
    QCOMPARE(rows[1].externalPort, u"99"_s);
    QCOMPARE(rows[1].containerPort, QString());
    const QStringList expected{
        u"forwarded: service/a:eighty -> pod/a (?) guessed"_s,
        u"forwarded: service/a:99 -> pod/a (?) guessed"_s,
    };
    QCOMPARE(edgesOf(graph, TopologyEdge::Kind::Forwarded), expected);
}

void tst_GraphBuilder::equalNamesGetIdsOfTheirOwn()
{
    const TopologyGraph graph = graphOf("components:\n" + componentYaml("a") + componentYaml("a"));
    QVERIFY(graph.node(u"pod/a") && graph.node(u"pod/a#2"));
    QVERIFY(graph.node(u"service/a") && graph.node(u"service/a#2"));
    QCOMPARE(graph.node(u"container/a/main#2")->parent, u"pod/a#2"_s);
}

void tst_GraphBuilder::idsSurviveAnEditElsewhere()
{
    const QByteArray before = "components:\n" + componentYaml("a") + componentYaml("b");
    const QByteArray after = "components:\n" + componentYaml("new") + componentYaml("a") + componentYaml("b");
    const TopologyGraph grown = graphOf(after);
    for (const TopologyNode &node : graphOf(before).nodes)
        QVERIFY2(grown.node(node.id), qPrintable(node.id));
}

void tst_GraphBuilder::badgeSaysHowManyPods_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("badge");
    QTest::newRow("default") << QByteArray("") << QString();
    QTest::newRow("one") << QByteArray("replicas: 1") << QString();
    QTest::newRow("three") << QByteArray("replicas: 3") << u"3 \u00d7"_s;
    QTest::newRow("none") << QByteArray("replicas: 0") << u"0 \u00d7"_s;
    QTest::newRow("autoscaled") << QByteArray("replicas: 2\n  autoScaling: {horizontal: {maxReplicas: 10}}")
                                << u"2..10 \u00d7"_s;
    QTest::newRow("no room to scale") << QByteArray("replicas: 2\n  autoScaling: {horizontal: {maxReplicas: 2}}")
                                      << u"2 \u00d7"_s;
    QTest::newRow("wrong") << QByteArray("replicas: many") << QString();
}

void tst_GraphBuilder::badgeSaysHowManyPods()
{
    QFETCH(QByteArray, keys);
    const TopologyGraph graph = graphOf("components:\n- name: a\n  " + keys + "\n");
    QTEST(graph.node(u"pod/a")->badge, "badge");
}

void tst_GraphBuilder::sharedVolumeIsOneNode()
{
    const QByteArray mount = "    volumeMounts: [{containerPath: /d, volume: {name: data, readOnly: true}}]\n";
    const TopologyGraph graph = graphOf("components:\n- name: a\n  containers:\n  - name: one\n    image: i\n" + mount
                                        + "- name: b\n  containers:\n  - name: two\n    image: i\n" + mount
                                        + "volumes:\n- name: data\n  secret: {secretName: s}\n");
    QCOMPARE(graph.node(u"volume/data")->subtitle, u"secret"_s);
    const QStringList expected{
        u"mounted: container/a/one -> volume/data (/d, ro)"_s,
        u"mounted: container/b/two -> volume/data (/d, ro)"_s,
    };
    QCOMPARE(edgesOf(graph, TopologyEdge::Kind::Mounted), expected);
}

void tst_GraphBuilder::undeclaredVolumeIsDrawnAsMissing()
{
    const TopologyGraph graph = graphOf("components:\n- name: a\n  containers:\n  - image: i\n    volumeMounts:\n"
                                        "    - containerPath: /d\n      volume: {name: nowhere}\n");
    const TopologyNode *volume = graph.node(u"volume/nowhere");
    QVERIFY(volume && volume->missing);
    QCOMPARE(volume->path.toString(), u"components[0].containers[0].volumeMounts[0]"_s);
}

void tst_GraphBuilder::protocolOtherThanTcpIsPartOfThePort()
{
    const TopologyGraph graph = graphOf("components:\n"
                                        + componentYaml("dns", "{externalPort: 53, containerPort: 53, protocol: UDP}, "
                                                               "{externalPort: 53, containerPort: 53}"));
    const QStringList expected{
        u"forwarded: service/dns:53/UDP -> container/dns/main:53/UDP"_s,
        u"forwarded: service/dns:53 -> container/dns/main:53"_s,
    };
    QCOMPARE(edgesOf(graph, TopologyEdge::Kind::Forwarded), expected);
}

void tst_GraphBuilder::containersLeadToWhatTheyConnectTo_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("edges");
    const QString app = u"depends: container/app/main -> "_s;
    QTest::newRow("port of a service") << QByteArray("db:5432") << QStringList{app + u"service/db:5432"_s};
    QTest::newRow("URL") << QByteArray("postgres://u:p@db/x") << QStringList{app + u"service/db:5432"_s};
    QTest::newRow("port that the service does not have")
        << QByteArray("db:5433") << QStringList{app + u"service/db (5433) broken"_s};
    QTest::newRow("outside host") << QByteArray("https://api.example.com")
                                  << QStringList{app + u"outside/api.example.com:443"_s};
    QTest::newRow("itself") << QByteArray("http://localhost:80") << QStringList();
    QTest::newRow("nothing of the kind") << QByteArray("hello") << QStringList();
}

void tst_GraphBuilder::containersLeadToWhatTheyConnectTo()
{
    QFETCH(const QByteArray, value);
    QByteArray yaml =
        "components:\n" + componentYaml("app") + componentYaml("db", "{externalPort: 5432, containerPort: 5432}");
    yaml.replace("image: example/app:1\n",
                 "image: example/app:1\n    env: [{name: TARGET, value: \"" + value + "\"}]\n");
    QTEST(edgesOf(graphOf(yaml), TopologyEdge::Kind::Depends), "edges");
}

void tst_GraphBuilder::whatIsSaidTwiceIsOneEdgeWithTwoSources()
{
    QByteArray yaml = "components:\n" + componentYaml("app") + componentYaml("db");
    yaml.replace("image: example/app:1\n",
                 "image: example/app:1\n    env:\n    - {name: DB_URL, value: \"http://db:80\"}\n"
                 "    args: [--database=db:80]\n");
    const TopologyGraph graph = graphOf(yaml);
    const auto edge = std::find_if(graph.edges.cbegin(), graph.edges.cend(), [](const TopologyEdge &candidate) {
        return candidate.kind == TopologyEdge::Kind::Depends;
    });
    QVERIFY(edge != graph.edges.cend());
    QCOMPARE(edgesOf(graph, TopologyEdge::Kind::Depends).size(), 1);
    QCOMPARE(edge->sources.size(), 2);
    QCOMPARE(edge->sources[0].name, u"DB_URL"_s);
    QCOMPARE(edge->sources[0].path.toString(), u"components[0].containers[0].env[0].value"_s);
    QCOMPARE(edge->sources[0].text, u"db:80"_s);
    QVERIFY(!edge->sources[1].isVariable);
}

void tst_GraphBuilder::probesAndKnownPortsAreShown()
{
    QByteArray yaml = "components:\n" + componentYaml("app");
    yaml.replace("image: example/app:1\n",
                 "image: example/app:1\n    readinessProbe: {httpGet: {path: /, port: 9000}}\n");
    const TopologyGraph graph = graphOf(yaml);
    const TopologyNode *node = graph.node(u"container/app/main");
    QVERIFY(node);
    QCOMPARE(node->probes, QStringList{u"readiness"_s});
    QCOMPARE(node->ports.size(), 2); // 8080 of the service, 9000 of the probe
    QCOMPARE(node->ports[1].containerPort, u"9000"_s);
    QVERIFY(node->ports[1].reason.contains(u"probe", Qt::CaseInsensitive));
}

QTEST_GUILESS_MAIN(tst_GraphBuilder)
#include "tst_graphbuilder.moc"
