// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Volumes and their mounts.

#include "app/validation/rulefamilies.h"

#include "app/chart/chart.h"
#include "app/chart/entrytemplates.h"
#include "app/chart/nearmiss.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

namespace portolan {
namespace {

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

void reportUndefinedVolume(const RuleInput &input, const QString &container, const VolumeMount &mount,
                           QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const QString name = *mount.volumeName.value;
    const QString meant = nearMiss(name, volumeNames(input.chart));
    Problem problem = problemAt(
        tree, mount.volumeName.node,
        meant.isEmpty()
            ? Translated::tr("Container \"%1\" mounts volume \"%2\", which the file does not define.")
                  .arg(shownValue(container), shownValue(name))
            : Translated::tr(
                  "Container \"%1\" mounts volume \"%2\", which the file does not define; did you mean \"%3\"?")
                  .arg(shownValue(container), shownValue(name), meant));
    if (!meant.isEmpty())
        problem.fixes.append(setValueFix(tree, mount.volumeName.node, ScalarValue::string(meant),
                                         Translated::tr("Mount %1").arg(meant)));
    if (!name.isEmpty())
        problem.fixes.append({Translated::tr("Add volume %1").arg(name), newVolume(tree, name).edits});
    found.append(problem);
}

void checkMountedVolumes(const RuleInput &input, QList<Problem> &found)
{
    for (const Component &component : input.chart.components) {
        for (qsizetype i = 0; i < component.containers.size(); ++i) {
            for (const VolumeMount &mount : component.containers[i].volumeMounts) {
                if (mount.volumeName.value && !input.chart.volume(*mount.volumeName.value))
                    reportUndefinedVolume(input, component.containerName(i), mount, found);
            }
        }
    }
}

} // namespace

QList<Rule> volumeRules()
{
    return {
        {"mount-undefined-volume", Severity::Error, checkMountedVolumes},
    };
}

} // namespace portolan
