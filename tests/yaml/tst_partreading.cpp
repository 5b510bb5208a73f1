// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/partreading.h"
#include "tests/bench/generatedchart.h"
#include "tests/fuzz/corpusfiles.h"
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/seeds.h"
#include "tests/yaml/samedocument.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

/// How reading in parts differs from reading as a whole; empty when it does not. Counts what could be read in parts.
QString difference(const QByteArray &bytes, int partCount, int nodesInChunk, int &inParts)
{
    const SourceText text(bytes);
    const auto parts = readInParts(text, nodesInChunk, partCount);
    if (!parts)
        return {};
    ++inParts;
    const Reading whole = readText(text, nodesInChunk);
    if (whole.failure)
        return u"read in parts although it is wrong: %1"_s.arg(whole.failure->message);
    if (!whole.warnings.isEmpty())
        return u"read in parts although there is a warning"_s;
    return tests::firstDifference(parts->tree, whole.tree);
}

QByteArray items(int count, const QByteArray &indent = "  ")
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += indent + "- name: item-" + number + "\n" + indent + "  image: 'a''b'\n" + indent + "  empty:\n";
    }
    return text;
}

} // namespace

/// A text that is read in several parts at once gives the tree that reading it from start to end gives.
class tst_PartReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInParts_data();
    void readsInParts();
    void leavesTo_data();
    void leavesTo();
    void agreesOnRealFiles();
    void agreesOnWrongTexts();
    void smallTextsAreReadAsAWhole();
};

void tst_PartReading::readsInParts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a_list") << "components:\n" + items(20);
    QTest::newRow("a_list_at_the_margin") << "components:\n" + items(20, {});
    QTest::newRow("keys_behind_it") << "a: 1\ncomponents:\n" + items(20) + "volumes:\n" + items(9) + "b: 2\nc: 3\n";
    QTest::newRow("keys") << "a: 1\nb: {c: [1,\n 2]}\nc: |\n  text\n\n" + QByteArray("k: 'x\n  y'\n").repeated(20);
    QTest::newRow("carriage_returns") << QByteArray("components:\n" + items(20)).replace("\n", "\r\n");
    QTest::newRow("a_byte_order_mark") << "\xef\xbb\xbf" + ("components:\n" + items(20));
    QTest::newRow("no_line_break_at_the_end") << "components:\n" + items(20).chopped(1);
    QTest::newRow("comments") << "# head\ncomponents: # list\n" + items(9) + "\n  # - no: item\n# -\n" + items(9)
                                     + "# end\n";
    QTest::newRow("anchors_inside") << "components:\n" + QByteArray("  - &a {b: &b 1, c: *b}\n").repeated(20);
    QTest::newRow("a_marked_start") << "---\ncomponents:\n" + items(20);
    QTest::newRow("a_marked_end") << "components:\n" + items(20) + "...\n";
    QTest::newRow("tabs_that_are_mended") << "components:\n" + items(9) + "  - a: b\n\t\n    c: d\n" + items(9);
}

void tst_PartReading::readsInParts()
{
    QFETCH(const QByteArray, text);
    for (const int partCount : {2, 3, 5}) {
        for (const int nodesInChunk : {1, 2, 7}) {
            int inParts = 0;
            QCOMPARE(difference(text, partCount, nodesInChunk, inParts), QString());
            QVERIFY2(inParts == 1, "not read in parts");
        }
    }
}

void tst_PartReading::leavesTo_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray list = "components:\n" + items(9);
    QTest::newRow("text_that_looks_like_a_list") << list + "text: |\n" + items(30);
    QTest::newRow("quoted_text_that_looks_like_keys")
        << "a: \"\n" + QByteArray("  b: 1\n\nc: 2\n").repeated(30) + "\"\n";
    QTest::newRow("an_open_bracket") << list + "a: [\n" + items(30);
    QTest::newRow("a_list_in_a_map_of_the_same_column") << list + "a:\n  b:\n" + items(30);
    QTest::newRow("an_alias_of_another_part") << "a: &a 1\ncomponents:\n" + items(20) + "b: *a\n";
    QTest::newRow("two_documents") << list + "---\n" + list + list;
    QTest::newRow("a_document_that_ended") << list + "...\nb: 1\n" + QByteArray("c: 2\n").repeated(30);
    QTest::newRow("directives") << "%YAML 1.2\n---\n" + list + list.mid(12);
    QTest::newRow("a_list_as_the_root") << items(20, {});
    QTest::newRow("a_root_that_is_indented") << " a:\n" + items(20);
}

void tst_PartReading::leavesTo()
{
    QFETCH(const QByteArray, text);
    int inParts = 0;
    for (const int nodesInChunk : {1, 2, 7})
        QCOMPARE(difference(text, 2, nodesInChunk, inParts), QString());
    QCOMPARE(inParts, 0);
}

void tst_PartReading::agreesOnRealFiles()
{
    QList<QByteArray> texts{generatedChart(60'000), generatedComponents(50)};
    for (const CorpusFile &file : corpusFiles(u"charts"_s))
        texts.append(file.bytes);
    int inParts = 0;
    for (const QByteArray &text : std::as_const(texts)) {
        for (const int partCount : {2, 3, 4, 7})
            QCOMPARE(difference(text, partCount, kNodesInChunk, inParts), QString());
    }
    QVERIFY(inParts >= 8);
    qInfo("%d of %d", inParts, int(texts.size()) * 4);
}

void tst_PartReading::agreesOnWrongTexts()
{
    QList<QByteArray> texts = seedTexts();
    for (int i = 0; i < 400; ++i)
        texts.append("a: &x 1\ncomponents:\n" + items(4) + "v:\n- a\n- |\n  t\n" + items(4, {}) + "c: {d: 1}\n");
    Mutation mutation(texts, fuzzSeed());
    const int rounds = fuzzRounds(6'000);
    int inParts = 0;
    for (int i = 0; i < rounds; ++i) {
        const QByteArray text = mutation.next();
        const QString flaw = difference(text, 2 + i % 3, 1 + i % 4, inParts);
        QVERIFY2(flaw.isEmpty(), flaw.toUtf8() + ":\n" + text);
    }
    qInfo("%d of %d", inParts, rounds);
    QVERIFY(inParts > rounds / 50);
}

void tst_PartReading::smallTextsAreReadAsAWhole()
{
    QCOMPARE(partCountFor(0), 1);
    QCOMPARE(partCountFor(8'000), 1);
    QVERIFY(partCountFor(SourceText::kMaximumSize) <= 8);
}

QTEST_GUILESS_MAIN(tst_PartReading)
#include "tst_partreading.moc"
