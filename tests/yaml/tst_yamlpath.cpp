// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamlpath.h"

#include <QTest>

using namespace portolan;

class tst_YamlPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReads_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "components", "components[0].service.ports[1].externalPort", "components[name=web].service.name",
              "a-b_c.d9", "annotations.\"example.com/id\"", "\"with \\\"quotes\\\" and \\\\\".x", "[0][1]",
              "[name=\"a b]\"].x", "\"\"", "a.image#2.x", "\"a#b\"#3"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void writesWhatItReads()
    {
        QFETCH(QString, text);
        const Result<YamlPath> path = YamlPath::parse(text);
        QVERIFY2(path.hasValue(), path ? "" : qPrintable(path.error().message));
        QCOMPARE(path->toString(), text);
    }

    void readsTheStepsInOrder()
    {
        const YamlPath path = YamlPath::parse(u"components[name=web].ports[12].\"a.b\"").value();
        QCOMPARE(path, YamlPath()
                           .key("components")
                           .joined([] { return YamlPath::parse(u"[name=web]").value(); }())
                           .key("ports")
                           .index(12)
                           .key("a.b"));
        QVERIFY(path.startsWith(YamlPath().key("components")));
        QVERIFY(!path.startsWith(YamlPath().key("ports")));
        QCOMPARE(path.parent().last().index, 12);
        QCOMPARE(path.behind(2), YamlPath::parse(u"ports[12].\"a.b\"").value());
        QVERIFY(path.behind(9).isEmpty());
    }

    void namesTheColumnOfAMistake_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("dot at the end") << QStringLiteral("a.") << QStringLiteral("column 3");
        QTest::newRow("double dot") << QStringLiteral("a..b") << QStringLiteral("column 3");
        QTest::newRow("open bracket") << QStringLiteral("a[0") << QStringLiteral("column 4");
        QTest::newRow("no index") << QStringLiteral("a[]") << QStringLiteral("column 3");
        QTest::newRow("space") << QStringLiteral("a b") << QStringLiteral("column 2");
        QTest::newRow("open quote") << QStringLiteral("\"a") << QStringLiteral("column 3");
        QTest::newRow("which of equal keys") << QStringLiteral("a#x") << QStringLiteral("column 3");
        QTest::newRow("huge index") << QStringLiteral("a[99999999999]") << QStringLiteral("too large");
        QTest::newRow("match without value") << QStringLiteral("a[name]") << QStringLiteral("column 7");
    }
    void namesTheColumnOfAMistake()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        const Result<YamlPath> path = YamlPath::parse(text);
        QVERIFY(!path);
        QVERIFY2(path.error().message.contains(place), qPrintable(path.error().message));
    }

    void splitsAnAssignmentAtTheFirstFreeEqualsSign_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << QStringLiteral("a.b=1") << QStringLiteral("a.b") << QStringLiteral("1");
        QTest::newRow("in brackets") << QStringLiteral("c[name=web].x=y") << QStringLiteral("c[name=web].x")
                                     << QStringLiteral("y");
        QTest::newRow("in quotes") << QStringLiteral("\"a=b\".c=d=e") << QStringLiteral("\"a=b\".c")
                                   << QStringLiteral("d=e");
        QTest::newRow("empty value") << QStringLiteral("a=") << QStringLiteral("a") << QString();
    }
    void splitsAnAssignmentAtTheFirstFreeEqualsSign()
    {
        QFETCH(QString, argument);
        QFETCH(QString, path);
        QFETCH(QString, value);
        const Result<YamlPath::Assignment> assignment = YamlPath::splitAssignment(argument);
        QVERIFY(assignment);
        QCOMPARE(assignment->path, path);
        QCOMPARE(assignment->value, value);
    }

    void refusesAnAssignmentWithoutEqualsSign() { QVERIFY(!YamlPath::splitAssignment(QStringLiteral("a[name=web]"))); }
};

QTEST_GUILESS_MAIN(tst_YamlPath)
#include "tst_yamlpath.moc"
