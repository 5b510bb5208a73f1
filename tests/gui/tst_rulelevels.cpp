// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/problemsfixture.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

namespace {

const QByteArray kFaulty = "components:\n"
                           "- name: web\n"
                           "  replicsa: 2 # soon\n"
                           "  containers:\n"
                           "  - image: \"shop:1.0\"\n";

} // namespace

/// The settings of rules, chosen in the window: what is written, what holds, and back.
class RuleLevelsTest : public ProblemsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheLevelAndItHoldsAtOnce_data();
    void writesTheLevelAndItHoldsAtOnce();
    void theMenuShowsWhatHolds();
    void aRuleThatFindsNothingIsReset();
    void commentsOfTheSettingsStay();
    void undoAndRedoLeaveTheTextAlone();
    void theMessageTakesItBack();
    void whatOthersWroteSinceIsNotUndone();
    void settingsWrittenByOthersAreFollowed();
    void settingsThatCannotBeReadAreRefused();
    void anUnnamedFileHasNoSettings();

private:
    void choose(const QString &level) { action(u"problem.level."_s + level)->trigger(); }
    QString settingsFile() const { return m_folder->filePath(u".portolan.yaml"_s); }
    QByteArray settings() const { return contentOf(settingsFile()); }
    void writeSettings(const QByteArray &text);
    QWidget *messageBar() const { return find<QWidget>(u"messageBar"_s); }
    QString message() const { return messageBar()->findChild<QLabel *>(u"messageText"_s)->text(); }
};

void RuleLevelsTest::writeSettings(const QByteArray &text)
{
    QFile file(settingsFile());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void RuleLevelsTest::writesTheLevelAndItHoldsAtOnce_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("shown"); // in the column of severities; empty where the problem is gone
    QTest::newRow("off") << u"off"_s << QString();
    QTest::newRow("info") << u"info"_s << u"Information"_s;
    QTest::newRow("error") << u"error"_s << u"Error"_s;
}

void RuleLevelsTest::writesTheLevelAndItHoldsAtOnce()
{
    QFETCH(const QString, level);
    open(kFaulty);
    selectRule(u"unknown-key"_s);
    choose(level);
    QCOMPARE(settings(), "rules:\n  unknown-key: "_ba + level.toLatin1() + '\n');
    QVERIFY(messageBar()->isVisible());
    QVERIFY2(message().contains(settingsFile()) && message().contains(level), qPrintable(message()));
    const QModelIndexList rows =
        table()->model()->match(table()->model()->index(0, 3), Qt::DisplayRole, u"unknown-key"_s);
    QTEST(rows.isEmpty() ? QString() : rows.first().siblingAtColumn(0).data().toString(), "shown");
    QCOMPARE(text(), kFaulty);
    QVERIFY(!m_window->isWindowModified());
}

void RuleLevelsTest::theMenuShowsWhatHolds()
{
    open(kFaulty);
    const auto checked = [this] {
        QStringList ids;
        for (const QAction *choice : find<QMenu>(u"menu.problem.levels"_s)->actions()) {
            if (choice->isChecked())
                ids.append(choice->objectName().section(u'.', -1));
        }
        return ids;
    };
    selectRule(u"unknown-key"_s);
    QVERIFY(useMenuOfCurrentRow(QString()).contains(u"problem.levels"_s));
    QCOMPARE(checked(), QStringList{u"default"_s});
    choose(u"info"_s);
    selectRule(u"unknown-key"_s);
    QCOMPARE(checked(), QStringList{u"info"_s});
    choose(u"default"_s);
    QVERIFY(!QFile::exists(settingsFile())); // it said nothing else
    selectRule(u"unknown-key"_s);
    QCOMPARE(checked(), QStringList{u"default"_s});
}

void RuleLevelsTest::aRuleThatFindsNothingIsReset()
{
    writeSettings("rules: {unknown-key: off, port-range: error} # ours\n");
    open(kFaulty);
    QVERIFY(action(u"problem.levels"_s)->isEnabled());
    QVERIFY(find<QAction>(u"reset.port-range"_s)->text().contains(u"error"_s));
    find<QAction>(u"reset.unknown-key"_s)->trigger();
    QCOMPARE(settings(), "rules: {port-range: error} # ours\n"_ba);
    QVERIFY(shownRules().contains(u"unknown-key"_s));
    QTRY_VERIFY(!m_window->findChild<QAction *>(u"reset.unknown-key"_s));
    QVERIFY(find<QAction>(u"reset.port-range"_s));
}

void RuleLevelsTest::commentsOfTheSettingsStay()
{
    writeSettings("# ours\nrules:\n  port-range: error # strict\n");
    open(kFaulty);
    putCaretAt("replicsa");
    choose(u"off"_s);
    QCOMPARE(settings(), "# ours\nrules:\n  port-range: error # strict\n  unknown-key: off\n"_ba);
    QVERIFY(!shownRules().contains(u"unknown-key"_s));
}

void RuleLevelsTest::undoAndRedoLeaveTheTextAlone()
{
    open(kFaulty);
    selectRule(u"unknown-key"_s);
    choose(u"off"_s);
    QVERIFY(action(u"edit.undo"_s)->text().contains(u"unknown-key"_s));
    press(action(u"edit.undo"_s)->shortcut());
    QVERIFY(!QFile::exists(settingsFile()));
    QVERIFY(shownRules().contains(u"unknown-key"_s));
    QVERIFY(!messageBar()->isVisible());
    press(action(u"edit.redo"_s)->shortcut());
    QCOMPARE(settings(), "rules:\n  unknown-key: off\n"_ba);
    QVERIFY(!shownRules().contains(u"unknown-key"_s));
    QCOMPARE(text(), kFaulty);
    QCOMPARE(contentOf(m_file), kFaulty);
}

void RuleLevelsTest::theMessageTakesItBack()
{
    open(kFaulty);
    selectRule(u"unknown-key"_s);
    choose(u"off"_s);
    QTest::mouseClick(messageBar()->findChild<QPushButton *>(u"messageButton"_s), Qt::LeftButton);
    QVERIFY(!QFile::exists(settingsFile()));
    QVERIFY(shownRules().contains(u"unknown-key"_s));
}

void RuleLevelsTest::whatOthersWroteSinceIsNotUndone()
{
    open(kFaulty);
    selectRule(u"unknown-key"_s);
    choose(u"off"_s);
    writeSettings("rules: {port-range: off}\n");
    press(action(u"edit.undo"_s)->shortcut());
    QCOMPARE(settings(), "rules: {port-range: off}\n"_ba);
    QVERIFY(messageBar()->isVisible() && message().contains(settingsFile()));
}

void RuleLevelsTest::settingsWrittenByOthersAreFollowed()
{
    open(kFaulty);
    QVERIFY(shownRules().contains(u"unknown-key"_s));
    writeSettings("rules: {unknown-key: off}\n"); // made
    QTRY_VERIFY(!shownRules().contains(u"unknown-key"_s));
    writeSettings("rules: {port-range: off}\n"); // written into
    QTRY_VERIFY(shownRules().contains(u"unknown-key"_s));
    QFile other(m_folder->filePath(u"other"_s));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("rules: {unknown-key: off}\n") > 0);
    other.close();
    QVERIFY(QFile::remove(settingsFile()) && other.rename(settingsFile())); // replaced
    QTRY_VERIFY(!shownRules().contains(u"unknown-key"_s));
    QVERIFY(QFile::remove(settingsFile()));
    QTRY_VERIFY(shownRules().contains(u"unknown-key"_s));
}

void RuleLevelsTest::settingsThatCannotBeReadAreRefused()
{
    writeSettings("rules: [\n");
    open(kFaulty);
    selectRule(u"unknown-key"_s);
    choose(u"off"_s);
    QCOMPARE(settings(), "rules: [\n"_ba);
    QVERIFY(messageBar()->isVisible() && message().contains(settingsFile()));
    QVERIFY(!action(u"edit.undo"_s)->isEnabled());
}

void RuleLevelsTest::anUnnamedFileHasNoSettings()
{
    m_window->session()->startNew(kFaulty);
    selectRule(u"unknown-key"_s);
    for (const QString &id : {u"problem.levels"_s, u"problem.level.off"_s}) {
        QVERIFY(!action(id)->isEnabled());
        QVERIFY2(action(id)->statusTip().contains(u"Save the file"_s), qPrintable(action(id)->statusTip()));
    }
}

QTEST_MAIN(RuleLevelsTest)
#include "tst_rulelevels.moc"
