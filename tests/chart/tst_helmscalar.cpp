// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/helmscalar.h"

#include "app/yaml/yamldocument.h"

#include <QTest>

using namespace portolan;

/// The expectations were printed by `helm template` of Helm 3.17 and 4.1, which agree.
class tst_HelmScalar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPlainScalarsAsHelmDoes_data();
    void readsPlainScalarsAsHelmDoes();
    void goesByQuotesAndTags_data();
    void goesByQuotesAndTags();
};

void tst_HelmScalar::readsPlainScalarsAsHelmDoes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<bool>("isString");
    const auto text = [](const char *plain) { QTest::newRow(plain) << QByteArray(plain) << QByteArray(plain) << true; };
    const auto row = [](const char *plain, const char *json, const char *printed = nullptr) {
        QTest::newRow(plain) << QByteArray(json) << QByteArray(printed ? printed : json) << false;
    };
    row("1000000", "1000000", "1e+06");
    row("999999", "999999");
    row("1.10", "1.1");
    row("0777", "511");
    row("0x1F", "31");
    row("1e3", "1000");
    row("1_000", "1000");
    row("yes", "true");
    row("TRUE", "true");
    row(".5", "0.5");
    row("+5", "5");
    row("12345678901234567890", "12345678901234567000", "1.2345678901234567e+19");
    row("9007199254740993", "9007199254740992", "9.007199254740992e+15");
    row("y", "true");
    text("12:30");
    text("2019-01-01");
    row("0b11", "3");
    row("0o17", "15");
    row("0080", "80");
    row("1.0", "1");
    row("-0", "0");
    row("on", "true");
    row("~", "null", "<nil>");
    row("NULL", "null", "<nil>");
    row("1e21", "1e+21");
    row("123456789012", "123456789012", "1.23456789012e+11");
    row("1_0.5_0", "10.5");
    row("-0777", "-511");
    row("0x_1F", "31");
    row("1.", "1");
    row("1e-7", "1e-7", "1e-07");
    row("-.5", "-0.5");
    row("0.1e1", "1");
    row("+0x10", "16");
    text("1e400");
    text("=");
    row("Yes", "true");
    row("n", "false");
    row("Off", "false");
    row("08", "8");
    row("0_7", "7");
    row("-0b101", "-5");
    row("0.0000001", "1e-7", "1e-07");
    row("1E5", "100000");
    row("18446744073709551615", "18446744073709552000", "1.8446744073709552e+19");
    row("123456.789", "123456.789");
    text("1.2.3");
    text("-");
    text(".");
    text("0x");
    text("nginx:1.10");
}

void tst_HelmScalar::readsPlainScalarsAsHelmDoes()
{
    const HelmScalar scalar = helmPlainScalar(QTest::currentDataTag());
    QTEST(scalar.json, "json");
    QTEST(scalar.printed, "printed");
    QTEST(scalar.type == ScalarType::String, "isString");
}

void tst_HelmScalar::goesByQuotesAndTags_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<HelmScalar>("scalar");
    QTest::newRow("plain") << QByteArray("12") << HelmScalar{ScalarType::Integer, "12", "12"};
    QTest::newRow("quoted") << QByteArray("\"12\"") << HelmScalar{ScalarType::String, "12", "12"};
    QTest::newRow("block") << QByteArray("|-\n  12") << HelmScalar{ScalarType::String, "12", "12"};
    QTest::newRow("string by tag") << QByteArray("!!str 12") << HelmScalar{ScalarType::String, "12", "12"};
    QTest::newRow("number by tag") << QByteArray("!!int \"12\"") << HelmScalar{ScalarType::Integer, "12", "12"};
    QTest::newRow("nothing") << QByteArray() << HelmScalar{ScalarType::Null, "null", "<nil>"};
}

void tst_HelmScalar::goesByQuotesAndTags()
{
    QFETCH(const QByteArray, text);
    const YamlDocument document = YamlDocument::parse(SourceText("a: " + text + '\n'));
    QVERIFY(document.isValid());
    const YamlTree &tree = document.tree();
    QTEST(helmScalar(tree, tree.mapValue(tree.root(), "a")), "scalar");
}

QTEST_GUILESS_MAIN(tst_HelmScalar)
#include "tst_helmscalar.moc"
