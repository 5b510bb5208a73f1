// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/problemmarks.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

TopologyNode node(const QString &id, TopologyNode::Kind kind, QStringView path)
{
    TopologyNode node;
    node.id = id;
    node.kind = kind;
    node.path = YamlPath::parse(path).value();
    return node;
}

Problem problem(Severity severity, QStringView path)
{
    Problem problem;
    problem.severity = severity;
    problem.path = YamlPath::parse(path).value();
    return problem;
}

TopologyGraph web()
{
    TopologyGraph graph;
    graph.nodes = {node(u"internet"_s, TopologyNode::Kind::Internet, u""),
                   node(u"pod"_s, TopologyNode::Kind::Pod, u"components[0]"),
                   node(u"app"_s, TopologyNode::Kind::Container, u"components[0].containers[0]"),
                   node(u"service"_s, TopologyNode::Kind::Service, u"components[0].service"),
                   node(u"data"_s, TopologyNode::Kind::Volume, u"volumes[0]")};
    return graph;
}

} // namespace

class TestProblemMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNearestNodeBearsTheWorst_data()
    {
        QTest::addColumn<QList<Problem>>("problems");
        QTest::addColumn<QString>("marked"); // ids with the number of their mark
        const auto row = [](const char *name, const QList<Problem> &problems, const QString &marked) {
            QTest::newRow(name) << problems << marked;
        };
        row("nothing", {}, QString());
        row("of the file", {problem(Severity::Error, u"")}, QString());
        row("of another key", {problem(Severity::Error, u"mysql.image")}, QString());
        row("a remark", {problem(Severity::Information, u"components[0]")}, u"pod 1"_s);
        row("in a container", {problem(Severity::Warning, u"components[0].containers[0].env[2]")}, u"app 2"_s);
        row("in a port", {problem(Severity::Error, u"components[0].service.ports[1]")}, u"service 3"_s);
        row("of a volume", {problem(Severity::Error, u"volumes[0]")}, u"data 3"_s);
        row("the worst, whatever comes first",
            {problem(Severity::Warning, u"components[0].service"), problem(Severity::Error, u"components[0].service"),
             problem(Severity::Information, u"components[0].service.ports[0]")},
            u"service 3"_s);
        row("several nodes",
            {problem(Severity::Information, u"components[0]"),
             problem(Severity::Error, u"components[0].containers[0]")},
            u"pod 1, app 3"_s);
        row("of a component that is not drawn", {problem(Severity::Error, u"components[1]")}, QString());
    }

    void theNearestNodeBearsTheWorst()
    {
        QFETCH(QList<Problem>, problems);
        const TopologyGraph graph = web();
        const std::vector<TopologyMark> marks = problemMarks(graph, problems);
        QCOMPARE(qsizetype(marks.size()), graph.nodes.size());
        QStringList marked;
        for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
            if (marks[size_t(i)] != TopologyMark::None)
                marked.append(u"%1 %2"_s.arg(graph.nodes[i].id).arg(int(marks[size_t(i)])));
        }
        QTEST(marked.join(u", "_s), "marked");
    }
};

QTEST_APPLESS_MAIN(TestProblemMarks)
#include "tst_problemmarks.moc"
