// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Replicas and autoscaling.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ScalingRules)
};

/// Load in percent of the request at which pods are added, unless somebody knows better.
constexpr int kFirstCpuTarget = 80;

void checkReplicas(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const Field<int> &replicas = input.component().replicas;
    // Anything but a whole number is a wrong type, which is said elsewhere.
    if (!tree.isScalar(replicas.node) || tree.scalarType(replicas.node) != ScalarType::Integer
        || replicas.valueOr(-1) >= 0)
        return;
    found.append(problemAt(tree, replicas.node,
                           Translated::tr("The number of replicas of %1 cannot be %2; it goes from 0 to 2147483647.")
                               .arg(input.label(), tree.string(replicas.node))));
}

void checkZero(const ComponentInput &input, QList<Problem> &found)
{
    const Component &component = input.component();
    if (component.replicas.value != 0)
        return;
    const bool serves = component.service && !component.service->ports.isEmpty();
    found.append(
        problemAt(input.tree(), component.replicas.node,
                  (serves ? Translated::tr("No pod of %1 runs with 0 replicas, so nothing stands behind its service.")
                          : Translated::tr("No pod of %1 runs with 0 replicas."))
                      .arg(input.label())));
}

YamlPath scalingPath(const ComponentInput &input)
{
    return input.tree().pathOf(input.component().node).key(keys::kAutoScaling).key(keys::kHorizontalScaling);
}

void checkMaximum(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const Component &component = input.component();
    const int replicas = component.replicas.valueOr(1);
    const bool unreadable = component.maxReplicas.isPresent() && !component.maxReplicas.value;
    if (component.autoScaling == kNoNode || unreadable || component.maxReplicas.valueOr(0) > replicas)
        return;
    const bool missing = !component.maxReplicas.value;
    Problem problem = problemAt(
        tree, missing ? component.autoScaling : component.maxReplicas.node,
        missing
            ? Translated::tr("The autoscaling of %1 has no maxReplicas, so no autoscaler is created.")
                  .arg(input.label())
            : Translated::tr("maxReplicas %1 of %2 is not greater than its %3 replicas, so no autoscaler is created.")
                  .arg(QString::number(*component.maxReplicas.value), input.label(), QString::number(replicas)));
    problem.path = scalingPath(input).key(keys::kMaximumReplicas);
    if (component.replicas.value)
        problem.related.append({tree.displaySpan(component.replicas.node), Translated::tr("The replicas are here.")});
    problem.fixes.append({Translated::tr("Set maxReplicas to %1").arg(replicas + 1),
                          {YamlEdit::set(problem.path, ScalarValue::integer(replicas + 1))}});
    found.append(problem);
}

void checkTargets(const ComponentInput &input, QList<Problem> &found)
{
    const Component &component = input.component();
    if (!component.maxReplicas.isPresent() || component.averageCpu.isPresent() || component.averageMemory.isPresent())
        return;
    Problem problem = problemAt(
        input.tree(), component.maxReplicas.node,
        Translated::tr("The autoscaling of %1 has neither averageCPU nor averageMemory to go by.").arg(input.label()));
    problem.path = scalingPath(input).key(keys::kAverageCpu);
    problem.fixes.append({Translated::tr("Set averageCPU to %1").arg(kFirstCpuTarget),
                          {YamlEdit::set(problem.path, ScalarValue::integer(kFirstCpuTarget))}});
    found.append(problem);
}

/// Kubernetes takes the limit for the request where no request is given.
bool requests(const YamlTree &tree, const Container &container, const char *key)
{
    for (const char *group : {keys::kRequests, keys::kLimits}) {
        const NodeId map = tree.resolved(tree.lookup(tree.resolved(container.resources), group));
        if (tree.isScalar(tree.resolved(tree.lookup(map, key))))
            return true;
    }
    return false;
}

void checkRequestsFor(const ComponentInput &input, const Field<QString> &target, const char *key, const QString &first,
                      QList<Problem> &found)
{
    if (!target.isPresent())
        return;
    const YamlTree &tree = input.tree();
    QStringList lacking;
    QuickFix fix{Translated::tr("Add requests of %1 %2").arg(QLatin1String(key), first), {}};
    for (qsizetype i = 0; i < input.component().containers.size(); ++i) {
        const Container &container = input.component().containers[i];
        if (requests(tree, container, key))
            continue;
        lacking.append(u'"' + shownValue(input.component().containerName(i)) + u'"');
        const YamlPath path = tree.pathOf(container.node).key(keys::kResources).key(keys::kRequests).key(key);
        fix.edits.append(YamlEdit::set(path, ScalarValue::string(first)));
    }
    if (lacking.isEmpty())
        return;
    Problem problem = problemAt(tree, target.node,
                                Translated::tr("%1 is to be scaled by %2, but has no request of it in container %3.")
                                    .arg(input.label(), QLatin1String(key), lacking.join(u", "_s)));
    problem.message[0] = problem.message[0].toUpper();
    problem.fixes.append(fix);
    found.append(problem);
}

void checkRequests(const ComponentInput &input, QList<Problem> &found)
{
    checkRequestsFor(input, input.component().averageCpu, keys::kCpu, u"100m"_s, found);
    checkRequestsFor(input, input.component().averageMemory, keys::kMemory, u"128Mi"_s, found);
}

void checkSingleReplica(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const Component &component = input.component();
    if (!component.service || component.serviceName() != kExternalServiceName || component.replicas.valueOr(1) != 1
        || component.maxReplicas.valueOr(0) > 1)
        return;
    Problem problem = problemAt(
        tree, component.replicas.isPresent() ? component.replicas.node : nameOrEntry(component),
        Translated::tr("Connected domains lead to %1, which runs in one pod: while that restarts, they lead nowhere.")
            .arg(input.label()));
    problem.path = tree.pathOf(component.node).key(keys::kReplicas);
    // Several pods could not share a volume that they write to.
    if (!input.chart().mountsPersistentVolume(component))
        problem.fixes.append(
            {Translated::tr("Run two replicas"), {YamlEdit::set(problem.path, ScalarValue::integer(2))}});
    found.append(problem);
}

} // namespace

QList<Rule> scalingRules()
{
    return {
        Rule::component("replicas-value", Severity::Error, checkReplicas),
        Rule::component("replicas-zero", Severity::Information, checkZero),
        Rule::component("autoscaling-max", Severity::Error, checkMaximum),
        Rule::component("autoscaling-targets", Severity::Warning, checkTargets),
        Rule::component("autoscaling-requests", Severity::Warning, checkRequests),
        Rule::component("single-replica-external", Severity::Information, checkSingleReplica),
    };
}

} // namespace portolan
