// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/flaws.h"
#include "tests/fuzz/watchdog.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What the fuzzer found worth keeping in `corpus`, fed to the same check as by the fuzzer.
class tst_FuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputIsReadAndEditedRight();
};

void tst_FuzzCorpus::everyInputIsReadAndEditedRight()
{
    const QDir corpus(qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u"/tests/fuzz/corpus"_s);
    const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
    QVERIFY2(names.size() >= 100, qPrintable(corpus.path()));
    Watchdog watchdog(10s);
    for (const QString &name : names) {
        watchdog.step();
        QFile file(corpus.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString flaw = flawOfInput(file.readAll());
        QVERIFY2(flaw.isEmpty(), qPrintable(name + u": "_s + flaw));
    }
}

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::tst_FuzzCorpus)
#include "tst_fuzz_corpus.moc"
