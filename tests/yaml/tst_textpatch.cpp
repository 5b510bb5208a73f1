// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/textpatch.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace portolan;

namespace {

constexpr int kRounds = 2000;
constexpr quint32 kSeed = 20260;

QByteArray randomText(QRandomGenerator &random, int maximumLength)
{
    static const QList<QByteArray> letters{"a", "b", "\n", "\r\n", "\xC3\xA9", "\xC3\xA8", "\xF0\x9F\x98\x80"};
    QByteArray text;
    for (int i = random.bounded(maximumLength + 1); i > 0; --i)
        text += letters[random.bounded(letters.size())];
    return text;
}

TextPatches randomPatches(QRandomGenerator &random, qsizetype textSize)
{
    QList<qsizetype> cuts;
    for (int i = 2 * random.bounded(4); i > 0; --i)
        cuts.append(random.bounded(int(textSize) + 1));
    std::sort(cuts.begin(), cuts.end());
    TextPatches patches;
    for (qsizetype i = 0; i < cuts.size(); i += 2)
        patches.append({cuts[i], cuts[i + 1] - cuts[i], randomText(random, 3)});
    return patches;
}

bool isWellFormed(const TextPatches &patches, qsizetype textSize)
{
    qsizetype at = 0;
    for (const TextPatch &patch : patches) {
        if (patch.offset < at || patch.length < 0 || patch.offset + patch.length > textSize)
            return false;
        at = patch.offset + patch.length;
    }
    return true;
}

} // namespace

class tst_TextPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patchesSpeakOfTheTextBeforeAnyOfThem()
    {
        const TextPatches patches{{0, 1, "XX"}, {2, 0, "-"}, {4, 2, ""}};
        QCOMPARE(applied("abcdef", patches), "XXb-cd");
        QCOMPARE(applied("abc", {}), "abc");
        QCOMPARE(applied("", {{0, 0, "a"}}), "a");
    }

    void theInverseGivesTheTextBack()
    {
        QRandomGenerator random(kSeed);
        for (int round = 0; round < kRounds; ++round) {
            const QByteArray text = randomText(random, 40);
            const TextPatches patches = randomPatches(random, text.size());
            const TextPatches inverse = inverted(text, patches);
            const QByteArray after = applied(text, patches);
            QVERIFY(isWellFormed(inverse, after.size()));
            QCOMPARE(applied(after, inverse), text);
            QCOMPARE(applied(text, inverted(after, inverse)), after);
        }
    }

    void composedDoesBothOneAfterTheOther()
    {
        QRandomGenerator random(kSeed);
        for (int round = 0; round < kRounds; ++round) {
            const QByteArray text = randomText(random, 40);
            const TextPatches first = randomPatches(random, text.size());
            const QByteArray between = applied(text, first);
            const TextPatches second = randomPatches(random, between.size());
            const TextPatches both = composed(first, second);
            QVERIFY(isWellFormed(both, text.size()));
            QCOMPARE(applied(text, both), applied(between, second));
        }
    }

    void composedKeepsFarPatchesApart()
    {
        const TextPatches both = composed({{0, 1, "x"}}, {{50, 1, "y"}});
        QCOMPARE(both, (TextPatches{{0, 1, "x"}, {50, 1, "y"}}));
        QCOMPARE(composed({}, {}), TextPatches());
    }

    void differenceIsOneSmallPatch_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("insertion");
        QTest::addColumn<qsizetype>("offset");
        QTest::addColumn<qsizetype>("length");
        const auto row = [](const char *name, QByteArray before, QByteArray after, TextPatch patch) {
            QTest::newRow(name) << before << after << patch.insertion << patch.offset << patch.length;
        };
        row("replaced", "port: 80\n", "port: 443\n", {6, 2, "443"});
        row("inserted", "aab", "aaab", {2, 0, "a"});
        row("removed", "aaab", "aab", {2, 1, ""});
        row("from nothing", "", "a", {0, 0, "a"});
        row("to nothing", "a", "", {0, 1, ""});
        row("characters that share their first byte", "\xC3\xA9", "\xC3\xA8", {0, 2, "\xC3\xA8"});
        row("characters that share their last byte", "\xC3\xA9", "\xC4\xA9", {0, 2, "\xC4\xA9"});
    }
    void differenceIsOneSmallPatch()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, insertion);
        QFETCH(qsizetype, offset);
        QFETCH(qsizetype, length);
        QCOMPARE(difference(before, after), (TextPatches{{offset, length, insertion}}));
    }

    void mergesPatchesThatDoNotMeet()
    {
        const TextPatches first{{2, 2, "x"}, {8, 0, "y"}};
        QCOMPARE(merged(first, {{4, 0, "z"}, {6, 1, ""}}),
                 (TextPatches{{2, 2, "x"}, {4, 0, "z"}, {6, 1, ""}, {8, 0, "y"}}));
        QCOMPARE(merged(first, {{2, 0, "z"}}), (TextPatches{{2, 0, "z"}, {2, 2, "x"}, {8, 0, "y"}}));
        QVERIFY(!merged(first, {{3, 0, "z"}}));
        QVERIFY(!merged(first, {{1, 2, "z"}}));
    }

    void tellsWhereAByteStoodBefore()
    {
        const TextPatches patches{{2, 2, "xyz"}, {6, 0, "q"}}; // 0123456 -> 01xyz45q6
        QCOMPARE(originalOffset(patches, 1), 1);
        QCOMPARE(originalOffset(patches, 3), 2);
        QCOMPARE(originalOffset(patches, 5), 4);
        QCOMPARE(originalOffset(patches, 7), 6);
        QCOMPARE(originalOffset(patches, 8), 6);
    }

    void aJoinedChangeHoldsBoth()
    {
        QRandomGenerator random(kSeed);
        for (int round = 0; round < kRounds; ++round) {
            const QByteArray before = randomText(random, 12);
            const TextPatches first = randomPatches(random, before.size());
            const QByteArray between = applied(before, first);
            const TextPatches second = randomPatches(random, between.size());
            if (first.isEmpty() || second.isEmpty())
                continue;
            const QByteArray after = applied(between, second);
            const TextChange change = joined(extentOf(first), extentOf(second));
            QCOMPARE(before.size() + change.delta(), after.size());
            QCOMPARE(before.left(change.begin), after.left(change.begin));
            QCOMPARE(before.mid(change.oldEnd), after.mid(change.newEnd));
        }
    }

    void equalTextsDifferByNothing() { QCOMPARE(difference("same", "same"), TextPatches()); }

    void differenceLeadsFromOneTextToTheOther()
    {
        QRandomGenerator random(kSeed);
        for (int round = 0; round < kRounds; ++round) {
            const QByteArray before = randomText(random, 12);
            const QByteArray after =
                round % 2 == 0 ? randomText(random, 12) : applied(before, randomPatches(random, 0)) + before;
            const TextPatches patches = difference(before, after);
            QCOMPARE(applied(before, patches), after);
            for (const TextPatch &patch : patches)
                QCOMPARE(QString::fromUtf8(patch.insertion).toUtf8(), patch.insertion); // no character is cut
        }
    }
};

QTEST_GUILESS_MAIN(tst_TextPatch)
#include "tst_textpatch.moc"
