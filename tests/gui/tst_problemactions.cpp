// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

namespace {

/// Two numbers written as text, a misspelt key, and an alias.
const QByteArray kFaulty = "components:\n"
                           "- name: web\n"
                           "  replicsa: 2 # soon\n"
                           "  containers: &shop\n"
                           "  - image: \"shop:1.0\"\n"
                           "  service:\n"
                           "    name: my-service\n"
                           "    ports:\n"
                           "    - externalPort: \"80\"   # the web\n"
                           "      containerPort: '3000'\n"
                           "- name: night\n"
                           "  containers: *shop\n";

} // namespace

/// What can be done about a problem, as actions of the window: by shortcut and from context menus, in table and source.
class ProblemActionsTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void selectedProblemByShortcut_data();
    void selectedProblemByShortcut();
    void problemAtTheCaretByShortcut_data() { selectedProblemByShortcut_data(); }
    void problemAtTheCaretByShortcut();
    void nothingIsDoneWhereThereIsNoProblem();
    void helpTakesTheFocus();
    void contextMenuOfTheTable();
    void contextMenuOfTheSource();
    void ownCopyFromTheSource();

private:
    void open();
    QTableView *table() const { return find<QTableView>(u"problemsTable"_s); }
    void selectRule(const QString &rule);
    void putCaretAt(const QByteArray &place);
    void press(const QKeySequence &keys) { QTest::keySequence(m_window.get(), keys); }
    QPoint pointOf(const QByteArray &place) const;
    QStringList useMenu(QWidget *widget, const QPoint &at, const QString &action);
};

void ProblemActionsTest::open()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kFaulty) == kFaulty.size());
    file.close();
    QVERIFY(m_window->open(m_file));
}

void ProblemActionsTest::selectRule(const QString &rule)
{
    const QModelIndexList found = table()->model()->match(table()->model()->index(0, 3), Qt::DisplayRole, rule);
    QVERIFY2(!found.isEmpty(), qPrintable(rule));
    click(table(), found.first());
}

void ProblemActionsTest::putCaretAt(const QByteArray &place)
{
    action(u"view.source"_s)->trigger();
    const qsizetype offset = text().indexOf(place) + 1;
    const QSignalSpy moved(editor(), &QsciScintilla::cursorPositionChanged);
    editor()->goTo({offset, offset});
    QTRY_VERIFY(!moved.isEmpty());
    QVERIFY(editor()->hasFocus());
}

/// In the viewport of the editor.
QPoint ProblemActionsTest::pointOf(const QByteArray &place) const
{
    const long position = text().indexOf(place) + 2;
    const auto coordinate = [this, position](unsigned message) {
        return int(editor()->SendScintilla(message, 0UL, position));
    };
    return {coordinate(QsciScintilla::SCI_POINTXFROMPOSITION), coordinate(QsciScintilla::SCI_POINTYFROMPOSITION) + 4};
}

/// Opens the context menu, takes the action in it unless that is empty, and answers with the ids it offers.
QStringList ProblemActionsTest::useMenu(QWidget *widget, const QPoint &at, const QString &wanted)
{
    QStringList ids;
    QTimer::singleShot(0, this, [&ids, wanted] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        for (QAction *offer : menu->actions()) {
            if (offer->isEnabled() && offer->objectName().startsWith("action."_L1))
                ids.append(offer->objectName().mid(7));
            if (!wanted.isEmpty() && offer->objectName() == "action."_L1 + wanted)
                menu->setActiveAction(offer);
        }
        QTest::keyClick(menu, menu->activeAction() ? Qt::Key_Return : Qt::Key_Escape);
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
    return ids;
}

void ProblemActionsTest::selectedProblemByShortcut_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("fix") << u"unknown-key"_s << QByteArray("replicsa") << u"problem.fix"_s
                         << QByteArray(kFaulty).replace("replicsa", "replicas");
    QTest::newRow("fix-all") << u"wrong-type"_s << QByteArray("\"80\"") << u"problem.fixAll"_s
                             << QByteArray(kFaulty).replace("\"80\"", "80").replace("'3000'", "3000");
    QTest::newRow("ignore-here") << u"unknown-key"_s << QByteArray("replicsa") << u"problem.ignore"_s
                                 << QByteArray(kFaulty).replace("# soon", "# soon # portolan-ignore: unknown-key");
}

void ProblemActionsTest::selectedProblemByShortcut()
{
    open();
    QFETCH(const QString, rule);
    QFETCH(const QString, id);
    QFETCH(const QByteArray, expected);
    selectRule(rule);
    press(action(id)->shortcut());
    QCOMPARE(text(), expected);
    press(action(u"edit.undo"_s)->shortcut());
    QCOMPARE(text(), kFaulty);
}

void ProblemActionsTest::problemAtTheCaretByShortcut()
{
    open();
    QFETCH(const QByteArray, place);
    QFETCH(const QString, id);
    QFETCH(const QByteArray, expected);
    putCaretAt(place);
    press(action(id)->shortcut());
    QCOMPARE(text(), expected);
    press(action(u"edit.undo"_s)->shortcut());
    QCOMPARE(text(), kFaulty);
}

void ProblemActionsTest::nothingIsDoneWhereThereIsNoProblem()
{
    open();
    selectRule(u"unknown-key"_s);
    QVERIFY(action(u"problem.fix"_s)->isEnabled());
    QVERIFY(action(u"problem.fix"_s)->text().contains(u"replicas"_s));
    putCaretAt("my-service");
    for (const QString &id : {u"problem.fix"_s, u"problem.fixAll"_s, u"problem.ignore"_s, u"problem.help"_s}) {
        QVERIFY2(!action(id)->isEnabled(), qPrintable(id));
        QVERIFY2(action(id)->statusTip().contains(u"caret"_s), qPrintable(action(id)->statusTip()));
        press(action(id)->shortcut());
    }
    QCOMPARE(text(), kFaulty);
}

void ProblemActionsTest::helpTakesTheFocus()
{
    open();
    action(u"view.problems"_s)->setChecked(false);
    putCaretAt("replicsa");
    press(action(u"problem.help"_s)->shortcut());
    const auto *help = find<QTextBrowser>(u"ruleHelp"_s);
    QVERIFY(help->isVisible() && help->hasFocus());
    QVERIFY(help->toPlainText().startsWith(u"unknown-key"_s));
}

void ProblemActionsTest::contextMenuOfTheTable()
{
    open();
    selectRule(u"wrong-type"_s);
    const QPoint at = table()->visualRect(table()->currentIndex()).center();
    const QStringList ids = useMenu(table()->viewport(), at, u"problem.fixAll"_s);
    QCOMPARE(ids, QStringList({u"problem.fix"_s, u"problem.fixAll"_s, u"problem.ignore"_s, u"problem.help"_s}));
    QCOMPARE(text(), QByteArray(kFaulty).replace("\"80\"", "80").replace("'3000'", "3000"));
}

void ProblemActionsTest::contextMenuOfTheSource()
{
    open();
    putCaretAt("night");
    QVERIFY(useMenu(editor()->viewport(), pointOf("my-service"), QString()).isEmpty());
    const QStringList ids = useMenu(editor()->viewport(), pointOf("replicsa"), u"problem.fix"_s);
    QCOMPARE(ids, QStringList({u"problem.fix"_s, u"problem.ignore"_s, u"problem.help"_s}));
    QCOMPARE(text(), QByteArray(kFaulty).replace("replicsa", "replicas"));
}

void ProblemActionsTest::ownCopyFromTheSource()
{
    open();
    putCaretAt("night");
    const QStringList ids = useMenu(editor()->viewport(), pointOf("*shop"), u"edit.detach"_s);
    QVERIFY(ids.contains(u"edit.detach"_s));
    QVERIFY2(!text().contains("*shop"), text().constData());
    QCOMPARE(text().count("shop:1.0"), 2);
    QVERIFY(action(u"edit.undo"_s)->isEnabled());
    action(u"edit.undo"_s)->trigger();
    QCOMPARE(text(), kFaulty);
}

QTEST_MAIN(ProblemActionsTest)
#include "tst_problemactions.moc"
