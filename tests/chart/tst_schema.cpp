// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const FieldDescription *at(QStringView path)
{
    return Schema::componentChart().at(YamlPath::parse(path).value());
}

/// Calls `visit(description, path)` for every description of the format.
template<typename Visitor>
void visitAll(const FieldDescription &description, const QString &path, Visitor visit)
{
    visit(description, path);
    for (const auto &property : description.properties)
        visitAll(*property, path + u'/' + QString::fromUtf8(property->key), visit);
    if (description.items)
        visitAll(*description.items, path + u"/*"_s, visit);
}

std::unique_ptr<Schema> schemaOf(const QByteArray &json)
{
    QString error;
    auto schema = Schema::fromJson(json, &error);
    if (!schema)
        qInfo().noquote() << error;
    return schema;
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesAField()
    {
        const FieldDescription *replicas = at(u"components[0].replicas");
        QVERIFY(replicas);
        QCOMPARE(replicas->title, u"Replicas"_s);
        QVERIFY(replicas->help.contains(u"healthy"_s));
        QCOMPARE(replicas->types, QList<ValueType>{ValueType::Integer});
        QCOMPARE(replicas->defaultValue.toInt(), 1);
        QCOMPARE(replicas->placeholder, u"1"_s);
        QCOMPARE(replicas->minimum, std::optional(0));
        QVERIFY(!replicas->maximum);
        QVERIFY(replicas->nullable);
        QVERIFY(!replicas->required);
    }

    void describesChoicesAndLimits()
    {
        QCOMPARE(at(u"components[0].service.ports[1].protocol")->choices, QStringList({u"TCP"_s, u"UDP"_s, u"SCTP"_s}));
        QCOMPARE(at(u"components[0].service.type")->choices, QStringList{u"ClusterIP"_s});
        const FieldDescription *port = at(u"components[0].service.ports[1].externalPort");
        QCOMPARE(port->minimum, std::optional(1));
        QCOMPARE(port->maximum, std::optional(65535));
        QVERIFY(port->required);
        QVERIFY(!port->nullable);
    }

    void knowsWhatAnEntryIs()
    {
        QCOMPARE(at(u"components[name=web]")->entry, EntryKind::Component);
        QCOMPARE(at(u"components[0].containers[2]")->icon, u"container"_s);
        QCOMPARE(at(u"components[0].containers[0].volumeMounts[0].volume.name")->refersTo, u"volume"_s);
    }

    void takesTheNameOfAnotherChartVersion()
    {
        const FieldDescription *path = at(u"components[0].containers[0].volumeMounts[0].volume.path");
        QCOMPARE(path->alias, "subPath"_ba);
        QCOMPARE(at(u"components[0].containers[0].volumeMounts[0].volume.subPath"), path);
    }

    void sharesDefinitionsButNotTheirTitles()
    {
        QCOMPARE(at(u"components[0].containers[0].livenessProbe")->title, u"Liveness probe"_s);
        QCOMPARE(at(u"components[0].containers[0].readinessProbe.httpGet.port")->title, u"Port"_s);
    }

    void saysNothingWhereTheFormatSaysNothing()
    {
        QVERIFY(!at(u"mysql.persistence"));
        QVERIFY(!at(u"components[0].colour"));
        QVERIFY(!at(u"components[0][0]"));
        QVERIFY(at(u"")->open);
        QVERIFY(!at(u"components[0]")->open);
        QVERIFY(!at(u"components[0].containers[0].livenessProbe")->open);
    }

    void ordersKeysAsTheDocumentationDoes()
    {
        const Schema &schema = Schema::componentChart();
        QCOMPARE(schema.keyOrder({}), (QList<QByteArray>{"components", "volumes", "pullSecrets"}));
        QCOMPARE(schema.keyOrder(YamlPath::parse(u"components[0].service.ports[0]").value()),
                 (QList<QByteArray>{"externalPort", "containerPort", "protocol"}));
        QCOMPARE(schema.keyOrder(YamlPath::parse(u"components[0].containers[0].volumeMounts[0].volume").value()),
                 (QList<QByteArray>{"name", "path", "readOnly"}));
        QVERIFY(schema.keyOrder(YamlPath::parse(u"mysql").value()).isEmpty());
    }

    void everyFieldHasATitleAndHelp()
    {
        int visited = 0;
        visitAll(Schema::componentChart().root(), {}, [&visited](const FieldDescription &field, const QString &path) {
            ++visited;
            QVERIFY2(!field.title.isEmpty(), qPrintable(path));
            QVERIFY2(field.help.endsWith(u'.'), qPrintable(path));
            QVERIFY2(field.title.size() <= 30, qPrintable(path));
        });
        QVERIFY(visited > 80);
    }

    void everyPatternIsAnchoredAndValid()
    {
        visitAll(Schema::componentChart().root(), {}, [](const FieldDescription &field, const QString &path) {
            const QString pattern = field.pattern.pattern();
            if (pattern.isEmpty())
                return;
            QVERIFY2(pattern.startsWith(u"(?:^") && pattern.endsWith(u"$)\\z"), qPrintable(path));
            QVERIFY2(field.pattern.isValid(), qPrintable(path));
        });
    }

    // A key that `order` forgets would still be described, but at a place that nobody chose.
    void everyPropertyHasAPlaceInTheOrder()
    {
        QFile file(u":/portolan/schema/devspace-chart.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        checkOrder(QJsonDocument::fromJson(file.readAll()).object(), u"#"_s);
    }

    void isADraft07SchemaByAnIndependentJudge()
    {
        QFile file(u":/portolan/schema/devspace-chart.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     {u"-c"_s, u"import sys, json, jsonschema\n"
                               "jsonschema.Draft7Validator.check_schema(json.load(sys.stdin))"_s});
        if (!python.waitForStarted())
            QSKIP("python3 is not installed");
        python.write(file.readAll());
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        const QByteArray complaint = python.readAllStandardError();
        if (complaint.contains("ModuleNotFoundError"))
            QSKIP("python3-jsonschema is not installed");
        QVERIFY2(python.exitCode() == 0, complaint.constData());
    }

    void refusesWhatIsNoSchema_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no JSON") << "{"_ba << u"object"_s;
        QTest::newRow("no object") << "[]"_ba << u"A schema is a JSON object."_s;
        QTest::newRow("unknown reference")
            << R"({"items": {"$ref": "#/definitions/none"}})"_ba << u"#/definitions/none"_s;
        QTest::newRow("refers to itself")
            << R"({"$ref": "#/definitions/a", "definitions": {"a": {"items": {"$ref": "#/definitions/a"}}}})"_ba
            << u"refers to itself"_s;
        QTest::newRow("a reference to itself")
            << R"({"$ref": "#/definitions/a", "definitions": {"a": {"$ref": "#/definitions/a"}}})"_ba
            << u"#/definitions/a"_s;
    }

    void refusesWhatIsNoSchema()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, sentence);
        QString error;
        QVERIFY(!Schema::fromJson(json, &error));
        QVERIFY2(error.contains(sentence), qPrintable(error));
    }

    void acceptsTypes()
    {
        const auto schema =
            schemaOf(R"({"properties": {"n": {"type": ["number", "null"]}, "any": {}, "s": {"type": "string"}}})");
        QVERIFY(schema);
        const FieldDescription &root = schema->root();
        QVERIFY(root.property("n")->accepts(ValueType::Integer));
        QVERIFY(!root.property("n")->accepts(ValueType::String));
        QVERIFY(root.property("any")->accepts(ValueType::Map));
        QVERIFY(!root.property("s")->accepts(ValueType::Integer));
        QVERIFY(!root.property("s")->nullable);
    }

private:
    void checkOrder(const QJsonObject &schema, const QString &where)
    {
        const QJsonObject properties = schema["properties"_L1].toObject();
        QStringList known;
        for (const QJsonValue key : schema["x-portolan"_L1]["order"_L1].toArray())
            known.append(key.toString());
        for (const QJsonValue property : properties)
            known.append(property["x-portolan"_L1]["alias"_L1].toString());
        for (const QString &key : properties.keys())
            QVERIFY2(known.contains(key), qPrintable(where + u'/' + key));
        for (auto member = schema.begin(); member != schema.end(); ++member) {
            if (member.value().isObject())
                checkOrder(member.value().toObject(), where + u'/' + member.key());
        }
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
