// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/picturefixture.h"
#include "tests/models/shopanddatabase.h"
#include "ui/topology/topologyscene.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

/// A click in any part of the window selects the same in all others, and moves nothing in the picture.
class SelectionSyncTest : public PictureFixture
{
    Q_OBJECT

private Q_SLOTS:
    void selectionIsTheSameEverywhere_data();
    void selectionIsTheSameEverywhere();
    void freshlyOpenedTextStandsAtItsFirstComponent();
    void rowOfAProblemFollows_data();
    void rowOfAProblemFollows();
    void rowOfAProblemLeavesTheFocus();
    void nextProblemVisitsEachRow();
    void portOfTheSourceIsLitInThePicture();
    void typingKeepsZoomAndPan();

private:
    void openBeside();
    void clickIn(const QString &part);
    void clickInForm();
    void clickInSource();
    void clickInProblems();
    QStringList selectedEverywhere() const;
    QString selectedProblem() const;
};

/// The other component is selected.
void SelectionSyncTest::openBeside()
{
    openTwo();
    action(u"view.split"_s)->trigger();
    QCoreApplication::processEvents();
    view()->fitAll();
}

QString SelectionSyncTest::selectedProblem() const
{
    const auto *table = find<QTableView>(u"problemsTable"_s);
    return table->selectionModel()->selectedRows(1).value(0).data().toString();
}

/// Also where the same path was selected in the file before. The text that is hidden first does not scroll for it.
void SelectionSyncTest::freshlyOpenedTextStandsAtItsFirstComponent()
{
    openBeside();
    QCOMPARE(editor()->SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE), 0L);
    QCOMPARE(selectedEverywhere(), (QStringList{u"pod/web"_s, u"web"_s, u"web"_s, u"1"_s}));
    openBeside();
    QCOMPARE(selectedEverywhere(), (QStringList{u"pod/web"_s, u"web"_s, u"web"_s, u"1"_s}));
}

void SelectionSyncTest::rowOfAProblemFollows_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part : {"tree", "form", "source", "picture"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void SelectionSyncTest::rowOfAProblemFollows()
{
    QFETCH(const QString, part);
    openBeside();
    clickIn(part);
    QTRY_VERIFY2(selectedProblem().contains(u"component \"db\""), qPrintable(selectedProblem()));
    selectInTree(u"80"_s); // a port that has none
    QCOMPARE(selectedProblem(), QString());
}

/// What the table has selected stays, as long as it lies in what is selected.
void SelectionSyncTest::rowOfAProblemLeavesTheFocus()
{
    openBeside();
    clickInProblems();
    const QString picked = selectedProblem();
    QCOMPARE(view()->currentNode(), u"container/db/main"_s);
    selectInTree(u"db"_s);
    QCOMPARE(selectedProblem(), picked);
    const auto *tree = find<QTreeView>(u"structureTree"_s);
    QVERIFY(tree->hasFocus());
    QCOMPARE(tree->currentIndex().data().toString().section(u',', 0, 0), u"db"_s);
}

void SelectionSyncTest::clickIn(const QString &part)
{
    if (part == "tree"_L1)
        selectInTree(u"main"_s);
    else if (part == "form"_L1)
        clickInForm();
    else if (part == "source"_L1)
        clickInSource();
    else if (part == "problems"_L1)
        clickInProblems();
    else
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(u"container/db/main"_s));
}

/// The form of the component lists its containers.
void SelectionSyncTest::clickInForm()
{
    selectInTree(u"db"_s);
    const auto links = find<QWidget>(u"inspector"_s)->findChildren<QAbstractButton *>();
    for (QAbstractButton *link : links) {
        if (link->isVisible() && link->text() == "main"_L1)
            return QTest::mouseClick(link, Qt::LeftButton);
    }
    QFAIL("The form does not lead to the container.");
}

void SelectionSyncTest::clickInSource()
{
    editor()->setFocus();
    editor()->goToLine(9);
    QTest::keyClick(editor(), Qt::Key_Down);
    QTest::keyClick(editor(), Qt::Key_End);
}

void SelectionSyncTest::clickInProblems()
{
    auto *table = find<QTableView>(u"problemsTable"_s);
    const QModelIndexList found = table->model()->match(table->model()->index(0, 1), Qt::DisplayRole,
                                                        u"\"main\" of component \"db\""_s, 1, Qt::MatchContains);
    QVERIFY(!found.isEmpty());
    click(table, found.first());
}

/// What each part of the window shows: picture, tree, form and the line of the source.
QStringList SelectionSyncTest::selectedEverywhere() const
{
    const auto *tree = find<QTreeView>(u"structureTree"_s);
    return {view()->currentNode(), tree->currentIndex().data().toString().section(u',', 0, 0),
            find<QLabel>(u"inspectorTitle"_s)->text(), QString::number(editor()->currentLine())};
}

void SelectionSyncTest::selectionIsTheSameEverywhere_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part : {"tree", "form", "source", "problems", "picture"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void SelectionSyncTest::selectionIsTheSameEverywhere()
{
    QFETCH(const QString, part);
    openBeside();
    const QTransform zoom = view()->transform();
    const QPointF corner = view()->mapToScene(QPoint(0, 0));
    QCOMPARE(selectedEverywhere(), (QStringList{u"pod/web"_s, u"web"_s, u"web"_s, u"1"_s}));
    clickIn(part);
    QTRY_COMPARE(selectedEverywhere(), (QStringList{u"container/db/main"_s, u"main"_s, u"main"_s, u"10"_s}));
    QCOMPARE(view()->transform(), zoom);
    QCOMPARE(view()->mapToScene(QPoint(0, 0)), corner);
    QCOMPARE(text(), kShopAndDatabase);
}

/// The caret that goes there selects as well: that must not lead to another row.
void SelectionSyncTest::nextProblemVisitsEachRow()
{
    openBeside();
    const auto *table = find<QTableView>(u"problemsTable"_s);
    const int count = table->model()->rowCount();
    QVERIFY(count > 3);
    const int first = table->currentIndex().row() + 1;
    for (int step = 0; step < count; ++step) {
        action(u"go.nextProblem"_s)->trigger();
        editor()->grab(); // moved carets are told while painting
        QCoreApplication::processEvents();
        QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), (first + step) % count);
    }
}

void SelectionSyncTest::portOfTheSourceIsLitInThePicture()
{
    openBeside();
    editor()->setFocus();
    editor()->goToLine(14);
    QTest::keyClick(editor(), Qt::Key_Down);
    QTest::keyClick(editor(), Qt::Key_End); // into the port of the database
    QTRY_COMPARE(view()->topologyScene()->highlighted().port, u"service/my-db:33"_s);
}

void SelectionSyncTest::typingKeepsZoomAndPan()
{
    openTwo();
    action(u"view.split"_s)->trigger();
    QCoreApplication::processEvents();
    view()->zoomIn();
    const QTransform zoom = view()->transform();
    const QPointF corner = view()->mapToScene(QPoint(0, 0));
    editor()->setFocus();
    editor()->goToLine(9);
    QTest::keyClicks(editor(), u"-"_s);
    selectInTree(u"web"_s);
    m_window->session()->settle();
    QCOMPARE(view()->transform(), zoom);
    QCOMPARE(view()->mapToScene(QPoint(0, 0)), corner);
}

QTEST_MAIN(SelectionSyncTest)
#include "tst_selectionsync.moc"
