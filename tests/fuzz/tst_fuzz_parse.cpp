// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/yaml/yamldocument.h"
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/watchdog.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What must hold for any tree: spans lie in the text and in their parents, and the links agree.
QString flaw(const YamlTree &tree, NodeId id)
{
    const Node &node = tree.node(id);
    if (node.begin < 0 || node.begin > node.content.begin || node.content.begin > node.content.end
        || node.content.end > tree.text().size())
        return u"node %1 has the span %2 %3-%4"_s.arg(id).arg(node.begin).arg(node.content.begin).arg(node.content.end);
    if (!QUtf8StringView(tree.value(id)).isValidUtf8())
        return u"node %1 has a value that is not UTF-8"_s.arg(id);
    int children = 0;
    for (NodeId child = node.firstChild; child != kNoNode; child = tree.node(child).nextSibling) {
        if (tree.node(child).parent != id)
            return u"node %1 does not know its parent %2"_s.arg(child).arg(id);
        ++children;
    }
    if (children != node.childCount)
        return u"node %1 counts %2 children of %3"_s.arg(id).arg(node.childCount).arg(children);
    return {};
}

/// The first thing that is wrong with what was made of `bytes`; empty when all is well.
QString flaw(const YamlDocument &document, const QByteArray &bytes)
{
    if (document.text().bytes() != bytes)
        return u"the bytes changed"_s;
    if (!document.isValid() && document.issues().isEmpty())
        return u"refused without a reason"_s;
    for (const YamlIssue &issue : document.issues()) {
        if (issue.message.isEmpty() || issue.span.begin < 0 || issue.span.begin > issue.span.end
            || issue.span.end > bytes.size())
            return u"issue `%1` at %2-%3"_s.arg(issue.message).arg(issue.span.begin).arg(issue.span.end);
    }
    for (NodeId id = 0; id < document.tree().size(); ++id) {
        const QString nodeFlaw = flaw(document.tree(), id);
        if (!nodeFlaw.isEmpty())
            return nodeFlaw;
    }
    return {};
}

} // namespace

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
        const QString found = flaw(document, bytes);
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
