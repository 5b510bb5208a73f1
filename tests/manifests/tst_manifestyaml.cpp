// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/manifestyaml.h"

#include "app/manifests/manifestjson.h"

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

class TestManifestYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBlockStyle();
    void writesStringsAsStrings_data();
    void writesStringsAsStrings();
    void keepsTheOrderInJson();
    void meansTheSameAsJsonToPython();
};

void TestManifestYaml::writesBlockStyle()
{
    ManifestValue ports = ManifestValue::list();
    ports.append(
        ManifestValue::map({{u"port"_s, ManifestValue::integer(80)}, {u"name"_s, ManifestValue::string(u"a"_s)}}));
    ports.append(ManifestValue::integer(5));
    const ManifestValue value = ManifestValue::map({
        {u"kind"_s, ManifestValue::string(u"Service"_s)},
        {u"unset"_s, ManifestValue()},
        {u"none"_s, ManifestValue::list()},
        {u"empty"_s, ManifestValue::map()},
        {u"ports"_s, ports},
        {u"on"_s, ManifestValue::boolean(true)},
    });
    QCOMPARE(yamlText(value), QByteArray("kind: Service\n"
                                         "empty: {}\n"
                                         "ports:\n"
                                         "  - port: 80\n"
                                         "    name: a\n"
                                         "  - 5\n"
                                         "\"on\": true\n"));
}

void TestManifestYaml::writesStringsAsStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("word") << u"nginx:1.25"_s << QByteArray("a: nginx:1.25\n");
    QTest::newRow("number") << u"8080"_s << QByteArray("a: \"8080\"\n");
    QTest::newRow("version") << u"1.10"_s << QByteArray("a: \"1.10\"\n");
    QTest::newRow("octal for older readers") << u"0777"_s << QByteArray("a: \"0777\"\n");
    QTest::newRow("boolean") << u"true"_s << QByteArray("a: \"true\"\n");
    QTest::newRow("boolean for older readers") << u"off"_s << QByteArray("a: \"off\"\n");
    QTest::newRow("null") << u"null"_s << QByteArray("a: \"null\"\n");
    QTest::newRow("empty") << QString() << QByteArray("a: \"\"\n");
    QTest::newRow("several lines") << u"one\n\n  two\n"_s << QByteArray("a: |\n  one\n\n    two\n");
    QTest::newRow("several lines without the last end") << u"one\ntwo"_s << QByteArray("a: |-\n  one\n  two\n");
    QTest::newRow("indented first line") << u" one\ntwo"_s << QByteArray("a: \" one\\ntwo\"\n");
    QTest::newRow("blank before a line end") << u"one \ntwo"_s << QByteArray("a: \"one \\ntwo\"\n");
}

void TestManifestYaml::writesStringsAsStrings()
{
    QFETCH(const QString, text);
    QTEST(yamlText(ManifestValue::map({{u"a"_s, ManifestValue::string(text)}})), "yaml");
}

void TestManifestYaml::keepsTheOrderInJson()
{
    ManifestValue list = ManifestValue::list();
    list.append(ManifestValue::string(u"q\"\n"_s));
    const ManifestValue value = ManifestValue::map({
        {u"z"_s, ManifestValue::integer(1)},
        {u"a"_s, list},
        {u"m"_s, ManifestValue::map()},
    });
    QCOMPARE(jsonText(value), QByteArray("{\n  \"z\": 1,\n  \"a\": [\n    \"q\\\"\\n\"\n  ],\n  \"m\": {}\n}\n"));
}

void TestManifestYaml::meansTheSameAsJsonToPython()
{
    const QString python = u"/usr/bin/python3"_s;
    QRandomGenerator random(7);
    const QString alphabet =
        u"abn yte0123456789.:-#'\"\\\n\t\r{}[]&*!|>%@`,?=~_+\u00e9\u00a0\u0085\u2028\U0001F6A2\u0007"_s;
    ManifestValue list = ManifestValue::list();
    for (int i = 0; i < 4000; ++i) {
        QString text;
        for (int length = random.bounded(9); length > 0; --length) {
            const qsizetype at = random.bounded(int(alphabet.size()));
            if (!alphabet.at(at).isSurrogate())
                text += alphabet.at(at);
        }
        ManifestValue item = ManifestValue::map();
        item.set(text, ManifestValue::string(text));
        list.append(std::move(item));
    }
    const ManifestValue value = ManifestValue::map({{u"items"_s, list}});

    QProcess judge;
    judge.setProcessChannelMode(QProcess::MergedChannels);
    judge.start(python, {u"-c"_s, u"import json, sys, yaml\n"
                                  "sides = sys.stdin.buffer.read().split(b'\\0')\n"
                                  "ours, meant = yaml.safe_load(sides[0]), json.loads(sides[1])\n"
                                  "wrong = [b for a, b in zip(ours['items'], meant['items']) if a != b]\n"
                                  "print(len(meant['items']), 'items,', len(wrong), 'wrong', wrong[:5])"_s});
    judge.write(yamlText(value) + '\0' + jsonText(value));
    judge.closeWriteChannel();
    QVERIFY(judge.waitForFinished());
    const QByteArray verdict = judge.readAll();
    if (verdict.contains("ModuleNotFoundError"))
        QSKIP("PyYAML is not installed: nobody else can judge the text");
    QCOMPARE(verdict.trimmed(), QByteArray("4000 items, 0 wrong []"));
}

QTEST_GUILESS_MAIN(TestManifestYaml)
#include "tst_manifestyaml.moc"
