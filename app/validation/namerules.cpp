// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of components, containers and volumes. Services and variables have families of their own.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/chart/newvalues.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QHash>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(NameRules)
};

/// Whether a name that is there breaks the pattern that the schema has for it.
bool breaksFormat(const FieldDescription *format, const Field<QString> &name)
{
    return name.value && format && !format->matches(*name.value);
}

const FieldDescription *formatAt(const YamlPath &path)
{
    return Schema::componentChart().at(path);
}

QString renameTitle(const QString &name)
{
    return Translated::tr("Rename to %1").arg(name);
}

QStringList componentNames(const Chart &chart)
{
    QStringList names;
    for (const Component &component : chart.components)
        names.append(component.name.valueOr({}));
    return names;
}

void checkComponentFormat(const ComponentInput &input, QList<Problem> &found)
{
    static const FieldDescription *format = formatAt(YamlPath().key(keys::kComponents).index(0).key(keys::kName));
    const Field<QString> &name = input.component().name;
    if (!breaksFormat(format, name))
        return;
    const YamlTree &tree = input.tree();
    Problem problem = problemAt(
        tree, name.node,
        Translated::tr("Component name \"%1\" must be 1 to 63 lower-case letters, digits and hyphens, with a letter or "
                       "digit at both ends.")
            .arg(shownValue(*name.value)));
    if (const QString label = sanitisedLabel(*name.value); !label.isEmpty()) {
        const QString free = freeName(label, componentNames(input.chart()));
        problem.fixes.append(setValueFix(tree, name.node, ScalarValue::string(free), renameTitle(free)));
    }
    found.append(problem);
}

/// Finds names that stand twice among entries with a `name`; `report(entry, first)` is called for each further one.
template<typename Entry, typename Report>
void eachRepeated(const QList<Entry> &entries, Report report)
{
    QHash<QString, const Entry *> owners;
    for (const Entry &entry : entries) {
        const QString name = entry.name.valueOr({});
        const auto owner = owners.constFind(name);
        if (name.isEmpty() || owner == owners.cend())
            owners.insert(name, &entry);
        else
            report(entry, **owner);
    }
}

/// A further entry of one name. `taken` are the names that the fix may not choose; it grows by the one it chose.
template<typename Entry>
Problem repeatedName(const YamlTree &tree, const Entry &entry, const Entry &first, const QString &message,
                     QStringList &taken)
{
    const QString name = *entry.name.value;
    Problem problem = problemAt(tree, entry.name.node, message);
    problem.related.append({tree.displaySpan(first.name.node),
                            Translated::tr("The first one called \"%1\" is here.").arg(shownValue(name))});
    const QString another = freeName(name, taken);
    taken.append(another);
    problem.fixes.append(setValueFix(tree, entry.name.node, ScalarValue::string(another), renameTitle(another)));
    return problem;
}

void checkComponentNames(const RuleInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    QStringList taken;
    eachRepeated(input.chart.components, [&](const Component &component, const Component &first) {
        if (taken.isEmpty())
            taken = componentNames(input.chart);
        const QString place = tree.pathOf(first.name.node).parent().toString();
        const QString message =
            Translated::tr("Component name \"%1\" is already used by %2; every component needs a name of its own.")
                .arg(shownValue(*component.name.value), place);
        found.append(repeatedName(tree, component, first, message, taken));
    });
}

void checkContainerFormat(const ComponentInput &input, QList<Problem> &found)
{
    static const FieldDescription *format =
        formatAt(YamlPath().key(keys::kComponents).index(0).key(keys::kContainers).index(0).key(keys::kName));
    const YamlTree &tree = input.tree();
    for (const Container &container : input.component().containers) {
        if (!breaksFormat(format, container.name))
            continue;
        Problem problem = problemAt(
            tree, container.name.node,
            Translated::tr("Container name \"%1\" of %2 must be 1 to 63 lower-case letters, digits and hyphens, with a "
                           "letter or digit at both ends.")
                .arg(shownValue(*container.name.value), input.label()));
        QStringList taken;
        for (qsizetype i = 0; i < input.component().containers.size(); ++i)
            taken.append(input.component().containerName(i));
        if (const QString label = sanitisedLabel(*container.name.value); !label.isEmpty()) {
            const QString free = freeName(label, taken);
            problem.fixes.append(setValueFix(tree, container.name.node, ScalarValue::string(free), renameTitle(free)));
        }
        found.append(problem);
    }
}

/// Names in one pod, those included that the chart gives to unnamed containers.
void checkContainerNames(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const QList<Container> &containers = input.component().containers;
    QHash<QString, qsizetype> owners;
    QStringList taken;
    for (qsizetype i = 0; i < containers.size(); ++i)
        taken.append(input.component().containerName(i));
    for (qsizetype i = 0; i < containers.size(); ++i) {
        const QString name = input.component().containerName(i);
        const auto owner = owners.constFind(name);
        if (owner == owners.cend()) {
            owners.insert(name, i);
            continue;
        }
        const Container &container = containers[i];
        const Container &first = containers[*owner];
        Problem problem = problemAt(
            tree, nameOrEntry(container),
            (container.name.isPresent()
                 ? Translated::tr(
                     "Two containers of %2 are called \"%1\"; every container of a pod needs a name of its own.")
                 : Translated::tr("The unnamed container of %2 would be called \"%1\" like another one of its pod."))
                .arg(shownValue(name), input.label()));
        problem.path = tree.pathOf(container.node).key(keys::kName);
        problem.related.append({tree.displaySpan(nameOrEntry(first)),
                                Translated::tr("The first one called \"%1\" is here.").arg(shownValue(name))});
        const QString another = freeName(name, taken);
        taken.append(another);
        problem.fixes.append({renameTitle(another), {YamlEdit::set(problem.path, ScalarValue::string(another))}});
        found.append(problem);
    }
}

QStringList volumeNames(const Chart &chart)
{
    QStringList names;
    for (const Volume &volume : chart.volumes)
        names.append(volume.name.valueOr({}));
    return names;
}

void checkVolumeFormat(const RuleInput &input, QList<Problem> &found)
{
    static const FieldDescription *format = formatAt(YamlPath().key(keys::kVolumes).index(0).key(keys::kName));
    const YamlTree &tree = input.tree();
    for (const Volume &volume : input.chart.volumes) {
        if (!breaksFormat(format, volume.name))
            continue;
        const QString name = *volume.name.value;
        Problem problem =
            problemAt(tree, volume.name.node,
                      Translated::tr(
                          "Volume name \"%1\" must be 1 to 63 lower-case letters, digits and hyphens, with a letter or "
                          "digit at both ends.")
                          .arg(shownValue(name)));
        if (const QString label = sanitisedLabel(name); !label.isEmpty()) {
            const QString free = freeName(label, volumeNames(input.chart));
            QuickFix fix = setValueFix(tree, volume.name.node, ScalarValue::string(free),
                                       Translated::tr("Rename to %1, also where it is mounted").arg(free));
            for (const MountPlace &place : mountsOf(input.chart, name)) {
                const Container &container = input.chart.components[place.component].containers[place.container];
                fix.edits.append(YamlEdit::set(tree.pathOf(container.volumeMounts[place.mount].volumeName.node),
                                               ScalarValue::string(free)));
            }
            problem.fixes.append(fix);
        }
        found.append(problem);
    }
}

void checkVolumeNames(const RuleInput &input, QList<Problem> &found)
{
    QStringList taken = volumeNames(input.chart);
    eachRepeated(input.chart.volumes, [&](const Volume &volume, const Volume &first) {
        const QString message = Translated::tr("Two volumes are called \"%1\"; mounts could not tell them apart.")
                                    .arg(shownValue(*volume.name.value));
        found.append(repeatedName(input.tree(), volume, first, message, taken));
    });
}

} // namespace

QList<Rule> nameRules()
{
    return {
        Rule::component("component-name-format", Severity::Error, checkComponentFormat),
        Rule::chart("component-name-unique", Severity::Error, checkComponentNames),
        Rule::component("container-name-format", Severity::Error, checkContainerFormat),
        Rule::component("container-name-unique", Severity::Error, checkContainerNames),
        Rule::chart("volume-name-format", Severity::Error, checkVolumeFormat),
        Rule::chart("volume-name-unique", Severity::Error, checkVolumeNames),
    };
}

} // namespace portolan
