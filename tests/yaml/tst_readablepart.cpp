// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/readablepart.h"

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
        QTest::newRow("list-behind-a-byte-order-mark") << "\xef\xbb\xbf- a: {\n- name: c\n"_ba
                                                       << "-\n- name: c\n"_ba; // Qt leaves it out
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
};

QTEST_GUILESS_MAIN(TestReadablePart)
#include "tst_readablepart.moc"
