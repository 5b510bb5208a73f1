// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kValues = "# a comment\n"
                           "base: &base\n"
                           "  a: 1\n"
                           "components:\n"
                           "- name: \"we\\u0062\" # quoted\n"
                           "  service:\n"
                           "    name: my-service\n"
                           "    # the ports\n"
                           "    ports:\n"
                           "    - externalPort: 80\n"
                           "      containerPort: 3000 # node\n"
                           "    - externalPort: 443\n"
                           "      containerPort: 3001\n"
                           "  text: |\n"
                           "    one\n"
                           "      two\n"
                           "  flow: {a: [1,\n"
                           "    2]}\n"
                           "  nothing:\n"
                           "  copy: *base\n"
                           "annotations: {\"example.com/id\": yes}\n";

} // namespace

class TestGet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsValues_data();
    void printsValues();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void TestGet::printsValues_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("quoted text") << u"components[0].name"_s << QByteArray("web\n");
    QTest::newRow("by name") << u"components[name=web].service.name"_s << QByteArray("my-service\n");
    QTest::newRow("number") << u"components[0].service.ports[1].externalPort"_s << QByteArray("443\n");
    QTest::newRow("text of several lines") << u"components[0].text"_s << QByteArray("one\n  two\n");
    QTest::newRow("nothing") << u"components[0].nothing"_s << QByteArray("null\n");
    QTest::newRow("quoted key") << u"annotations.\"example.com/id\""_s << QByteArray("yes\n");
    QTest::newRow("list") << u"components[0].service.ports"_s
                          << QByteArray("- externalPort: 80\n  containerPort: 3000 # node\n"
                                        "- externalPort: 443\n  containerPort: 3001\n");
    QTest::newRow("item") << u"components[0].service.ports[0]"_s
                          << QByteArray("externalPort: 80\ncontainerPort: 3000\n");
    QTest::newRow("map with a comment") << u"components[0].service"_s
                                        << QByteArray("name: my-service\n# the ports\nports:\n- externalPort: 80\n"
                                                      "  containerPort: 3000 # node\n- externalPort: 443\n"
                                                      "  containerPort: 3001\n");
    QTest::newRow("flow") << u"components[0].flow"_s << QByteArray("{a: [1,\n2]}\n");
    QTest::newRow("alias") << u"components[0].copy"_s << QByteArray("a: 1\n");
    QTest::newRow("through an alias") << u"components[0].copy.a"_s << QByteArray("1\n");
}

void TestGet::printsValues()
{
    QFETCH(const QString, path);
    const CommandRun run = runCommand({u"get"_s, u"-"_s, path}, kValues);
    QTEST(QString::fromUtf8(run.out).toUtf8(), "text");
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
}

void TestGet::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("nothing there") << QStringList{u"-"_s, u"components[7]"_s} << kValues << 1
                                   << QByteArray("<stdin>: there is nothing at components[7].\n");
    QTest::newRow("not YAML") << QStringList{u"-"_s, u"a"_s} << QByteArray("a: [\n") << 1 << QByteArray(": error: ");
    QTest::newRow("wrong path") << QStringList{u"-"_s, u"a[["_s} << kValues << 2
                                << QByteArray("See 'portolan get --help'");
    QTest::newRow("no path") << QStringList{u"-"_s} << kValues << 2
                             << QByteArray("Too few arguments: FILE PATH is needed.");
    QTest::newRow("too many") << QStringList{u"-"_s, u"a"_s, u"b"_s} << kValues << 2
                              << QByteArray("One argument too many: 'b'.");
    QTest::newRow("no file") << QStringList{u"/nowhere/values.yaml"_s, u"a"_s} << QByteArray() << 3
                             << QByteArray("/nowhere/values.yaml cannot be read: ");
    QTest::newRow("not text") << QStringList{u"-"_s, u"a"_s} << QByteArray("a: \xFF") << 3
                              << QByteArray("<stdin>:1:4: ");
}

void TestGet::saysWhatIsWrong()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, message);
    const CommandRun run = runCommand(QStringList{u"get"_s} + words, input);
    QVERIFY2(run.err.contains(message), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QTEST(run.exitCode, "exitCode");
}

QTEST_GUILESS_MAIN(TestGet)
#include "tst_get.moc"
