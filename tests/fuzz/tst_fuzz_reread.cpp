// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/yaml/reread.h"
#include "tests/bench/generatedchart.h"
#include "tests/fuzz/corpusfiles.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/watchdog.h"
#include "tests/yaml/samedocument.h"

#include <QRandomGenerator>
#include <QTest>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Changes as people make them while they type, and some that nobody makes.
class Typing
{
public:
    explicit Typing(quint32 seed) : m_random(seed) { }

    TextPatch next(const SourceText &text)
    {
        switch (m_random.bounded(12)) {
        case 0: // a range is deleted
            return deletion(text, m_random.bounded(1, 60));
        case 1: // lines are pasted from elsewhere
            return {lineStart(text), 0, lines(text)};
        case 2: // lines are deleted
            return lineDeletion(text);
        case 3: // text is pasted in the middle of a line
            return {place(text), 0, text.bytes().mid(place(text), m_random.bounded(40))};
        case 4: // an indentation changes
            return {lineStart(text), 0, QByteArray(m_random.bounded(1, 4), ' ')};
        case 5: // a line is commented out
            return {lineStart(text), 0, "# "};
        case 6:
        case 7:
            return deletion(text, 1);
        default:
            return {place(text), 0, mark()};
        }
    }

private:
    QByteArray mark()
    {
        static const QList<QByteArray> kMarks = {
            "a",       "b c",  ":",    ": ",    " ",       "-",        "- ",          "\n",       "\n  ",
            "\"",      "'",    "[",    "]",     "{",       "}",        ",",           "#",        " # c",
            "\t",      "%",    "---",  "---\n", "\n---\n", "...\n",    "|",           "|\n   x",  ">-\n  y",
            "|+\n",    "?",    "? ",   "&a",    "&a ",     "*a",       "<<: *a",      "!",        "!!str ",
            "~",       "null", "\r\n", "\r",    "k: v\n",  "- k: v\n", "\n\n# c\n\n", "\xc3\xa9", "\xef\xbb\xbf",
            "{{ x }}", "\\",   "@",    "\x01",  "\x04"};
        return kMarks.at(m_random.bounded(kMarks.size()));
    }

    qsizetype place(const SourceText &text) { return m_random.bounded(qint64(text.size()) + 1); }
    qsizetype lineStart(const SourceText &text) { return text.lineStart(place(text)); }

    QByteArray lines(const SourceText &text)
    {
        const qsizetype begin = lineStart(text);
        qsizetype end = begin;
        for (int count = m_random.bounded(1, 6); count > 0; --count)
            end = text.lineEnd(end);
        return text.view({begin, end}).toByteArray();
    }

    TextPatch deletion(const SourceText &text, qsizetype length)
    {
        const qsizetype at = place(text);
        return {at, std::min(length, text.size() - at), {}};
    }

    TextPatch lineDeletion(const SourceText &text)
    {
        const qsizetype at = lineStart(text);
        return {at, lines(text).size() > 60 ? text.lineEnd(at) - at : std::min<qsizetype>(30, text.size() - at), {}};
    }

    QRandomGenerator m_random;
};

} // namespace

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
