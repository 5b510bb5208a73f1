// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/entrytablemodel.h"
#include "ui/models/roles.h"
#include "ui/session/chartsession.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kText = "components:\n"
                         "- name: default\n"
                         "  containers:\n"
                         "  - image: node:20\n"
                         "    command: [npm, start] # as ever\n"
                         "    env:\n"
                         "    - name: LIMIT\n"
                         "      value: \"3000\"\n"
                         "    - name: PASSWORD\n"
                         "      valueFrom: {secretKeyRef: {name: db, key: password}}\n"
                         "    volumeMounts:\n"
                         "    - containerPath: /data\n"
                         "      volume:\n"
                         "        name: data\n"
                         "        subPath: app\n"
                         "        readOnly: true\n"
                         "  service:\n"
                         "    name: my-service\n"
                         "    ports:\n"
                         "    # the shop\n"
                         "    - externalPort: 80\n"
                         "      containerPort: 3000 # node\n"
                         "    - externalPort: 3306\n"
                         "      containerPort: 3306\n"
                         "      protocol: UDP\n"
                         "volumes:\n"
                         "- name: data\n"
                         "  size: 5Gi\n"
                         "- name: certs\n"
                         "  secret: {secretName: tls}\n";

constexpr QStringView kPorts = u"components[0].service.ports";

YamlPath at(QStringView path)
{
    return YamlPath::parse(path).value();
}

QString printed(const EntryTableModel &model)
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.headerData(column, Qt::Horizontal).toString());
    lines.append(cells.join(u" | "_s));
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            const QVariant checked = index.data(Qt::CheckStateRole);
            const QString text =
                checked.isValid() ? (checked.toInt() == Qt::Checked ? u"x"_s : u"-"_s) : index.data().toString();
            cells.append(index.data(DefaultShownRole).toBool() && !text.isEmpty() ? u'(' + text + u')' : text);
        }
        lines.append(cells.join(u" | "_s));
    }
    return lines.join(u'\n');
}

} // namespace

class TestEntryTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<ChartSession>();
        m_session->startNew(kText);
        m_model = std::make_unique<EntryTableModel>(m_session.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_model->setList(at(kPorts));
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_session.reset();
    }

    void showsAnyListOfTheFormat_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("table");
        QTest::newRow("ports") << kPorts.toString()
                               << u"External port | Container port | Protocol\n80 | 3000 | (TCP)\n3306 | 3306 | UDP"_s;
        QTest::newRow("variables") << u"components[0].containers[0].env"_s
                                   << u"Name | Value\nLIMIT | 3000\nPASSWORD | (Value from)"_s;
        QTest::newRow("mounts")
            << u"components[0].containers[0].volumeMounts"_s
            << u"Container path | Volume name | Path in the volume | Read only\n/data | data | app | x"_s;
        QTest::newRow("volumes") << u"volumes"_s << u"Name | Size\ndata | 5Gi\ncerts | (Secret)"_s;
        QTest::newRow("words") << u"components[0].containers[0].command"_s << u"Word\nnpm\nstart"_s;
        QTest::newRow("not there yet") << u"components[0].containers[0].args"_s << u"Argument"_s;
    }

    void showsAnyListOfTheFormat()
    {
        QFETCH(QString, list);
        QFETCH(QString, table);
        m_model->setList(at(list));
        QCOMPARE(printed(*m_model), table);
    }

    void aCellChangesOnlyItsLine_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");

        const QString ports = kPorts.toString();
        const QString mounts = u"components[0].containers[0].volumeMounts"_s;
        QTest::newRow("number") << ports << 0 << 1 << u"8080"_s << QByteArray("containerPort: 3000 # node")
                                << QByteArray("containerPort: 8080 # node");
        QTest::newRow("choice") << ports << 1 << 2 << u"SCTP"_s << QByteArray("UDP") << QByteArray("SCTP");
        QTest::newRow("back to the default")
            << ports << 1 << 2 << u""_s << QByteArray("      protocol: UDP\n") << QByteArray();
        QTest::newRow("key that was not there") << ports << 0 << 2 << u"TCP"_s << QByteArray("3000 # node\n")
                                                << QByteArray("3000 # node\n      protocol: TCP\n");
        QTest::newRow("text that looks like a number") << u"components[0].containers[0].env"_s << 0 << 1 << u"8080"_s
                                                       << QByteArray("\"3000\"") << QByteArray("\"8080\"");
        QTest::newRow("under the key that the file uses")
            << mounts << 0 << 2 << u"shop"_s << QByteArray("subPath: app") << QByteArray("subPath: shop");
        QTest::newRow("in a map of its own")
            << mounts << 0 << 1 << u"certs"_s << QByteArray("  name: data\n        sub")
            << QByteArray("  name: certs\n        sub");
        QTest::newRow("word") << u"components[0].containers[0].command"_s << 1 << 0 << u"run dev"_s
                              << QByteArray("npm, start]") << QByteArray("npm, run dev]");
    }

    void aCellChangesOnlyItsLine()
    {
        QFETCH(QString, list);
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QString, text);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        m_model->setList(at(list));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(m_model->setData(m_model->index(row, column), text));
        QCOMPARE(m_session->text().bytes(), QByteArray(kText).replace(before, after));
        QCOMPARE(changed.count(), 1);
        m_session->undoStack()->undo();
        QCOMPARE(m_session->text().bytes(), kText);
    }

    void aCheckBoxWritesABoolean()
    {
        m_model->setList(at(u"components[0].containers[0].volumeMounts"));
        const QModelIndex index = m_model->index(0, 3);
        QVERIFY(m_model->flags(index) & Qt::ItemIsUserCheckable);
        QVERIFY(m_model->setData(index, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(m_session->text().bytes(), QByteArray(kText).replace("readOnly: true", "readOnly: false"));
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("no number") << 0 << u"http"_s;
        QTest::newRow("too large") << 0 << u"65536"_s;
        QTest::newRow("far too large") << 0 << u"99999999999999999999"_s;
        QTest::newRow("too small") << 1 << u"0"_s;
        QTest::newRow("required") << 1 << u""_s;
    }

    void refusesWhatDoesNotFit()
    {
        QFETCH(int, column);
        QFETCH(QString, text);
        QSignalSpy refused(m_model.get(), &EntryTableModel::refused);
        const QModelIndex index = m_model->index(0, column);
        QVERIFY(!m_model->setData(index, text));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(m_session->text().bytes(), kText);
        QCOMPARE(index.data(Qt::EditRole).toString(), text); // what was typed can be corrected
        QCOMPARE(index.data(MessageRole).toString(), refused.first().at(1).toString());
        QVERIFY(m_model->setData(index, u"8081"_s));
        QVERIFY(!index.data(SeverityRole).isValid());
    }

    void addsTwoLinesForAPort()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        const auto row = m_model->addRow();
        QVERIFY(row);
        QCOMPARE(*row, 2);
        QCOMPARE(inserted.count(), 1);
        const auto changes = difference(kText, m_session->text().bytes());
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().length, 0);
        QCOMPARE(changes.first().insertion.count('\n'), 2);
        m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(m_session->text().bytes(), kText);
        QCOMPARE(m_model->rowCount(), 2);
    }

    void addsTheFirstItemOfAList_data()
    {
        QTest::addColumn<QString>("list");
        QTest::newRow("arguments") << u"components[0].containers[0].args"_s;
        QTest::newRow("pull secrets") << u"pullSecrets"_s;
    }

    void addsTheFirstItemOfAList()
    {
        QFETCH(QString, list);
        m_model->setList(at(list));
        QCOMPARE(m_model->rowCount(), 0);
        const auto row = m_model->addRow();
        QVERIFY2(row, row ? "" : qPrintable(row.error().message));
        QCOMPARE(*row, 0);
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(m_model->setData(m_model->index(0, 0), u"first"_s));
        QCOMPARE(m_model->index(0, 0).data().toString(), u"first"_s);
    }

    void removesRowsInOneStep()
    {
        QVERIFY(!m_model->removeItems({0, 1}));
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_session->undoStack()->count(), 1);
        m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(m_session->text().bytes(), kText);
        QCOMPARE(m_model->rowCount(), 2);
    }

    void theOtherRowsStayWhenOneGoes()
    {
        const QPersistentModelIndex second = m_model->index(1, 0);
        QVERIFY(!m_model->removeItems({0}));
        QVERIFY(second.isValid());
        QCOMPARE(second.row(), 0);
        QCOMPARE(printed(*m_model), u"External port | Container port | Protocol\n3306 | 3306 | UDP"_s);
    }

    void marksTheCellThatIsWrong()
    {
        QVERIFY(!m_session->apply(u"Break"_s, {YamlEdit::set(at(u"components[0].service.ports[1].containerPort"),
                                                             ScalarValue::string(u"x"_s))}));
        QVERIFY(m_model->index(1, 1).data(SeverityRole).isValid());
        QVERIFY(!m_model->index(0, 0).data(SeverityRole).isValid());
        QVERIFY(m_model->firstProblem());
        QCOMPARE(m_model->index(1, 1).data(MessageRole).toString(), m_model->firstProblem()->message);
    }

    void offersTheVolumesOfTheFile()
    {
        m_model->setList(at(u"components[0].containers[0].volumeMounts"));
        QCOMPARE(m_model->index(0, 1).data(ChoicesRole).toStringList(), (QStringList{u"data"_s, u"certs"_s}));
    }

    void aValueThatComesFromElsewhereIsNotTypedOver()
    {
        m_model->setList(at(u"components[0].containers[0].env"));
        QVERIFY(m_model->flags(m_model->index(0, 1)) & Qt::ItemIsEditable);
        QVERIFY(!(m_model->flags(m_model->index(1, 1)) & Qt::ItemIsEditable));
    }

    void numbersStandAtTheRight()
    {
        QVERIFY(m_model->index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(m_model->index(0, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    }

private:
    std::unique_ptr<ChartSession> m_session;
    std::unique_ptr<EntryTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestEntryTableModel)
#include "tst_entrytablemodel.moc"
