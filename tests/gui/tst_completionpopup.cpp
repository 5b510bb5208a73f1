// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/problemsfixture.h"
#include "ui/source/completionpopup.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

namespace {

const QByteArray kText = "components:\n"
                         "- name: web # what visitors see\n"
                         "  containers:\n"
                         "  - image: \"shop:1.0\"\n"
                         "    volumeMounts:\n"
                         "    - containerPath: /data\n"
                         "      volume:\n"
                         "        name: d\n"
                         "  service:\n"
                         "    name: my-service\n"
                         "    type: \n"
                         "volumes:\n"
                         "- name: data\n"
                         "- name: docs\n";

} // namespace

/// Completion in the source of the real window, by keys.
class CompletionPopupTest : public ProblemsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWithOneUndoStep_data();
    void acceptsWithOneUndoStep();
    void completesAKeyThatIsBeingTyped();
    void typingNarrowsDown();
    void arrowsChoose();
    void aClickChooses();
    void goesAwayWithoutAChange_data();
    void goesAwayWithoutAChange();
    void showsNothingWhereNothingIsKnown();
    void worksWhileTheTextIsNoYaml();
    void isNamedAndLeavesTheFocus();

private:
    CompletionPopup *popup() const { return m_window->findChild<CompletionPopup *>(u"completion"_s); }
    bool isShown() const { return popup() && popup()->isVisible(); }
    QStringList offers() const;
    void completeBehind(const QByteArray &before);
    void type(const QString &keys) { QTest::keyClicks(editor(), keys); }
    void key(int key) { QTest::keyClick(editor(), Qt::Key(key)); }
};

QStringList CompletionPopupTest::offers() const
{
    QStringList texts;
    for (int row = 0; isShown() && row < popup()->count(); ++row)
        texts.append(popup()->item(row)->text());
    return texts;
}

void CompletionPopupTest::completeBehind(const QByteArray &before)
{
    typeBehind(before, QString());
    press(action(u"edit.complete"_s)->shortcut());
}

void CompletionPopupTest::acceptsWithOneUndoStep_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<int>("key");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("choice") << QByteArray("    type: ") << int(Qt::Key_Tab)
                            << QByteArray(kText).replace("type: \n", "type: ClusterIP\n");
    QTest::newRow("volume") << QByteArray("        name: d") << int(Qt::Key_Enter)
                            << QByteArray(kText).replace("name: d\n", "name: data\n");
}

void CompletionPopupTest::acceptsWithOneUndoStep()
{
    QFETCH(const QByteArray, place);
    QFETCH(const QByteArray, after);
    open(kText);
    completeBehind(place);
    QVERIFY(isShown());
    QFETCH(const int, key);
    QTest::keyClick(editor(), Qt::Key(key));
    QVERIFY(!isShown());
    QCOMPARE(text(), after);
    QVERIFY(editor()->hasFocus());
    type(u"x"_s);
    QCOMPARE(text().size(), after.size() + 1);
    action(u"edit.undo"_s)->trigger();
    QCOMPARE(text(), after);
    action(u"edit.undo"_s)->trigger();
    QCOMPARE(text(), kText);
}

void CompletionPopupTest::completesAKeyThatIsBeingTyped()
{
    open(kText);
    typeBehind("    name: my-service", u"\npo"_s);
    press(action(u"edit.complete"_s)->shortcut());
    QCOMPARE(offers(), QStringList{u"ports:"_s});
    key(Qt::Key_Tab);
    QCOMPARE(text(), QByteArray(kText).replace("my-service\n", "my-service\n    ports:\n"));
    action(u"edit.undo"_s)->trigger();
    QCOMPARE(text(), QByteArray(kText).replace("my-service\n", "my-service\n    po\n"));
}

void CompletionPopupTest::typingNarrowsDown()
{
    open(kText);
    completeBehind("        name: d");
    QCOMPARE(offers(), QStringList({u"data"_s, u"docs"_s}));
    type(u"o"_s);
    QCOMPARE(offers(), QStringList{u"docs"_s});
    key(Qt::Key_Backspace);
    QCOMPARE(offers().size(), 2);
    type(u"x"_s);
    QVERIFY(!isShown());
    QCOMPARE(text(), QByteArray(kText).replace("name: d\n", "name: dx\n"));
}

void CompletionPopupTest::arrowsChoose()
{
    open(kText);
    completeBehind("        name: d");
    const int line = editor()->currentLine();
    key(Qt::Key_Down);
    key(Qt::Key_Down); // stays at the end
    QCOMPARE(popup()->currentItem()->text(), u"docs"_s);
    key(Qt::Key_PageUp);
    QCOMPARE(popup()->currentItem()->text(), u"data"_s);
    key(Qt::Key_Down);
    QCOMPARE(editor()->currentLine(), line);
    key(Qt::Key_Return);
    QCOMPARE(text(), QByteArray(kText).replace("name: d\n", "name: docs\n"));
}

void CompletionPopupTest::aClickChooses()
{
    open(kText);
    completeBehind("        name: d");
    QVERIFY(m_window->rect().contains(popup()->geometry()));
    QTest::mouseClick(popup()->viewport(), Qt::LeftButton, {}, popup()->visualItemRect(popup()->item(1)).center());
    QCOMPARE(text(), QByteArray(kText).replace("name: d\n", "name: docs\n"));
}

void CompletionPopupTest::goesAwayWithoutAChange_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("escape") << 0;
    QTest::newRow("focus") << 1;
    QTest::newRow("view") << 2;
    QTest::newRow("another-file") << 3;
    QTest::newRow("caret") << 4;
}

void CompletionPopupTest::goesAwayWithoutAChange()
{
    QFETCH(const int, way);
    open(kText);
    completeBehind("        name: d");
    QVERIFY(isShown());
    if (way == 0)
        key(Qt::Key_Escape);
    else if (way == 1)
        table()->setFocus();
    else if (way == 2)
        action(u"view.topology"_s)->trigger();
    else if (way == 3)
        QVERIFY(m_window->open(m_file));
    else
        key(Qt::Key_Home);
    QVERIFY(!isShown());
    QCOMPARE(text(), kText);
    QVERIFY(!action(u"edit.undo"_s)->isEnabled());
}

void CompletionPopupTest::showsNothingWhereNothingIsKnown()
{
    open(kText);
    completeBehind("- name: web");
    QVERIFY(!isShown());
    completeBehind("# what");
    QVERIFY(!isShown());
    type(u"."_s);
    QCOMPARE(text(), QByteArray(kText).replace("# what", "# what."));
}

void CompletionPopupTest::worksWhileTheTextIsNoYaml()
{
    open(kText);
    typeBehind("- name: web", u"\n\""_s);
    QTRY_VERIFY(m_window->session()->isStale());
    const QByteArray before = text();
    completeBehind("        name: d");
    QCOMPARE(offers(), QStringList({u"data"_s, u"docs"_s}));
    key(Qt::Key_Return);
    QCOMPARE(text(), QByteArray(before).replace("name: d\n", "name: data\n"));
}

void CompletionPopupTest::isNamedAndLeavesTheFocus()
{
    open(kText);
    completeBehind("        name: d");
    QVERIFY(editor()->hasFocus());
    QVERIFY(!popup()->accessibleName().isEmpty());
}

QTEST_MAIN(CompletionPopupTest)
#include "tst_completionpopup.moc"
