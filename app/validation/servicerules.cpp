// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How components are reached: the name and type of their services. Ports have a family of their own.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/chart/newvalues.h"
#include "app/chart/schema.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Longest name the cluster takes for a service (RFC 1035 label).
constexpr qsizetype kLongestServiceName = 63;

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

/// The nearest name that the cluster takes; empty when nothing of the text can stay.
QString sanitised(const QString &name)
{
    static const QRegularExpression refused(u"[^a-z0-9]+"_s);
    static const QRegularExpression head(u"^[^a-z]+"_s);
    static const QRegularExpression tail(u"-+$"_s);
    return name.toLower().replace(refused, u"-"_s).remove(head).left(kLongestServiceName).remove(tail);
}

void checkMissingNames(const RuleInput &input, QList<Problem> &found)
{
    for (const ServicePlace &place : services(input.chart)) {
        if (place.service.name.isPresent() || place.service.ports.isEmpty())
            continue;
        const YamlTree &tree = input.tree();
        Problem problem = problemAt(tree, place.service.node,
                                    Translated::tr("The service of %1 has no name to reach it by.").arg(place.label()));
        const QString name = sanitised(freeServiceName(input.chart, place.component));
        problem.path = problem.path.key(keys::kName);
        if (!name.isEmpty())
            problem.fixes.append(
                {Translated::tr("Name it %1").arg(name), {YamlEdit::set(problem.path, ScalarValue::string(name))}});
        found.append(problem);
    }
}

void checkNameFormat(const RuleInput &input, QList<Problem> &found)
{
    for (const ServicePlace &place : services(input.chart)) {
        const YamlTree &tree = input.tree();
        const Field<QString> &name = place.service.name;
        const FieldDescription *format = Schema::componentChart().at(tree.pathOf(place.service.node).key(keys::kName));
        if (!name.value || !format || format->matches(*name.value))
            continue;
        Problem problem = problemAt(
            tree, name.node,
            Translated::tr("Service name \"%1\" of %2 must be 1 to 253 lower-case letters, digits and hyphens.")
                .arg(shownValue(*name.value), place.label()));
        if (const QString sound = sanitised(*name.value); !sound.isEmpty())
            problem.fixes.append(
                setValueFix(tree, name.node, ScalarValue::string(sound), Translated::tr("Rename to %1").arg(sound)));
        found.append(problem);
    }
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

void checkTypes(const RuleInput &input, QList<Problem> &found)
{
    for (const ServicePlace &place : services(input.chart)) {
        const YamlTree &tree = input.tree();
        const Field<QString> &type = place.service.type;
        const FieldDescription *format =
            Schema::componentChart().at(tree.pathOf(place.service.node).key(keys::kServiceType));
        if (!type.value || !format || format->choices.contains(*type.value))
            continue;
        const QString supported = format->defaultValue.toString();
        Problem problem = problemAt(tree, type.node,
                                    Translated::tr("Service type \"%1\" of %2 is not supported; the only type is %3.")
                                        .arg(shownValue(*type.value), place.label(), supported));
        problem.fixes.append(
            setValueFix(tree, type.node, ScalarValue::string(supported), Translated::tr("Set %1").arg(supported)));
        found.append(problem);
    }
}

} // namespace

QList<Rule> serviceRules()
{
    return {
        {"service-name-missing", Severity::Warning, checkMissingNames},
        {"service-name-format", Severity::Error, checkNameFormat},
        {"service-name-unique", Severity::Error, checkUniqueNames},
        {"service-type-supported", Severity::Error, checkTypes},
    };
}

} // namespace portolan
