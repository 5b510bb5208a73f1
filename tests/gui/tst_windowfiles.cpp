// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/topology/topologyview.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
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
    void otherEncodingsAreConvertedWhenAsked_data();
    void otherEncodingsAreConvertedWhenAsked();
    void textThatIsNoYamlOpensAsText();
    void largeFileIsShownBeforeItIsRead();
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

void WindowFilesTest::otherEncodingsAreConvertedWhenAsked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("offer");
    const QString text = u"# caf\u00e9\ncomponents: []\n"_s;
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QTest::newRow("UTF-16") << utf16 << u"Convert to UTF-8"_s;
    QTest::newRow("carriage-returns") << text.toUtf8().replace('\n', '\r') << u"Convert line ends"_s;
}

void WindowFilesTest::otherEncodingsAreConvertedWhenAsked()
{
    QFETCH(const QByteArray, bytes);
    const QString path = m_folder->filePath(u"other.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    m_answers->fileToOpen = path;
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(m_window->session()->filePath(), m_file);
    auto *button = find<QPushButton>(u"messageButton"_s);
    QVERIFY(button->isVisible());
    QTEST(button->text(), "offer");

    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_window->session()->filePath(), path);
    QCOMPARE(text(), QByteArray("# caf\xC3\xA9\ncomponents: []\n"));
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(contentOf(path), bytes);

    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(contentOf(path), QByteArray("# caf\xC3\xA9\ncomponents: []\n"));
}

void WindowFilesTest::textThatIsNoYamlOpensAsText()
{
    const QByteArray broken = "components:\n- name: web\n  replicas: \"1\nvolumes: []\n";
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(broken);
    file.close();
    m_answers->fileToOpen = m_file;
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(text(), broken);
    QVERIFY(m_window->session()->isStale());
    QVERIFY(m_window->session()->staleReason()->message.contains(u"line 3"));
    QVERIFY(m_window->session()->apply({}, {YamlEdit::remove(YamlPath().key("volumes"))}));
    QCOMPARE(text(), broken);

    typeBehind("\"1", u"\""_s);
    m_window->session()->settle();
    QVERIFY(!m_window->session()->isStale());
    QCOMPARE(m_window->session()->current()->chart.components.size(), 1);
}

void WindowFilesTest::largeFileIsShownBeforeItIsRead()
{
    QByteArray large = "components:\n";
    for (int i = 0; large.size() < 110'000; ++i)
        large += "- name: web-" + QByteArray::number(i) + "\n  containers:\n  - image: nginx:1.27\n";
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(large) == large.size());
    file.close();
    QVERIFY(m_window->open(m_file));
    QVERIFY(!m_window->session()->isSettled());
    QCOMPARE(text(), large);
    auto *banner = find<MessageBar>(u"staleBanner"_s);
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(u"being read"_s), qPrintable(banner->text()));
    QVERIFY(!find<QWidget>(u"topologyEmptyState"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session()->isSettled(), 60'000);
    QVERIFY(!banner->isVisible());
    QCOMPARE(find<QLabel>(u"selectedPlace"_s)->text(), u"components[0]"_s);
    QVERIFY(!m_window->session()->isModified());
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
