// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/problemsfixture.h"
#include "ui/inspector/problemnote.h"
#include "ui/models/roles.h"
#include "ui/session/chartsession.h"

#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTextCursor>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

namespace {

/// Two numbers written as text, a misspelt key, and a port that does not exist.
const QByteArray kFaulty = "components:\n"
                           "- name: web\n"
                           "  replicsa: 2 # soon\n"
                           "  containers:\n"
                           "  - image: \"shop:1.0\"\n"
                           "  service:\n"
                           "    name: my-service\n"
                           "    ports:\n"
                           "    - externalPort: \"80\"   # the web\n"
                           "      containerPort: '3000'\n"
                           "    - externalPort: 99999\n"
                           "      containerPort: 3001\n";

const QByteArray kTwice = "components:\n"
                          "- name: web\n"
                          "  containers: [{image: \"shop:1.0\"}]\n"
                          "- name: web\n"
                          "  containers: [{image: \"shop:1.0\"}]\n";
const QString kFirstIsHere = u"The first one called \"web\" is here."_s;

} // namespace

/// The problems of a faulty file in the real window: found, filtered, explained, fixed and silenced.
class ProblemsPanelTest : public ProblemsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void countsStandInTheStatusBarAndLeadToTheTable();
    void nothingIsSaidOfAFileThatIsBeingRead();
    void wordsAndSeveritiesFilter();
    void headersSort();
    void fixIsOneUndoStep();
    void fixAllIsOneUndoStep();
    void fixAllIsOfferedOnlyWhereItIsSafe();
    void ignoredHereByACommentWithUndo();
    void ignoringIsRefusedInTextThatIsNoYaml();
    void helpOfTheRuleIsShown();
    void fieldExplainsAndFixesItsProblem();
    void linksLeadToTheOtherPlaces_data();
    void linksLeadToTheOtherPlaces();
    void linkUnderTheFieldLeadsToTheOtherPlace();
    void settingsOfTheProjectHoldInTheWindow();
    void everyControlHasANameAndTakesTheKeyboard();

private:
    void undo() { QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); }
};

void ProblemsPanelTest::countsStandInTheStatusBarAndLeadToTheTable()
{
    open(kFaulty);
    auto *counts = find<QToolButton>(u"problemCounts"_s);
    QCOMPARE(counts->text(), u"3 errors, 1 warning"_s);
    QVERIFY(!counts->icon().isNull());
    QCOMPARE(find<QToolButton>(u"show.error"_s)->text(), u"3"_s);
    QCOMPARE(find<QToolButton>(u"show.warning"_s)->text(), u"1"_s);
    action(u"view.problems"_s)->setChecked(false);
    QTest::mouseClick(counts, Qt::LeftButton);
    QVERIFY(table()->isVisible());
    QVERIFY(table()->hasFocus());
}

/// Nothing is said about a large file before it has been read.
void ProblemsPanelTest::nothingIsSaidOfAFileThatIsBeingRead()
{
    open(kFaulty);
    ChartSession *session = m_window->session();
    QByteArray large = kFaulty;
    while (large.size() < 200'000)
        large += kFaulty.mid(kFaulty.indexOf("- name"));
    session->startNew(large);
    QVERIFY(session->isStale());
    QCOMPARE(find<QToolButton>(u"problemCounts"_s)->text(), u"Reading…"_s);
    QCOMPARE(find<QToolButton>(u"show.error"_s)->text(), QString());
    QVERIFY(find<QLabel>(u"noProblems"_s)->isVisible());
    QCOMPARE(find<QLabel>(u"noProblems"_s)->text(), u"The file is still being read"_s);
    session->settle();
    QVERIFY(find<QToolButton>(u"problemCounts"_s)->text().contains(u"errors"));
    QVERIFY(table()->isVisible());
}

void ProblemsPanelTest::wordsAndSeveritiesFilter()
{
    open(kFaulty);
    const QStringList all = shownRules();
    auto *words = find<QLineEdit>(u"problemsFilter"_s);
    QTest::keyClicks(words, u"PORT 99999"_s);
    QCOMPARE(shownRules(), QStringList{u"port-range"_s});
    QTest::keyClicks(words, u" nothing"_s);
    QCOMPARE(shownRules(), QStringList());
    QVERIFY(find<QLabel>(u"noProblems"_s)->isVisible());
    QVERIFY(!find<QLabel>(u"noProblems"_s)->text().isEmpty());
    words->clear();
    QCOMPARE(shownRules(), all);

    QTest::keyClick(find<QToolButton>(u"show.error"_s), Qt::Key_Space);
    QVERIFY(!shownRules().contains(u"port-range"_s) && shownRules().contains(u"unknown-key"_s));
    QTest::keyClick(find<QToolButton>(u"show.warning"_s), Qt::Key_Space);
    QVERIFY(!shownRules().contains(u"unknown-key"_s));
    QTest::keyClick(find<QToolButton>(u"show.error"_s), Qt::Key_Space);
    QTest::keyClick(find<QToolButton>(u"show.warning"_s), Qt::Key_Space);
    QCOMPARE(shownRules(), all);
}

void ProblemsPanelTest::headersSort()
{
    open(kFaulty);
    const auto column = [this](int number, int role) {
        QVariantList shown;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            shown.append(table()->model()->index(row, number).data(role));
        return shown;
    };
    const auto click = [this](int number) {
        const QHeaderView *header = table()->horizontalHeader();
        const QPoint middle(header->sectionViewportPosition(number) + header->sectionSize(number) / 2,
                            header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    };
    const auto isSorted = [](const QVariantList &keys) {
        return std::ranges::is_sorted(keys, [](const QVariant &a, const QVariant &b) {
            return QVariant::compare(a, b) == QPartialOrdering::Less;
        });
    };
    QVERIFY(isSorted(column(0, SeverityRole))); // the worst first, to begin with
    click(2);                                   // by place, as numbers: line 10 comes after line 3
    QVERIFY(isSorted(column(2, Qt::EditRole)));
    QVERIFY(!isSorted(column(0, SeverityRole)));
    const QVariantList upwards = column(2, Qt::DisplayRole);
    click(2);
    QCOMPARE(column(2, Qt::DisplayRole), QVariantList(upwards.crbegin(), upwards.crend()));
    click(3);
    QVERIFY(isSorted(column(3, Qt::DisplayRole)));
}

void ProblemsPanelTest::fixIsOneUndoStep()
{
    open(kFaulty);
    selectRule(u"unknown-key"_s);
    QTest::mouseClick(find<QPushButton>(u"fixProblem"_s), Qt::LeftButton);
    QCOMPARE(text(), QByteArray(kFaulty).replace("replicsa", "replicas"));
    undo();
    QCOMPARE(text(), kFaulty);
}

void ProblemsPanelTest::fixAllIsOneUndoStep()
{
    open(kFaulty);
    selectRule(u"wrong-type"_s);
    auto *button = find<QPushButton>(u"fixAllProblems"_s);
    QVERIFY(button->isEnabled());
    QVERIFY2(button->toolTip().contains(u"2"), qPrintable(button->toolTip()));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(text(), QByteArray(kFaulty).replace("\"80\"", "80").replace("'3000'", "3000"));
    QVERIFY(!shownRules().contains(u"wrong-type"_s));
    undo();
    QCOMPARE(text(), kFaulty);
}

void ProblemsPanelTest::fixAllIsOfferedOnlyWhereItIsSafe()
{
    open(kFaulty);
    for (const QString &rule : {u"unknown-key"_s, u"port-range"_s}) {
        selectRule(rule);
        QVERIFY(!find<QPushButton>(u"fixAllProblems"_s)->isEnabled());
    }
    selectRule(u"wrong-type"_s);
    QTest::mouseClick(find<QPushButton>(u"fixProblem"_s), Qt::LeftButton);
    selectRule(u"wrong-type"_s); // the only one that is left
    QVERIFY(!find<QPushButton>(u"fixAllProblems"_s)->isEnabled());
}

void ProblemsPanelTest::ignoredHereByACommentWithUndo()
{
    open(kFaulty);
    selectRule(u"unknown-key"_s);
    QTest::mouseClick(find<QPushButton>(u"ignoreProblem"_s), Qt::LeftButton);
    QCOMPARE(text(), QByteArray(kFaulty).replace("# soon", "# soon # portolan-ignore: unknown-key"));
    QVERIFY(!shownRules().contains(u"unknown-key"_s));
    QCOMPARE(find<QToolButton>(u"problemCounts"_s)->text(), u"3 errors, 0 warnings"_s);
    QVERIFY(action(u"edit.undo"_s)->text().contains(u"unknown-key"_s));
    undo();
    QCOMPARE(text(), kFaulty);
    QTRY_VERIFY(shownRules().contains(u"unknown-key"_s));
}

void ProblemsPanelTest::ignoringIsRefusedInTextThatIsNoYaml()
{
    open(kFaulty);
    typeBehind("- name: web", u"\n \""_s);
    QTRY_COMPARE(shownRules(), QStringList{u"yaml-syntax"_s});
    const QByteArray before = text();
    selectRule(u"yaml-syntax"_s);
    QTest::mouseClick(find<QPushButton>(u"ignoreProblem"_s), Qt::LeftButton);
    QCOMPARE(text(), before);
    QVERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
}

void ProblemsPanelTest::helpOfTheRuleIsShown()
{
    open(kFaulty);
    const auto *help = find<QTextBrowser>(u"ruleHelp"_s);
    QVERIFY(!help->toPlainText().isEmpty());
    selectRule(u"port-range"_s);
    QTRY_VERIFY2(help->toPlainText().startsWith(u"port-range"_s) && help->toPlainText().contains(u"65535"_s),
                 qPrintable(help->toPlainText()));
}

void ProblemsPanelTest::fieldExplainsAndFixesItsProblem()
{
    open(kFaulty);
    selectInTree(u"80"_s);
    const auto *field = find<QLineEdit>(u"field.externalPort"_s);
    const auto notes = find<QWidget>(u"inspectorForm"_s)->findChildren<ProblemNote *>();
    const auto told = std::ranges::find_if(notes, [](const ProblemNote *note) { return note->isVisible(); });
    QVERIFY(told != notes.end());
    auto *help = (*told)->findChild<QLabel *>(u"problemHelp"_s);
    QVERIFY(!help->isVisible());
    QTest::keyClick((*told)->findChild<QToolButton *>(u"explain"_s), Qt::Key_Space);
    QVERIFY(help->isVisible() && !help->text().isEmpty());
    QTest::keyClick((*told)->findChild<QPushButton *>(u"fix"_s), Qt::Key_Space);
    QCOMPARE(text(), QByteArray(kFaulty).replace("\"80\"", "80"));
    QVERIFY(!(*told)->isVisible());
    QCOMPARE(field->text(), u"80"_s);
}

void ProblemsPanelTest::linksLeadToTheOtherPlaces_data()
{
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("mouse") << false;
    QTest::newRow("keys") << true;
}

void ProblemsPanelTest::linksLeadToTheOtherPlaces()
{
    open(kTwice);
    selectRule(u"component-name-unique"_s);
    auto *help = find<QTextBrowser>(u"ruleHelp"_s);
    QTRY_VERIFY2(help->toPlainText().contains(kFirstIsHere), qPrintable(help->toPlainText()));
    const QSignalSpy moved(editor(), &QsciScintilla::cursorPositionChanged);
    QFETCH(const bool, byKeys);
    if (byKeys) {
        help->setFocus(Qt::TabFocusReason);
        QTest::keyClick(help, Qt::Key_Tab);
        QTest::keyClick(help, Qt::Key_Return);
    } else {
        const QTextCursor link = help->document()->find(kFirstIsHere);
        QTest::mouseClick(help->viewport(), Qt::LeftButton, {}, help->cursorRect(link).center() - QPoint(20, 0));
    }
    QCOMPARE(editor()->selectedText(), u"web"_s);
    QCOMPARE(editor()->currentLine(), 1);
    QVERIFY(editor()->isVisible());
    QTRY_VERIFY(!moved.isEmpty());
    QCOMPARE(table()->currentIndex().siblingAtColumn(3).data().toString(), u"component-name-unique"_s);
    QVERIFY(table()->selectionModel()->isSelected(table()->currentIndex()));
}

void ProblemsPanelTest::linkUnderTheFieldLeadsToTheOtherPlace()
{
    open(kTwice);
    selectRule(u"component-name-unique"_s);
    auto *link = find<QWidget>(u"inspectorForm"_s)->findChild<QAbstractButton *>(u"place"_s);
    QVERIFY(link && link->isVisible());
    QCOMPARE(link->text(), kFirstIsHere);
    QVERIFY(link->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(editor()->selectedText(), u"web"_s);
    QCOMPARE(editor()->currentLine(), 1);
}

void ProblemsPanelTest::settingsOfTheProjectHoldInTheWindow()
{
    QFile settings(m_folder->filePath(u".portolan.yaml"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly)
            && settings.write("rules: {port-range: off, unknown-key: error}\n") > 0);
    settings.close();
    open(kFaulty);
    QVERIFY(!shownRules().contains(u"port-range"_s));
    QCOMPARE(find<QToolButton>(u"problemCounts"_s)->text(), u"3 errors, 0 warnings"_s);

    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("rules: {port-rang: off}\n") > 0);
    settings.close();
    QEvent comingBack(QEvent::WindowActivate);
    QApplication::sendEvent(m_window.get(), &comingBack);
    QVERIFY(shownRules().contains(u"port-range"_s));
    const auto *bar = find<QWidget>(u"messageBar"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->findChild<QLabel *>(u"messageText"_s)->text().contains(u".portolan.yaml:1:9: "_s));
}

void ProblemsPanelTest::everyControlHasANameAndTakesTheKeyboard()
{
    open(kFaulty);
    auto *panel = find<QWidget>(u"problemsPanel"_s);
    const QStringList names{u"problemsFilter"_s, u"show.error"_s,    u"show.warning"_s,
                            u"show.info"_s,      u"fixProblem"_s,    u"fixAllProblems"_s,
                            u"ignoreProblem"_s,  u"problemsTable"_s, u"ruleHelp"_s};
    for (const QString &name : names) {
        auto *control = panel->findChild<QWidget *>(name);
        QVERIFY2(control, qPrintable(name));
        QVERIFY2(control->focusPolicy() & Qt::TabFocus, qPrintable(name));
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(control);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(name));
    }
}

QTEST_MAIN(ProblemsPanelTest)
#include "tst_problemspanel.moc"
