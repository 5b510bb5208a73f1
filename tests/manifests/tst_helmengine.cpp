// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/helmengine.h"

#include "app/manifests/helmerror.h"
#include "app/manifests/helmobjects.h"
#include "app/manifests/removedvalues.h"
#include "app/yaml/yamldocument.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kObject = "kind: Own\\nmetadata:\\n  name: it\\n";

YamlDocument document(const QByteArray &text)
{
    return YamlDocument::parse(SourceText(text));
}

} // namespace

/// Helm is played by scripts here; tests/manifests/helm.py asks the real one.
class TestHelmEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void handsOverTheText();
    void takesAwayWhatWasRemoved();
    void endsHelmAfterTheTimeLimit();
    void cancelsHelm();
    void saysWhenHelmCannotBeStarted();
    void saysWhenHelmPrintsNonsense();
    void findsPlacesInErrors_data();
    void findsPlacesInErrors();
    void namesRemovedKeys_data();
    void namesRemovedKeys();
    void findsWhatObjectsAreMadeFrom();

private:
    HelmRequest request(const QByteArray &script);
    QByteArray left(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
};

HelmRequest TestHelmEngine::request(const QByteArray &script)
{
    QFile file(m_folder->filePath(u"helm"_s));
    if (!file.open(QIODevice::WriteOnly)
        || file.write("#!/bin/sh\ncd '" + m_folder->path().toUtf8() + "'\n" + script) < 0)
        qFatal("The test cannot write its own file.");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {file.fileName(), u"/charts/my shop; rm -rf"_s, u"release"_s, {}};
}

QByteArray TestHelmEngine::left(const QString &name)
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<not there>");
}

void TestHelmEngine::handsOverTheText()
{
    const QByteArray text = "a: ü # unsaved\r\nb: |\n  " + QByteArray(300'000, 'x') + '\n';
    const auto objects = runHelm(
        request("for word; do echo \"$word\" >> words; done\ncat > text\nprintf '" + kObject + "'\n"), document(text));
    QVERIFY(objects);
    QCOMPARE(objects->size(), 1);
    QCOMPARE(objects->first().kind, u"Own"_s);
    QCOMPARE(objects->first().name, u"it"_s);
    QCOMPARE(left(u"words"_s), QByteArray("template\nrelease\n/charts/my shop; rm -rf\n-f\n-\n"));
    QCOMPARE(left(u"text"_s), text);
}

void TestHelmEngine::takesAwayWhatWasRemoved()
{
    HelmRequest wanted = request("cp \"$5\" removed\ncat > /dev/null\n");
    wanted.replacedValues = "a: 1\nb: 2\n";
    QVERIFY(runHelm(wanted, document("b: 3\n")));
    QCOMPARE(left(u"removed"_s), QByteArray("a: null\n"));
}

void TestHelmEngine::endsHelmAfterTheTimeLimit()
{
    HelmRequest wanted = request("exec sleep 60\n");
    wanted.timeLimit = std::chrono::milliseconds(300);
    QElapsedTimer clock;
    clock.start();
    const auto objects = runHelm(wanted, document("a: 1\n"));
    QVERIFY(!objects);
    QVERIFY2(objects.error().message.contains(u"did not end within 1 s and"_s), qPrintable(objects.error().message));
    QVERIFY(clock.elapsed() < 30'000);
}

void TestHelmEngine::cancelsHelm()
{
    std::stop_source stop;
    std::thread canceller([&] { stop.request_stop(); });
    const auto objects = runHelm(request("exec sleep 60\n"), document("a: 1\n"), stop.get_token());
    canceller.join();
    QVERIFY(!objects);
    QCOMPARE(objects.error().message, u"helm was cancelled."_s);
}

void TestHelmEngine::saysWhenHelmCannotBeStarted()
{
    HelmRequest wanted = request("");
    wanted.program = m_folder->filePath(u"nowhere"_s);
    const auto objects = runHelm(wanted, document("a: 1\n"));
    QVERIFY(!objects);
    QVERIFY2(objects.error().message.contains(u"cannot be started"_s), qPrintable(objects.error().message));
}

void TestHelmEngine::saysWhenHelmPrintsNonsense()
{
    const auto objects = runHelm(request("cat > /dev/null\necho 'a: ['\n"), document("a: 1\n"));
    QVERIFY(!objects);
    QCOMPARE(objects.error().message, u"helm printed what cannot be read as YAML."_s);
}

void TestHelmEngine::findsPlacesInErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::newRow("template") << QByteArray(
        "Error: template: c/templates/t.yaml:1:13: executing \"c/templates/t.yaml\" at "
        "<.Values.x.y.z>: nil pointer evaluating interface {}.z")
                              << u"x.y.z"_s;
    QTest::newRow("template, root by variable") << QByteArray("Error: at <$.Values.x>: wrong") << u"x"_s;
    QTest::newRow("schema, Helm 3") << QByteArray(
        "Error: values don't meet the specifications of the schema(s) in the following chart(s):\nnc:\n"
        "- components.0.containers.0.image: Invalid type. Expected: string, given: number\n")
                                    << u"components[0].containers[0].image"_s;
    QTest::newRow("schema, Helm 4") << QByteArray(
        "Error: values don't meet the specifications of the schema(s) in the following chart(s):\nnc:\n"
        "- at '/components/0': validation failed\n  - at '/components/0/containers/0/image': got number, want "
        "string\n") << u"components[0].containers[0].image"_s;
    QTest::newRow("relative to a component") << QByteArray("Error: at <.service.name>: nil pointer") << QString();
    QTest::newRow("a file") << QByteArray("Error: YAML parse error on c/templates/t.yaml: yaml: line 1: no")
                            << QString();
}

void TestHelmEngine::findsPlacesInErrors()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, path);
    const YamlDocument values = document("x: {w: 1}\ncomponents: [{containers: [{image: 1}]}]\n");
    QCOMPARE(pathInHelmError(QString::fromUtf8(text), values.tree()).toString(), path);
    const Error error = helmError(text, values.tree());
    QVERIFY2(error.message.startsWith(u"helm says"_s) && !error.message.contains(u"Error: "_s),
             qPrintable(error.message));
    QCOMPARE(error.where.has_value(), !path.isEmpty());
}

void TestHelmEngine::namesRemovedKeys_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("removed");
    QTest::newRow("nothing") << QByteArray("a: 1\n") << QByteArray("a: 2\nb: 3\n") << QByteArray();
    QTest::newRow("a key") << QByteArray("a: 1\n\"b: c\": 2\n") << QByteArray("a: 1\n")
                           << QByteArray("\"b: c\": null\n");
    QTest::newRow("a key further in") << QByteArray("a: {b: {c: 1, d: 2}}\n") << QByteArray("a:\n  b:\n    c: 1\n")
                                      << QByteArray("a:\n b:\n  d: null\n");
    QTest::newRow("lists are whole") << QByteArray("a: [{b: 1}]\n") << QByteArray("a: [{c: 1}]\n") << QByteArray();
    QTest::newRow("everything") << QByteArray("a: 1\n") << QByteArray("# nothing\n") << QByteArray("a: null\n");
    QTest::newRow("from nothing") << QByteArray() << QByteArray("a: 1\n") << QByteArray();
}

void TestHelmEngine::namesRemovedKeys()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QTEST(removedValues(document(before).tree(), document(after).tree()), "removed");
}

void TestHelmEngine::findsWhatObjectsAreMadeFrom()
{
    auto objects =
        helmObjects("---\n# Source: a\nkind: Service\nmetadata: {name: web}\n---\nkind: Own\nmetadata:\n  name: x\n"
                    "  labels: {app.kubernetes.io/component: web}\n---\nkind: Other\n---\n# nothing\n");
    QVERIFY(objects);
    QList<KubernetesObject> found = std::move(objects).value();
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.first().ownText, QByteArray("# Source: a\nkind: Service\nmetadata: {name: web}\n"));
    KubernetesObject known = found.at(1);
    known.kind = u"Deployment"_s;
    known.origin = 7;
    takeOrigins(found, {{u"Service"_s, u"web"_s, {}, 5}, known});
    QCOMPARE(found.at(0).origin, 5);
    QCOMPARE(found.at(1).origin, 7);
    QCOMPARE(found.at(2).origin, kNoNode);
}

QTEST_GUILESS_MAIN(TestHelmEngine)
#include "tst_helmengine.moc"
