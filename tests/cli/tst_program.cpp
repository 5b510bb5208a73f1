// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"

#include <QImage>
#include <QProcess>
#include <QTest>

using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

// Runs the program itself, without a display, as CI does.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksWithoutADisplay();
    void editsWithoutADisplay();
    void pipes();
    void drawsWithoutADisplay();
    void saysThatThereIsNoDisplay();
    void saysThatTheOutputIsFull();
    void usesNoColoursInAPipe();

private:
    CommandRun run(const QStringList &words, const QByteArray &input = {}, const QString &outputFile = {}) const;

    ScratchFolder m_folder;
};

CommandRun TestProgram::run(const QStringList &words, const QByteArray &input, const QString &outputFile) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    QProcess program;
    program.setProcessEnvironment(environment);
    if (!outputFile.isEmpty())
        program.setStandardOutputFile(outputFile);
    program.start(QStringLiteral(PORTOLAN_PROGRAM), words);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
        return {-1, {}, program.errorString().toUtf8()};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

namespace {

const QByteArray kValues = "components:\n"
                           "- name: web\n"
                           "  containers:\n"
                           "  - image: example.com/web:1\n"
                           "  service: {name: shop, ports: [{externalPort: 80, containerPort: 80}]}\n"
                           "- name: api\n"
                           "  containers:\n"
                           "  - image: example.com/api:1\n"
                           "  service: {name: shop, ports: [{externalPort: 80, containerPort: 80}]}\n";

} // namespace

void TestProgram::checksWithoutADisplay()
{
    const QString file = m_folder.put(u"values.yaml"_s, kValues);
    const CommandRun answer = run({u"check"_s, file});
    QVERIFY2(answer.out.startsWith(file.toUtf8() + ":9:19: error: "), answer.out.constData());
    QVERIFY2(answer.out.contains(" [service-name-unique]\n" + file.toUtf8() + ":5:19: note: "), answer.out.constData());
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(run({u"check"_s, m_folder.path(u"missing.yaml"_s)}).exitCode, 3);
    QCOMPARE(run({u"check"_s}).exitCode, 2);
}

void TestProgram::editsWithoutADisplay()
{
    const QString file = m_folder.put(u"values.yaml"_s, kValues);
    QCOMPARE(run({u"edit"_s, file, u"--set"_s, u"components[1].service.name=api"_s}).exitCode, 0);
    QCOMPARE(run({u"get"_s, file, u"components[1].service.name"_s}).out, QByteArray("api\n"));
    QCOMPARE(run({u"check"_s, file}).exitCode, 0);
}

void TestProgram::pipes()
{
    const QByteArray edited = run({u"edit"_s, u"-"_s, u"--set"_s, u"components[1].service.name=api"_s}, kValues).out;
    QCOMPARE(edited, kValues.left(kValues.lastIndexOf("shop")) + "api" + kValues.mid(kValues.lastIndexOf("shop") + 4));
    QCOMPARE(run({u"check"_s, u"-"_s}, edited).exitCode, 0);
    QVERIFY(run({u"export"_s, u"manifests"_s, u"-"_s}, edited).out.contains("kind: Service\n"));
}

void TestProgram::drawsWithoutADisplay()
{
    const QString file = m_folder.put(u"values.yaml"_s, kValues);
    const CommandRun png =
        run({u"export"_s, u"diagram"_s, file, u"-o"_s, m_folder.path(u"a.png"_s), u"--scale"_s, u"2"_s});
    QCOMPARE(png.err, QByteArray());
    QCOMPARE(png.exitCode, 0);
    QVERIFY(QImage(m_folder.path(u"a.png"_s)).width() > 200);
    QCOMPARE(run({u"export"_s, u"diagram"_s, file, u"-o"_s, m_folder.path(u"a.svg"_s)}).exitCode, 0);
    QVERIFY(m_folder.content(u"a.svg"_s).contains("shop"));
}

void TestProgram::saysThatThereIsNoDisplay()
{
    for (const QStringList &words : {QStringList{}, QStringList{m_folder.put(u"values.yaml"_s, kValues)}}) {
        const CommandRun answer = run(words);
        QVERIFY2(answer.err.startsWith("portolan: there is no display"), answer.err.constData());
        QVERIFY2(answer.err.contains("Usage: portolan "), answer.err.constData());
        QCOMPARE(answer.exitCode, 2);
    }
}

void TestProgram::saysThatTheOutputIsFull()
{
    const CommandRun answer = run({u"get"_s, u"-"_s, u"components"_s}, kValues, u"/dev/full"_s);
    QVERIFY2(answer.err.contains("the standard output cannot be written"), answer.err.constData());
    QCOMPARE(answer.exitCode, 3);
}

void TestProgram::usesNoColoursInAPipe()
{
    QVERIFY(!run({u"check"_s, u"-"_s}, kValues).out.contains('\033'));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
