// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/answers.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/session/chartsession.h"
#include "ui/source/sourceeditor.h"
#include "ui/style/theme.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

namespace {

const QByteArray kShop = "# The shop\n"
                         "components:\n"
                         "- name: web # what visitors see\n"
                         "  containers:\n"
                         "  - image: \"shop:1.0\"   # pinned\n"
                         "  service:\n"
                         "    name: my-service\n"
                         "    # one port for all\n"
                         "    ports:\n"
                         "    - externalPort: 80\n"
                         "      containerPort: 3000\n"
                         "\n"
                         "# no volumes yet\n"
                         "volumes: []\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The real window, driven by object name with mouse and keys.
class EndToEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsTheFileEverywhere();
    void portAddedByShortcutIsTwoLines();
    void savesWhatWasTypedAndNothingElse();
    void portAddedInTheTableIsTwoNewLines();
    void portIsAddedAndRemovedByKeyboard();
    void refusedCellKeepsWhatWasTyped();
    void fieldOfTheFormChangesItsLineOnly();
    void typedPortAppearsInThePictureAndTheFormWithoutSaving();
    void brokenTextIsToldAtItsLineAndRefusesEdits();
    void addedVolumeIsSelectedAndUndone();
    void problemsLeadToTheirPlace();
    void quickFixIsOneUndoStep();
    void closingAsksBeforeEditsAreLost();
    void failedSaveKeepsTheEditsAndOffersAnotherPlace();
    void droppedFolderOpensItsValuesFile();
    void refusedFileLeavesTheOpenOne();
    void disabledActionsSayWhy();
    void diagramIsExported();

private:
    template<typename T>
    T *find(const QString &name) const
    {
        T *object = m_window->findChild<T *>(name);
        if (!object)
            qFatal("no %s", qPrintable(name));
        return object;
    }
    QAction *action(const QString &id) const { return find<QAction>(u"action."_s + id); }
    SourceEditor *editor() const { return find<SourceEditor>(u"sourceEditor"_s); }
    QByteArray text() const { return m_window->session()->text().bytes(); }
    void click(QAbstractItemView *view, const QModelIndex &index);
    void selectInTree(const QString &title);
    void typeBehind(const QByteArray &text, const QString &keys);
    QStringList portsInThePicture() const;

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    Answers *m_answers = nullptr; ///< owned by the window
    QString m_file;
};

void EndToEndTest::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QApplication::setOrganizationName(u"portolan-test"_s);
    QApplication::setApplicationName(u"portolan-test"_s);
    m_theme = std::make_unique<Theme>();
}

void EndToEndTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"values.yaml"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kShop) == kShop.size());
    file.close();

    auto answers = std::make_unique<Answers>();
    m_answers = answers.get();
    m_window = std::make_unique<MainWindow>(m_theme.get(), std::move(answers));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->open(m_file));
}

void EndToEndTest::cleanup()
{
    m_window.reset();
    QSettings().clear();
}

void EndToEndTest::click(QAbstractItemView *view, const QModelIndex &index)
{
    QVERIFY(index.isValid());
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

void EndToEndTest::selectInTree(const QString &title)
{
    auto *tree = find<QTreeView>(u"structureTree"_s);
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, title, 1,
                                                       Qt::MatchStartsWith | Qt::MatchRecursive);
    QVERIFY2(!found.isEmpty(), qPrintable(title));
    click(tree, found.first());
}

void EndToEndTest::typeBehind(const QByteArray &before, const QString &keys)
{
    action(u"view.source"_s)->trigger();
    editor()->setFocus();
    const qsizetype offset = text().indexOf(before) + before.size();
    editor()->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, static_cast<unsigned long>(offset));
    for (const QChar key : keys) {
        if (key == u'\n')
            QTest::keyClick(editor(), Qt::Key_Return);
        else
            QTest::keyClick(editor(), key.toLatin1());
    }
}

QStringList EndToEndTest::portsInThePicture() const
{
    QStringList ports;
    for (const TopologyNode &node : find<TopologyView>(u"topologyView"_s)->topologyScene()->graph().nodes) {
        for (const TopologyPort &port : node.kind == TopologyNode::Kind::Service ? node.ports : QList<TopologyPort>())
            ports.append(port.externalPort + u':' + port.containerPort);
    }
    return ports;
}

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
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(find<QLabel>(u"problemCounts"_s)->text(), u"1 error, 0 warnings"_s);
    editor()->goToLine(0);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(editor()->currentLine(), 9);
    QCOMPARE(editor()->selectedText(), u"80000"_s);
}

void EndToEndTest::quickFixIsOneUndoStep()
{
    typeBehind("containerPort", u"s"_s);
    auto *table = find<QTableView>(u"problemsTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    auto *fix = find<QWidget>(u"fixProblem"_s);
    const QModelIndexList misspelt =
        table->model()->match(table->model()->index(0, 3), Qt::DisplayRole, u"unknown-key"_s);
    QCOMPARE(misspelt.size(), 1);
    click(table, misspelt.first());
    QVERIFY(fix->isEnabled());
    QTest::mouseClick(fix, Qt::LeftButton);
    QTRY_COMPARE(text(), kShop);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(text().contains("containerPorts: 3000"));
}

void EndToEndTest::closingAsksBeforeEditsAreLost()
{
    QVERIFY(m_window->close());
    QVERIFY(m_answers->asked.isEmpty());
    m_window->show();

    typeBehind("# The shop", u"s"_s);
    m_answers->unsaved = UnsavedAnswer::Cancel;
    QVERIFY(!m_window->close());
    QCOMPARE(m_answers->asked, QStringList{u"values.yaml"_s});
    QVERIFY(m_window->isVisible());

    m_answers->unsaved = UnsavedAnswer::Save;
    QVERIFY(m_window->close());
    QVERIFY(contentOf(m_file).startsWith("# The shops\n"));
}

void EndToEndTest::failedSaveKeepsTheEditsAndOffersAnotherPlace()
{
    typeBehind("# The shop", u"s"_s);
    QVERIFY(QFile::remove(m_file));
    QVERIFY(QDir().rmdir(m_folder->path()));
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    auto *bar = find<QWidget>(u"messageBar"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(m_window->isWindowModified());
    QVERIFY(text().startsWith("# The shops\n"));

    const QTemporaryDir elsewhere;
    m_answers->fileToSave = elsewhere.filePath(u"rescued.yaml"_s);
    QTest::mouseClick(bar->findChild<QWidget *>(u"messageButton"_s), Qt::LeftButton);
    QCOMPARE(contentOf(m_answers->fileToSave), text());
    QVERIFY(!bar->isVisible());
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().startsWith("rescued.yaml[*]"_L1));
}

void EndToEndTest::droppedFolderOpensItsValuesFile()
{
    const QTemporaryDir project;
    QVERIFY(QDir(project.path()).mkdir(u"chart"_s));
    QVERIFY(QFile::copy(m_file, project.filePath(u"chart/values.yaml"_s)));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(project.path())});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(m_window->session()->filePath(), project.filePath(u"chart/values.yaml"_s));
}

void EndToEndTest::refusedFileLeavesTheOpenOne()
{
    m_answers->fileToOpen = m_folder->filePath(u"missing.yaml"_s);
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QVERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
    QVERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"missing.yaml"_s));
    QCOMPARE(m_window->session()->filePath(), m_file);
    QCOMPARE(text(), kShop);
}

void EndToEndTest::disabledActionsSayWhy()
{
    for (QAction *each : m_window->findChildren<QAction *>(QRegularExpression(u"^action\\."_s))) {
        QVERIFY2(!each->text().isEmpty() && !each->toolTip().isEmpty(), qPrintable(each->objectName()));
        if (!each->isEnabled())
            QVERIFY2(each->toolTip().contains(u'.'), qPrintable(each->objectName() + u": "_s + each->toolTip()));
    }
    m_window->session()->startNew({});
    QVERIFY(!action(u"edit.addPort"_s)->isEnabled());
    QVERIFY(action(u"edit.addComponent"_s)->isEnabled());
}

void EndToEndTest::diagramIsExported()
{
    m_answers->fileToSave = m_folder->filePath(u"picture.svg"_s);
    action(u"file.exportDiagram"_s)->trigger();
    QVERIFY(contentOf(m_answers->fileToSave).contains("my-service"));
    m_answers->fileToSave = m_folder->filePath(u"picture.png"_s);
    action(u"file.exportDiagram"_s)->trigger();
    QVERIFY(QImage(m_answers->fileToSave).width() > 400);
    QCOMPARE(contentOf(m_file), kShop);
}

QTEST_MAIN(EndToEndTest)
#include "tst_endtoend.moc"
