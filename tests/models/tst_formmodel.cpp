// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/formmodel.h"
#include "ui/models/roles.h"
#include "ui/session/chartsession.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kText = "components:\n"
                         "- name: default # the shop\n"
                         "  autoScaling:\n"
                         "    horizontal:\n"
                         "      maxReplicas: 4\n"
                         "  colour: blue\n"
                         "  containers:\n"
                         "  - name: nodejs-app\n"
                         "    image: node:20\n"
                         "    resources:\n"
                         "      limits: {memory: 1Gi}\n"
                         "  service:\n"
                         "    name: external\n"
                         "    ports:\n"
                         "    - externalPort: 80\n"
                         "      containerPort: 3000\n"
                         "volumes:\n"
                         "- name: data\n"
                         "  size: 5Gi\n"
                         "mysql:\n"
                         "  enabled: true\n"
                         "  user: \"8080\"\n";

YamlPath at(QStringView path)
{
    return YamlPath::parse(path).value();
}

QString printed(const FormModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        QString line = index.data(SectionRole).toString();
        if (!line.isEmpty())
            line += u" / "_s;
        line += index.data(TitleRole).toString() + u": "_s + index.data(Qt::EditRole).toString();
        if (const QString placeholder = index.data(PlaceholderRole).toString();
            index.data(Qt::EditRole).toString().isEmpty() && !placeholder.isEmpty())
            line += u'(' + placeholder + u')';
        if (index.data(EditorRole).toInt() == int(FieldEditor::Link))
            line += u" >"_s;
        lines.append(line);
    }
    for (const FormTable &table : model.form().tables)
        lines.append(u"table "_s + table.name);
    for (const QString &fact : model.form().facts)
        lines.append(u"= "_s + fact);
    return lines.join(u'\n');
}

} // namespace

class TestFormModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<ChartSession>();
        m_session->startNew(kText);
        m_model = std::make_unique<FormModel>(m_session.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_session.reset();
    }

    void showsTheFieldsOfWhatIsSelected_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("form");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("component") << u"components[0]"_s
                                   << u"Name: default\n"
                                      "Replicas: (1)\n"
                                      "Autoscaling, horizontal / Maximum replicas: 4\n"
                                      "Autoscaling, horizontal / Average CPU: (80)\n"
                                      "Autoscaling, horizontal / Average memory: (512Mi)\n"
                                      "Containers / nodejs-app: node:20 >\n"
                                      "Service / external: service >\n"
                                      "Other keys / colour: blue\n"
                                      "= Deployment, because it mounts no persistent volume\n"
                                      "= reached at external:80\n"
                                      "= reached at your domain:80"_s;
        QTest::newRow("service") << u"components[0].service"_s
                                 << u"Name: external\nType: (ClusterIP)\ntable ports\n"
                                    "= reached at external:80\n= reached at your domain:80\n"
                                    "= Internet \u2192 your domain \u2192 external \u2192 default:3000 (nodejs-app)"_s;
        QTest::newRow("port") << u"components[0].service.ports[0]"_s
                              << u"External port: 80\nContainer port: 3000\nProtocol: (TCP)\n"
                                 "= reached at external:80\n= reached at your domain:80\n"
                                 "= Internet \u2192 your domain \u2192 external:80 \u2192 default:3000 (nodejs-app)"_s;
        QTest::newRow("volume") << u"volumes[0]"_s << u"Name: data\nSize: 5Gi\n= mounted by no container"_s;
        QTest::newRow("volumes") << u"volumes"_s << u"table volumes"_s;
        QTest::newRow("plain map") << u"mysql"_s << u"enabled: true\nuser: 8080"_s;
        QTest::newRow("plain value") << u"mysql.enabled"_s << u"Value: true"_s;
    }

    void showsTheFieldsOfWhatIsSelected()
    {
        QFETCH(QString, path);
        QFETCH(QString, form);
        m_model->setSubject(at(path));
        QCOMPARE(printed(*m_model), form);
    }

    void aContainerHasItsTables()
    {
        m_model->setSubject(at(u"components[0].containers[0]"));
        QStringList tables;
        for (const FormTable &table : m_model->form().tables)
            tables.append(table.name);
        QCOMPARE(tables, (QStringList{u"command"_s, u"args"_s, u"env"_s, u"volumeMounts"_s}));
        QCOMPARE(m_model->fieldAt(m_model->rowOf(u"resources.limits.memory")).value, u"1Gi"_s);
    }

    void aFieldLeadsToItsEntry()
    {
        m_model->setSubject(at(u"components[0].replicas"));
        QCOMPARE(m_model->form().path.toString(), u"components[0]"_s);
        m_model->setSubject(at(u"components[0].autoScaling.horizontal.maxReplicas"));
        QCOMPARE(m_model->form().path.toString(), u"components[0]"_s);
        m_model->setSubject(at(u"components[0].service.ports[7].externalPort"));
        QCOMPARE(m_model->form().path.toString(), u"components[0].service.ports"_s);
    }

    void aFieldChangesOnlyItsLine_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");

        const QString component = u"components[0]"_s;
        QTest::newRow("text") << component << u"name"_s << u"web"_s << QByteArray("default #") << QByteArray("web #");
        QTest::newRow("key that was not there") << component << u"replicas"_s << u"3"_s << QByteArray("# the shop\n")
                                                << QByteArray("# the shop\n  replicas: 3\n");
        QTest::newRow("cleared, with the groups it leaves empty")
            << component << u"autoScaling.horizontal.maxReplicas"_s << u""_s
            << QByteArray("  autoScaling:\n    horizontal:\n      maxReplicas: 4\n") << QByteArray();
        QTest::newRow("number or text, by the format")
            << component << u"autoScaling.horizontal.averageCPU"_s << u"75"_s << QByteArray("maxReplicas: 4\n")
            << QByteArray("maxReplicas: 4\n      averageCPU: 75\n");
        QTest::newRow("unknown key") << component << u"colour"_s << u"red"_s << QByteArray("colour: blue")
                                     << QByteArray("colour: red");
        QTest::newRow("group in flow style")
            << u"components[0].containers[0]"_s << u"resources.limits.cpu"_s << u"500m"_s << QByteArray("{memory: 1Gi}")
            << QByteArray("{cpu: 500m, memory: 1Gi}");
        QTest::newRow("plain value keeps its type")
            << u"mysql"_s << u"user"_s << u"9090"_s << QByteArray("\"8080\"") << QByteArray("\"9090\"");
        QTest::newRow("plain boolean") << u"mysql.enabled"_s << u"enabled"_s << u"false"_s
                                       << QByteArray("enabled: true") << QByteArray("enabled: false");
    }

    void aFieldChangesOnlyItsLine()
    {
        QFETCH(QString, subject);
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        m_model->setSubject(at(subject));
        const int row = m_model->rowOf(field);
        QVERIFY(row >= 0);
        QVERIFY(m_model->setData(m_model->index(row), text));
        QCOMPARE(m_session->text().bytes(), QByteArray(kText).replace(before, after));
        QCOMPARE(m_session->undoStack()->count(), 1);
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text().bytes(), kText);
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("required") << u"name"_s << u""_s;
        QTest::newRow("no number") << u"replicas"_s << u"many"_s;
        QTest::newRow("too small") << u"replicas"_s << u"-1"_s;
        QTest::newRow("no whole number") << u"replicas"_s << u"1.5"_s;
    }

    void refusesWhatDoesNotFit()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        m_model->setSubject(at(u"components[0]"));
        QSignalSpy refused(m_model.get(), &FormModel::refused);
        QVERIFY(!m_model->setData(m_model->index(m_model->rowOf(field)), text));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(m_session->text().bytes(), kText);
    }

    void theSameTextIsNoEdit()
    {
        m_model->setSubject(at(u"components[0]"));
        QVERIFY(m_model->setData(m_model->index(m_model->rowOf(u"name")), u"default"_s));
        QVERIFY(m_model->setData(m_model->index(m_model->rowOf(u"replicas")), QString()));
        QCOMPARE(m_session->undoStack()->count(), 0);
    }

    void tellsOnlyWhatChanged()
    {
        m_model->setSubject(at(u"volumes[0]"));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        const int row = m_model->rowOf(u"size");
        QVERIFY(m_model->setData(m_model->index(row), u"6Gi"_s));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), row);
    }

    void aKeyThatGoesIsOneRowLess()
    {
        m_model->setSubject(at(u"components[0]"));
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QVERIFY(!m_session->apply(u"Remove"_s, {YamlEdit::remove(at(u"components[0].colour"))}));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(reset.count(), 0);
    }

    void aProblemStandsAtItsField()
    {
        m_model->setSubject(at(u"components[0].containers[0]"));
        QVERIFY(!m_session->apply(
            u"Break"_s, {YamlEdit::set(at(u"components[0].containers[0].image"), ScalarValue::string(u"a b"_s))}));
        const QModelIndex image = m_model->index(m_model->rowOf(u"image"));
        QVERIFY(image.data(SeverityRole).isValid());
        QVERIFY(!image.data(MessageRole).toString().isEmpty());
        QVERIFY(!m_model->index(m_model->rowOf(u"name")).data(SeverityRole).isValid());
    }

    void nothingIsEditableWhileTheTextIsNoYaml()
    {
        m_model->setSubject(at(u"components[0]"));
        QVERIFY(m_model->flags(m_model->index(0)) & Qt::ItemIsEditable);
        m_session->replaceText(u"Typing"_s, {{kText.indexOf("default"), 0, "\""}});
        m_session->settle();
        QVERIFY(!(m_model->flags(m_model->index(0)) & Qt::ItemIsEditable));
        QCOMPARE(m_model->index(0).data(Qt::EditRole).toString(), u"default"_s);
    }

    void whatIsGoneGivesWayToWhatIsAround()
    {
        m_model->setSubject(at(u"volumes[0]"));
        QVERIFY(!m_session->apply(u"Remove"_s, {YamlEdit::remove(at(u"volumes"))}));
        QVERIFY(m_model->form().path.isEmpty());
        QVERIFY(!m_model->form().sentence.isEmpty());
        m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(m_model->form().path.toString(), u"volumes[0]"_s);
    }

private:
    std::unique_ptr<ChartSession> m_session;
    std::unique_ptr<FormModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestFormModel)
#include "tst_formmodel.moc"
