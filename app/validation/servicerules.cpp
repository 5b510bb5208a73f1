// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How components are reached: the name and type of their services. Ports have a family of their own.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/chart/entrytemplates.h"
#include "app/chart/newvalues.h"
#include "app/chart/schema.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QHash>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Longest name the cluster takes for a service (RFC 1035 label).
constexpr qsizetype kLongestServiceName = 63;

/// What the schema says about a key of a service.
const FieldDescription *formatOf(const char *key)
{
    return Schema::componentChart().at(YamlPath().key(keys::kComponents).index(0).key(keys::kService).key(key));
}

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ServiceRules)
};

struct ServicePlace
{
    const Component &component;
    const Service &service;
    qsizetype index; ///< of the component

    QString label() const { return componentLabel(component, index); }
};

QList<ServicePlace> services(const Chart &chart)
{
    QList<ServicePlace> places;
    for (qsizetype i = 0; i < chart.components.size(); ++i) {
        if (chart.components[i].service)
            places.append({chart.components[i], *chart.components[i].service, i});
    }
    return places;
}

QString sanitised(const QString &name)
{
    return sanitisedLabel(name, FirstCharacter::Letter);
}

void checkMissingNames(const ComponentInput &input, QList<Problem> &found)
{
    const auto &service = input.component().service;
    if (!service || service->name.isPresent() || service->ports.isEmpty())
        return;
    Problem problem = problemAt(input.tree(), service->node,
                                Translated::tr("The service of %1 has no name to reach it by.").arg(input.label()));
    const QString name = sanitised(freeServiceName(input.chart(), input.component()));
    problem.path = problem.path.key(keys::kName);
    if (!name.isEmpty())
        problem.fixes.append(
            {Translated::tr("Name it %1").arg(name), {YamlEdit::set(problem.path, ScalarValue::string(name))}});
    found.append(problem);
}

void appendRename(Problem &problem, const ComponentInput &input, const Field<QString> &name)
{
    if (const QString sound = sanitised(*name.value); !sound.isEmpty())
        problem.fixes.append(setValueFix(input.tree(), name.node, ScalarValue::string(sound),
                                         Translated::tr("Rename to %1").arg(sound)));
}

void checkNameFormat(const ComponentInput &input, QList<Problem> &found)
{
    static const FieldDescription *format = formatOf(keys::kName);
    const Field<QString> name = input.component().service ? input.component().service->name : Field<QString>();
    if (!name.value || !format || format->matches(*name.value))
        return;
    Problem problem =
        problemAt(input.tree(), name.node,
                  Translated::tr("Service name \"%1\" of %2 must be 1 to 253 lower-case letters, digits and hyphens.")
                      .arg(shownValue(*name.value), input.label()));
    appendRename(problem, input, name);
    found.append(problem);
}

/// Why the cluster refuses a name that fits the chart's pattern; empty when it does not.
QString refusal(const QString &name)
{
    if (name.size() > kLongestServiceName)
        return Translated::tr("it has more than %1 characters").arg(kLongestServiceName);
    if (!name.front().isLower())
        return Translated::tr("it does not start with a letter");
    return name.endsWith(u'-') ? Translated::tr("it ends in a hyphen") : QString();
}

void checkNameForDns(const ComponentInput &input, QList<Problem> &found)
{
    static const FieldDescription *format = formatOf(keys::kName);
    const Field<QString> name = input.component().service ? input.component().service->name : Field<QString>();
    if (!name.value || !format || !format->matches(*name.value))
        return;
    const QString reason = refusal(*name.value);
    if (reason.isEmpty())
        return;
    Problem problem = problemAt(input.tree(), name.node,
                                Translated::tr("The cluster will refuse service name \"%1\" of %2: %3.")
                                    .arg(shownValue(*name.value), input.label(), reason));
    appendRename(problem, input, name);
    found.append(problem);
}

/// An empty map says on purpose that there is no service; some charts want it to be there.
void checkPorts(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const auto &service = input.component().service;
    if (!service || !service->ports.isEmpty() || tree.entryCount(tree.resolved(service->node)) == 0)
        return;
    const NodeId list = tree.resolved(tree.lookup(service->node, keys::kPorts));
    if (list != kNoNode && !tree.isNull(list) && !tree.isList(list))
        return;
    Problem problem =
        problemAt(tree, service->name.isPresent() ? service->name.node : service->node,
                  Translated::tr("The service of %1 has no ports, so it is not created.").arg(input.label()));
    problem.path = tree.pathOf(service->node).key(keys::kPorts);
    problem.fixes.append(
        {Translated::tr("Add a port"), newPort(input.chart(), tree, tree.pathOf(input.component().node)).edits});
    found.append(problem);
}

QString duplicateMessage(const ServicePlace &place, const ServicePlace &owner)
{
    const QString name = place.component.serviceName();
    if (place.service.name.isPresent()) {
        return Translated::tr(
                   "Service name \"%1\" is already used by %2; service names must be unique across all components.")
            .arg(shownValue(name), owner.label());
    }
    return Translated::tr("The unnamed service of %2 would be called \"%1\" like that of %3; "
                          "service names must be unique across all components.")
        .arg(shownValue(name), place.label(), owner.label());
}

/// What names the service: its name, else the service itself.
NodeId nameNode(const ServicePlace &place)
{
    return place.service.name.isPresent() ? place.service.name.node : place.service.node;
}

/// The service's name with that of its component behind it, and a number if that is taken too.
QString distinctName(const ServicePlace &place, const QStringList &taken)
{
    const QString name = place.component.serviceName();
    const QString component = place.component.name.valueOr({});
    return freeName(component.isEmpty() || component == name ? name : name + u'-' + component, taken);
}

void checkUniqueNames(const RuleInput &input, QList<Problem> &found)
{
    const QList<ServicePlace> places = services(input.chart);
    QHash<QString, const ServicePlace *> owners;
    QStringList taken = serviceNames(input.chart);
    for (const ServicePlace &place : places) {
        const QString name = place.component.serviceName();
        const bool created = place.service.name.isPresent() || !place.service.ports.isEmpty();
        if (name.isEmpty() || !created)
            continue;
        const ServicePlace *owner = owners.value(name);
        if (!owner) {
            owners.insert(name, &place);
            continue;
        }
        const YamlTree &tree = input.tree();
        Problem problem = problemAt(tree, nameNode(place), duplicateMessage(place, *owner));
        problem.path = tree.pathOf(place.service.node).key(keys::kName);
        problem.related.append(
            {tree.displaySpan(nameNode(*owner)),
             Translated::tr("The service name \"%2\" of %1 stands here.").arg(owner->label(), shownValue(name))});
        const QString another = distinctName(place, taken);
        taken.append(another);
        problem.fixes.append(
            {Translated::tr("Rename to %1").arg(another), {YamlEdit::set(problem.path, ScalarValue::string(another))}});
        found.append(problem);
    }
}

void checkTypes(const ComponentInput &input, QList<Problem> &found)
{
    static const FieldDescription *format = formatOf(keys::kServiceType);
    const Field<QString> type = input.component().service ? input.component().service->type : Field<QString>();
    if (!type.value || !format || format->choices.contains(*type.value))
        return;
    const QString supported = format->defaultValue.toString();
    Problem problem = problemAt(input.tree(), type.node,
                                Translated::tr("Service type \"%1\" of %2 is not supported; the only type is %3.")
                                    .arg(shownValue(*type.value), input.label(), supported));
    problem.fixes.append(
        setValueFix(input.tree(), type.node, ScalarValue::string(supported), Translated::tr("Set %1").arg(supported)));
    found.append(problem);
}

} // namespace

QList<Rule> serviceRules()
{
    return {
        Rule::component("service-name-missing", Severity::Warning, checkMissingNames),
        Rule::component("service-name-format", Severity::Error, checkNameFormat),
        Rule::component("service-name-dns", Severity::Error, checkNameForDns),
        Rule::chart("service-name-unique", Severity::Error, checkUniqueNames),
        Rule::component("service-type-supported", Severity::Error, checkTypes),
        Rule::component("service-no-ports", Severity::Warning, checkPorts),
    };
}

} // namespace portolan
