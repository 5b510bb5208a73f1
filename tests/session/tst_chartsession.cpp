// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/samedocument.h"
#include "ui/session/chartsession.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kText = "# two of them\n"
                         "components:\n"
                         "- name: web # the shop\n"
                         "  replicas: 2\n"
                         "  containers:\n"
                         "  - image: nginx:1.27\n";

YamlPath at(QStringView path)
{
    return YamlPath::parse(path).value();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

/// Types at `place`, as the source view does.
void type(ChartSession &session, const QByteArray &place, const QByteArray &insertion)
{
    session.replaceText(u"Typing"_s, {{session.text().bytes().indexOf(place), 0, insertion}});
}

} // namespace

class TestChartSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmptyAndUnnamed()
    {
        ChartSession session;
        QVERIFY(session.current());
        QVERIFY(session.good());
        QVERIFY(!session.isStale());
        QVERIFY(!session.isModified());
        QVERIFY(session.filePath().isEmpty());
        QVERIFY(!session.displayName().isEmpty());
        QVERIFY(session.save());
    }

    void anEditChangesOnlyItsLine()
    {
        ChartSession session;
        session.startNew(kText);
        QSignalSpy textChanged(&session, &ChartSession::textChanged);
        QSignalSpy modified(&session, &ChartSession::modifiedChanged);
        QVERIFY(!session.apply(u"Change replicas"_s,
                               {YamlEdit::set(at(u"components[0].replicas"), ScalarValue::integer(3))}));
        QCOMPARE(session.text().bytes(), QByteArray(kText).replace("replicas: 2", "replicas: 3"));
        QCOMPARE(session.current()->chart.components.first().replicas.valueOr(0), 3);
        QCOMPARE(session.current()->document.text(), session.text());
        QCOMPARE(session.undoStack()->undoText(), u"Change replicas"_s);
        QCOMPARE(textChanged.count(), 1);
        QVERIFY(session.isModified());

        session.undoStack()->undo();
        session.settle();
        QCOMPARE(session.text().bytes(), kText);
        QCOMPARE(session.current()->chart.components.first().replicas.valueOr(0), 2);
        QVERIFY(!session.isModified());
        QCOMPARE(modified.count(), 2);
    }

    void anEditThatSaysNothingNewIsNoStep()
    {
        ChartSession session;
        session.startNew(kText);
        QVERIFY(!session.apply(u"Same"_s, {YamlEdit::set(at(u"components[0].replicas"), ScalarValue::integer(2))}));
        QCOMPARE(session.undoStack()->count(), 0);
        QVERIFY(!session.isModified());
    }

    void aRefusedEditChangesNothing()
    {
        ChartSession session;
        session.startNew(kText);
        const auto error =
            session.apply(u"Rename"_s, {YamlEdit::set(at(u"components[7].name"), ScalarValue::string(u"x"_s))});
        QVERIFY(error);
        QVERIFY(!error->message.isEmpty());
        QCOMPARE(session.text().bytes(), kText);
        QCOMPARE(session.undoStack()->count(), 0);
    }

    void typedTextIsAnalysedAfterwards()
    {
        ChartSession session;
        session.startNew(kText);
        const SnapshotPtr before = session.current();
        QSignalSpy analysed(&session, &ChartSession::analysed);
        type(session, " # the shop", "-2");
        QVERIFY(session.text().bytes().contains("name: web-2 # the shop"));
        QCOMPARE(session.current(), before);
        QTRY_COMPARE(session.current()->chart.components.first().name.valueOr({}), u"web-2"_s);
        QCOMPARE(analysed.count(), 1);
        QVERIFY(session.current()->revision > before->revision);
    }

    void resultsForOlderTextsAreDropped()
    {
        ChartSession session;
        session.startNew(kText);
        QSignalSpy analysed(&session, &ChartSession::analysed);
        QList<QString> names;
        connect(&session, &ChartSession::analysed, this,
                [&] { QCOMPARE(session.current()->document.text(), session.text()); });
        for (int key = 0; key < 20; ++key) {
            type(session, " # the shop", "x");
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(session.current()->chart.components.first().name.valueOr({}), u"web"_s + QString(20, u'x'));
        QCOMPARE(session.undoStack()->count(), 1);
    }

    void typedTextIsReadAsIfItWereReadWhole()
    {
        ChartSession session;
        session.startNew(kText + kText.mid(kText.indexOf("- name")).replace("web", "db").repeated(100));
        const SnapshotPtr before = session.good();
        const QByteArrayList keys{"\"", "x", "\"", " # c", "\n", "  - image: a\n", "[", "]"};
        for (const QByteArray &key : keys) { // a quote and a bracket are open in between
            const qsizetype at = session.text().bytes().indexOf("image: ", session.text().size() / 2) + 7;
            session.replaceText(u"Typing"_s, {{at, 0, key}});
            session.settle();
            const YamlDocument expected = YamlDocument::parse(session.text());
            QCOMPARE(tests::firstDifference(session.current()->document, expected), QString());
        }
        while (session.undoStack()->canUndo())
            session.undoStack()->undo();
        session.settle();
        QCOMPARE(tests::firstDifference(session.current()->document, before->document), QString());
    }

    void textThatIsNoYamlKeepsTheLastGoodState()
    {
        ChartSession session;
        session.startNew(kText);
        type(session, "web", "\"");
        session.settle();
        QVERIFY(session.isStale());
        QCOMPARE(session.good()->chart.components.first().name.valueOr({}), u"web"_s);
        QVERIFY(!session.current()->problems.isEmpty());

        const QByteArray broken = session.text().bytes();
        const auto error =
            session.apply(u"Change"_s, {YamlEdit::set(at(u"components[0].replicas"), ScalarValue::integer(3))});
        QVERIFY(error);
        QVERIFY2(error->message.contains(u"line 3"_s), qPrintable(error->message));
        QVERIFY(error->where);
        QCOMPARE(session.text().bytes(), broken);

        session.undoStack()->undo();
        session.settle();
        QVERIFY(!session.isStale());
        QVERIFY(!session.staleReason());
        QCOMPARE(session.good(), session.current());
    }

    void formAndSourceShareOneUndoStack()
    {
        ChartSession session;
        session.startNew(kText);
        type(session, " # the shop", "2");
        QVERIFY(!session.apply(u"Change"_s, {YamlEdit::set(at(u"components[0].replicas"), ScalarValue::integer(9))}));
        type(session, "nginx", "x");
        QCOMPARE(session.undoStack()->count(), 3);
        const QByteArray last = session.text().bytes();
        for (int step = 0; step < 3; ++step)
            session.undoStack()->undo();
        QCOMPARE(session.text().bytes(), kText);
        for (int step = 0; step < 3; ++step)
            session.undoStack()->redo();
        session.settle();
        QCOMPARE(session.text().bytes(), last);
        QCOMPARE(session.current()->document.text(), session.text());
    }

    void editsAreMadeAheadOfTheAnalysis()
    {
        ChartSession session;
        session.startNew(kText);
        const auto set = [&](int replicas) {
            return session.applyAhead(u"Change"_s,
                                      {YamlEdit::set(at(u"components[0].replicas"), ScalarValue::integer(replicas))});
        };
        QVERIFY(!set(3));
        QVERIFY(session.text().bytes().contains("replicas: 3"));
        QVERIFY(!session.isSettled());
        QTRY_VERIFY(session.isSettled());
        QCOMPARE(session.current()->chart.components.first().replicas.valueOr(0), 3);

        QVERIFY(!set(4));
        type(session, "web", "x"); // into a text of which no analysis has arrived
        QVERIFY(!set(5));
        session.undoStack()->undo();
        QCOMPARE(session.text().bytes(),
                 QByteArray(kText).replace("replicas: 2", "replicas: 4").replace("web", "xweb"));
        QTRY_VERIFY(session.isSettled());
        const SnapshotPtr fresh = analyse(YamlDocument::parse(session.text()), 0);
        QCOMPARE(tests::firstDifference(session.current()->document, fresh->document), QString());
        QCOMPARE(session.current()->problems, fresh->problems);
        QVERIFY(!set(4)); // as the file says already
        QVERIFY(session.isSettled());
    }

    void mirrorsOfTheTextCanFollow()
    {
        ChartSession session;
        session.startNew(kText);
        QByteArray mirror = kText;
        connect(&session, &ChartSession::textChanged, this,
                [&](const TextPatches &patches) { mirror = applied(mirror, patches); });
        type(session, " # the shop", "-a");
        QVERIFY(!session.apply(u"Change"_s, {YamlEdit::set(at(u"components[0].replicas"), ScalarValue::integer(9))}));
        QCOMPARE(mirror, session.text().bytes());
        session.undoStack()->undo();
        session.undoStack()->undo();
        QCOMPARE(mirror, kText);
    }

    void savesAndCountsAsUnmodified()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"values.yaml"_s);
        ChartSession session;
        session.startNew(kText);
        QSignalSpy named(&session, &ChartSession::filePathChanged);
        QVERIFY(!session.saveAs(path));
        QCOMPARE(named.count(), 1);
        QCOMPARE(session.displayName(), u"values.yaml"_s);
        QVERIFY(!session.apply(u"Change"_s, {YamlEdit::set(at(u"components[0].replicas"), ScalarValue::integer(3))}));
        QVERIFY(session.isModified());
        QCOMPARE(contentOf(path), kText);
        QVERIFY(!session.save());
        QVERIFY(!session.isModified());
        QCOMPARE(contentOf(path), session.text().bytes());
        session.undoStack()->undo();
        QVERIFY(session.isModified());
    }

    void aFileThatCannotBeSavedStaysModified()
    {
        const QTemporaryDir folder;
        ChartSession session;
        session.startNew(kText);
        QVERIFY(!session.saveAs(folder.filePath(u"values.yaml"_s)));
        type(session, "web", "x");
        QVERIFY(session.saveAs(folder.filePath(u"no such folder/values.yaml"_s)));
        QVERIFY(session.isModified());
        QCOMPARE(session.filePath(), folder.filePath(u"values.yaml"_s));
    }

    void aFileThatCannotBeOpenedLeavesTheOpenOne()
    {
        ChartSession session;
        session.startNew(kText);
        type(session, "web", "x");
        const QByteArray text = session.text().bytes();
        QSignalSpy reset(&session, &ChartSession::textReset);
        const auto error = session.open(u"/no/such/file.yaml"_s);
        QVERIFY(error);
        QVERIFY(!error->message.isEmpty());
        QCOMPARE(session.text().bytes(), text);
        QCOMPARE(session.undoStack()->count(), 1);
        QCOMPARE(reset.count(), 0);
    }

    void aFileThatIsNoYamlOpensAsText()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"values.yaml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("components: [\n");
        file.close();
        ChartSession session;
        session.startNew(kText);
        QVERIFY(!session.open(path));
        QVERIFY(session.isStale());
        QCOMPARE(session.text().bytes(), QByteArray("components: [\n"));
        QVERIFY(session.good()->chart.components.isEmpty()); // nothing of the file before
    }

    void ingressesOfTheChartAreDrawn()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"templates/custom"_s));
        const auto write = [&](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        };
        write(u"Chart.yaml"_s, "name: shop\n");
        write(u"values.yaml"_s, "components: []\n");
        ChartSession session;
        QVERIFY(!session.open(folder.filePath(u"values.yaml"_s)));
        const auto domain = [&] { return session.current()->topology.node(u"ingress/templates/custom/a.yaml/"); };
        QVERIFY(!domain());

        write(u"templates/custom/a.yaml"_s, "kind: Ingress\nspec: {defaultBackend: {service: {name: a}}}\n");
        session.readProjectSettings();
        QVERIFY(domain());
        type(session, "components", "# ");
        session.settle();
        QVERIFY(domain());
    }

    void aSessionCanEndWhileItsTextIsAnalysed()
    {
        auto session = std::make_unique<ChartSession>();
        session->startNew(kText);
        type(*session, "web", "x");
        QCoreApplication::processEvents();
        session.reset();
        QCoreApplication::processEvents();
    }

    /// Aliases that stand for 9^9 values: the file opens, says what is wrong, and can be typed in.
    void aBillionLaughsDoNotHoldUpTheWindow()
    {
        QByteArray laughs = "x0: &x0 [a, a]\n";
        for (int level = 1; level <= 9; ++level) {
            const QByteArray before = "*x" + QByteArray::number(level - 1);
            const QByteArray name = 'x' + QByteArray::number(level);
            laughs += name + ": &" + name + " [" + QByteArrayList(9, before).join(", ") + "]\n";
        }
        const QByteArray text = laughs + kText + "  labels: *x9\n  service: { name: web, ports: *x9 }\n- *x9\n";
        ChartSession session;
        QElapsedTimer clock;
        clock.start();
        session.startNew(text);
        const auto isFound = [&session] {
            return std::ranges::any_of(session.current()->problems,
                                       [](const Problem &problem) { return problem.rule == u"yaml-alias-limit"; });
        };
        QVERIFY(isFound());
        for (const char *place : {"nginx", "web # the shop", "*x9"}) {
            type(session, place, "y");
            session.settle();
            QCOMPARE(session.current()->document.text(), session.text());
        }
        QVERIFY(session.apply(u"Change"_s, {YamlEdit::set(at(u"components[0].replicas"), ScalarValue::integer(3))})
                || session.text().bytes().contains("replicas: 3"));
        while (session.undoStack()->canUndo())
            session.undoStack()->undo();
        session.settle();
        QCOMPARE(session.text().bytes(), text);
        QVERIFY(isFound());
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestChartSession)
#include "tst_chartsession.moc"
