// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ports of services.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/chart/entrytemplates.h"
#include "app/chart/newvalues.h"
#include "app/chart/schema.h"
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

QString serviceLabel(const Component &component)
{
    const QString name = component.serviceName();
    return name.isEmpty() ? Translated::tr("the unnamed service")
                          : Translated::tr("service \"%1\"").arg(shownValue(name));
}

/// The ports below need root, or a capability, to listen on.
constexpr int kFirstUnprivilegedPort = 1024;

QList<Port> portsOf(const ComponentInput &input)
{
    return input.component().service ? input.component().service->ports : QList<Port>();
}

/// A whole number outside the range. Anything but a whole number is a wrong type, which is said elsewhere.
bool isOutOfRange(const YamlTree &tree, const Field<int> &port)
{
    if (!tree.isScalar(port.node) || tree.scalarType(port.node) != ScalarType::Integer)
        return false;
    return !port.value || *port.value < kMinimumPort || *port.value > kMaximumPort;
}

void checkRange(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (const Port &port : portsOf(input)) {
        for (const Field<int> &number : {port.externalPort, port.containerPort}) {
            if (!isOutOfRange(tree, number))
                continue;
            found.append(problemAt(tree, number.node,
                                   Translated::tr("Port %1 of %2 is not a number from 1 to 65535.")
                                       .arg(tree.string(number.node), serviceLabel(input.component()))));
        }
    }
}

void checkProtocol(const ComponentInput &input, QList<Problem> &found)
{
    static const FieldDescription *format = Schema::componentChart().at(
        YamlPath().key(keys::kComponents).index(0).key(keys::kService).key(keys::kPorts).index(0).key(keys::kProtocol));
    for (const Port &port : portsOf(input)) {
        if (!port.protocol.value || !format || format->choices.contains(*port.protocol.value))
            continue;
        Problem problem = problemAt(input.tree(), port.protocol.node,
                                    Translated::tr("Protocol \"%1\" of %2 is not TCP, UDP or SCTP.")
                                        .arg(shownValue(*port.protocol.value), serviceLabel(input.component())));
        const QString upper = port.protocol.value->trimmed().toUpper();
        const QString meant = format->choices.contains(upper) ? upper : format->defaultValue.toString();
        problem.fixes.append(setValueFix(input.tree(), port.protocol.node, ScalarValue::string(meant),
                                         Translated::tr("Set %1").arg(meant)));
        found.append(problem);
    }
}

void checkPrivileged(const ComponentInput &input, QList<Problem> &found)
{
    for (const Port &port : portsOf(input)) {
        const int number = port.containerPort.valueOr(0);
        if (number < kMinimumPort || number >= kFirstUnprivilegedPort)
            continue;
        found.append(problemAt(input.tree(), port.containerPort.node,
                               Translated::tr("Container port %1 of %2 is below %3, where only root may listen.")
                                   .arg(number)
                                   .arg(serviceLabel(input.component()))
                                   .arg(kFirstUnprivilegedPort)));
    }
}

void reportRepeatedPort(const ComponentInput &input, const Port &port, const Port &first, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const Component &component = input.component();
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

void checkUnique(const ComponentInput &input, QList<Problem> &found)
{
    QHash<std::pair<int, QString>, const Port *> first;
    const QList<Port> ports = portsOf(input);
    for (const Port &port : ports) {
        if (!port.externalPort.value)
            continue;
        const std::pair exposed(*port.externalPort.value, port.protocolOrDefault());
        if (const Port *other = first.value(exposed))
            reportRepeatedPort(input, port, *other, found);
        else
            first.insert(exposed, &port);
    }
}

/// Whether port 80 is exposed, or may be: by a number that cannot be read yet.
bool mayExposeDomainPort(const Component &component, const Service &service)
{
    return std::any_of(service.ports.begin(), service.ports.end(), [&component](const Port &port) {
        return isRoutedFromDomains(component, port) || !port.externalPort.value;
    });
}

void checkDomainPort(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const Component &component = input.component();
    if (!component.service || component.serviceName() != kExternalServiceName
        || mayExposeDomainPort(component, *component.service))
        return;
    const Service &service = *component.service;
    Problem problem =
        problemAt(tree, service.name.isPresent() ? service.name.node : service.node,
                  Translated::tr("Service \"%1\" does not expose port %2, where connected domains are routed to.")
                      .arg(kExternalServiceName)
                      .arg(kExternalServicePort));
    const EntryTemplate entry = newPort(input.chart(), tree, tree.pathOf(component.node), kExternalServicePort);
    problem.fixes.append({Translated::tr("Add port %1").arg(kExternalServicePort), entry.edits});
    found.append(problem);
}

/// Only where some service could have been meant: a chart of workers has none to lead a domain to.
void checkExternal(const RuleInput &input, QList<Problem> &found)
{
    const bool serves = std::any_of(input.chart.components.begin(), input.chart.components.end(),
                                    [](const Component &c) { return c.service && !c.service->ports.isEmpty(); });
    if (!serves || externalComponent(input.chart))
        return;
    Problem problem;
    problem.message = Translated::tr("No service is called \"%1\", so a connected domain would reach nothing.")
                          .arg(kExternalServiceName);
    problem.span = input.tree().displaySpan(input.chart.componentsNode);
    problem.path = YamlPath().key(keys::kComponents);
    found.append(problem);
}

} // namespace

QList<Rule> portRules()
{
    return {
        Rule::component("port-range", Severity::Error, checkRange),
        Rule::component("port-protocol", Severity::Error, checkProtocol),
        Rule::component("service-port-unique", Severity::Error, checkUnique),
        Rule::component("external-without-80", Severity::Warning, checkDomainPort),
        Rule::chart("no-external-service", Severity::Information, checkExternal),
        Rule::component("port-privileged", Severity::Information, checkPrivileged),
    };
}

} // namespace portolan
