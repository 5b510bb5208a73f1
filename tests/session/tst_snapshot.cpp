// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/snapshot.h"

#include "tests/bench/generatedchart.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/typing.h"
#include "tests/validation/ruleexamples.h"

#include <QTest>

#include <functional>

namespace portolan {

namespace {

/// Changes of what charts speak of: values and whole entries change places, so that names are taken twice, volumes go
/// away and services are called otherwise.
class ChartTyping
{
public:
    explicit ChartTyping(quint32 seed) : m_random(seed), m_typing(seed) { }

    TextPatch next(const SourceText &text)
    {
        switch (m_random.bounded(4)) {
        case 0:
            return anotherValue(text);
        case 1:
            return entryAgain(text);
        default:
            return m_typing.next(text);
        }
    }

private:
    Span line(const SourceText &text)
    {
        const qsizetype begin = text.lineStart(m_random.bounded(qint64(text.size()) + 1));
        return {begin, text.lineEnd(begin)};
    }

    Span value(const SourceText &text)
    {
        const Span whole = line(text);
        const qsizetype colon = text.view(whole).indexOf(": ");
        const qsizetype end = whole.end > whole.begin && text.at(whole.end - 1) == '\n' ? whole.end - 1 : whole.end;
        return colon < 0 ? Span{end, end} : Span{whole.begin + colon + 2, end};
    }

    TextPatch anotherValue(const SourceText &text)
    {
        const Span here = value(text);
        return {here.begin, here.length(), text.view(value(text)).toByteArray()};
    }

    /// A line with those below that are indented deeper, before another line.
    TextPatch entryAgain(const SourceText &text)
    {
        const auto indent = [&text](qsizetype at) {
            const qsizetype start = at;
            while (text.at(at) == ' ')
                ++at;
            return at - start;
        };
        Span entry = line(text);
        while (entry.end < text.size() && indent(entry.end) > indent(entry.begin))
            entry.end = text.lineEnd(entry.end);
        return {line(text).begin, 0, text.view(entry).toByteArray()};
    }

    QRandomGenerator m_random;
    Typing m_typing;
};

/// The components of both files in one list, so that what is wrong with one has to do with others.
QByteArray joined(const QByteArray &a, const QByteArray &b)
{
    const QByteArray list("components:\n");
    return a.startsWith(list) && b.startsWith(list) ? list + b.mid(list.size()) + a.mid(list.size()) : a;
}

/// Some rules off or of another severity, as a `.portolan.yaml` says it; now and then those that depend on templates.
RuleSettings anySettings(QRandomGenerator &random)
{
    static const QList<RuleLevel> levels{{}, {Severity::Error}, {Severity::Warning}, {Severity::Information}};
    RuleSettings settings;
    settings.chartTemplates = random.bounded(2) == 0;
    for (const Rule &rule : ruleCatalogue()) {
        if (random.bounded(4) == 0)
            settings.levels.insert(QString::fromLatin1(rule.id), levels.at(random.bounded(levels.size())));
    }
    return settings;
}

/// A problem that is not found by a place that it lies in.
QByteArray lostProblem(const Snapshot &is)
{
    const auto isFound = [&is](const Problem &problem, const YamlPath &place) {
        const ProblemIndex::Problems &near = is.problemIndex.near(place);
        return !problem.liesIn(place) || std::ranges::find(near, &problem) != near.end();
    };
    for (const Problem &problem : is.problems) {
        YamlPath place = problem.place();
        while (isFound(problem, place) && !place.isEmpty())
            place = place.parent();
        if (!isFound(problem, place))
            return "lost at " + place.toString().toUtf8() + ": " + problem.message.toUtf8();
    }
    return "";
}

QByteArray difference(const Snapshot &is, const Snapshot &expected)
{
    if (const QByteArray lost = lostProblem(is); !lost.isEmpty())
        return lost;
    if (!std::ranges::is_sorted(is.problems, {}, [](const Problem &problem) { return problem.span.begin; }))
        return "problems out of the order of the text";
    if (is.chart != expected.chart)
        return "another chart";
    if (is.connections != expected.connections)
        return "other connections";
    if (is.problems != expected.problems)
        return "found\n" + tests::printed(is.problems, is.document.text()) + "instead of\n"
               + tests::printed(expected.problems, is.document.text());
    if (is.byComponent != expected.byComponent)
        return "other problems by component";
    if (!is.document.isValid())
        return "";
    if (*is.structure != *expected.structure)
        return "another structure";
    return is.topology == expected.topology ? "" : "another picture";
}

} // namespace

/// What is known of an earlier state spares work and changes nothing: an analysis after an edit is equal to one from
/// scratch. PORTOLAN_FUZZ_ROUNDS counts the edits.
class tst_Snapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHasAName();
    void looksAtNeighbours_data();
    void looksAtNeighbours();
    void examplesOfRules();
    void generatedCharts();
    void otherSettings();
    void nodesHaveTheWorstOfTheirProblems();

private:
    /// The settings in force for one analysis after the other.
    using Settings = std::function<RuleSettings()>;
    void type(const QByteArray &bytes, int changes, quint32 seed, const Settings &settings);
};

/// A volume and a mount without names are not each other's.
void tst_Snapshot::nothingHasAName()
{
    const QByteArray text = R"(components:
  - name: web
    replicas: 2
    containers:
      - image: nginx:1.27
        volumeMounts:
          - containerPath: /data
volumes:
  - size: 5Gi
)";
    const SnapshotPtr snapshot = analyse(YamlDocument::parse(SourceText(text)), 0);
    for (const Problem &problem : snapshot->problems)
        QVERIFY2(!problem.message.contains(u"mounted writable"), qPrintable(problem.message));
}

void tst_Snapshot::looksAtNeighbours_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray unnamed = R"(components:
  - name: web
    containers:
      - image: nginx:1.27
    service:
      ports:
        - externalPort: 80
          containerPort: 80
  - name: db
    containers:
      - image: mysql:8
    service:
      name: %
      ports:
        - externalPort: 3306
          containerPort: 3306
)";
    QTest::newRow("a name for a service is taken") << unnamed << QByteArray("db") << QByteArray("web");
    const QByteArray port = R"(components:
  - name: web
    containers:
      - image: example/web:1
        env:
          - name: PAYMENT_PORT
            value: "5000"
    service:
      name: web
      ports:
        - externalPort: 80
          containerPort: 8080
  - name: %
    containers:
      - image: example/other:1
)";
    QTest::newRow("a port is called after a neighbour") << port << QByteArray("other") << QByteArray("payment");
    const QByteArray volume = R"(components:
  - name: web
    containers:
      - image: nginx:1.27
        volumeMounts:
          - containerPath: /data
            volume:
              name: data
    service:
      name: external
      ports:
        - externalPort: 80
          containerPort: 80
volumes:
  - name: %
    size: 5Gi
)";
    QTest::newRow("a volume can be shared") << volume << QByteArray("data") << QByteArray("date");
}

/// What is found in a component that the edit left alone can change all the same.
void tst_Snapshot::looksAtNeighbours()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const auto analysed = [&text](const QByteArray &name, const SnapshotPtr &earlier = {}) {
        return analyse(YamlDocument::parse(SourceText(QByteArray(text).replace('%', name))), 0, {}, earlier);
    };
    const SnapshotPtr was = analysed(before);
    const SnapshotPtr expected = analysed(after);
    QVERIFY(was->byComponent[0] != expected->byComponent[0]
            || was->connections.knownPorts[0] != expected->connections.knownPorts[0]);
    QCOMPARE(difference(*analysed(after, was), *expected), QByteArray());
}

/// A text that has become broken is typed on in, and sometimes put back to what it was.
void tst_Snapshot::type(const QByteArray &bytes, int changes, quint32 seed, const Settings &settings)
{
    ChartTyping typing(seed);
    SnapshotPtr before = analyse(YamlDocument::parse(SourceText(bytes)), 0, {{}, settings(), {}});
    TypedText typed{before->document, before->part};
    for (int i = 0; i < changes; ++i) {
        const TextPatch patch = typing.next(typed.document.text());
        const SourceText text = typed.document.text().edited({patch});
        typed = typed.edited(text, extentOf({patch}));
        const Surroundings around{{}, settings(), {}};
        CheckedTextPtr early;
        const auto publish = [&early](const CheckedTextPtr &checked) { early = checked; };
        const SnapshotPtr found = analyse(typed, 0, around, before, publish);
        const QByteArray wrong = difference(*found, *analyse(YamlDocument::parse(text), 0, around));
        QVERIFY2(wrong.isEmpty(), wrong + "\nafter\n" + before->document.text().bytes() + "\n-----\n" + text.bytes());
        QCOMPARE(early->problems, found->problems);
        if (typed.document.isValid())
            before = found;
        else if (i % 3 == 2)
            typed = {before->document, before->part};
    }
}

void tst_Snapshot::examplesOfRules()
{
    constexpr int kChanges = 12;
    RuleSettings rules;
    rules.chartTemplates = true;
    const int rounds = fuzzRounds(1'200) / kChanges;
    QRandomGenerator random(fuzzSeed());
    for (int i = 0; i < rounds && !QTest::currentTestFailed(); ++i) {
        const QList<tests::RuleExample> &examples = tests::allExamples();
        const auto any = [&] { return examples.at(random.bounded(examples.size())).yaml; };
        type(joined(any(), joined(any(), any())), kChanges, random.generate(), [&rules] { return rules; });
    }
}

void tst_Snapshot::generatedCharts()
{
    constexpr int kChanges = 15;
    const int rounds = fuzzRounds(1'200) / 10 / kChanges;
    QRandomGenerator random(fuzzSeed());
    for (int i = 0; i < rounds && !QTest::currentTestFailed(); ++i)
        type(generatedChart(random.bounded(2'000, 8'000)), kChanges, random.generate(), [] { return RuleSettings(); });
}

/// Somebody changes the settings while the file is open: in one round of two they are others than before.
void tst_Snapshot::otherSettings()
{
    constexpr int kChanges = 12;
    const int rounds = fuzzRounds(1'200) / 2 / kChanges;
    QRandomGenerator random(fuzzSeed());
    RuleSettings rules;
    for (int i = 0; i < rounds && !QTest::currentTestFailed(); ++i) {
        const QList<tests::RuleExample> &examples = tests::allExamples();
        const auto any = [&] { return examples.at(random.bounded(examples.size())).yaml; };
        type(joined(any(), any()), kChanges, random.generate(), [&] {
            if (random.bounded(2) == 0)
                rules = anySettings(random);
            return rules;
        });
    }
}

void tst_Snapshot::nodesHaveTheWorstOfTheirProblems()
{
    int marked = 0;
    for (const tests::RuleExample &example : tests::allExamples()) {
        const SnapshotPtr snapshot = analyse(YamlDocument::parse(SourceText(example.yaml)), 0);
        const QList<TopologyNode> &nodes = snapshot->topology.nodes;
        QList<TopologyMark> marks(nodes.size(), TopologyMark::None);
        for (const Problem &problem : snapshot->problems) {
            qsizetype nearest = -1;
            for (qsizetype i = 0; i < nodes.size(); ++i) {
                const bool isAround = !nodes[i].path.isEmpty() && problem.path.startsWith(nodes[i].path);
                if (isAround && (nearest < 0 || nodes[i].path.size() > nodes[nearest].path.size()))
                    nearest = i;
            }
            if (nearest >= 0)
                marks[nearest] = std::max(marks[nearest], TopologyMark(3 - int(problem.severity)));
        }
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            QCOMPARE(nodes[i].mark, marks[i]);
            marked += marks[i] == TopologyMark::None ? 0 : 1;
        }
    }
    QVERIFY(marked > 0);
}

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::tst_Snapshot)
#include "tst_snapshot.moc"
