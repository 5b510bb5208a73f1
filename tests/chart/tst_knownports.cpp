// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/connections.h"
#include "app/yaml/yamldocument.h"
#include "tests/chart/markedtext.h"

#include <QTest>

using namespace portolan;
using namespace portolan::tests;
using namespace Qt::Literals::StringLiterals;

class TestKnownPorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhereContainersListen_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("ports");
        QTest::addRow("nothing") << ""_ba
                                 << ""_ba;
        QTest::addRow("probe") << "    readinessProbe: { httpGet: { path: /, port: ‹3000› } }\n"_ba
                               << "3000"_ba;
        QTest::addRow("probe on a quoted port") << "    livenessProbe: { tcpSocket: { port: \"‹3000›\" } }\n"_ba
                                                << "3000"_ba;
        QTest::addRow("probe of the state alone")
            << "    readinessProbe: { httpGet: { path: /actuator/health, port: ‹8088› } }\n"_ba
            << "8088 and perhaps more"_ba;
        QTest::addRow("PORT") << variable("PORT", "\"‹3000›\"") << "3000"_ba;
        QTest::addRow("HTTP_PORT") << variable("HTTP_PORT", "\"‹3000›\"") << "3000"_ba;
        QTest::addRow("METRICS_PORT") << variable("METRICS_PORT", "\"‹9102›\"") << "9102 and perhaps more"_ba;
        QTest::addRow("a dependency's by its host") << variable("DB_HOST", "x") + env("DB_PORT", "\"5432\"") << ""_ba;
        QTest::addRow("a dependency's by its name") << variable("CACHE_PORT", "\"6379\"") << ""_ba;
        QTest::addRow("a dependency's by what it is") << variable("MYSQL_PORT", "\"3306\"") << ""_ba;
        QTest::addRow("its own by the wildcard")
            << variable("HOST", "0.0.0.0") + env("PORT", "\"‹3000›\"") << "3000"_ba;
        QTest::addRow("LISTEN") << variable("LISTEN_ADDR", "web:‹3000›") << "3000"_ba;
        QTest::addRow("wildcard URLs") << variable("ASPNETCORE_URLS", "http://+:‹80›;https://*:‹443›") << "80,443"_ba;
        QTest::addRow("Go's way") << variable("ADDR", "\":‹8080›\"") << "8080"_ba;
        QTest::addRow("--port N") << args("[--port, \"‹3000›\"]") << "3000"_ba;
        QTest::addRow("--port=N") << args("[\"--port=‹3000›\"]") << "3000"_ba;
        QTest::addRow("-p N") << command("[serve, -p, \"‹3000›\"]") << "3000"_ba;
        QTest::addRow(":N") << args("[\":‹3000›\"]") << "3000"_ba;
        QTest::addRow("--listen=:N") << args("[\"--listen=:‹3000›\"]") << "3000"_ba;
        QTest::addRow("java") << command("[java, \"-Dserver.port=‹3000›\", -jar, app.jar]") << "3000"_ba;
        QTest::addRow("in a line of shell") << command("[sh, -c, 'exec serve --port ‹3000›']") << "3000"_ba;
        QTest::addRow("a client's -p") << command("[pg_isready, -h, db, -p, \"5432\"]") << ""_ba;
        QTest::addRow("probe before variable")
            << "    readinessProbe: { tcpSocket: { port: ‹1000› } }\n"_ba + variable("PORT", "\"‹2000›\"")
            << "1000,2000"_ba;
    }

    void knowsWhereContainersListen()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, ports);
        const Marked marked(QByteArray(kChart).replace("{}", lines));
        const YamlDocument document = YamlDocument::parse(SourceText(marked.text));
        const Chart chart = readChart(document.tree());
        const Connections connections = readConnections(chart, document.tree());
        const ContainerPorts &known = connections.ports(4, 0);
        QByteArrayList numbers;
        QList<Span> spans;
        for (const KnownPort &port : known.ports) {
            numbers.append(QByteArray::number(port.port));
            spans.append(port.place.span);
            QVERIFY(!port.reason().isEmpty());
        }
        QCOMPARE(numbers.join(',') + (!numbers.isEmpty() && !known.isComplete ? " and perhaps more" : ""), ports);
        QCOMPARE(spans, marked.ports);
    }

    void knowsTheUsualPortsOfImages_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<int>("port");
        const QList<std::pair<QString, int>> rows = {
            {u"mysql:8.0"_s, 3306},
            {u"mariadb"_s, 3306},
            {u"postgres:16-alpine"_s, 5432},
            {u"redis:7"_s, 6379},
            {u"mongo@sha256:00"_s, 27017},
            {u"nginx:1.27"_s, 80},
            {u"httpd"_s, 80},
            {u"caddy:2"_s, 80},
            {u"rabbitmq:3-management"_s, 5672},
            {u"memcached"_s, 11211},
            {u"docker.elastic.co/elasticsearch/elasticsearch:8.1.0"_s, 9200},
            {u"docker.io/bitnami/postgresql:16"_s, 5432},
            {u"bitnami/nginx:1"_s, 8080},
            {u"wordpress:6-fpm-alpine"_s, 9000},
            {u"wordpress:6"_s, 80},
            {u"registry.example.com:5000/library/nginx:1"_s, 80},
            {u"example/my-nginx:1"_s, 0},
            {u""_s, 0},
        };
        for (const auto &[image, port] : rows)
            QTest::newRow(qPrintable(image)) << image << port;
    }

    void knowsTheUsualPortsOfImages()
    {
        QFETCH(QString, image);
        QFETCH(int, port);
        const QByteArray yaml = "components: [{ containers: [{ image: '" + image.toUtf8() + "' }] }]\n";
        const YamlDocument document = YamlDocument::parse(SourceText(yaml));
        const Connections connections = readConnections(readChart(document.tree()), document.tree());
        const ContainerPorts &known = connections.ports(0, 0);
        QCOMPARE(known.ports.isEmpty() ? 0 : known.ports.first().port, port);
        QCOMPARE(connections.listener(0, port), port > 0 ? 0 : -1);
        QCOMPARE(connections.knowsAllPorts(0), port > 0);
    }

    void doubtsTheUsualPortOfAnImageThatIsToldAnother()
    {
        const YamlDocument document = YamlDocument::parse(
            SourceText("components: [{ containers: [{ image: nginx, env: [{ name: PORT, value: '8080' }] }] }]\n"_ba));
        const Connections connections = readConnections(readChart(document.tree()), document.tree());
        QVERIFY(!connections.ports(0, 0).find(8080)->isDoubtful);
        QVERIFY(connections.ports(0, 0).find(80)->isDoubtful);
    }
};

QTEST_GUILESS_MAIN(TestKnownPorts)
#include "tst_knownports.moc"
