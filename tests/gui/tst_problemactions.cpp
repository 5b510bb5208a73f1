// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/problemsfixture.h"
#include "ui/inspector/problemnote.h"

#include <QMenu>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

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

/// One key twice.
const QByteArray kTwice = "components:\n"
                          "- name: web\n"
                          "  name: night # the other\n"
                          "  containers:\n"
                          "  - image: \"shop:1.0\"\n";

} // namespace

/// What can be done about a problem, as actions of the window: by shortcut and from context menus, in table and source.
class ProblemActionsTest : public ProblemsFixture
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
    void contextMenuAfterTheCaretHasMoved();
    void ownCopyFromTheSource();
    void everyFixIsOffered_data();
    void everyFixIsOffered();
    void placesThatAProblemSpeaksOf();
    void ignoredAtItsField();
    void tabsAreReplacedInTextThatIsNoYaml();
    void hoveringTellsTheProblem();
};

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
    open(kFaulty);
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
    open(kFaulty);
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
    open(kFaulty);
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
    open(kFaulty);
    action(u"view.problems"_s)->setChecked(false);
    putCaretAt("replicsa");
    press(action(u"problem.help"_s)->shortcut());
    const auto *help = find<QTextBrowser>(u"ruleHelp"_s);
    QVERIFY(help->isVisible() && help->hasFocus());
    QTRY_VERIFY(help->toPlainText().startsWith(u"unknown-key"_s));
}

void ProblemActionsTest::contextMenuOfTheTable()
{
    open(kFaulty);
    selectRule(u"wrong-type"_s);
    const QStringList ids = useMenuOfCurrentRow(u"problem.fixAll"_s);
    QCOMPARE(ids, QStringList({u"&Go there"_s, u"problem.fix"_s, u"problem.fixAll"_s, u"problem.ignore"_s,
                               u"problem.levels"_s, u"problem.help"_s, u"&Copy message"_s}));
    QCOMPARE(text(), QByteArray(kFaulty).replace("\"80\"", "80").replace("'3000'", "3000"));
}

void ProblemActionsTest::contextMenuOfTheSource()
{
    open(kFaulty);
    putCaretAt("night");
    const QStringList none = useMenu(editor()->viewport(), pointOf("my-service"), QString());
    QVERIFY2(none.filter(u"problem."_s).isEmpty(), qPrintable(none.join(u' ')));
    const QStringList ids = useMenu(editor()->viewport(), pointOf("replicsa"), u"problem.fix"_s);
    QCOMPARE(ids.filter(u"problem."_s),
             QStringList({u"problem.fix"_s, u"problem.ignore"_s, u"problem.levels"_s, u"problem.help"_s}));
    QCOMPARE(text(), QByteArray(kFaulty).replace("replicsa", "replicas"));
}

/// The click that opens the menu puts the caret there first: both ask for what can be done.
void ProblemActionsTest::contextMenuAfterTheCaretHasMoved()
{
    open(kTwice);
    putCaretAt("name: night");
    Q_EMIT editor()->cursorPositionChanged(2, 4);
    const QStringList offered = useMenu(editor()->viewport(), pointOf("name: night"), {});
    QVERIFY(offered.size() > 4);
    QCOMPARE(QSet<QString>(offered.begin(), offered.end()).size(), offered.size());
}

void ProblemActionsTest::ownCopyFromTheSource()
{
    open(kFaulty);
    putCaretAt("night");
    const QStringList ids = useMenu(editor()->viewport(), pointOf("*shop"), u"edit.detach"_s);
    QVERIFY(ids.contains(u"edit.detach"_s));
    QVERIFY2(!text().contains("*shop"), text().constData());
    QCOMPARE(text().count("shop:1.0"), 2);
    QVERIFY(action(u"edit.undo"_s)->isEnabled());
    action(u"edit.undo"_s)->trigger();
    QCOMPARE(text(), kFaulty);
}

void ProblemActionsTest::everyFixIsOffered_data()
{
    QTest::addColumn<bool>("inSource");
    QTest::newRow("source") << true;
    QTest::newRow("table") << false;
}

void ProblemActionsTest::everyFixIsOffered()
{
    QFETCH(const bool, inSource);
    open(kTwice);
    if (inSource) {
        putCaretAt("name: night");
        const QPoint at = pointOf("name: night");
        const QStringList offers = useMenu(editor()->viewport(), at, u"Remove the first one"_s);
        QVERIFY2(offers.contains(u"problem.fix"_s), qPrintable(offers.join(u' ')));
    } else {
        selectRule(u"yaml-duplicate-key"_s);
        useMenuOfCurrentRow(u"Remove the first one"_s);
    }
    QCOMPARE(text(), QByteArray(kTwice).replace("name: web\n  ", ""));
    action(u"edit.undo"_s)->trigger();
    QCOMPARE(text(), kTwice);
}

void ProblemActionsTest::placesThatAProblemSpeaksOf()
{
    open(kTwice);
    action(u"view.source"_s)->trigger();
    selectRule(u"yaml-duplicate-key"_s);
    useMenuOfCurrentRow(u"Go to: The key stands here first."_s);
    QCOMPARE(m_window->focusWidget(), editor());
    QCOMPARE(editor()->currentLine(), 1);
}

void ProblemActionsTest::ignoredAtItsField()
{
    open(kFaulty);
    selectInTree(u"80"_s);
    const auto notes = find<QWidget>(u"inspectorForm"_s)->findChildren<ProblemNote *>();
    const auto told = std::ranges::find_if(notes, [](const ProblemNote *note) { return note->isVisible(); });
    QVERIFY(told != notes.end());
    QTest::keyClick((*told)->findChild<QToolButton *>(u"ignore"_s), Qt::Key_Space);
    QCOMPARE(text(), QByteArray(kFaulty).replace("# the web", "# the web # portolan-ignore: wrong-type"));
    press(action(u"edit.undo"_s)->shortcut());
    QCOMPARE(text(), kFaulty);
}

void ProblemActionsTest::tabsAreReplacedInTextThatIsNoYaml()
{
    const QByteArray tabs = "components:\n- name: web\n\treplicas: 2 # soon\n";
    open(tabs);
    selectRule(u"yaml-tab-indent"_s);
    press(action(u"problem.fix"_s)->shortcut());
    QCOMPARE(text(), QByteArray(tabs).replace("\t", "  "));
    QTRY_VERIFY(!shownRules().contains(u"yaml-tab-indent"_s));
    press(action(u"edit.undo"_s)->shortcut());
    QCOMPARE(text(), tabs);
}

void ProblemActionsTest::hoveringTellsTheProblem()
{
    open(kFaulty);
    action(u"view.source"_s)->trigger();
    editor()->setAttribute(Qt::WA_UnderMouse);
    const auto hover = [this](const QByteArray &place) {
        const QPoint point = pointOf(place);
        Q_EMIT editor()->SCN_DWELLSTART(int(text().indexOf(place)) + 1, point.x(), point.y());
    };
    hover("replicsa");
    QVERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(u"did you mean \"replicas\"?"_s)
                 && QToolTip::text().contains(u"[unknown-key]"_s),
             qPrintable(QToolTip::text()));
    Q_EMIT editor()->SCN_DWELLEND(0, 0, 0);
    QTRY_VERIFY(!QToolTip::isVisible());
    hover("my-service");
    QVERIFY(!QToolTip::isVisible());
    QMenu menu;
    menu.popup({0, 0});
    hover("replicsa");
    QVERIFY(!QToolTip::isVisible());
}

QTEST_MAIN(ProblemActionsTest)
#include "tst_problemactions.moc"
