// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/entrytemplates.h"
#include "app/chart/newvalues.h"
#include "app/chart/schema.h"
#include "app/yaml/yamldocument.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

YamlPath path(QStringView text)
{
    return YamlPath::parse(text).value();
}

/// The text after an entry has been added, or the reason why it could not be.
QByteArray added(const QByteArray &yaml, EntryTemplate (*make)(const Chart &, const YamlTree &))
{
    const YamlDocument document = YamlDocument::parse(SourceText(yaml));
    const EntryTemplate entry = make(readChart(document.tree()), document.tree());
    const auto edited =
        applyEdits(document, entry.edits, [](const YamlPath &map) { return Schema::componentChart().keyOrder(map); });
    if (!edited)
        return edited.error().message.toUtf8();
    if (edited->after.tree().find(entry.path) == kNoNode)
        return "nothing at " + entry.path.toString().toUtf8();
    return edited->after.text().bytes();
}

template<EntryTemplate (*make)(const Chart &, const YamlTree &, const YamlPath &)>
EntryTemplate inFirstComponent(const Chart &chart, const YamlTree &tree)
{
    return make(chart, tree, path(u"components[0]"));
}

template<EntryTemplate (*make)(const Chart &, const YamlTree &, const YamlPath &)>
EntryTemplate inFirstContainer(const Chart &chart, const YamlTree &tree)
{
    return make(chart, tree, path(u"components[0].containers[0]"));
}

} // namespace

class TestEntryTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsTheFirstComponent()
    {
        QCOMPARE(added("# mine\n", [](const Chart &chart, const YamlTree &tree) { return newComponent(chart, tree); }),
                 R"(# mine
components:
- name: web
  containers:
  - image: node:20-alpine
  service:
    name: external
    ports:
    - externalPort: 80
      containerPort: 3000
)"_ba);
    }

    void addsAComponentBeforeTheOthers()
    {
        const QByteArray text =
            added("components:\n- name: web\n  service:\n    name: external\n    ports: []\n", newComponent);
        QVERIFY2(text.startsWith("components:\n- name: web-2\n  containers:\n"), text.constData());
        QVERIFY2(text.contains("    name: web-2\n"), text.constData());
        QVERIFY2(text.endsWith("- name: web\n  service:\n    name: external\n    ports: []\n"), text.constData());
    }

    void addsAContainer()
    {
        QCOMPARE(
            added("components:\n- name: web\n  containers:\n  - name: app\n    image: a\n",
                  inFirstComponent<newContainer>),
            "components:\n- name: web\n  containers:\n  - name: app\n    image: a\n  - name: app-2\n    image: node:20-alpine\n"_ba);
    }

    void addsAService_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray lines = "    ports:\n    - externalPort: 80\n      containerPort: 3000\n";
        QTest::newRow("none") << "components:\n- name: web\n"_ba
                              << "components:\n- name: web\n  service:\n    name: web\n" + lines;
        QTest::newRow("an empty one") << "components:\n- name: web\n  service:\n"_ba
                                      << "components:\n- name: web\n  service:\n    name: web\n" + lines;
        QTest::newRow("the name needs quotes")
            << "components:\n- name: \"1e3\"\n"_ba
            << "components:\n- name: \"1e3\"\n  service:\n    name: \"1e3\"\n" + lines;
    }

    void addsAService()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(added(before, inFirstComponent<newService>), after);
    }

    void addsAServiceWithANameThatIsFree()
    {
        const QByteArray text =
            added("components:\n- name: web\n- service:\n    name: web\n", inFirstComponent<newService>);
        QVERIFY2(text.contains("    name: web-2\n"), text.constData());
    }

    void addsAPort_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray head = "components:\n- name: web\n  service:\n    name: web\n";
        const QByteArray port80 = "    - externalPort: 80\n      containerPort: 3000\n";
        QTest::newRow("behind another") << head + "    ports:\n" + port80
                                        << head + "    ports:\n" + port80
                                               + "    - externalPort: 81\n      containerPort: 3001\n";
        QTest::newRow("the first") << head << head + "    ports:\n" + port80;
        QTest::newRow("into an empty key") << head + "    ports:\n" << head + "    ports:\n" + port80;
        QTest::newRow("into an empty list") << head + "    ports: []\n" << head + "    ports:\n" + port80;
        QTest::newRow("with its service") << "components:\n- name: web\n"_ba << head + "    ports:\n" + port80;
    }

    void addsAPort()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(added(before, [](const Chart &chart,
                                  const YamlTree &tree) { return newPort(chart, tree, path(u"components[0]")); }),
                 after);
    }

    void addsAVariable()
    {
        QCOMPARE(added("components:\n- containers:\n  - image: a\n    env:\n    - name: VARIABLE\n      value: x\n",
                       inFirstContainer<newEnvVariable>),
                 "components:\n- containers:\n  - image: a\n    env:\n    - name: VARIABLE\n      value: x\n"
                 "    - name: VARIABLE_2\n      value: \"\"\n"_ba);
    }

    void addsAMountOfAVolumeThatIsThere()
    {
        QCOMPARE(added("components:\n- containers:\n  - image: a\nvolumes:\n- name: disk\n  size: 1Gi\n",
                       inFirstContainer<newVolumeMount>),
                 "components:\n- containers:\n  - image: a\n    volumeMounts:\n    - containerPath: /data\n      "
                 "volume:\n        name: disk\n"
                 "volumes:\n- name: disk\n  size: 1Gi\n"_ba);
    }

    void addsAMountWithItsVolume()
    {
        QCOMPARE(added("components:\n- containers:\n  - image: a\n", inFirstContainer<newVolumeMount>),
                 "components:\n- containers:\n  - image: a\n    volumeMounts:\n    - containerPath: /data\n      "
                 "volume:\n        name: data\n"
                 "volumes:\n- name: data\n  size: 5Gi\n"_ba);
    }

    void addsAVolume()
    {
        QCOMPARE(added("volumes:\n- name: data\n  size: 1Gi\n",
                       [](const Chart &chart, const YamlTree &tree) { return newVolume(chart, tree); }),
                 "volumes:\n- name: data\n  size: 1Gi\n- name: data-2\n  size: 5Gi\n"_ba);
    }

    void addsAPullSecret()
    {
        QCOMPARE(added("pullSecrets: [a]\n", newPullSecret), "pullSecrets: [a, registry-credentials]\n"_ba);
        QCOMPARE(added("volumes: []\n", newPullSecret), "volumes: []\npullSecrets:\n- registry-credentials\n"_ba);
    }

    void proposesFirstValues_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("component") << u"components[0].name"_s << "web-2"_ba;
        QTest::newRow("service") << u"components[0].service.name"_s << "web"_ba;
        QTest::newRow("container") << u"components[0].containers[0].name"_s << "app"_ba;
        QTest::newRow("image") << u"components[0].containers[0].image"_s << "node:20-alpine"_ba;
        QTest::newRow("external port") << u"components[0].service.ports[0].externalPort"_s << "81"_ba;
        QTest::newRow("container port") << u"components[0].service.ports[0].containerPort"_s << "3000"_ba;
        QTest::newRow("mount path") << u"components[0].containers[0].volumeMounts[0].containerPath"_s << "/data"_ba;
        QTest::newRow("volume of a mount") << u"components[0].containers[0].volumeMounts[0].volume.name"_s << "disk"_ba;
        QTest::newRow("volume") << u"volumes[0].name"_s << "data"_ba;
    }

    void proposesFirstValues()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, value);
        const YamlDocument document =
            YamlDocument::parse(SourceText("components:\n- name: web\n  containers: [{ volumeMounts: [{}] }]\n  "
                                           "service: { ports: [{ externalPort: 80 }] }\n"
                                           "volumes: [{ name: disk }]\n"_ba));
        const auto proposed = firstValueFor(readChart(document.tree()), document.tree(), path(field));
        QVERIFY(proposed);
        QCOMPARE(proposed->text(), value);
    }

    void proposesNothingWhereNothingIsBetter()
    {
        const YamlDocument document = YamlDocument::parse(SourceText("components: [{}]\n"_ba));
        QVERIFY(!firstValueFor(readChart(document.tree()), document.tree(), path(u"components[0].replicas")));
        QVERIFY(!firstValueFor(readChart(document.tree()), document.tree(), path(u"mysql.name")));
        QVERIFY(!firstValueFor(readChart(document.tree()), document.tree(), {}));
    }
};

QTEST_GUILESS_MAIN(TestEntryTemplates)
#include "tst_entrytemplates.moc"
