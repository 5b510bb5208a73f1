// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/yaml/failurereading.h"
#include "app/yaml/reread.h"
#include "tests/bench/generatedchart.h"
#include "tests/fuzz/corpusfiles.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/typing.h"
#include "tests/fuzz/watchdog.h"
#include "tests/yaml/samedocument.h"

#include <QRandomGenerator>
#include <QTest>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray described(const QString &difference, const TextPatch &patch, const SourceText &before,
                     const SourceText &after)
{
    return difference.toUtf8() + " after " + QByteArray::number(patch.offset) + ' ' + QByteArray::number(patch.length)
           + " <" + patch.insertion + ">:\n" + before.bytes().left(4000) + "\n-----\n" + after.bytes().left(4000);
}

} // namespace

/// Reading only what changed gives what reading everything gives, after any series of changes. PORTOLAN_FUZZ_ROUNDS
/// counts the changes.
class tst_FuzzReread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallTextsInSmallChunks();
    void realFilesInLargeChunks();
    void textsThatStayBroken();

private:
    void type(const QByteArray &bytes, int nodesInChunk, int changes, quint32 seed);
    void typeOn(const QByteArray &bytes, int nodesInChunk, int changes, quint32 seed);

    int m_made = 0;
    int m_quick = 0;
    int m_broken = 0;
    int m_toldQuickly = 0;
};

/// Each change starts from the document of the changes before it, as long as that is valid.
void tst_FuzzReread::type(const QByteArray &bytes, int nodesInChunk, int changes, quint32 seed)
{
    Typing typing(seed);
    YamlDocument document = YamlDocument::parse(SourceText(bytes), nodesInChunk);
    Watchdog watchdog(20s);
    TextPatches since;
    SourceText text = document.text();
    for (int i = 0; i < changes; ++i) {
        watchdog.step();
        const TextPatch patch = typing.next(text);
        since = since.isEmpty() ? TextPatches{patch} : composed(since, {patch});
        text = text.edited({patch});
        if (since.isEmpty())
            continue;
        const YamlDocument expected = YamlDocument::parse(text, nodesInChunk);
        const auto read = reread(document, text, extentOf(since), text.size());
        ++m_made;
        if (read) {
            ++m_quick;
            const QString difference = tests::firstDifference(*read, expected);
            QVERIFY2(difference.isEmpty(), described(difference, patch, document.text(), text));
        }
        m_broken += expected.isValid() ? 0 : 1;
        if (const auto failure = readFailure(document, text, extentOf(since))) {
            ++m_toldQuickly;
            const YamlIssue told = expected.issues().value(0);
            const bool isSame = !expected.isValid() && told == *failure;
            const QString difference = u"at %1 \"%2\" instead of at %3 \"%4\""_s.arg(failure->span.begin)
                                           .arg(failure->message)
                                           .arg(told.span.begin)
                                           .arg(told.message);
            QVERIFY2(isSame, described(difference, patch, document.text(), text));
        }
        if (expected.isValid()) {
            document = read ? *read : expected;
            since.clear();
        } else if (i % 3 == 0) { // mended by taking it back
            text = document.text();
            since.clear();
        }
    }
}

/// Nothing is taken back: broken texts are typed on in.
void tst_FuzzReread::typeOn(const QByteArray &bytes, int nodesInChunk, int changes, quint32 seed)
{
    Typing typing(seed);
    const YamlDocument whole = YamlDocument::parse(SourceText(bytes), nodesInChunk);
    TypedText typed{whole, readablePart(whole)};
    Watchdog watchdog(20s);
    for (int i = 0; i < changes; ++i) {
        watchdog.step();
        const SourceText before = typed.document.text();
        const TextPatch patch = typing.next(before);
        const SourceText text = before.edited({patch});
        typed = typed.edited(text, extentOf({patch}));
        ++m_made;
        m_broken += typed.part ? 1 : 0;
        const QString difference = tests::firstDifference(typed, TypedText::parse(text));
        QVERIFY2(difference.isEmpty(), described(difference, patch, before, text));
    }
}

void tst_FuzzReread::textsThatStayBroken()
{
    m_made = m_broken = 0;
    QList<QByteArray> texts = seedTexts();
    texts += {generatedChart(3'000), generatedChart(9'000)};
    const int rounds = fuzzRounds(6'000);
    QRandomGenerator random(fuzzSeed());
    while (m_made < rounds && !QTest::currentTestFailed())
        typeOn(texts.at(random.bounded(texts.size())), random.bounded(1, 40), 6, random.generate());
    qInfo("%d changes, %d of them left something that could be read", m_made, m_broken);
    QVERIFY(m_broken > m_made / 20);
}

void tst_FuzzReread::smallTextsInSmallChunks()
{
    m_made = m_quick = m_broken = m_toldQuickly = 0;
    const QList<QByteArray> texts = seedTexts();
    const int rounds = fuzzRounds(20'000);
    QRandomGenerator random(fuzzSeed());
    while (m_made < rounds && !QTest::currentTestFailed())
        type(texts.at(random.bounded(texts.size())), random.bounded(1, 6), 20, random.generate());
    qInfo("%d changes, %d of them read in part; of %d that broke the text %d", m_made, m_quick, m_broken,
          m_toldQuickly);
    QVERIFY(m_quick > m_made / 10);
    QVERIFY(m_toldQuickly > m_broken / 30);
}

void tst_FuzzReread::realFilesInLargeChunks()
{
    m_made = m_quick = m_broken = m_toldQuickly = 0;
    QList<QByteArray> texts{generatedChart(20'000)};
    for (const CorpusFile &file : corpusFiles(u"charts"_s))
        texts.append(file.bytes);
    const int rounds = fuzzRounds(20'000) / 40;
    QRandomGenerator random(fuzzSeed());
    while (m_made < rounds && !QTest::currentTestFailed())
        type(texts.at(random.bounded(texts.size())), random.bounded(8, kNodesInChunk), 15, random.generate());
    qInfo("%d changes, %d of them read in part; of %d that broke the text %d", m_made, m_quick, m_broken,
          m_toldQuickly);
    QVERIFY(m_quick > m_made / 8);
    QVERIFY(m_toldQuickly > 0);
}

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::tst_FuzzReread)
#include "tst_fuzz_reread.moc"
