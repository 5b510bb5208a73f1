// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/ingressobject.h"

#include "app/manifests/buildcontext.h"
#include "app/manifests/objectmetadata.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct IngressObject
{
    Q_DECLARE_TR_FUNCTIONS(IngressObject)
};

bool offers(const KubernetesObject &service, const IngressRoute &route)
{
    if (service.name != route.service)
        return false;
    const ManifestValue *spec = service.content.find(u"spec");
    const ManifestValue *ports = spec ? spec->find(u"ports") : nullptr;
    const auto isWanted = [&](const ManifestValue::Entry &entry) {
        const ManifestValue *port = entry.value.find(u"port");
        return port && port->text() == QString::number(route.port);
    };
    return ports && std::any_of(ports->entries().begin(), ports->entries().end(), isWanted);
}

ManifestValue pathOf(const IngressRoute &route)
{
    ManifestValue service = ManifestValue::map({
        {u"name"_s, ManifestValue::string(route.service)},
        {u"port"_s, ManifestValue::map({{u"number"_s, ManifestValue::integer(route.port)}})},
    });
    return ManifestValue::map({
        {u"path"_s, ManifestValue::string(route.path)},
        {u"pathType"_s, ManifestValue::string(u"Prefix"_s)},
        {u"backend"_s, ManifestValue::map({{u"service"_s, std::move(service)}})},
    });
}

QStringList hostsOf(const QList<IngressRoute> &routes)
{
    QStringList hosts;
    for (const IngressRoute &route : routes)
        hosts.append(route.host);
    hosts.removeDuplicates();
    return hosts;
}

/// One rule a host, in the order in which they were asked for.
ManifestValue rules(const QList<IngressRoute> &routes)
{
    ManifestValue list = ManifestValue::list();
    for (const QString &host : hostsOf(routes)) {
        ManifestValue paths = ManifestValue::list();
        for (const IngressRoute &route : routes) {
            if (route.host == host)
                paths.append(pathOf(route));
        }
        list.append(ManifestValue::map({
            {u"host"_s, ManifestValue::string(host)},
            {u"http"_s, ManifestValue::map({{u"paths"_s, std::move(paths)}})},
        }));
    }
    return list;
}

ManifestValue transportSecurity(const ManifestOptions &options)
{
    ManifestValue list = ManifestValue::list();
    if (options.tlsSecret.isEmpty())
        return list;
    ManifestValue hosts = ManifestValue::list();
    for (const QString &host : hostsOf(options.routes))
        hosts.append(ManifestValue::string(host));
    list.append(ManifestValue::map({
        {u"hosts"_s, std::move(hosts)},
        {u"secretName"_s, ManifestValue::string(options.tlsSecret)},
    }));
    return list;
}

} // namespace

std::optional<KubernetesObject> ingressObject(const BuildContext &context, const QList<KubernetesObject> &services)
{
    const QList<IngressRoute> &routes = context.options.routes;
    if (routes.isEmpty())
        return {};
    for (const IngressRoute &route : routes) {
        const auto isOffered = [&](const KubernetesObject &service) { return offers(service, route); };
        if (std::none_of(services.begin(), services.end(), isOffered))
            context.leaveOut(context.chart.componentsNode,
                             IngressObject::tr("%1 is routed to %2:%3, but no exported service has that name and port.")
                                 .arg(route.host, route.service, QString::number(route.port)));
    }
    KubernetesObject object = startedObject(
        context, {u"networking.k8s.io/v1"_s, u"Ingress"_s, context.options.releaseName, QString(), kNoNode});
    object.content.set(u"spec"_s, ManifestValue::map({
                                      {u"tls"_s, transportSecurity(context.options)},
                                      {u"rules"_s, rules(routes)},
                                  }));
    return object;
}

} // namespace portolan
