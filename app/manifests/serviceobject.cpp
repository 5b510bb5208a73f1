// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/serviceobject.h"

#include "app/manifests/buildcontext.h"
#include "app/manifests/objectmetadata.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ServiceObject
{
    Q_DECLARE_TR_FUNCTIONS(ServiceObject)
};

bool isPort(const Field<int> &port)
{
    return port.value && *port.value >= kMinimumPort && *port.value <= kMaximumPort;
}

bool isForwarded(const Port &port)
{
    return isPort(port.externalPort) && isPort(port.containerPort);
}

bool hasForwardedPort(const Component &component)
{
    return component.service
           && std::any_of(component.service->ports.begin(), component.service->ports.end(), isForwarded);
}

/// Ports are named by their position in the file, so that a port that is left out does not rename the others.
ManifestValue servicePorts(const BuildContext &context, const Service &service)
{
    ManifestValue list = ManifestValue::list();
    for (qsizetype i = 0; i < service.ports.size(); ++i) {
        const Port &port = service.ports.at(i);
        if (!isForwarded(port)) {
            context.leaveOut(port.node,
                             ServiceObject::tr("The port cannot be exported: externalPort and containerPort must be "
                                               "numbers from %1 to %2.")
                                 .arg(kMinimumPort)
                                 .arg(kMaximumPort));
            continue;
        }
        list.append(ManifestValue::map({
            {u"name"_s, ManifestValue::string(u"port-%1"_s.arg(i))},
            {u"port"_s, ManifestValue::integer(*port.externalPort.value)},
            {u"targetPort"_s, ManifestValue::integer(*port.containerPort.value)},
            {u"protocol"_s, ManifestValue::string(port.protocolOrDefault())},
        }));
    }
    return list;
}

} // namespace

QString governingServiceName(const Component &component)
{
    const QString componentName = component.name.valueOr(QString());
    return hasForwardedPort(component) ? component.serviceName() : componentName + u"-headless"_s;
}

std::optional<KubernetesObject> serviceObject(const BuildContext &context, const Component &component)
{
    const bool hasPorts = hasForwardedPort(component);
    ManifestValue ports = component.service ? servicePorts(context, *component.service) : ManifestValue();
    if (!hasPorts && !context.chart.mountsPersistentVolume(component))
        return {};

    const QString componentName = component.name.valueOr(QString());
    const NodeId origin = component.service ? component.service->node : component.node;
    KubernetesObject object =
        startedObject(context, {u"v1"_s, u"Service"_s, governingServiceName(component), componentName, origin});
    ManifestValue spec = ManifestValue::map({{u"type"_s, ManifestValue::string(u"ClusterIP"_s)}});
    if (!hasPorts)
        spec.set(u"clusterIP"_s, ManifestValue::string(u"None"_s));
    spec.set(u"selector"_s, selectorLabels(context, componentName));
    spec.set(u"ports"_s, std::move(ports));
    object.content.set(u"spec"_s, std::move(spec));
    return object;
}

} // namespace portolan
