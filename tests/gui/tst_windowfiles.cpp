// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "ui/topology/topologyview.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

/// How the window opens, keeps and exports files, and what it says when it cannot.
class WindowFilesTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void closingAsksBeforeEditsAreLost();
    void failedSaveKeepsTheEditsAndOffersAnotherPlace();
    void droppedFolderOpensItsValuesFile();
    void refusedFileLeavesTheOpenOne();
    void disabledActionsSayWhy();
    void diagramIsExported();
};

void WindowFilesTest::closingAsksBeforeEditsAreLost()
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

void WindowFilesTest::failedSaveKeepsTheEditsAndOffersAnotherPlace()
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

void WindowFilesTest::droppedFolderOpensItsValuesFile()
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

void WindowFilesTest::refusedFileLeavesTheOpenOne()
{
    m_answers->fileToOpen = m_folder->filePath(u"missing.yaml"_s);
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QVERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
    QVERIFY(find<QLabel>(u"messageText"_s)->text().contains(u"missing.yaml"_s));
    QCOMPARE(m_window->session()->filePath(), m_file);
    QCOMPARE(text(), kShop);
}

void WindowFilesTest::disabledActionsSayWhy()
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

void WindowFilesTest::diagramIsExported()
{
    m_answers->fileToSave = m_folder->filePath(u"picture.svg"_s);
    action(u"file.exportDiagram"_s)->trigger();
    QVERIFY(contentOf(m_answers->fileToSave).contains("my-service"));
    m_answers->fileToSave = m_folder->filePath(u"picture.png"_s);
    action(u"file.exportDiagram"_s)->trigger();
    QVERIFY(QImage(m_answers->fileToSave).width() > 400);
    QCOMPARE(contentOf(m_file), kShop);
}

QTEST_MAIN(WindowFilesTest)
#include "tst_windowfiles.moc"
