// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"

#include "app/validation/validator.h"
#include "app/version.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsWords_data();
    void knowsItsWords();
    void showsHelp_data();
    void showsHelp();
    void showsTheVersion();
    void answersUnknownWordsWithAHint_data();
    void answersUnknownWordsWithAHint();
    void listsTheRules();
    void explainsEveryRule();
};

void TestCommandLine::knowsItsWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("isCommandLine");
    QTest::newRow("nothing") << QStringList{} << false;
    QTest::newRow("a file") << QStringList{u"values.yaml"_s} << false;
    QTest::newRow("a folder") << QStringList{u"/"_s} << false;
    QTest::newRow("a command") << QStringList{u"check"_s, u"values.yaml"_s} << true;
    QTest::newRow("a command of two words") << QStringList{u"export"_s, u"manifests"_s} << true;
    QTest::newRow("half a command") << QStringList{u"export"_s} << true;
    QTest::newRow("an option") << QStringList{u"--help"_s} << true;
    QTest::newRow("an unknown option") << QStringList{u"--nonsense"_s} << true;
    QTest::newRow("a slip of the finger") << QStringList{u"chekc"_s} << true;
    QTest::newRow("a file called like a command") << QStringList{u"./check"_s} << false;
}

void TestCommandLine::knowsItsWords()
{
    QFETCH(const QStringList, words);
    QTEST(commandline::isCalledBy(words), "isCommandLine");
}

void TestCommandLine::showsHelp_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArrayList>("parts");
    QTest::newRow("the program") << QStringList{u"--help"_s}
                                 << QByteArrayList{"Usage: portolan ", "  check", "  export diagram", "Exit code:"};
    QTest::newRow("check") << QStringList{u"check"_s, u"--help"_s}
                           << QByteArrayList{"Usage: portolan check FILE... [options]\n", "  --severity LEVEL  ",
                                             "-h, --help"};
    QTest::newRow("edit") << QStringList{u"edit"_s, u"-h"_s}
                          << QByteArrayList{"  --set PATH=VALUE ", "  -o, --output OUT ", "in the order given"};
    QTest::newRow("get") << QStringList{u"get"_s, u"--help"_s} << QByteArrayList{"Usage: portolan get FILE PATH"};
    QTest::newRow("export") << QStringList{u"export"_s, u"--help"_s}
                            << QByteArrayList{"  export manifests  ", "  export diagram    "};
    QTest::newRow("export manifests") << QStringList{u"export"_s, u"manifests"_s, u"--help"_s}
                                      << QByteArrayList{"--release NAME", "--force"};
    QTest::newRow("export diagram") << QStringList{u"export"_s, u"diagram"_s, u"--help"_s}
                                    << QByteArrayList{"--scale NUMBER"};
    QTest::newRow("rules") << QStringList{u"rules"_s, u"--help"_s} << QByteArrayList{"Usage: portolan rules [ID]"};
}

void TestCommandLine::showsHelp()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArrayList, parts);
    const CommandRun run = runCommand(words);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, QByteArray());
    for (const QByteArray &part : parts)
        QVERIFY2(run.out.contains(part), run.out.constData());
    for (const QByteArray &line : run.out.split('\n'))
        QVERIFY2(line.size() <= 100, line.constData());
}

void TestCommandLine::showsTheVersion()
{
    QCOMPARE(runCommand({u"--version"_s}).out, "portolan " + QByteArray(kVersion) + '\n');
}

void TestCommandLine::answersUnknownWordsWithAHint_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("option") << QStringList{u"--nonsense"_s}
                            << QByteArray("portolan: '--nonsense' is nothing it knows. See 'portolan --help'.\n");
    QTest::newRow("command") << QStringList{u"chekc"_s}
                             << QByteArray("portolan: 'chekc' is nothing it knows. See 'portolan --help'.\n");
    QTest::newRow("export of something else")
        << QStringList{u"export"_s, u"song"_s}
        << QByteArray("portolan export: 'song' is nothing it knows. See 'portolan export --help'.\n");
    QTest::newRow("option of a command") << QStringList{
        u"get"_s, u"--nonsense"_s, u"a"_s,
        u"b"_s} << QByteArray("portolan get: Unknown option 'nonsense'. See 'portolan get --help'.\n");
}

void TestCommandLine::answersUnknownWordsWithAHint()
{
    QFETCH(const QStringList, words);
    const CommandRun run = runCommand(words);
    QTEST(run.err, "message");
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.exitCode, 2);
}

void TestCommandLine::listsTheRules()
{
    const CommandRun run = runCommand({u"rules"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out.count('\n'), ruleCatalogue().size());
    const QList<QByteArray> lines = run.out.split('\n');
    for (const char *expected :
         {"yaml-syntax the text error", "service-name-unique the whole file error", "image-format each component error",
          "unknown-key each component and the whole file warning"}) {
        const auto isIt = [expected](const QByteArray &line) { return line.simplified() == expected; };
        QVERIFY2(std::ranges::any_of(lines, isIt), expected);
    }
}

void TestCommandLine::explainsEveryRule()
{
    for (const Rule &rule : ruleCatalogue()) {
        const QString id = QString::fromLatin1(rule.id);
        const CommandRun run = runCommand({u"rules"_s, id});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.startsWith(id.toUtf8() + " (") && run.out.size() > id.size() + 60, run.out.constData());
    }
    QCOMPARE(runCommand({u"rules"_s, u"no-such-rule"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
