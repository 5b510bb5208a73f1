// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "ui/dialogs/exportmanifestsdialog.h"
#include "ui/session/selection.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

/// The manifests in the window, driven by mouse and keys.
class TestManifestsPanel : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheObjectsOfTheFile();
    void followsEdits();
    void selectsWhatAnObjectIsMadeFrom();
    void followsTheSelection();
    void fadesWhileTheTextIsNotYaml();
    void offersAComponentWhenThereIsNone();
    void saysWhyHelmCannotBeChosen();
    void makesAChart();
    void exportsConnectedDomains();

private:
    QTreeView *list() const { return find<QTreeView>(u"manifestsList"_s); }
    QString shown() const { return find<QPlainTextEdit>(u"manifestText"_s)->toPlainText(); }
    QString summary() const { return find<QLabel>(u"manifestsSummary"_s)->text(); }
    void open()
    {
        action(u"view.manifests"_s)->trigger();
        QTRY_COMPARE(list()->model()->rowCount(), 2);
    }
};

void TestManifestsPanel::showsTheObjectsOfTheFile()
{
    open();
    QCOMPARE(summary(), u"2 objects, built in"_s);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Deployment"_s);
    QCOMPARE(list()->model()->index(1, 1).data().toString(), u"my-service"_s);
    QVERIFY(shown().startsWith(u"apiVersion: apps/v1\nkind: Deployment\n"_s));
}

void TestManifestsPanel::followsEdits()
{
    open();
    click(list(), list()->model()->index(1, 0));
    QVERIFY(shown().contains(u"port: 80\n"_s));
    const auto path = YamlPath::parse(u"components[0].service.ports[0].externalPort"_s).value();
    QVERIFY(!m_window->session()->apply(u"Port"_s, {YamlEdit::set(path, ScalarValue::integer(8443))}));
    QTRY_VERIFY(shown().contains(u"port: 8443\n"_s));
}

void TestManifestsPanel::selectsWhatAnObjectIsMadeFrom()
{
    open();
    click(list(), list()->model()->index(1, 0));
    QCOMPARE(find<QLabel>(u"selectedPlace"_s)->text(), u"components[0].service"_s);
    click(list(), list()->model()->index(0, 0));
    QCOMPARE(find<QLabel>(u"selectedPlace"_s)->text(), u"components[0]"_s);
}

void TestManifestsPanel::followsTheSelection()
{
    open();
    selectInTree(u"my-service"_s);
    QCOMPARE(list()->currentIndex().row(), 1);
    QVERIFY(shown().contains(u"kind: Service\n"_s));
    selectInTree(u"web"_s);
    QCOMPARE(list()->currentIndex().row(), 0);
}

void TestManifestsPanel::fadesWhileTheTextIsNotYaml()
{
    open();
    const QString before = shown();
    m_window->session()->replaceText(u"Typing"_s, {{0, 0, "a: [\n"}});
    m_window->session()->settle();
    auto *veil = find<QWidget>(u"manifestsVeil"_s);
    QTRY_VERIFY(veil->isVisible());
    QCOMPARE(shown(), before);
    m_window->session()->undoStack()->undo();
    QTRY_VERIFY(!veil->isVisible());
}

void TestManifestsPanel::offersAComponentWhenThereIsNone()
{
    m_window->session()->startNew({});
    action(u"view.manifests"_s)->trigger();
    auto *empty = find<QWidget>(u"manifestsEmptyState"_s);
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(list()->isVisible());
    QVERIFY(text().startsWith("components:\n"));
}

void TestManifestsPanel::saysWhyHelmCannotBeChosen()
{
    open();
    auto *engine = find<QComboBox>(u"manifestsEngine"_s);
    const QStandardItem *helm = qobject_cast<QStandardItemModel *>(engine->model())->item(1);
    QVERIFY(!helm->isEnabled());
    QVERIFY(helm->toolTip().contains(u"There is no chart around this file"_s));
}

void TestManifestsPanel::makesAChart()
{
    m_answers->fileToSave = m_folder->filePath(u"my-shop"_s);
    action(u"file.newChart"_s)->trigger();
    QCOMPARE(m_window->session()->filePath(), m_folder->filePath(u"my-shop/values.yaml"_s));
    QVERIFY(QDir(m_folder->filePath(u"my-shop/templates"_s)).exists());
    QVERIFY(m_window->session()->current()->problems.isEmpty());

    const QByteArray before = text();
    action(u"file.newChart"_s)->trigger(); // not empty any more
    QCOMPARE(text(), before);
}

void TestManifestsPanel::exportsConnectedDomains()
{
    const auto snapshot = analyse(YamlDocument::parse(SourceText(kShop)), 1, {{u"example.tld"_s}, {}, {}});
    ExportManifestsDialog dialog(snapshot, m_file, m_answers);
    auto *preview = dialog.findChild<QPlainTextEdit *>(u"manifestPreview"_s);
    QVERIFY(preview->toPlainText().contains(u"kind: Ingress\n"_s)
            && preview->toPlainText().contains(u"host: example.tld\n"_s));
    auto *domains = dialog.findChild<QLineEdit *>(u"exportDomains"_s);
    auto *write = dialog.findChild<QPushButton *>(u"writeManifests"_s);
    domains->setText(u"not a domain"_s);
    QVERIFY(!write->isEnabled() && preview->toPlainText().isEmpty());
    domains->setText(u"other.tld/api=my-service:80"_s);
    QVERIFY(write->isEnabled() && preview->toPlainText().contains(u"path: /api\n"_s));
    domains->clear();
    QVERIFY(!preview->toPlainText().contains(u"Ingress"_s));
}

QTEST_MAIN(TestManifestsPanel)
#include "tst_manifestspanel.moc"
