// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/entryedits.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/structure/structurepanel.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kText = "components:\n"
                         "- name: web # the shop\n"
                         "  containers:\n"
                         "  - image: nginx:1.27\n"
                         "  service:\n"
                         "    name: external\n"
                         "    ports:\n"
                         "    - externalPort: 80\n"
                         "      containerPort: 3000\n"
                         "    - externalPort: 443\n"
                         "      containerPort: 3443\n"
                         "- name: database\n"
                         "  containers:\n"
                         "  - image: mysql:8\n"
                         "volumes:\n"
                         "- name: data\n"
                         "  size: 5Gi\n";

YamlPath at(QStringView path)
{
    return YamlPath::parse(path).value();
}

} // namespace

class TestStructurePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<ChartSession>();
        m_session->startNew(kText);
        m_selection = std::make_unique<Selection>();
        m_panel = std::make_unique<StructurePanel>(m_session.get(), m_selection.get());
        m_panel->resize(280, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_tree = m_panel->findChild<QTreeView *>(u"structureTree"_s);
        QVERIFY(m_tree);
    }

    void cleanup()
    {
        m_panel->hide(); // as a window that is closed: what is being typed is committed now
        m_panel.reset();
        m_selection.reset();
        m_session.reset();
    }

    void aClickSelects()
    {
        click(u"443 → 3443"_s);
        QCOMPARE(m_selection->path().toString(), u"components[0].service.ports[1]"_s);
        QTest::keyClick(m_tree, Qt::Key_Up);
        QCOMPARE(m_selection->path().toString(), u"components[0].service.ports[0]"_s);
    }

    void followsTheSelection()
    {
        m_selection->select(at(u"volumes[0].size"));
        QCOMPARE(current(), u"data"_s);
        QCOMPARE(m_selection->path().toString(), u"volumes[0].size"_s); // the tree does not make it coarser
        m_selection->select({});
        QCOMPARE(current(), QString());
    }

    void whatMattersIsOpenAtFirst()
    {
        for (const QString &title : {u"web"_s, u"80 → 3000"_s, u"container"_s, u"data"_s})
            QVERIFY2(m_tree->visualRect(rowOf(title)).isValid(), qPrintable(title));
    }

    void deleteTakesTheEntryOutAndUndoBringsItBack()
    {
        click(u"80 → 3000"_s);
        QTest::keyClick(m_tree, Qt::Key_Delete);
        QCOMPARE(m_session->text().bytes(),
                 QByteArray(kText).replace("    - externalPort: 80\n      containerPort: 3000\n", ""));
        QCOMPARE(current(), u"443 → 3443"_s);
        QCOMPARE(m_selection->path().toString(), u"components[0].service.ports[0]"_s);
        m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(m_session->text().bytes(), kText);
    }

    void theLastPortGivesWayToTheOneBefore()
    {
        click(u"443 → 3443"_s);
        QTest::keyClick(m_tree, Qt::Key_Delete);
        QVERIFY(m_session->good()->document.tree().find(m_selection->path()) != kNoNode);
    }

    void theSelectionStaysWithTheThing()
    {
        click(u"database"_s);
        QCOMPARE(m_selection->path().toString(), u"components[1]"_s);
        QVERIFY(addEntry(*m_session, EntryKind::Component, {})); // goes before the others
        QCOMPARE(current(), u"database"_s);
        QCOMPARE(m_selection->path().toString(), u"components[2]"_s);
        m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(current(), u"database"_s);
        QCOMPARE(m_selection->path().toString(), u"components[1]"_s);
    }

    void renamesInPlace()
    {
        click(u"web"_s);
        QTest::keyClick(m_tree, Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"web"_s);
        QTest::keyClicks(editor, u"shop"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_session->text().bytes(), QByteArray(kText).replace("name: web", "name: shop"));
        QCOMPARE(current(), u"shop"_s);
    }

    void aRefusedNameIsTold()
    {
        QSignalSpy refused(m_panel.get(), &StructurePanel::refused);
        click(u"web"_s);
        QTest::keyClick(m_tree, Qt::Key_F2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(m_session->text().bytes(), kText);
    }

    void filtersAndShowsEverythingAgain()
    {
        auto *filter = m_panel->findChild<QLineEdit *>(u"structureFilter"_s);
        click(u"data"_s);
        QTest::keyClicks(filter, u"MYSQL"_s); // a subtitle
        QVERIFY(rowOf(u"database"_s).isValid());
        QVERIFY(!rowOf(u"web"_s).isValid());
        QTest::keyClicks(filter, u"[("_s); // no pattern language
        QVERIFY(!rowOf(u"database"_s).isValid());
        filter->clear();
        QCOMPARE(current(), u"data"_s);
        QCOMPARE(m_selection->path().toString(), u"volumes[0]"_s);
    }

    void theMenuAddsWhatFitsThere()
    {
        click(u"database"_s);
        QString offered;
        QTimer::singleShot(0, this, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            for (QAction *action : menu->actions())
                offered += action->text() + u';';
            menu->setActiveAction(menu->actions().at(2)); // the service
            QTest::keyClick(menu, Qt::Key_Return);
        });
        const QPoint place = m_tree->visualRect(rowOf(u"database"_s)).center();
        Q_EMIT m_tree->customContextMenuRequested(place);
        QVERIFY2(offered.startsWith(u"Add component;Add container;Add service;Add port;"_s), qPrintable(offered));
        QVERIFY2(!offered.contains(u"variable"_s), qPrintable(offered));
        QCOMPARE(m_selection->path().toString(), u"components[1].service"_s);
        QVERIFY(m_session->current()->chart.components.at(1).service.has_value());
    }

    void anOlderStateIsPaleAndRefusesEdits()
    {
        click(u"web"_s);
        m_session->replaceText(u"Typing"_s, {{kText.indexOf("web"), 0, "\""}});
        m_session->settle();
        QVERIFY(m_tree->viewport()->graphicsEffect());
        const QByteArray broken = m_session->text().bytes();
        QSignalSpy refused(m_panel.get(), &StructurePanel::refused);
        QTest::keyClick(m_tree, Qt::Key_Delete);
        QCOMPARE(m_session->text().bytes(), broken);
        QCOMPARE(refused.count(), 1);
        m_session->undoStack()->undo();
        m_session->settle();
        QVERIFY(!m_tree->viewport()->graphicsEffect());
    }

private:
    QModelIndex rowOf(const QString &title) const
    {
        const QAbstractItemModel *model = m_tree->model();
        return model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchFixedString | Qt::MatchRecursive)
            .value(0);
    }
    void click(const QString &title)
    {
        QVERIFY2(rowOf(title).isValid(), qPrintable(title));
        m_tree->scrollTo(rowOf(title));
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, m_tree->visualRect(rowOf(title)).center());
    }
    QString current() const { return m_tree->currentIndex().data().toString(); }

    std::unique_ptr<ChartSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<StructurePanel> m_panel;
    QTreeView *m_tree = nullptr;
};

QTEST_MAIN(TestStructurePanel)
#include "tst_structurepanel.moc"
