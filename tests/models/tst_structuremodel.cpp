// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/problem.h"
#include "tests/models/printedtree.h"
#include "ui/models/entryedits.h"
#include "ui/models/roles.h"
#include "ui/models/structuremodel.h"
#include "ui/session/chartsession.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kText = "# the shop\n"
                         "components:\n"
                         "- name: default\n"
                         "  replicas: 2\n"
                         "  containers:\n"
                         "  - name: nodejs-app\n"
                         "    image: node:20\n"
                         "    livenessProbe:\n"
                         "      httpGet:\n"
                         "        path: /healthz\n"
                         "        port: 3000\n"
                         "  - image: mysql:8 # the database\n"
                         "    volumeMounts:\n"
                         "    - containerPath: /var/lib/mysql\n"
                         "      volume:\n"
                         "        name: data\n"
                         "  service:\n"
                         "    name: my-service\n"
                         "    ports:\n"
                         "    - externalPort: 80\n"
                         "      containerPort: 3000\n"
                         "    - externalPort: 3306\n"
                         "      containerPort: 3306\n"
                         "      protocol: UDP\n"
                         "volumes:\n"
                         "- name: data\n"
                         "  size: 5Gi\n"
                         "mysql:\n"
                         "  enabled: true\n"
                         "  users: [root, shop]\n";

YamlPath at(QStringView path)
{
    return YamlPath::parse(path).value();
}

QString printedRow(const QModelIndex &index)
{
    QString line = index.data(TitleRole).toString();
    if (const QString subtitle = index.data(SubtitleRole).toString(); !subtitle.isEmpty())
        line += u" | "_s + subtitle;
    if (const QVariant severity = index.data(SeverityRole); severity.isValid())
        line += u" !"_s + severityName(Severity(severity.toInt()));
    return line;
}

QString printed(const QAbstractItemModel &model)
{
    return tests::printedTree(model, printedRow);
}

} // namespace

class TestStructureModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<ChartSession>();
        m_model = std::make_unique<StructureModel>(m_session.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_session->startNew(kText);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_session.reset();
    }

    void showsTheWholeFile()
    {
        QCOMPARE(printed(*m_model), u"Components !warning\n"
                                    "  default | StatefulSet × 2 !warning\n"
                                    "    Containers !warning\n"
                                    "      nodejs-app | node:20 !warning\n"
                                    "        Liveness probe\n"
                                    "          HTTP request\n"
                                    "      container | mysql:8 !warning\n"
                                    "        Volume mounts !warning\n"
                                    "          /var/lib/mysql | data !warning\n"
                                    "    my-service | service\n"
                                    "      80 → 3000\n"
                                    "      3306 → 3306 | UDP\n"
                                    "Volumes\n"
                                    "  data | 5Gi\n"
                                    "mysql\n"
                                    "  enabled | true\n"
                                    "  users\n"
                                    "    root\n"
                                    "    shop"_s);
    }

    void rowsKnowTheirPlaceAndBack()
    {
        QStringList paths;
        const auto walk = [&](const auto &self, const QModelIndex &parent) -> void {
            for (int row = 0; row < m_model->rowCount(parent); ++row) {
                const QModelIndex index = m_model->index(row, 0, parent);
                QCOMPARE(m_model->indexFor(m_model->pathAt(index)), index);
                QVERIFY(m_session->good()->document.tree().find(m_model->pathAt(index)) != kNoNode);
                self(self, index);
            }
        };
        walk(walk, {});
        const QModelIndex port = m_model->indexFor(at(u"components[0].service.ports[1].containerPort"));
        QCOMPARE(port.data(TitleRole).toString(), u"3306 → 3306"_s);
        QVERIFY(!m_model->indexFor(at(u"nothing.here")).isValid());
    }

    void anAddedPortIsOneInsertedRow()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const QPersistentModelIndex first = m_model->indexFor(at(u"components[0].service.ports[0]"));
        const QPersistentModelIndex volume = m_model->indexFor(at(u"volumes[0]"));
        const auto added = addEntry(*m_session, EntryKind::Port, at(u"components[0]"));
        QVERIFY(added);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(removed.count() + reset.count(), 0);
        QCOMPARE(inserted.first().at(1).toInt(), 2);
        QVERIFY(first.isValid() && volume.isValid());
        QCOMPARE(m_model->pathAt(m_model->indexFor(*added)), *added);
    }

    void whatIsSelectedStaysTheSameThing()
    {
        const QPersistentModelIndex second = m_model->indexFor(at(u"components[0].service.ports[1]"));
        QVERIFY(!removeEntries(*m_session, {at(u"components[0].service.ports[0]")}));
        QVERIFY(second.isValid());
        QCOMPARE(second.data(TitleRole).toString(), u"3306 → 3306"_s);
        QCOMPARE(m_model->pathAt(second).toString(), u"components[0].service.ports[0]"_s);

        const QPersistentModelIndex component = m_model->indexFor(at(u"components[0]"));
        QVERIFY(addEntry(*m_session, EntryKind::Component, {})); // goes before the others
        QCOMPARE(component.data(TitleRole).toString(), u"default"_s);
        QCOMPARE(m_model->pathAt(component).toString(), u"components[1]"_s);
    }

    void undoRestoresTreeAndText()
    {
        const QString before = printed(*m_model);
        QVERIFY(addEntry(*m_session, EntryKind::Component, {}));
        QVERIFY(addEntry(*m_session, EntryKind::Volume, {}));
        QVERIFY(!removeEntries(*m_session, {at(u"mysql")}));
        QVERIFY(printed(*m_model) != before);
        while (m_session->undoStack()->canUndo())
            m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(printed(*m_model), before);
        QCOMPARE(m_session->text().bytes(), kText);
    }

    void renamesInTheFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");

        QTest::newRow("component") << u"components[0]"_s << u"web"_s << QByteArray("- name: default")
                                   << QByteArray("- name: web");
        QTest::newRow("container") << u"components[0].containers[0]"_s << u"app"_s << QByteArray("name: nodejs-app")
                                   << QByteArray("name: app");
        QTest::newRow("service") << u"components[0].service"_s << u"shop"_s << QByteArray("name: my-service")
                                 << QByteArray("name: shop");
        QTest::newRow("container without a name")
            << u"components[0].containers[1]"_s << u"db"_s << QByteArray("  - image: mysql:8 # the database\n")
            << QByteArray("  - name: db\n    image: mysql:8 # the database\n");
        QTest::newRow("volume with its mounts")
            << u"volumes[0]"_s << u"db"_s << QByteArray("name: data") << QByteArray("name: db");
        QTest::newRow("plain key") << u"mysql"_s << u"database"_s << QByteArray("\nmysql:\n")
                                   << QByteArray("\ndatabase:\n");
    }

    void renamesInTheFile()
    {
        QFETCH(QString, path);
        QFETCH(QString, name);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QModelIndex index = m_model->indexFor(at(path));
        QVERIFY(m_model->flags(index) & Qt::ItemIsEditable);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QVERIFY(m_model->setData(index, name));
        QCOMPARE(m_session->text().bytes(), QByteArray(kText).replace(before, after));
        QCOMPARE(removed.count(), 0);
        QCOMPARE(m_session->undoStack()->count(), 1);
    }

    void aRefusedNameChangesNothing()
    {
        QSignalSpy refused(m_model.get(), &StructureModel::refused);
        QVERIFY(!m_model->setData(m_model->indexFor(at(u"components[0]")), QString()));
        QCOMPARE(refused.count(), 1);
        QVERIFY(!refused.first().first().toString().isEmpty());
        QCOMPARE(m_session->text().bytes(), kText);
    }

    void problemsShowUpToTheTop()
    {
        const QString before = printed(*m_model);
        QVERIFY(!m_session->apply(
            u"Break"_s, {YamlEdit::set(at(u"components[0].service.ports[0].externalPort"), ScalarValue::integer(0))}));
        for (const auto path :
             {u"components", u"components[0]", u"components[0].service", u"components[0].service.ports[0]"})
            QCOMPARE(m_model->indexFor(at(path)).data(SeverityRole).toInt(), int(Severity::Error));
        QVERIFY(!m_model->indexFor(at(u"volumes")).data(SeverityRole).isValid());
        m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(printed(*m_model), before);
    }

    void keepsTheLastGoodStateWhileTheTextIsNoYaml()
    {
        const QString before = printed(*m_model);
        m_session->replaceText(u"Typing"_s, {{kText.indexOf("default"), 0, "\""}});
        m_session->settle();
        QCOMPARE(printed(*m_model), before);
        QVERIFY(!(m_model->flags(m_model->indexFor(at(u"components[0]"))) & Qt::ItemIsEditable));
    }

    void followsAnyTypedChange_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a scalar") << QByteArray("42\n");
        QTest::newRow("a list") << QByteArray("- 1\n- [2, 3]\n");
        QTest::newRow("components of the wrong type") << QByteArray("components: 3\nvolumes: {a: b}\npullSecrets: x\n");
        QTest::newRow("aliases") << QByteArray("components:\n- &a\n  name: web\n  containers: []\n- *a\nx: {<<: *a}\n");
        QTest::newRow("swapped") << QByteArray(
            "mysql: 1\nvolumes:\n- {name: b}\n- {name: a}\ncomponents:\n- service: {ports: [{}, null, 3]}\n");
        QTest::newRow("nulls") << QByteArray("components:\nvolumes:\n-\npullSecrets:\n-\n- a\n");
        QTest::newRow("empty key") << QByteArray("\"\": 1\n? [a]\n: 2\n");
    }

    void followsAnyTypedChange()
    {
        QFETCH(QByteArray, text);
        const QString before = printed(*m_model);
        m_session->replaceText(u"Paste"_s, difference(kText, text));
        m_session->settle();
        QVERIFY(!m_session->isStale());
        StructureModel fresh(m_session.get());
        QCOMPARE(printed(*m_model), printed(fresh));
        m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(printed(*m_model), before);
    }

private:
    std::unique_ptr<ChartSession> m_session;
    std::unique_ptr<StructureModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestStructureModel)
#include "tst_structuremodel.moc"
