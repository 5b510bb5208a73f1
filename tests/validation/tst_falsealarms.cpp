// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/ruleexamples.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace portolan;
using namespace portolan::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every YAML file below a folder, with its name.
void addFiles(const QString &folder)
{
    QDirIterator files(folder, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
    }
}

/// The errors and warnings of a file, but for one rule; nothing for a file that is no YAML, as templates of charts are.
QByteArray alarms(const QString &path, const QString &except = {})
{
    QFile file(path);
    const auto text = file.open(QIODevice::ReadOnly) ? SourceText::fromFile(file.readAll()) : Error{u"unreadable"_s};
    if (!text)
        return {};
    const YamlDocument document = YamlDocument::parse(*text);
    QList<Problem> problems = problemsIn(document);
    problems.removeIf([&except](const Problem &problem) {
        return problem.severity == Severity::Information || problem.rule == except;
    });
    return document.isValid() ? printed(problems, document.text()) : QByteArray();
}

} // namespace

/// Holds the rules against files that nobody would call wrong.
class TestFalseAlarms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundChartsRaiseNone_data()
    {
        QTest::addColumn<QString>("path");
        addFiles(qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u"/tests/data/charts"_s);
        addFiles(u":/portolan/examples"_s);
    }

    void soundChartsRaiseNone()
    {
        QFETCH(QString, path);
        QCOMPARE(alarms(path), ""_ba);
    }

    void filesOfOtherChartsRaiseNone_data()
    {
        QTest::addColumn<QString>("path");
        addFiles(qEnvironmentVariable("PORTOLAN_CORPUS") + u"/charts"_s);
    }

    void filesOfOtherChartsRaiseNone()
    {
        if (!qEnvironmentVariableIsSet("PORTOLAN_CORPUS"))
            QSKIP("PORTOLAN_CORPUS is not set");
        QFETCH(QString, path);
        QCOMPARE(alarms(path, u"no-components"_s), ""_ba);
    }
};

QTEST_GUILESS_MAIN(TestFalseAlarms)
#include "tst_falsealarms.moc"
