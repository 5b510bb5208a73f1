// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/texteditcommand.h"

#include <QTest>
#include <QUndoStack>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Typed
{
    TextPatch patch;
    int at = 0; ///< milliseconds
};
using TypedKeys = QList<Typed>;

} // namespace

Q_DECLARE_METATYPE(Typed)

class TestTextEditCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void swapsThereAndBack()
    {
        QByteArray text = "name: web\nreplicas: 2\n";
        QUndoStack stack;
        stack.push(new TextEditCommand(swapOf(text), {{6, 3, "shop"}, {20, 1, "10"}}, u"Change"_s));
        QCOMPARE(text, QByteArray("name: shop\nreplicas: 10\n"));
        stack.undo();
        QCOMPARE(text, QByteArray("name: web\nreplicas: 2\n"));
        stack.redo();
        QCOMPARE(text, QByteArray("name: shop\nreplicas: 10\n"));
        QCOMPARE(stack.undoText(), u"Change"_s);
    }

    void editsOfTheFormNeverMerge()
    {
        QByteArray text;
        QUndoStack stack;
        stack.push(new TextEditCommand(swapOf(text), {{0, 0, "a"}}, u"One"_s));
        stack.push(new TextEditCommand(swapOf(text), {{1, 0, "b"}}, u"Two"_s));
        QCOMPARE(stack.count(), 2);
    }

    void keystrokesInARowAreOneStep_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<TypedKeys>("keys");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("steps");

        QTest::newRow("word") << QByteArray("x: ")
                              << TypedKeys{{{3, 0, "w"}, 0}, {{4, 0, "e"}, 90}, {{5, 0, "b"}, 1000}}
                              << QByteArray("x: web") << 1;
        QTest::newRow("letters beyond ASCII")
            << QByteArray() << TypedKeys{{{0, 0, "\xC3\xB6"}, 0}, {{2, 0, "l"}, 5}} << QByteArray("\xC3\xB6l") << 1;
        QTest::newRow("pause") << QByteArray() << TypedKeys{{{0, 0, "a"}, 0}, {{1, 0, "b"}, 1001}} << QByteArray("ab")
                               << 2;
        QTest::newRow("elsewhere") << QByteArray("--") << TypedKeys{{{2, 0, "a"}, 0}, {{0, 0, "b"}, 1}}
                                   << QByteArray("b--a") << 2;
        QTest::newRow("line break") << QByteArray() << TypedKeys{{{0, 0, "a"}, 0}, {{1, 0, "\n"}, 1}, {{2, 0, "b"}, 2}}
                                    << QByteArray("a\nb") << 3;
        QTest::newRow("paste") << QByteArray() << TypedKeys{{{0, 0, "a"}, 0}, {{1, 0, "bcd"}, 1}} << QByteArray("abcd")
                               << 2;
        QTest::newRow("backspace") << QByteArray("abcd") << TypedKeys{{{3, 1, ""}, 0}, {{2, 1, ""}, 1}}
                                   << QByteArray("ab") << 1;
        QTest::newRow("delete") << QByteArray("abcd") << TypedKeys{{{1, 1, ""}, 0}, {{1, 1, ""}, 1}} << QByteArray("ad")
                                << 1;
        QTest::newRow("deleted line break")
            << QByteArray("a\nb") << TypedKeys{{{2, 1, ""}, 0}, {{1, 1, ""}, 1}} << QByteArray("a") << 2;
        QTest::newRow("typed, then deleted")
            << QByteArray() << TypedKeys{{{0, 0, "a"}, 0}, {{0, 1, ""}, 1}} << QByteArray() << 2;
        QTest::newRow("replaced") << QByteArray("abc") << TypedKeys{{{0, 3, "x"}, 0}, {{1, 0, "y"}, 1}}
                                  << QByteArray("xy") << 2;
    }

    void keystrokesInARowAreOneStep()
    {
        QFETCH(QByteArray, before);
        QFETCH(TypedKeys, keys);
        QFETCH(QByteArray, after);
        QFETCH(int, steps);
        QByteArray text = before;
        QUndoStack stack;
        for (const Typed &key : keys)
            stack.push(new TextEditCommand(swapOf(text), {key.patch}, u"Typing"_s, TextEditCommand::Moment(key.at)));
        QCOMPARE(text, after);
        QCOMPARE(stack.count(), steps);
        while (stack.canUndo())
            stack.undo();
        QCOMPARE(text, before);
        while (stack.canRedo())
            stack.redo();
        QCOMPARE(text, after);
    }

private:
    static TextEditCommand::Swap swapOf(QByteArray &text)
    {
        return [&text](const TextPatches &patches) {
            const TextPatches back = inverted(text, patches);
            text = applied(text, patches);
            return back;
        };
    }
};

QTEST_GUILESS_MAIN(TestTextEditCommand)
#include "tst_texteditcommand.moc"
