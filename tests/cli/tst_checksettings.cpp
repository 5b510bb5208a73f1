// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A warning: a key that is nearly one of the format.
const QByteArray kMisspelt = "components:\n"
                             "- name: web\n"
                             "  containers:\n"
                             "  - name: main\n"
                             "    image: example.com/web:1\n"
                             "    resources: {limits: {cpu: 1, memory: 1Gi}}\n"
                             "  replicsa: 2\n";

} // namespace

/// What `check` is told about rules, by comments, settings and options, and the formats that tell of it.
class TestCheckSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<ScratchFolder>();
        m_folder->put(u".git"_s, "gitdir: elsewhere\n"); // nothing above is looked at
        m_file = m_folder->put(u"values.yaml"_s, kMisspelt);
    }

    void levelsOfTheRun_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QByteArray>("severity"); // of the line; empty: nothing is told
        QTest::addColumn<int>("exitCode");
        QTest::newRow("error") << u"unknown-key=error"_s << "error"_ba << 1;
        QTest::newRow("info") << u"unknown-key=info"_s << "info"_ba << 1;
        QTest::newRow("off") << u"unknown-key=off"_s << ""_ba << 0;
        QTest::newRow("several") << u"port-range=off, unknown-key = off"_s << ""_ba << 0;
    }

    void levelsOfTheRun()
    {
        QFETCH(QString, rules);
        QFETCH(QByteArray, severity);
        const CommandRun run = runCommand({u"check"_s, u"--severity=info"_s, u"--rules"_s, rules, m_file});
        QTEST(run.exitCode, "exitCode");
        QVERIFY2(severity.isEmpty() ? run.out.isEmpty() : run.out.contains(": " + severity + ": Unknown key"),
                 run.out.constData());
    }

    void theSettingsFileHoldsAndTheOptionGoesBefore()
    {
        m_folder->put(u".portolan.yaml"_s, "rules: {unknown-key: off}\n");
        QCOMPARE(runCommand({u"check"_s, m_file}).exitCode, 0);
        const CommandRun run = runCommand({u"check"_s, u"--rules=unknown-key=error"_s, m_file});
        QVERIFY2(run.out.contains(": error: "), run.out.constData());
    }

    void mistakesInTheSettingsAreToldOnceAndFail()
    {
        const QByteArray settings = m_folder->put(u".portolan.yaml"_s, "rules: {unknown-kee: off}\n").toUtf8();
        const QString other = m_folder->put(u"other.yaml"_s, kMisspelt);
        const CommandRun run = runCommand({u"check"_s, m_file, other});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.startsWith(settings + ":1:9: There is no rule \"unknown-kee\"; did you mean"),
                 run.err.constData());
        QCOMPARE(run.err.count(settings), 1);
        QCOMPARE(run.out.count("[unknown-key]"), 2);
    }

    void ignoredProblemsAreCountedAndNotTold()
    {
        const QString file = m_folder->put(u"ignored.yaml"_s,
                                           QByteArray(kMisspelt).replace(": 2", ": 2 # portolan-ignore: unknown-key"));
        const CommandRun text = runCommand({u"check"_s, file});
        QCOMPARE(text.out, QByteArray());
        QCOMPARE(text.err, QByteArray("1 file: no problems, 1 ignored\n"));
        QCOMPARE(text.exitCode, 0);

        const CommandRun json = runCommand({u"check"_s, u"--format=json"_s, file});
        const QJsonObject report = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(report[u"version"_s].toInt(), 1);
        QCOMPARE(report[u"files"_s][0][u"problems"_s].toArray().size(), 0);
        QCOMPARE(report[u"files"_s][0][u"ignored"_s][0][u"rule"_s].toString(), u"unknown-key"_s);
    }

    void annotatesForGithub()
    {
        const QString file = m_folder->put(u"a,b: 100%.yaml"_s, "{\xC3\xA9%0A: 1, \xC3\xA9%0A: 2}\n");
        const CommandRun run = runCommand({u"check"_s, u"--format=github"_s, u"--severity=info"_s, file});
        const QByteArray name = file.toUtf8().replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
        QVERIFY2(run.out.contains("::error file=" + name + ",line=1,endLine=1,col=11,endColumn=15,title="),
                 run.out.constData());
        QVERIFY2(run.out.contains("\xC3\xA9%250A"), run.out.constData());
        for (const QByteArray &line : run.out.trimmed().split('\n'))
            QVERIFY2(line.startsWith("::error ") || line.startsWith("::warning ") || line.startsWith("::notice "),
                     line.constData());
    }

    void annotatesWhatCannotBeRead()
    {
        const CommandRun run = runCommand({u"check"_s, u"--format=github"_s, m_folder->path(u"missing.yaml"_s)});
        QVERIFY2(run.out.startsWith("::error file=" + m_folder->path(u"missing.yaml"_s).toUtf8() + "::"),
                 run.out.constData());
        QCOMPARE(run.exitCode, 3);
    }

    void coloursNeverReachOtherFormats_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"json", "sarif", "github"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void coloursNeverReachOtherFormats()
    {
        QFETCH(QString, format);
        const CommandRun run = runCommand({u"check"_s, u"--format"_s, format, m_file}, {}, true);
        QVERIFY(run.out.contains("unknown-key"));
        QVERIFY(!run.out.contains('\033') && !run.out.contains("\\u001b"));
        QCOMPARE(run.exitCode, 1);
    }

    void sarifTellsWhatFailed()
    {
        m_folder->put(u".portolan.yaml"_s, "rule: {}\n");
        const CommandRun run = runCommand({u"check"_s, u"--format=sarif"_s, m_file, m_folder->path(u"missing.yaml"_s)});
        QCOMPARE(run.exitCode, 3);
        const QJsonObject log = QJsonDocument::fromJson(run.out).object();
        const QJsonObject invocation = log[u"runs"_s][0][u"invocations"_s][0].toObject();
        QCOMPARE(invocation[u"executionSuccessful"_s], QJsonValue(false));
        QCOMPARE(invocation[u"toolConfigurationNotifications"_s].toArray().size(), 1);
        QCOMPARE(invocation[u"toolExecutionNotifications"_s].toArray().size(), 1);
        QCOMPARE(log[u"runs"_s][0][u"results"_s].toArray().size(), 1);
    }

    void everyFormatIsTheSameTwice_data() { coloursNeverReachOtherFormats_data(); }

    void everyFormatIsTheSameTwice()
    {
        QFETCH(QString, format);
        const QStringList words{u"check"_s, u"--format"_s, format, m_file};
        QCOMPARE(runCommand(words).out, runCommand(words).out);
    }

    void refusesWrongLevels_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::newRow("unknown rule") << u"no-such-rule=off"_s;
        QTest::newRow("unknown level") << u"unknown-key=never"_s;
        QTest::newRow("no level") << u"unknown-key"_s;
    }

    void refusesWrongLevels()
    {
        QFETCH(QString, rules);
        const CommandRun run = runCommand({u"check"_s, u"--rules"_s, rules, m_file});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.endsWith("See 'portolan check --help'.\n"), run.err.constData());
    }

    void everyRuleIsExplained()
    {
        for (const QByteArray &line : runCommand({u"rules"_s}).out.trimmed().split('\n')) {
            const QString id = QString::fromUtf8(line.left(line.indexOf(' ')));
            const CommandRun run = runCommand({u"rules"_s, id});
            QVERIFY2(run.out.startsWith(id.toUtf8() + " (") && run.out.contains("# portolan-ignore: " + id.toUtf8()),
                     run.out.constData());
        }
    }

private:
    std::unique_ptr<ScratchFolder> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestCheckSettings)
#include "tst_checksettings.moc"
