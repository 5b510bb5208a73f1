// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the DevSpace chart's own templates make of a file that is sound by its format: they fail, or install something
// else. Our manifests do it right; see the help texts. The rules rest unless such templates are around the file.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/chart/helmscalar.h"
#include "app/chart/newvalues.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(TemplateRules)
};

void checkService(const ComponentInput &input, QList<Problem> &found)
{
    const Component &component = input.component();
    const NodeId service = input.tree().lookup(input.tree().resolved(component.node), keys::kService);
    if (component.service || (service != kNoNode && !input.tree().isNull(input.tree().resolved(service))))
        return;
    Problem problem =
        problemAt(input.tree(), nameOrEntry(component),
                  Translated::tr("The chart's templates fail because %1 has no \"service\".").arg(input.label()));
    problem.path = input.tree().pathOf(component.node).key(keys::kService);
    QList<YamlEdit> edits;
    if (service != kNoNode)
        edits.append(YamlEdit::remove(problem.path));
    edits.append(YamlEdit::insert(problem.path, "{}\n"));
    problem.fixes.append({Translated::tr("Add an empty service"), edits});
    found.append(problem);
}

/// Calls `check(mount, key, container)` for every mount with the key that its path in the volume stands under; empty: it
/// has none.
template<typename Check>
void eachMountKey(const ComponentInput &input, Check check)
{
    const YamlTree &tree = input.tree();
    for (qsizetype i = 0; i < input.component().containers.size(); ++i) {
        for (const VolumeMount &mount : input.component().containers[i].volumeMounts) {
            const NodeId volume = tree.resolved(tree.lookup(tree.resolved(mount.node), keys::kMountedVolume));
            if (tree.isMap(volume))
                check(mount, volume, i);
        }
    }
}

void checkMountPath(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    eachMountKey(input, [&](const VolumeMount &mount, NodeId volume, qsizetype container) {
        if (tree.lookup(volume, keys::kPathInVolume) != kNoNode
            || tree.lookup(volume, keys::kPathInVolumeNewer) != kNoNode)
            return;
        Problem problem = problemAt(tree, mount.volumeName.isPresent() ? mount.volumeName.node : mount.node,
                                    Translated::tr("The chart's templates fail because a mount of %1 has no \"path\".")
                                        .arg(input.containerLabel(container)));
        problem.path = tree.pathOf(mount.node).key(keys::kMountedVolume).key(keys::kPathInVolume);
        problem.fixes.append(
            {Translated::tr("Add an empty path"), {YamlEdit::set(problem.path, ScalarValue::string({}))}});
        found.append(problem);
    });
}

void checkSubPath(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    eachMountKey(input, [&](const VolumeMount &mount, NodeId volume, qsizetype container) {
        const NodeId newer = tree.lookup(volume, keys::kPathInVolumeNewer);
        if (newer == kNoNode || tree.lookup(volume, keys::kPathInVolume) != kNoNode)
            return;
        Problem problem =
            problemAt(tree, newer,
                      Translated::tr("The chart's templates do not know \"subPath\" of %1 and mount the whole volume.")
                          .arg(input.containerLabel(container)));
        problem.path = tree.pathOf(mount.node).key(keys::kMountedVolume).key(keys::kPathInVolumeNewer);
        problem.span = tree.displaySpan(tree.keyOf(newer));
        problem.fixes.append({Translated::tr("Rename to path"),
                              {YamlEdit::renameKey(problem.path, QLatin1String(keys::kPathInVolume))}});
        found.append(problem);
    });
}

void checkReplicas(const ComponentInput &input, QList<Problem> &found)
{
    const Component &component = input.component();
    if (component.autoScaling == kNoNode || component.replicas.isPresent())
        return;
    Problem problem =
        problemAt(input.tree(), component.autoScaling,
                  Translated::tr("The chart's templates fail because %1 has autoscaling but no \"replicas\".")
                      .arg(input.label()));
    problem.path = input.tree().pathOf(component.node).key(keys::kReplicas);
    problem.fixes.append({Translated::tr("Add replicas: 1"), {YamlEdit::set(problem.path, ScalarValue::integer(1))}});
    found.append(problem);
}

void checkScalerTarget(const ComponentInput &input, QList<Problem> &found)
{
    const Component &component = input.component();
    if (component.maxReplicas.valueOr(0) <= component.replicas.valueOr(1))
        return;
    const Workload workload = workloadOf(input.chart(), component);
    if (workload.kind != WorkloadKind::StatefulSet)
        return;
    found.append(
        problemAt(input.tree(), component.maxReplicas.node,
                  Translated::tr("The chart's autoscaler of %1 scales a Deployment that does not exist: it is a %2.")
                      .arg(input.label(), workload.sentence())));
}

void checkUnnamed(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    QList<YamlEdit> edits;
    QStringList taken;
    const QList<Container> &containers = input.component().containers;
    for (const Container &container : containers)
        taken.append(container.name.valueOr({}));
    NodeId first = kNoNode;
    for (const Container &container : containers) {
        if (!container.name.valueOr({}).isEmpty() || !tree.isMap(tree.resolved(container.node)))
            continue;
        first = first == kNoNode ? container.node : first;
        const QString name = freeName(u"container"_s, taken);
        taken.append(name);
        edits.append(YamlEdit::set(tree.pathOf(container.node).key(keys::kName), ScalarValue::string(name)));
    }
    if (edits.size() < 2)
        return;
    Problem problem =
        problemAt(tree, first,
                  Translated::tr("The chart's templates call %1 unnamed containers of %2 the same, so the "
                                 "cluster refuses the pod.")
                      .arg(edits.size())
                      .arg(input.label()));
    problem.path = tree.pathOf(input.component().node).key(keys::kContainers);
    problem.fixes.append({Translated::tr("Name them"), edits});
    found.append(problem);
}

void checkConfigVolumes(const RuleInput &input, QList<Problem> &found)
{
    for (const Volume &volume : input.chart.volumes) {
        const NodeId source = volume.configMap != kNoNode ? volume.configMap : volume.secret;
        if (source == kNoNode)
            continue;
        found.append(
            problemAt(input.tree(), source,
                      Translated::tr("The chart's templates make an empty persistent volume of \"%1\" instead of "
                                     "showing the files of its config map or secret.")
                          .arg(shownValue(volume.name.valueOr({})))));
    }
}

void checkZero(const ComponentInput &input, QList<Problem> &found)
{
    if (input.component().replicas.value == 0)
        found.append(
            problemAt(input.tree(), input.component().replicas.node,
                      Translated::tr("The chart's templates take 0 replicas of %1 for 1.").arg(input.label())));
}

void checkProbes(const ComponentInput &input, QList<Problem> &found)
{
    const QList<Container> &containers = input.component().containers;
    for (qsizetype i = 0; i < containers.size(); ++i) {
        for (const NodeId probe :
             {containers[i].livenessProbe, containers[i].readinessProbe, containers[i].startupProbe}) {
            if (probe != kNoNode)
                found.append(
                    problemAt(input.tree(), probe,
                              Translated::tr("The chart's templates leave out the %1 of %2.")
                                  .arg(input.tree().string(input.tree().keyOf(probe)), input.containerLabel(i))));
        }
    }
}

void checkNumbers(const YamlTree &tree, const QList<ShapePlace> &shape, const PlaceNames &names, QList<Problem> &found)
{
    for (const ShapePlace &place : shape) {
        const FieldDescription &wanted = *place.description;
        const bool isText = wanted.accepts(ValueType::String) && !wanted.types.isEmpty()
                            && (wanted.accepts(ValueType::Boolean) || !wanted.accepts(ValueType::Integer));
        if (!isText || !tree.isScalar(place.node) || tree.node(place.node).style != NodeStyle::Plain)
            continue;
        const HelmScalar read = helmScalar(tree, place.node);
        if (read.type == ScalarType::String || read.printed == tree.value(place.node))
            continue;
        Problem problem = problemAt(tree, place.node,
                                    Translated::tr("%1 is %2, which Helm writes as %3 into the chart's templates.")
                                        .arg(names.nameAtStart(tree.pathOf(place.node)), tree.string(place.node),
                                             QString::fromUtf8(read.printed)));
        problem.fixes.append(quoteFix(tree, place.node));
        found.append(problem);
    }
}

void checkComponentNumbers(const ComponentInput &input, QList<Problem> &found)
{
    checkNumbers(input.tree(), input.shape(), input.names(), found);
}

void checkOtherNumbers(const RuleInput &input, QList<Problem> &found)
{
    checkNumbers(input.tree(), input.shape, input.names(), found);
}

} // namespace

QList<Rule> templateRules()
{
    const auto about = Rule::AboutChartTemplates;
    return {
        Rule::component("chart-needs-service", Severity::Warning, checkService).with(about),
        Rule::component("chart-needs-mount-path", Severity::Warning, checkMountPath).with(about),
        Rule::component("chart-mount-subpath", Severity::Warning, checkSubPath).with(about),
        Rule::component("chart-needs-replicas", Severity::Warning, checkReplicas).with(about),
        Rule::component("chart-autoscaler-target", Severity::Warning, checkScalerTarget).with(about),
        Rule::component("chart-unnamed-containers", Severity::Warning, checkUnnamed).with(about),
        Rule::chart("chart-config-volume", Severity::Warning, checkConfigVolumes).with(about),
        Rule::component("chart-zero-replicas", Severity::Warning, checkZero).with(about),
        Rule::component("chart-probe-ignored", Severity::Information, checkProbes).with(about),
        Rule::both("helm-number", Severity::Warning, checkComponentNumbers, checkOtherNumbers)
            .with(about)
            .with(Rule::SafeToFixAll),
    };
}

} // namespace portolan
