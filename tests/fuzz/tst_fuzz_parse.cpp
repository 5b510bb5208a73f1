// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/flaws.h"
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/watchdog.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Feeds the parser mutated files. PORTOLAN_FUZZ_ROUNDS and PORTOLAN_FUZZ_SEED make it longer and different; the text
/// that ended the program stands in `fuzz-last-input.yaml` beside the test program.
class tst_FuzzParse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutatedTextsAreKeptAndJudged();
};

void tst_FuzzParse::mutatedTextsAreKeptAndJudged()
{
    Mutation mutation(seedTexts(), fuzzSeed());
    QFile lastInput(QCoreApplication::applicationDirPath() + u"/fuzz-last-input.yaml"_s);
    QVERIFY(lastInput.open(QIODevice::WriteOnly | QIODevice::Unbuffered));

    Watchdog watchdog(2s);
    int refused = 0;
    int valid = 0;
    int invalid = 0;
    const int rounds = fuzzRounds(40'000);
    for (int round = 0; round < rounds; ++round) {
        watchdog.step();
        const QByteArray bytes = mutation.next();
        lastInput.resize(0);
        lastInput.seek(0);
        lastInput.write(bytes);

        auto text = SourceText::fromFile(bytes);
        if (!text) {
            QVERIFY2(!text.error().message.isEmpty(), bytes.toPercentEncoding());
            ++refused;
            continue;
        }
        const YamlDocument document = YamlDocument::parse(std::move(text).value());
        const QString found = flawOfDocument(document, bytes);
        QVERIFY2(found.isEmpty(), qPrintable(u"%1 in %2"_s.arg(found, QLatin1StringView(bytes.toPercentEncoding()))));
        ++(document.isValid() ? valid : invalid);
    }
    qInfo("%d texts: %d valid, %d not YAML, %d refused before parsing", rounds, valid, invalid, refused);
    QVERIFY(valid > rounds / 20);
    QVERIFY(invalid > rounds / 20);
}

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::tst_FuzzParse)
#include "tst_fuzz_parse.moc"
