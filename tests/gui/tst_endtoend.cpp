// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

/// Editing a file in the real window, from opening it to the bytes that are saved.
class EndToEndTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFileEverywhere();
    void portAddedByShortcutIsTwoLines();
    void savesWhatWasTypedAndNothingElse();
    void entriesAreDuplicatedAndMovedByKeys();
    void aliasIsGivenACopyOfItsOwn();
    void portAddedInTheTableIsTwoNewLines();
    void portIsAddedAndRemovedByKeyboard();
    void refusedCellKeepsWhatWasTyped();
    void fieldOfTheFormChangesItsLineOnly();
    void typedPortAppearsInThePictureAndTheFormWithoutSaving();
    void brokenTextIsToldAtItsLineAndRefusesEdits();
    void addedVolumeIsSelectedAndUndone();
    void problemsLeadToTheirPlace();
    void quickFixIsOneUndoStep();
    void connectedDomainIsShownAndNotWritten();
};

void EndToEndTest::showsTheFileEverywhere()
{
    QVERIFY2(m_window->windowTitle().startsWith("values.yaml[*]"_L1), qPrintable(m_window->windowTitle()));
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(editor()->text().toUtf8(), kShop);
    QCOMPARE(portsInThePicture(), QStringList{u"80:3000"_s});
    selectInTree(u"my-service"_s);
    QCOMPARE(find<QLabel>(u"selectedPlace"_s)->text(), u"components[0].service"_s);
}

void EndToEndTest::portAddedByShortcutIsTwoLines()
{
    selectInTree(u"my-service"_s);
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    const QList<QByteArray> before = kShop.split('\n');
    QList<QByteArray> after = text().split('\n');
    QCOMPARE(after.size(), before.size() + 2);
    QVERIFY(after.at(11).startsWith("    - externalPort: "));
    QVERIFY(after.at(12).startsWith("      containerPort: "));
    after.remove(11, 2);
    QCOMPARE(after, before);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), kShop);
}

void EndToEndTest::savesWhatWasTypedAndNothingElse()
{
    typeBehind("      containerPort: 3000", u"\n"_s);
    QTest::keyClick(editor(), Qt::Key_Backspace); // back to the column of the list
    QTest::keyClicks(editor(), u"- externalPort: 81"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"  containerPort: 3001"_s);
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(contentOf(m_file), kShop);

    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    const QByteArray saved = contentOf(m_file);
    QCOMPARE(saved,
             QByteArray(kShop).replace("containerPort: 3000\n",
                                       "containerPort: 3000\n    - externalPort: 81\n      containerPort: 3001\n"));
    QVERIFY(!m_window->isWindowModified());

    while (action(u"edit.undo"_s)->isEnabled())
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), kShop);
    QVERIFY(m_window->isWindowModified());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(contentOf(m_file), kShop);
}

void EndToEndTest::entriesAreDuplicatedAndMovedByKeys()
{
    selectInTree(u"my-service"_s);
    QVERIFY(!action(u"edit.duplicate"_s)->isEnabled()); // a component has one service
    selectInTree(u"80 → 3000"_s);
    QVERIFY(!action(u"edit.moveUp"_s)->isEnabled());
    const QByteArray port = "    - externalPort: 80\n      containerPort: 3000\n";
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(text(), QByteArray(kShop).replace(port, port + port));
    QVERIFY(action(u"edit.moveUp"_s)->isEnabled()); // the copy is selected
    QVERIFY(!action(u"edit.moveDown"_s)->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Up, Qt::AltModifier);
    QVERIFY(action(u"edit.moveDown"_s)->isEnabled()); // and stays it
    QTest::keyClick(m_window.get(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(!action(u"edit.moveDown"_s)->isEnabled());
    while (action(u"edit.undo"_s)->isEnabled())
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), kShop);
}

void EndToEndTest::aliasIsGivenACopyOfItsOwn()
{
    QAction *const detach = action(u"edit.detach"_s);
    selectInTree(u"my-service"_s);
    QVERIFY(!detach->isEnabled()); // the value stands where it is
    editor()->insertAt(u"shared: &x {a: 1}\nother: *x\n"_s, editor()->lines() - 1, 0);
    const QAbstractItemModel *const rows = find<QTreeView>(u"structureTree"_s)->model();
    QTRY_VERIFY(!rows->match(rows->index(0, 0), Qt::DisplayRole, u"other"_s, 1, Qt::MatchRecursive).isEmpty());
    selectInTree(u"other"_s);
    QVERIFY(detach->isEnabled());
    detach->trigger();
    QCOMPARE(text(), kShop + "shared: &x {a: 1}\nother: {a: 1}\n");
    QVERIFY(!detach->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), kShop + "shared: &x {a: 1}\nother: *x\n");
}

void EndToEndTest::portAddedInTheTableIsTwoNewLines()
{
    selectInTree(u"my-service"_s);
    QTest::mouseClick(find<QPushButton>(u"table.ports.add"_s), Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), u"8443"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // to the next cell
    QTest::keyClicks(QApplication::focusWidget(), u"9443"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(portsInThePicture(), QStringList({u"80:3000"_s, u"8443:9443"_s}));
    QVERIFY(m_window->isWindowModified());

    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(contentOf(m_file),
             QByteArray(kShop).replace("containerPort: 3000\n",
                                       "containerPort: 3000\n    - externalPort: 8443\n      containerPort: 9443\n"));

    while (action(u"edit.undo"_s)->isEnabled())
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), kShop);
    QTRY_COMPARE(find<QTableView>(u"table.ports"_s)->model()->rowCount(), 1);
}

void EndToEndTest::portIsAddedAndRemovedByKeyboard()
{
    selectInTree(u"my-service"_s);
    auto *table = find<QTableView>(u"table.ports"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Insert);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // leaves the cell as it is
    QCOMPARE(table->model()->rowCount(), 2);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(text(), kShop);
}

void EndToEndTest::refusedCellKeepsWhatWasTyped()
{
    selectInTree(u"my-service"_s);
    auto *table = find<QTableView>(u"table.ports"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"eighty"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(table->model()->index(0, 0).data(Qt::EditRole).toString(), u"eighty"_s);
    QCOMPARE(text(), kShop);
    const auto *note = find<QWidget>(u"table.ports.note"_s)->findChild<QLabel *>(u"problemText"_s);
    QVERIFY2(note->isVisible() && !note->text().isEmpty(), qPrintable(note->text()));
}

void EndToEndTest::fieldOfTheFormChangesItsLineOnly()
{
    selectInTree(u"web"_s);
    auto *replicas = find<QLineEdit>(u"field.replicas"_s);
    replicas->setFocus();
    QTest::keyClicks(replicas, u"3"_s);
    QTest::keyClick(replicas, Qt::Key_Return);
    QCOMPARE(text(), QByteArray(kShop).replace("# what visitors see\n", "# what visitors see\n  replicas: 3\n"));
    find<QToolButton>(u"reset.replicas"_s)->click();
    QCOMPARE(text(), kShop);
}

void EndToEndTest::typedPortAppearsInThePictureAndTheFormWithoutSaving()
{
    typeBehind("externalPort: 80", u"80"_s);
    QTRY_COMPARE(portsInThePicture(), QStringList{u"8080:3000"_s});
    QCOMPARE(find<QLineEdit>(u"field.externalPort"_s)->text(), u"8080"_s); // the caret stands in the port
    selectInTree(u"my-service"_s);
    QCOMPARE(find<QTableView>(u"table.ports"_s)->model()->index(0, 0).data().toString(), u"8080"_s);
    QCOMPARE(contentOf(m_file), kShop);
}

void EndToEndTest::brokenTextIsToldAtItsLineAndRefusesEdits()
{
    auto *banner = find<QWidget>(u"staleBanner"_s);
    QVERIFY(!banner->isVisible());
    typeBehind("- name: web", u" [: {"_s);
    typeBehind("volumes: [", u"\""_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(portsInThePicture(), QStringList{u"80:3000"_s}); // the last good state
    QVERIFY(!action(u"edit.addComponent"_s)->isEnabled());
    QVERIFY(action(u"edit.addComponent"_s)->toolTip().contains(u"YAML"_s));

    const auto *table = find<QTableView>(u"problemsTable"_s);
    QVERIFY(table->model()->rowCount() > 0);
    const QString place = table->model()->index(0, 2).data().toString();
    editor()->goToLine(0);
    QTest::mouseClick(banner, Qt::LeftButton, {}, QPoint(40, banner->height() / 2));
    QCOMPARE(QString::number(editor()->currentLine() + 1), place.section(u':', 0, 0));

    while (action(u"edit.undo"_s)->isEnabled())
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!banner->isVisible());
    QVERIFY(action(u"edit.addComponent"_s)->isEnabled());
}

void EndToEndTest::addedVolumeIsSelectedAndUndone()
{
    action(u"edit.addVolume"_s)->trigger();
    QVERIFY(text() != kShop);
    QCOMPARE(find<QLabel>(u"selectedPlace"_s)->text(), u"volumes[0]"_s);
    QVERIFY(action(u"edit.undo"_s)->text().contains(u"volume"_s));
    QTest::keyClick(m_window.get(), Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(!text().contains("size:"));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), kShop);
    QVERIFY(!m_window->isWindowModified());
}

void EndToEndTest::problemsLeadToTheirPlace()
{
    typeBehind("externalPort: 80", u"000"_s);
    const auto *table = find<QTableView>(u"problemsTable"_s);
    const auto rules = [table] {
        QStringList column;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            column.append(table->model()->index(row, 3).data().toString());
        return column;
    };
    QTRY_COMPARE(rules(), (QStringList{u"port-range"_s, u"no-external-service"_s, u"probe-missing"_s,
                                       u"resource-missing-limits"_s}));
    QCOMPARE(find<QToolButton>(u"problemCounts"_s)->text(), u"1 error, 0 warnings"_s);
    editor()->goToLine(0);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(editor()->currentLine(), 9);
    QCOMPARE(editor()->selectedText(), u"80000"_s);
}

void EndToEndTest::quickFixIsOneUndoStep()
{
    typeBehind("containerPort", u"s"_s);
    auto *table = find<QTableView>(u"problemsTable"_s);
    const auto misspelt = [table] {
        return table->model()->match(table->model()->index(0, 3), Qt::DisplayRole, u"unknown-key"_s);
    };
    QTRY_COMPARE(misspelt().size(), 1);
    auto *fix = find<QWidget>(u"fixProblem"_s);
    click(table, misspelt().constFirst());
    QVERIFY(fix->isEnabled());
    QTest::mouseClick(fix, Qt::LeftButton);
    QTRY_COMPARE(text(), kShop);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(text().contains("containerPorts: 3000"));
}

void EndToEndTest::connectedDomainIsShownAndNotWritten()
{
    typeBehind("name: my-service", QString());
    QTest::keyClick(editor(), Qt::Key_Home, Qt::ShiftModifier); // selects back to the start of the line
    QTest::keyClicks(editor(), u"name: external"_s);
    m_answers->domains = u"example.tld"_s;
    action(u"view.domains"_s)->trigger();
    const auto addresses = [this] {
        QStringList shown;
        for (const TopologyNode &node : find<TopologyView>(u"topologyView"_s)->topologyScene()->graph().nodes)
            shown += node.addresses;
        return shown;
    };
    QTRY_VERIFY2(addresses().contains(u"example.tld:80"_s), qPrintable(addresses().join(u' ')));
    selectInTree(u"external"_s);
    QVERIFY(find<QLabel>(u"inspectorFacts"_s)->text().contains(u"example.tld:80"_s));
    QVERIFY(!text().contains("example.tld"));

    m_answers->domains = u"https://example.tld"_s;
    action(u"view.domains"_s)->trigger();
    QVERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
    QVERIFY(addresses().contains(u"example.tld:80"_s));
}

QTEST_MAIN(EndToEndTest)
#include "tst_endtoend.moc"
