// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/anyedit.h"
#include "tests/fuzz/flaws.h"
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/watchdog.h"

#include <QTest>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Makes edits in mutated files: each is made right or refused with a reason.
class tst_FuzzEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAreMadeRightOrRefused();
};

void tst_FuzzEdit::editsAreMadeRightOrRefused()
{
    Mutation mutation(seedTexts(), fuzzSeed());
    QRandomGenerator random(fuzzSeed());
    const Choose choose = [&random](int below) { return random.bounded(below); };
    Watchdog watchdog(2s);
    int made = 0;
    int refused = 0;
    const int rounds = fuzzRounds(20'000);
    for (int round = 0; round < rounds; ++round) {
        watchdog.step();
        auto text = SourceText::fromFile(mutation.next());
        if (!text)
            continue;
        const YamlDocument document = YamlDocument::parse(std::move(text).value());
        if (!document.isValid() || document.tree().size() == 0)
            continue;
        const YamlEdit edit = anyEdit(document.tree(), choose);
        const auto outcome = applyEdit(document, edit);
        const QByteArray what = edit.path.toString().toUtf8() + " (kind " + QByteArray::number(int(edit.kind)) + ") in "
                                + document.text().bytes().toPercentEncoding();
        if (!outcome) {
            QVERIFY2(!outcome.error().message.isEmpty(), what);
            ++refused;
            continue;
        }
        const QString found = flawOfEdit(document, edit, *outcome);
        QVERIFY2(found.isEmpty(), found.toUtf8() + ": " + what);
        ++made;
    }
    qInfo("%d edits made, %d refused", made, refused);
    QVERIFY(made > rounds / 40);
    QVERIFY(refused > 0);
}

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::tst_FuzzEdit)
#include "tst_fuzz_edit.moc"
