// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/scalar.h"

#include <QTest>

using namespace portolan;

Q_DECLARE_METATYPE(portolan::ScalarType)

class tst_Scalar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTypeOfAPlainScalar_data()
    {
        QTest::addColumn<ScalarType>("type");
        const auto rows = [](ScalarType type, std::initializer_list<const char *> texts) {
            for (const char *text : texts)
                QTest::newRow(*text == '\0' ? "(empty)" : text) << type;
        };
        rows(ScalarType::Null, {"", "~", "null", "NULL", "Null"});
        rows(ScalarType::Boolean, {"true", "False", "TRUE"});
        rows(ScalarType::Integer, {"0", "80", "-1", "+5", "007", "0o17", "0x1F"});
        rows(ScalarType::Float,
             {"1.5", "1.", ".5", "1e3", "-.inf", "+.Inf", ".INF", ".nan", ".NaN", "+1.5E-3", "-.5e7", "1.e2"});
        rows(ScalarType::String, {"yes", "on",   "1_000", "12:30",      "1Gi", "800m", "-",  "+",    ".",
                                  "e3",  "nULL", "0b11",  "2019-01-01", "0x",  "0o8",  "0o", "-0x1", "1e",
                                  "1e+", ".e1",  "1.5.2", "+.nan",      "--1", "-.",   "0xg"});
    }
    void tellsTheTypeOfAPlainScalar()
    {
        QFETCH(ScalarType, type);
        const QByteArray tag = QTest::currentDataTag();
        QCOMPARE(plainScalarType(tag == "(empty)" ? QByteArray() : tag), type);
    }

    void readsCommandLineValues_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<ScalarType>("type");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("number") << QStringLiteral("8080") << ScalarType::Integer << QByteArray("8080");
        QTest::newRow("quoted number") << QStringLiteral("\"8080\"") << ScalarType::String << QByteArray("8080");
        QTest::newRow("single quotes") << QStringLiteral("'it''s'") << ScalarType::String << QByteArray("it's");
        QTest::newRow("escapes") << QStringLiteral("\"a\\\"b\\\\\"") << ScalarType::String << QByteArray("a\"b\\");
        QTest::newRow("word") << QStringLiteral("nginx:1.25") << ScalarType::String << QByteArray("nginx:1.25");
        QTest::newRow("null") << QStringLiteral("null") << ScalarType::Null << QByteArray("null");
        QTest::newRow("nothing") << QString() << ScalarType::String << QByteArray();
        QTest::newRow("number and line feed") << QStringLiteral("5\n") << ScalarType::String << QByteArray("5\n");
        QTest::newRow("half a quote") << QStringLiteral("\"a") << ScalarType::String << QByteArray("\"a");
    }
    void readsCommandLineValues()
    {
        QFETCH(QString, argument);
        QFETCH(ScalarType, type);
        QFETCH(QByteArray, text);
        const ScalarValue value = ScalarValue::fromArgument(argument);
        QCOMPARE(value.type(), type);
        QCOMPARE(value.text(), text);
    }
};

QTEST_GUILESS_MAIN(tst_Scalar)
#include "tst_scalar.moc"
