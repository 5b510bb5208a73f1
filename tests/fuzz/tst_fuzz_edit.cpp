// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/yaml/yamledit.h"
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/watchdog.h"

#include <QTest>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray &anyOf(const QList<QByteArray> &list, QRandomGenerator &random)
{
    return list.at(random.bounded(list.size()));
}

ScalarValue anyValue(QRandomGenerator &random)
{
    static const QList<QByteArray> kTexts = {
        "plain",        "",          " ",  "8080", "true", "~", "a: b", "x # y", "- z", "*a", "it's \"both\"",
        "two\nlines\n", "caf\u00e9", "\t", "[a]",
    };
    switch (random.bounded(4)) {
    case 0:
        return ScalarValue::integer(random.bounded(70000));
    case 1:
        return ScalarValue::boolean(random.bounded(2) == 1);
    default:
        return ScalarValue::string(QString::fromUtf8(anyOf(kTexts, random)));
    }
}

/// Some edit at some place of the document; it need not be possible.
YamlEdit anyEdit(const YamlTree &tree, QRandomGenerator &random)
{
    static const QList<QByteArray> kEntries = {"x",          "1",  "name: web", "a: 1\nb:\n- c\n",
                                               "- 1\n- 2\n", "[]", "{a: b}",    "|\n  text\n"};
    const YamlPath path = tree.pathOf(NodeId(random.bounded(tree.size())));
    switch (random.bounded(5)) {
    case 0:
        return YamlEdit::remove(path);
    case 1:
        return YamlEdit::insert(path, anyOf(kEntries, random));
    case 2:
        return YamlEdit::insert(random.bounded(2) == 1 ? path.key("added") : path.index(random.bounded(3)),
                                anyOf(kEntries, random));
    case 3:
        return YamlEdit::renameKey(path, u"renamed"_s);
    default:
        return YamlEdit::set(path, anyValue(random));
    }
}

/// What is wrong with an edit that was made; empty when all is well.
QString flaw(const YamlDocument &before, const YamlEdit &edit, const VerifiedEdit &made)
{
    const QByteArray &text = before.text().bytes();
    const QByteArray &after = made.after.text().bytes();
    if (!made.after.isValid())
        return u"the outcome is not YAML"_s;
    if (applied(text, made.patches) != after)
        return u"the patches do not make the outcome"_s;
    if (applied(after, inverted(text, made.patches)) != text)
        return u"undoing does not give the text back"_s;
    const YamlTree &tree = made.after.tree();
    if (edit.kind == YamlEdit::Kind::Set && edit.value.type() == ScalarType::String
        && tree.value(tree.find(edit.path)) != edit.value.text())
        return u"the value reads as `%1`"_s.arg(tree.string(tree.find(edit.path)));
    return {};
}

} // namespace

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
        const YamlEdit edit = anyEdit(document.tree(), random);
        const auto outcome = applyEdit(document, edit);
        const QByteArray what = edit.path.toString().toUtf8() + " (kind " + QByteArray::number(int(edit.kind)) + ") in "
                                + document.text().bytes().toPercentEncoding();
        if (!outcome) {
            QVERIFY2(!outcome.error().message.isEmpty(), what);
            ++refused;
            continue;
        }
        const QString found = flaw(document, edit, *outcome);
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
