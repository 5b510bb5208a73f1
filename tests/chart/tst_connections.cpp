// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/connections.h"
#include "app/yaml/yamldocument.h"
#include "tests/chart/markedtext.h"

#include <QTest>

using namespace portolan;
using namespace portolan::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray printed(const Connection &connection, const Chart &chart)
{
    const HostReference &reference = connection.reference;
    const QByteArray port = reference.port ? ':' + QByteArray::number(*reference.port) : QByteArray();
    const auto name = [&] { return chart.components[connection.targetComponent].name.value->toUtf8(); };
    switch (connection.target) {
    case HostTarget::Service:
        return name() + port + (connection.isBroken() ? " broken" : "");
    case HostTarget::Component:
        return name() + port + " without service";
    case HostTarget::Localhost:
        return "localhost" + port;
    case HostTarget::Address:
        return "address" + port;
    case HostTarget::Outside:
        return "outside " + reference.host.toUtf8() + port;
    case HostTarget::Unknown:
        break;
    }
    return "unknown";
}

struct Form
{
    const char *name;
    QByteArray lines;   ///< of the container `web`
    QByteArray targets; ///< separated by commas; what is perhaps no host is left out
};

const QList<Form> &hostForms()
{
    static const QList<Form> forms = {
        {"host and port", variable("DATABASE", "«db»:‹5432›"), "database:5432"},
        {"host and port, quoted", variable("DATABASE", "\"«db»:‹5432›\""), "database:5432"},
        {"host and port in single quotes", variable("DATABASE", "'it''s «db»:‹5432›'"), "database:5432"},
        {"behind escapes", variable("DATABASE", R"("\u00e9\t\"«db»:‹5432›\"")"), "database:5432"},
        {"a letter of the host escaped", variable("DATABASE", R"("«d\x62»:‹5432›")"), "database:5432"},
        {"in a literal block",
         variable("CONFIG", "|\n        # ä comment\n        upstream «my-api»:‹80›;\n        "
                            "upstream «cache»:‹6379›;"),
         "api:80,cache:6379"},
        {"in a folded block", variable("HOSTS", ">-\n        «db»:‹5432›,\n        «cache»:‹6379›"),
         "database:5432,cache:6379"},
        {"in a plain scalar of two lines", variable("HOSTS", "«db»:‹5432›,\n        «cache»:‹6379›"),
         "database:5432,cache:6379"},
        {"in quotes over two lines", variable("HOSTS", "\"«db»:‹5432›,\\\n        «cache»:‹6379›\""),
         "database:5432,cache:6379"},
        {"URL with a port", variable("API", "http://«my-api»:‹80›/v1?x=1"), "api:80"},
        {"URL without a port", variable("API", "http://«my-api»/v1"), "api:80"},
        {"URL whose scheme means another port", variable("API", "https://«my-api»/"), "api:443 broken"},
        {"URL with a password", variable("DSN", "postgres://user:pa%40ss@«db»:‹5432›/shop"), "database:5432"},
        {"URL with an at sign in the password", variable("DSN", "postgres://user:p@ss@«db»:‹5432›/shop"),
         "database:5432"},
        {"URL with a user only", variable("CACHE", "redis://default@«cache»/0"), "cache:6379"},
        {"URL with a password only", variable("CACHE", "redis://:secret@«cache»:‹6379›"), "cache:6379"},
        {"URL of several hosts", variable("MONGO", "mongodb://u:p@«db»:‹5432›,«cache»:‹6379›/x?replicaSet=y"),
         "database:5432,cache:6379"},
        {"several URLs", variable("BROKERS", "PLAINTEXT://«db»:‹5432›,SSL://«cache»:‹6379›"),
         "database:5432,cache:6379"},
        {"jdbc", variable("SPRING_DATASOURCE_URL", "jdbc:postgresql://«db»:‹5432›/shop?ssl=false"), "database:5432"},
        {"jdbc with an instance", variable("URL", "jdbc:sqlserver://«db»\\inst:‹5432›;databaseName=x"),
         "database:5432"},
        {"jdbc of Oracle", variable("URL", "jdbc:oracle:thin:@«db»:‹5432›:ORCL"), "database:5432"},
        {"jdbc of Oracle with slashes", variable("URL", "jdbc:oracle:thin:@//«db»:‹5432›/orcl"), "database:5432"},
        {"jdbc of two hosts", variable("URL", "jdbc:mysql://«db»:‹5432›,«cache»:‹6379›/x"), "database:5432,cache:6379"},
        {"Go's way", variable("DSN", "user:pass@tcp(«db»:‹5432›)/shop"), "database:5432"},
        {"libpq's way", variable("DSN", "host=«db» port=‹5432› dbname=shop"), "database:5432"},
        {"comma list", variable("SERVERS", "«db»:‹5432›, «cache»:‹6379›"), "database:5432,cache:6379"},
        {"comma list of bare names", variable("CACHE_HOSTS", "«cache»,«my-api»"), "cache,api"},
        {"ZooKeeper's way", variable("ZOO", "server.1=«db»:‹5432›:3888"), "database:5432"},
        {"bare word in a variable for hosts", variable("DB_HOST", "«db»"), "database"},
        {"the same in camel case", variable("dbHost", "«db»"), "database"},
        {"the same with dots", variable("spring.redis.host", "«cache»"), "cache"},
        {"the same in one word", variable("PGHOST", "«db»"), "database"},
        {"other words for hosts", variable("CELERY_BROKER", "«cache»"), "cache"},
        {"a server", variable("MEMCACHED_SERVERS", "«cache»"), "cache"},
        {"an endpoint", variable("API_ENDPOINT", "«my-api»"), "api"},
        {"a numbered host", variable("DB_HOST_1", "«db»"), "database"},
        {"a host name", variable("DB_HOST_NAME", "«db»"), "database"},
        {"pair", variable("DB_HOST", "«db»") + env("DB_PORT", "\"‹5432›\""), "database:5432"},
        {"pair in the other order",
         "    env:\n    - { name: DB_PORT, value: '‹6379›' }\n    - { name: DB_HOST, value: «cache» }\n", "cache:6379"},
        {"pair of one word each", variable("PGHOST", "«db»") + env("PGPORT", "\"‹5432›\""), "database:5432"},
        {"pair with a port that is not exposed", variable("DB_HOST", "«db»") + env("DB_PORT", "\"‹3306›\""),
         "database:3306 broken"},
        {"two pairs",
         variable("DB_HOST", "«db»") + env("DB_PORT", "\"‹5432›\"") + env("CACHE_HOST", "«cache»")
             + env("CACHE_PORT", "\"‹6379›\""),
         "database:5432,cache:6379"},
        {"port taken from elsewhere",
         "    env:\n    - { name: DB_HOST, value: «db» }\n    - { name: DB_PORT, valueFrom: { secretKeyRef: {} } }\n",
         "database"},
        {"reference to another variable", variable("NAME", "«db»") + env("DB", "postgres://u:p@$(NAME):‹5432›/x"),
         "database:5432"},
        {"host and port by reference",
         variable("MY_NAME", "'«db»'") + env("MY_NUMBER", "\"‹5432›\"") + env("DB", "http://$(MY_NAME):$(MY_NUMBER)/"),
         "database:5432"},
        {"a host of two parts", variable("PREFIX", "my") + env("API", "http://«$(PREFIX)-api»:‹80›"), "api:80"},
        {"reference within a reference",
         variable("A", "«db»") + env("B", "$(A):‹5432›") + env("C", "\"x\"") + env("D", "$(C)"), "database:5432"},
        {"qualified by namespace", variable("DB", "«db.shop»:‹5432›"), "database:5432"},
        {"qualified by namespace and svc", variable("DB", "«db.shop.svc»:‹5432›"), "database:5432"},
        {"fully qualified", variable("DB", "http://«db.shop.svc.cluster.local.»:‹5432›/"), "database:5432"},
        {"capitals", variable("DB", "http://«DB»:‹5432›/"), "database:5432"},
        {"argument with =", args("[\"--database=«db»:‹5432›\"]"), "database:5432"},
        {"option with a host word", args("[\"--db-host=«db»\", \"--db-port=‹5432›\"]"), "database:5432"},
        {"option and its value", args("[--db-host, «db», --db-port, \"‹5432›\"]"), "database:5432"},
        {"short options", command("[pg_isready, -h, «db», -p, \"‹5432›\"]"), "database:5432"},
        {"within a line of shell", command("[sh, -c, \"wait-for-it «db»:‹5432› -- npm start\"]"), "database:5432"},
        {"word beside a port", command("[nc, -z, «db», \"‹5432›\"]"), "database:5432"},
        {"word beside a port in a line of shell", command("[sh, -c, 'until nc -z «db» ‹5432›; do sleep 1; done']"),
         "database:5432"},
        {"option in a script",
         command("[sh, -c]") + args("\n    - |\n      set -e\n      app --redis-url \"redis://«cache»:‹6379›\"\n"),
         "cache:6379"},
        {"variable in an argument", variable("WHERE", "«db»") + args("[\"--dsn=postgres://$(WHERE):‹5432›/x\"]"),
         "database:5432"},
        {"component without a service", variable("WORKER_URL", "http://«worker»:‹8080›"),
         "worker:8080 without service"},
        {"localhost", variable("API", "http://«localhost»:‹9000›/"), "localhost:9000"},
        {"loopback", variable("API", "«127.0.0.1»:‹9000›"), "localhost:9000"},
        {"address", variable("DB", "«10.2.3.4»"), "address"},
        {"address with a port", variable("DB", "«10.2.3.4»:‹5432›"), "address:5432"},
        {"outside", variable("DB", "«db.example.com»:‹5432›"), "outside db.example.com:5432"},
        {"outside by URL", variable("MAIL", "smtp://«mail.example.com»"), "outside mail.example.com:25"},
        {"outside by name", variable("SENTRY_HOST", "«sentry.example.com»"), "outside sentry.example.com"},
        {"its own service", variable("SELF", "http://«external»/"), "web:80"},
    };
    return forms;
}

/// What must not be taken for a host of the file.
const QList<Form> &lookAlikes()
{
    static const QList<Form> forms = {
        {"bare word in another variable", variable("MODE", "cache"), ""},
        {"word within a sentence", variable("TEXT", "use the cache for speed"), ""},
        {"image", variable("RUNNER_IMAGE", "cache:6379"), ""},
        {"image in an option", args("[\"--image=cache:7\"]"), ""},
        {"version", variable("DB_VERSION", "10.2.3.4"), ""},
        {"time", variable("START", "'12:30'"), ""},
        {"time with seconds", variable("START", "'12:30:45'"), ""},
        {"date and time", variable("SINCE", "'2024-01-01T12:30:00Z'"), ""},
        {"ports", variable("MAPPING", "'8080:80'"), ""},
        {"network", variable("NETWORK", "10.0.0.0/8"), ""},
        {"longer number", variable("BUILD", "1.10.2.3.4"), ""},
        {"no address", variable("OID", "10.300.3.4"), ""},
        {"path", variable("VOLUME", "/var/cache:6379"), ""},
        {"no port", variable("RATIO", "cache:0"), ""},
        {"port too high", variable("X", "cache:70000"), ""},
        {"tag behind the number", variable("X", "cache:7.2-alpine"), ""},
        {"unknown reference", variable("DB", "http://$(SECRET_HOST):5432"), ""},
        {"shell variable", command("[sh, -c, 'nc $DB_HOST 5432; nc ${DB_HOST}:5432']"), ""},
        {"escaped reference", variable("A", "db") + env("B", "$$(A):5432"), ""},
        {"file", variable("KEY", "file:///db/5432"), ""},
        {"bucket", variable("STORE", "s3://cache/path"), ""},
        {"allowed hosts", variable("ALLOWED_HOSTS", "cache,db"), ""},
        {"origins", variable("CORS_ORIGIN", "http://my-api"), ""},
        {"no proxy", variable("NO_PROXY", "localhost,cache,10.0.0.1"), ""},
        {"its own address", variable("LISTEN_ADDR", "cache:6379"), ""},
        {"wildcard", args("[\"--bind=0.0.0.0:8080\"]"), ""},
        {"domain that starts like a service", variable("DOCS", "http://«cache.io»/"), "outside cache.io:80"},
        {"longer domain", variable("DOCS", "http://«db.example.com»/"), "outside db.example.com:80"},
        {"a name that ends like a service", variable("DOCS", "http://«my-db»/"), "outside my-db:80"},
        {"e-mail", variable("MAIL_FROM", "shop@db"), ""},
        {"number as a host", variable("DB_HOST", "\"5\""), ""},
        {"word before a number", command("[sleep, \"10\"]"), ""},
        {"digest", variable("X", "sha256:12345"), ""},
        {"json", variable("X", "'{\"cache\": 6379}'"), ""},
    };
    return forms;
}

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsHosts_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("targets");
        for (const Form &form : hostForms() + lookAlikes())
            QTest::newRow(form.name) << form.lines << form.targets;
    }

    void findsHosts()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, targets);
        const Marked marked(QByteArray(kChart).replace("{}", lines));
        const YamlDocument document = YamlDocument::parse(SourceText(marked.text));
        QVERIFY(document.isValid());
        const Chart chart = readChart(document.tree());

        QList<QByteArray> found;
        QList<Span> hosts;
        QList<Span> ports;
        for (const Connection &connection : readConnections(chart, document.tree()).all) {
            QCOMPARE(connection.component, 4);
            if (connection.target == HostTarget::Unknown)
                continue;
            found.append(printed(connection, chart));
            hosts.append(connection.reference.hostPlace.span);
            if (connection.reference.portPlace.node != kNoNode)
                ports.append(connection.reference.portPlace.span);
        }
        QCOMPARE(found.join(','), targets);
        const auto byPlace = [](Span a, Span b) { return a.begin < b.begin; };
        std::sort(ports.begin(), ports.end(), byPlace);
        std::sort(hosts.begin(), hosts.end(), byPlace);
        const auto texts = [&document](const QList<Span> &spans) {
            QByteArrayList parts;
            for (const Span &span : spans)
                parts.append(QByteArray::number(span.begin) + ' ' + document.text().view(span).toByteArray());
            return parts.join('|');
        };
        QCOMPARE(texts(hosts), texts(marked.hosts));
        QCOMPARE(texts(ports), texts(marked.ports));
    }

    void expansionIsBounded()
    {
        QByteArray yaml = "components: [{ containers: [{ image: a, env: [{ name: V0, value: http://db:1/ }";
        for (int i = 1; i < 60; ++i) {
            const QByteArray last = "$(V" + QByteArray::number(i - 1) + ")";
            yaml += ", { name: V" + QByteArray::number(i) + ", value: '" + last + last + "' }";
        }
        const YamlDocument document = YamlDocument::parse(SourceText(yaml + "] }] }]\n"));
        QVERIFY(document.isValid());
        QVERIFY(!readConnections(readChart(document.tree()), document.tree()).all.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
