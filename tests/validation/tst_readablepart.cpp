// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chart.h"
#include "app/validation/readablepart.h"
#include "app/validation/validator.h"

#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

YamlDocument parsed(const QByteArray &yaml)
{
    return YamlDocument::parse(SourceText(yaml));
}

} // namespace

/// What rules go on with while somebody types.
class TestReadablePart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("rest"); // without the spaces at ends of lines
        QTest::newRow("item-with-an-open-quote") << "components:\n- name: a\n- name: \"b\n- name: c\n"_ba
                                                 << "components:\n- name: a\n-\n- name: c\n"_ba;
        QTest::newRow("item-with-an-open-bracket") << "components:\n- name: a\n  containers: [\n- name: c\n"_ba
                                                   << "components:\n-\n\n- name: c\n"_ba;
        QTest::newRow("indent-that-fits-nowhere") << "components:\n- name: a\n   replicas: 1\n- name: c\n"_ba
                                                  << "components:\n-\n\n- name: c\n"_ba;
        QTest::newRow("comments-go-with-their-item") << "components:\n- a: {\n  # why\n\n- name: c\n"_ba
                                                     << "components:\n-\n\n\n- name: c\n"_ba;
        QTest::newRow("key-of-the-file") << "volumes: {a\ncomponents:\n- name: c\n"_ba
                                         << "\ncomponents:\n- name: c\n"_ba;
        QTest::newRow("two-items") << "components:\n- a: {\n- name: b\n- c: {\n- name: d\n"_ba
                                   << "components:\n-\n- name: b\n-\n- name: d\n"_ba;
        QTest::newRow("lines-of-windows") << "components:\r\n- a: {\r\n- name: c\r\n"_ba
                                          << "components:\r\n-\r\n- name: c\r\n"_ba;
    }

    void leavesOutWhatIsBroken()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, rest);
        const YamlDocument whole = parsed(text);
        QVERIFY(!whole.isValid());
        const auto part = readablePart(whole);
        QVERIFY(part);
        QVERIFY(part->document.isValid());

        QCOMPARE(part->document.text().size(), text.size()); // every place is where it was
        QString shown = QString::fromUtf8(part->document.text().bytes());
        shown.remove(QRegularExpression(u" +(?=\\r?\\n)"_s));
        QCOMPARE(shown.toUtf8(), rest);
    }

    void isNothingForWholeAndHopelessTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("YAML") << "components: []\n"_ba;
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("broken-more-often-than-is-tried")
            << QByteArray("components:\n") + QByteArray("- a: {\n- b: 1\n").repeated(6);
    }

    void isNothingForWholeAndHopelessTexts()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readablePart(parsed(text)));
    }

    // The line that is being typed is told, and so is what is wrong elsewhere, at its own place.
    void rulesGoOnAroundWhatIsTyped()
    {
        const YamlDocument document = parsed("components:\n"
                                             "- name: web\n"
                                             "  containers:\n"
                                             "  - {image: nginx\n"
                                             "- name: db\n"
                                             "  replicsa: 2\n"
                                             "  containers:\n"
                                             "  - image: mysql:8\n");
        QHash<QString, int> lines;
        for (const Problem &problem : validate(document, readChart(document.tree())))
            lines.insert(problem.rule, int(document.text().lineAt(problem.span.begin)) + 1);
        QVERIFY(lines.contains(u"yaml-syntax"_s));
        QCOMPARE(lines.value(u"unknown-key"_s), 6);
        QVERIFY(!lines.contains(u"no-containers"_s)); // of what cannot be read nothing is claimed
    }
};

QTEST_GUILESS_MAIN(TestReadablePart)
#include "tst_readablepart.moc"
