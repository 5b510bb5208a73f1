// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

/// Reading only what changed gives what reading everything gives, after any series of changes. PORTOLAN_FUZZ_ROUNDS
/// counts the changes.
class tst_FuzzReread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallTextsInSmallChunks();
    void realFilesInLargeChunks();

private:
    void type(const QByteArray &bytes, int nodesInChunk, int changes, quint32 seed);

    int m_made = 0;
    int m_quick = 0;
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
            QVERIFY2(difference.isEmpty(), difference.toUtf8() + " after " + QByteArray::number(patch.offset) + ' '
                                               + QByteArray::number(patch.length) + " <" + patch.insertion
                                               + "> in chunks of " + QByteArray::number(nodesInChunk) + ":\n"
                                               + document.text().bytes().left(4000) + "\n-----\n"
                                               + text.bytes().left(4000));
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

void tst_FuzzReread::smallTextsInSmallChunks()
{
    m_made = m_quick = 0;
    const QList<QByteArray> texts = seedTexts();
    const int rounds = fuzzRounds(20'000);
    QRandomGenerator random(fuzzSeed());
    while (m_made < rounds && !QTest::currentTestFailed())
        type(texts.at(random.bounded(texts.size())), random.bounded(1, 6), 20, random.generate());
    qInfo("%d changes, %d of them read in part", m_made, m_quick);
    QVERIFY(m_quick > m_made / 10);
}

void tst_FuzzReread::realFilesInLargeChunks()
{
    m_made = m_quick = 0;
    QList<QByteArray> texts{generatedChart(20'000)};
    for (const CorpusFile &file : corpusFiles(u"charts"_s))
        texts.append(file.bytes);
    const int rounds = fuzzRounds(20'000) / 40;
    QRandomGenerator random(fuzzSeed());
    while (m_made < rounds && !QTest::currentTestFailed())
        type(texts.at(random.bounded(texts.size())), random.bounded(8, kNodesInChunk), 15, random.generate());
    qInfo("%d changes, %d of them read in part", m_made, m_quick);
    QVERIFY(m_quick > m_made / 8);
}

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::tst_FuzzReread)
#include "tst_fuzz_reread.moc"
