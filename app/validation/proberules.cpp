// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Health checks of containers.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/chart/hosttext.h"
#include "app/chart/wellknownports.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ProbeRules)
};

constexpr const char *kHandlers[] = {keys::kHttpGet, keys::kTcpSocket, keys::kExec, keys::kGrpc};
/// What Kubernetes takes when a probe does not say it.
constexpr int kUsualPeriod = 10;

struct Probe
{
    NodeId node; ///< the map, as it stands
    const char *key;
    qsizetype container;
};

QList<Probe> probesOf(const ComponentInput &input)
{
    const YamlTree &tree = input.tree();
    QList<Probe> probes;
    const QList<Container> &containers = input.component().containers;
    for (qsizetype i = 0; i < containers.size(); ++i) {
        const std::pair<NodeId, const char *> all[] = {{containers[i].livenessProbe, keys::kLivenessProbe},
                                                       {containers[i].readinessProbe, keys::kReadinessProbe},
                                                       {containers[i].startupProbe, keys::kStartupProbe}};
        for (const auto &[node, key] : all) {
            if (tree.isMap(tree.resolved(node)))
                probes.append({node, key, i});
        }
    }
    return probes;
}

QString probeLabel(const ComponentInput &input, const Probe &probe)
{
    return Translated::tr("%1 of %2").arg(QLatin1String(probe.key), input.containerLabel(probe.container));
}

NodeId valueOf(const YamlTree &tree, NodeId map, const char *key)
{
    return tree.resolved(tree.lookup(tree.resolved(map), key));
}

/// The container behind the service's first port: the one that is known to listen there, else the only one.
qsizetype servingContainer(const ComponentInput &input, int port)
{
    const qsizetype listener = input.listener(port);
    return listener >= 0 || input.component().containers.size() != 1 ? listener : 0;
}

void checkMissing(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const Component &component = input.component();
    const auto isReady = [](const Container &container) { return container.readinessProbe != kNoNode; };
    if (!component.service || component.service->ports.isEmpty() || component.containers.isEmpty()
        || std::any_of(component.containers.begin(), component.containers.end(), isReady))
        return;
    const int replicas = component.replicas.valueOr(1);
    const bool several = std::max(replicas, component.maxReplicas.valueOr(0)) > 1;
    const int port = component.service->ports.constFirst().containerPort.valueOr(0);
    const qsizetype serving = port > 0 ? servingContainer(input, port) : -1;
    const Container &container = component.containers[std::max<qsizetype>(serving, 0)];
    Problem problem = problemAt(
        tree, nameOrEntry(container),
        (several
             ? Translated::tr("No container of %1 has a readiness probe, so its service sends requests to pods that "
                              "are not ready.")
             : Translated::tr("No container of %1 has a readiness probe, so its service cannot tell when it is ready."))
            .arg(input.label()));
    problem.severity = several ? Severity::Warning : Severity::Information;
    problem.path = tree.pathOf(container.node).key(keys::kReadinessProbe);
    if (serving >= 0)
        problem.fixes.append(
            {Translated::tr("Add a readiness probe on port %1").arg(port),
             {YamlEdit::set(problem.path.key(keys::kTcpSocket).key(keys::kProbePort), ScalarValue::integer(port))}});
    found.append(problem);
}

void checkHandlers(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (const Probe &probe : probesOf(input)) {
        const auto count = std::count_if(std::begin(kHandlers), std::end(kHandlers), [&](const char *key) {
            const NodeId handler = valueOf(tree, probe.node, key);
            return handler != kNoNode && !tree.isNull(handler);
        });
        if (count == 1)
            continue;
        found.append(problemAt(
            tree, probe.node,
            (count == 0
                 ? Translated::tr("%1 says nothing to check: it needs one of httpGet, tcpSocket, exec and grpc.")
                 : Translated::tr("%1 says several things to check: it may have one of httpGet, tcpSocket, exec and "
                                  "grpc."))
                .arg(probeLabel(input, probe))));
    }
}

/// Whether something besides probes, or the service, says that the pod serves a port.
bool isTold(const ComponentInput &input, int port)
{
    const auto &service = input.component().service;
    const bool forwarded = service && std::any_of(service->ports.begin(), service->ports.end(), [port](const Port &p) {
                               return p.containerPort.value == port;
                           });
    const QList<ContainerPorts> &containers = input.knownPorts();
    return forwarded || std::any_of(containers.begin(), containers.end(), [port](const ContainerPorts &ports) {
               const KnownPort *known = ports.find(port);
               return known && known->isTold;
           });
}

/// What is written as text names a port for the cluster. Such names are declared at containers, where this format has
/// none.
bool isNoNumber(const YamlTree &tree, NodeId port)
{
    return tree.isScalar(port) && (portNumber(tree.value(port)) == 0 || tree.scalarType(port) == ScalarType::String);
}

Problem noNumber(const ComponentInput &input, const Probe &probe, NodeId port)
{
    const int number = portNumber(input.tree().value(port));
    const QString sentence =
        number > 0 ? Translated::tr("%1 asks port \"%2\" as text, which the cluster takes for the name of a port.")
                   : Translated::tr("%1 asks port \"%2\", which is no number from 1 to 65535; containers of this chart "
                                    "have no named ports.");
    Problem problem =
        problemAt(input.tree(), port, sentence.arg(probeLabel(input, probe), shownValue(input.tree().string(port))));
    if (number > 0)
        problem.fixes.append(setValueFix(input.tree(), port, ScalarValue::integer(number),
                                         Translated::tr("Write %1 without quotes").arg(number)));
    return problem;
}

void checkPort(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const QList<ContainerPorts> &containers = input.knownPorts();
    const bool allTold = std::all_of(containers.begin(), containers.end(),
                                     [](const ContainerPorts &ports) { return ports.isToldCompletely; });
    for (const Probe &probe : probesOf(input)) {
        for (const char *key : {keys::kHttpGet, keys::kTcpSocket, keys::kGrpc}) {
            const NodeId port = valueOf(tree, valueOf(tree, probe.node, key), keys::kProbePort);
            const int number = portNumber(tree.value(port));
            if (isNoNumber(tree, port)) {
                found.append(noNumber(input, probe, port));
                continue;
            }
            if (!allTold || number == 0 || isManagementPort(number) || isTold(input, number))
                continue;
            found.append(
                problemAt(tree, port,
                          Translated::tr("%1 asks port %2, where nothing in the pod seems to listen; this is a guess.")
                              .arg(probeLabel(input, probe), QString::number(number))));
        }
    }
}

std::optional<int> number(const YamlTree &tree, NodeId node)
{
    bool isNumber = false;
    const int value = tree.isScalar(node) ? tree.string(node).toInt(&isNumber) : 0;
    return isNumber ? std::optional(value) : std::nullopt;
}

void checkTiming(const ComponentInput &input, QList<Problem> &found)
{
    static const FieldDescription *format = Schema::componentChart().at(
        YamlPath().key(keys::kComponents).index(0).key(keys::kContainers).index(0).key(keys::kReadinessProbe));
    const YamlTree &tree = input.tree();
    for (const Probe &probe : probesOf(input)) {
        for (const auto &property : format->properties) {
            const NodeId node = valueOf(tree, probe.node, property->key.constData());
            const auto value = number(tree, node);
            if (property->minimum && value && *value < *property->minimum)
                found.append(problemAt(tree, node,
                                       Translated::tr("%1 of %2 cannot be %3; it is at least %4.")
                                           .arg(QString::fromUtf8(property->key), probeLabel(input, probe),
                                                QString::number(*value), QString::number(*property->minimum))));
        }
        const NodeId timeoutNode = valueOf(tree, probe.node, keys::kTimeoutSeconds);
        const auto timeout = number(tree, timeoutNode);
        const int period = number(tree, valueOf(tree, probe.node, keys::kPeriodSeconds)).value_or(kUsualPeriod);
        if (timeout && period > 0 && *timeout > period)
            found.append(
                problemAt(tree, timeoutNode,
                          Translated::tr("%1 waits %2 seconds for an answer but asks again after %3.")
                              .arg(probeLabel(input, probe), QString::number(*timeout), QString::number(period))));
    }
}

/// Whether two values say the same, however they are written. Two nodes are compared once, however many aliases lead
/// there.
bool sayTheSame(const YamlTree &tree, NodeId first, NodeId second)
{
    QList<std::pair<NodeId, NodeId>> open{{first, second}};
    QSet<std::pair<NodeId, NodeId>> compared;
    while (!open.isEmpty()) {
        const auto [one, other] = open.takeLast();
        const NodeId a = tree.resolved(one);
        const NodeId b = tree.resolved(other);
        if (!tree.isValid(a) || !tree.isValid(b) || tree.node(a).kind != tree.node(b).kind
            || tree.entryCount(a) != tree.entryCount(b) || (tree.isScalar(a) && tree.value(a) != tree.value(b)))
            return false;
        if (compared.contains({a, b}))
            continue;
        compared.insert({a, b});
        for (const YamlTree::Entry &entry : tree.entries(a)) {
            const NodeId counterpart =
                tree.isMap(a) ? tree.mapValue(b, tree.value(entry.key)) : tree.item(b, tree.entryIndex(entry.value));
            open.append({entry.value, counterpart});
        }
    }
    return true;
}

void checkIdentical(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (qsizetype i = 0; i < input.component().containers.size(); ++i) {
        const Container &container = input.component().containers[i];
        if (!sayTheSame(tree, container.livenessProbe, container.readinessProbe))
            continue;
        Problem problem = problemAt(tree, container.livenessProbe,
                                    Translated::tr("The liveness probe of %1 is the same as its readiness probe, so a "
                                                   "container that is only busy is restarted.")
                                        .arg(input.containerLabel(i)));
        problem.related.append(
            {tree.displaySpan(container.readinessProbe), Translated::tr("The readiness probe is here.")});
        found.append(problem);
    }
}

} // namespace

QList<Rule> probeRules()
{
    return {
        Rule::component("probe-missing", Severity::Warning, checkMissing),
        Rule::component("probe-handler", Severity::Error, checkHandlers),
        Rule::component("probe-port", Severity::Warning, checkPort),
        Rule::component("probe-timing", Severity::Warning, checkTiming),
        Rule::component("probes-identical", Severity::Information, checkIdentical),
    };
}

} // namespace portolan
