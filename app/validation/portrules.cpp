// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ports of services.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/entrytemplates.h"
#include "app/chart/newvalues.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(PortRules)
};

/// Calls `check(component, service)` for every service of the chart.
template<typename Check>
void eachService(const Chart &chart, Check check)
{
    for (const Component &component : chart.components) {
        if (component.service)
            check(component, *component.service);
    }
}

QString serviceLabel(const Component &component)
{
    const QString name = component.serviceName();
    return name.isEmpty() ? Translated::tr("the unnamed service")
                          : Translated::tr("service \"%1\"").arg(shownValue(name));
}

/// A whole number outside the range. Anything but a whole number is a wrong type, which is said elsewhere.
bool isOutOfRange(const YamlTree &tree, const Field<int> &port)
{
    if (!tree.isScalar(port.node) || tree.scalarType(port.node) != ScalarType::Integer)
        return false;
    return !port.value || *port.value < kMinimumPort || *port.value > kMaximumPort;
}

void checkRange(const RuleInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    eachService(input.chart, [&](const Component &component, const Service &service) {
        for (const Port &port : service.ports) {
            for (const Field<int> &number : {port.externalPort, port.containerPort}) {
                if (!isOutOfRange(tree, number))
                    continue;
                found.append(problemAt(tree, number.node,
                                       Translated::tr("Port %1 of %2 is not a number from 1 to 65535.")
                                           .arg(tree.string(number.node), serviceLabel(component))));
            }
        }
    });
}

void reportRepeatedPort(const RuleInput &input, const Component &component, const Port &port, const Port &first,
                        QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const int number = *port.externalPort.value;
    const QString protocol = port.protocolOrDefault();
    Problem problem = problemAt(tree, port.externalPort.node,
                                Translated::tr("Port %1 (%2) stands twice in %3; a service exposes each port once.")
                                    .arg(number)
                                    .arg(protocol, serviceLabel(component)));
    problem.related.append(
        {tree.displaySpan(first.externalPort.node), Translated::tr("Port %1 stands here first.").arg(number)});
    if (const int next = freeExternalPort(*component.service, number, protocol)) {
        problem.fixes.append(setValueFix(tree, port.externalPort.node, ScalarValue::integer(next),
                                         Translated::tr("Use the next free port, %1").arg(next)));
    }
    found.append(problem);
}

void checkUnique(const RuleInput &input, QList<Problem> &found)
{
    eachService(input.chart, [&](const Component &component, const Service &service) {
        QHash<std::pair<int, QString>, const Port *> first;
        for (const Port &port : service.ports) {
            if (!port.externalPort.value)
                continue;
            const std::pair exposed(*port.externalPort.value, port.protocolOrDefault());
            if (const Port *other = first.value(exposed))
                reportRepeatedPort(input, component, port, *other, found);
            else
                first.insert(exposed, &port);
        }
    });
}

/// Whether port 80 is exposed, or may be: by a number that cannot be read yet.
bool mayExposeDomainPort(const Component &component, const Service &service)
{
    return std::any_of(service.ports.begin(), service.ports.end(), [&component](const Port &port) {
        return isRoutedFromDomains(component, port) || !port.externalPort.value;
    });
}

void checkDomainPort(const RuleInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    eachService(input.chart, [&](const Component &component, const Service &service) {
        if (component.serviceName() != kExternalServiceName || mayExposeDomainPort(component, service))
            return;
        Problem problem =
            problemAt(tree, service.name.isPresent() ? service.name.node : service.node,
                      Translated::tr("Service \"%1\" does not expose port %2, where connected domains are routed to.")
                          .arg(kExternalServiceName)
                          .arg(kExternalServicePort));
        const EntryTemplate entry = newPort(input.chart, tree, tree.pathOf(component.node), kExternalServicePort);
        problem.fixes.append({Translated::tr("Add port %1").arg(kExternalServicePort), entry.edits});
        found.append(problem);
    });
}

} // namespace

QList<Rule> portRules()
{
    return {
        {"port-range", Severity::Error, checkRange},
        {"service-port-unique", Severity::Error, checkUnique},
        {"external-without-80", Severity::Warning, checkDomainPort},
    };
}

} // namespace portolan
