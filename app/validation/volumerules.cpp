// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Volumes and their mounts.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/chart/entrytemplates.h"
#include "app/chart/nearmiss.h"
#include "app/chart/quantity.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(VolumeRules)
};

QStringList volumeNames(const Chart &chart)
{
    QStringList names;
    for (const Volume &volume : chart.volumes) {
        if (const QString name = volume.name.valueOr({}); !name.isEmpty())
            names.append(name);
    }
    return names;
}

/// Calls `check(mount, container, component)` for every mount of the chart.
template<typename Check>
void eachMount(const Chart &chart, Check check)
{
    for (qsizetype i = 0; i < chart.components.size(); ++i) {
        for (qsizetype k = 0; k < chart.components[i].containers.size(); ++k) {
            for (const VolumeMount &mount : chart.components[i].containers[k].volumeMounts)
                check(mount, k, i);
        }
    }
}

void reportUndefinedVolume(const RuleInput &input, qsizetype component, qsizetype container, const VolumeMount &mount,
                           QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const Component &owner = input.chart.components[component];
    const QString label = componentLabel(owner, component);
    const QString name = *mount.volumeName.value;
    const QString meant = nearMiss(name, volumeNames(input.chart));
    Problem problem =
        problemAt(tree, mount.volumeName.node,
                  meant.isEmpty()
                      ? Translated::tr("Container \"%1\" of %2 mounts volume \"%3\", which the file does not define.")
                            .arg(shownValue(owner.containerName(container)), label, shownValue(name))
                      : Translated::tr(
                            "Container \"%1\" of %2 mounts volume \"%3\", which the file does not define; did you mean "
                            "\"%4\"?")
                            .arg(shownValue(owner.containerName(container)), label, shownValue(name), meant));
    for (const Volume &volume : input.chart.volumes) {
        if (!meant.isEmpty() && volume.name.valueOr({}) == meant)
            problem.related.append(
                {tree.displaySpan(volume.name.node), Translated::tr("Volume \"%1\" is here.").arg(meant)});
    }
    if (!meant.isEmpty())
        problem.fixes.append(setValueFix(tree, mount.volumeName.node, ScalarValue::string(meant),
                                         Translated::tr("Mount %1").arg(meant)));
    if (!name.isEmpty())
        problem.fixes.append({Translated::tr("Add volume %1").arg(name), newVolume(tree, name).edits});
    found.append(problem);
}

void checkMountedVolumes(const RuleInput &input, QList<Problem> &found)
{
    const QStringList names = volumeNames(input.chart);
    const QSet<QString> known(names.begin(), names.end());
    eachMount(input.chart, [&](const VolumeMount &mount, qsizetype container, qsizetype component) {
        if (mount.volumeName.value && !known.contains(*mount.volumeName.value))
            reportUndefinedVolume(input, component, container, mount, found);
    });
}

void checkPaths(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (qsizetype i = 0; i < input.component().containers.size(); ++i) {
        QHash<QString, NodeId> first;
        for (const VolumeMount &mount : input.component().containers[i].volumeMounts) {
            const QString path = mount.containerPath.valueOr({});
            const NodeId node = mount.containerPath.node;
            if (!mount.containerPath.value) {
                continue;
            } else if (!path.startsWith(u'/')) {
                found.append(problemAt(tree, node,
                                       Translated::tr("Mount path \"%1\" of %2 does not start with a slash.")
                                           .arg(shownValue(path), input.containerLabel(i))));
            } else if (first.contains(path)) {
                Problem problem = problemAt(tree, node,
                                            Translated::tr("Two volumes are mounted at \"%1\" in %2.")
                                                .arg(shownValue(path), input.containerLabel(i)));
                problem.related.append({tree.displaySpan(first.value(path)), Translated::tr("The first one is here.")});
                found.append(problem);
            } else {
                first.insert(path, node);
            }
        }
    }
}

void checkUnused(const RuleInput &input, QList<Problem> &found)
{
    QSet<QString> mounted;
    eachMount(input.chart, [&mounted](const VolumeMount &mount, qsizetype, qsizetype) {
        mounted.insert(mount.volumeName.valueOr({}));
    });
    for (const Volume &volume : input.chart.volumes) {
        if (!volume.name.value || mounted.contains(*volume.name.value))
            continue;
        Problem problem =
            problemAt(input.tree(), volume.name.node,
                      Translated::tr("Volume \"%1\" is mounted nowhere.").arg(shownValue(*volume.name.value)));
        problem.path = input.tree().pathOf(volume.node);
        problem.fixes.append({Translated::tr("Remove volume %1").arg(*volume.name.value),
                              {YamlEdit::remove(input.tree().pathOf(volume.node))}});
        found.append(problem);
    }
}

void checkSources(const RuleInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (const Volume &volume : input.chart.volumes) {
        const int sources =
            int(volume.size.isPresent()) + int(volume.configMap != kNoNode) + int(volume.secret != kNoNode);
        if (sources == 1 || !tree.isMap(tree.resolved(volume.node)))
            continue;
        found.append(problemAt(
            tree, nameOrEntry(volume),
            (sources == 0
                 ? Translated::tr("Volume \"%1\" says nothing about what it holds: it needs a size, a configMap or a "
                                  "secret.")
                 : Translated::tr("Volume \"%1\" says several things about what it holds: it may have one of size, "
                                  "configMap and secret."))
                .arg(shownValue(volume.name.valueOr({})))));
        found.last().path = tree.pathOf(volume.node);
    }
}

void checkSizes(const RuleInput &input, QList<Problem> &found)
{
    for (const Volume &volume : input.chart.volumes) {
        const auto quantity = parseQuantity(volume.size.valueOr({}));
        if (!volume.size.value || (quantity && quantity->value > 0))
            continue;
        found.append(
            problemAt(input.tree(), volume.size.node,
                      Translated::tr("\"%1\", the size of volume \"%2\", is not an amount of storage such as 5Gi.")
                          .arg(shownValue(*volume.size.value), shownValue(volume.name.valueOr({})))));
    }
}

bool hasSeveralReplicas(const Component &component)
{
    return std::max(component.replicas.valueOr(1), component.maxReplicas.valueOr(0)) > 1;
}

/// Writable mounts of one persistent volume, by the component that has them.
struct Writer
{
    const VolumeMount *mount;
    qsizetype component;
};

void reportShared(const RuleInput &input, const Writer &writer, const Writer &first, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const Component &component = input.chart.components[writer.component];
    const QString name = shownValue(*writer.mount->volumeName.value);
    const bool alone = writer.component == first.component;
    Problem problem = problemAt(
        tree, writer.mount->volumeName.node,
        alone ? Translated::tr(
                    "Volume \"%1\" is mounted writable by %2, of which several pods may run; only one can have it.")
                    .arg(name, componentLabel(component, writer.component))
              : Translated::tr("Volume \"%1\" is mounted writable by %2 and by %3; only one of them can have it.")
                    .arg(name, componentLabel(input.chart.components[first.component], first.component),
                         componentLabel(component, writer.component)));
    if (!alone)
        problem.related.append(
            {tree.displaySpan(first.mount->volumeName.node), Translated::tr("The other mount is here.")});
    const YamlPath path = tree.pathOf(writer.mount->node);
    problem.fixes.append(
        {Translated::tr("Mount it read-only"),
         {YamlEdit::set(path.key(keys::kMountedVolume).key(keys::kReadOnly), ScalarValue::boolean(true))}});
    found.append(problem);
}

void checkShared(const RuleInput &input, QList<Problem> &found)
{
    QSet<QString> persistent;
    for (const Volume &volume : input.chart.volumes) {
        if (volume.isPersistent())
            persistent.insert(volume.name.valueOr({}));
    }
    QHash<QString, Writer> writers;
    eachMount(input.chart, [&](const VolumeMount &mount, qsizetype, qsizetype component) {
        const QString name = mount.volumeName.valueOr({});
        if (!mount.volumeName.value || mount.readOnly.valueOr(false) || !persistent.contains(name))
            return;
        const Writer writer{&mount, component};
        if (!writers.contains(name))
            writers.insert(name, writer);
        const Writer first = writers.value(name);
        if (first.component != component || hasSeveralReplicas(input.chart.components[component]))
            reportShared(input, writer, first, found);
    });
}

} // namespace

QList<Rule> volumeRules()
{
    return {
        Rule::chart("mount-undefined-volume", Severity::Error, checkMountedVolumes),
        Rule::component("mount-path", Severity::Error, checkPaths),
        Rule::chart("volume-unused", Severity::Information, checkUnused),
        Rule::chart("volume-source", Severity::Error, checkSources),
        Rule::chart("volume-size", Severity::Error, checkSizes),
        Rule::chart("volume-shared-writable", Severity::Warning, checkShared),
    };
}

} // namespace portolan
