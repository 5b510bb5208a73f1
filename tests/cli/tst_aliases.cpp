// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"
#include "tests/fuzz/watchdog.h"

#include <QTest>

#include <sys/resource.h>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kMostMemory = 1024 * 1024; // KiB; without limits it would be terabytes

/// Nine levels of nine: every list, or map, holds the one before it nine times, so that the last stands for 9^9 values.
QByteArray laughs(const QByteArray &first, const QByteArray &open, const QByteArray &item, const QByteArray &close)
{
    QByteArray text = "x0: &x0 " + first + '\n';
    for (int level = 1; level <= 9; ++level) {
        QByteArrayList items;
        for (int i = 0; i < 9; ++i)
            items.append(QByteArray(item).replace('#', QByteArray::number(i)) + "*x" + QByteArray::number(level - 1));
        const QByteArray number = QByteArray::number(level);
        text += 'x' + number + ": &x" + number + ' ' + open + items.join(", ") + close + '\n';
    }
    return text;
}

/// A chart in which the anchor `x9` stands wherever a value of any kind may stand.
QByteArray chartWith(const QByteArray &anchors)
{
    return anchors
           + "y9: &y9 {a: *x9}\n" // the same once more, by another name
             "z9: &z9 {a: *x9}\n"
             "components:\n"
             "- name: web\n"
             "  labels: *x9\n"
             "  containers:\n"
             "  - image: nginx:1.25\n"
             "    env: *x9\n"
             "    resources: *x9\n"
             "    livenessProbe: *y9\n"
             "    readinessProbe: *z9\n"
             "    volumeMounts: *x9\n"
             "  - image: redis:7\n"
             "    env:\n"
             "    - {name: A, valueFrom: *x9}\n"
             "    - *x9\n"
             "  service: {name: web, ports: *x9}\n"
             "- *x9\n"
             "- {<<: *x9, name: merged}\n"
             "volumes:\n"
             "- {name: data, configMap: *x9, secret: *x9}\n";
}

} // namespace

/// Files whose aliases stand for billions of values, or for themselves: every command ends soon, in little memory, and
/// says what is wrong where.
class TestAliases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandEndsWithASentence_data();
    void everyCommandEndsWithASentence();
};

void TestAliases::everyCommandEndsWithASentence_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("words");
    const QString tooLarge = u"the file grows to more than 1000000 values"_s;
    const QString endless = u"stands inside of what it stands for"_s;
    QTest::newRow("lists") << chartWith(laughs("[a, a]", "[", "", "]")) << tooLarge;
    QTest::newRow("maps") << chartWith(laughs("{a: b}", "{", "k#: ", "}")) << tooLarge;
    QTest::newRow("merged maps") << chartWith(laughs("{a: b}", "{<<: [", "", "]}")) << tooLarge;
    QTest::newRow("list in itself") << chartWith("x9: &x9 [*x9, *x9]\n") << endless;
    QTest::newRow("map in itself") << chartWith("x9: &x9 {a: *x9, b: *x9}\n") << endless;
    QTest::newRow("map merged into itself") << chartWith("x9: &x9 {<<: [*x9, *x9], a: b}\n") << endless;
    QTest::newRow("components of lists of lists") << laughs("[{name: web}]", "[", "", "]") + "components: *x9\n"
                                                  << tooLarge;
}

void TestAliases::everyCommandEndsWithASentence()
{
    QFETCH(QByteArray, values);
    QFETCH(QString, words);
    const ScratchFolder folder;
    const QString file = folder.put(u"values.yaml"_s, values);
    Watchdog watchdog(20s);

    for (const QString &format : {u"text"_s, u"json"_s, u"sarif"_s, u"github"_s}) {
        const CommandRun check = runCommand({u"check"_s, u"--format"_s, format, file});
        watchdog.step();
        QCOMPARE(check.exitCode, 1);
        QVERIFY2(check.out.contains(words.toUtf8()), check.out.left(2000));
    }

    const CommandRun get = runCommand({u"get"_s, file, u"components"_s});
    watchdog.step();
    QCOMPARE(get.exitCode, 0);
    QVERIFY(get.out.size() < values.size()); // the text as it stands in the file

    const CommandRun edit = runCommand({u"edit"_s, file, u"--set"_s, u"other=1"_s, u"-o"_s, u"-"_s});
    watchdog.step();
    QVERIFY2(edit.exitCode == 0 && edit.out.startsWith(values), edit.err);

    const CommandRun refused = runCommand({u"edit"_s, file, u"--set"_s, u"components[1].a=1"_s, u"-o"_s, u"-"_s});
    watchdog.step();
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(!refused.err.isEmpty() && refused.out.isEmpty(), refused.err);

    for (const QStringList &more : {QStringList(), QStringList{u"--force"_s}}) {
        const CommandRun manifests = runCommand(QStringList{u"export"_s, u"manifests"_s, file} + more);
        watchdog.step();
        QCOMPARE(manifests.exitCode, 1);
        QVERIFY(manifests.out.isEmpty());
        QVERIFY2(manifests.err.contains(words.toUtf8()), manifests.err.left(2000));
        QVERIFY2(manifests.err.contains("values.yaml:"), manifests.err.left(2000));
    }

    const CommandRun diagram = runCommand({u"export"_s, u"diagram"_s, file, u"-o"_s, folder.path(u"picture.svg"_s)});
    watchdog.step();
    QVERIFY2(diagram.exitCode == 0, diagram.err);

    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    QVERIFY2(usage.ru_maxrss < kMostMemory, QByteArray::number(qint64(usage.ru_maxrss)));
}

QTEST_GUILESS_MAIN(TestAliases)
#include "tst_aliases.moc"
