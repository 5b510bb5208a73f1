// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/ingressroute.h"

#include "app/chart/domains.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct IngressRouteText
{
    Q_DECLARE_TR_FUNCTIONS(IngressRoute)
};

/// A backend as it stands behind the `=`.
Result<IngressRoute> withBackend(IngressRoute route, const QString &backend)
{
    static const QRegularExpression expression(u"^([a-z](?:[-a-z0-9]{0,61}[a-z0-9])?):([0-9]{1,5})$"_s);
    const QRegularExpressionMatch match = expression.match(backend);
    const int port = match.captured(2).toInt();
    if (!match.hasMatch() || port < kMinimumPort || port > kMaximumPort)
        return Error{
            IngressRouteText::tr("\"%1\" is not a service and its port, such as %2.").arg(backend, u"external:80"_s)};
    route.service = match.captured(1);
    route.port = port;
    return route;
}

} // namespace

Result<IngressRoute> parseIngressRoute(const QString &text)
{
    static const QRegularExpression unfit(u"[^-A-Za-z0-9._~!$&'()*+,;=:@%/]|//|/\\.{1,2}(?:/|$)"_s);
    const qsizetype equals = text.lastIndexOf(u'=');
    const QString place = (equals < 0 ? text : text.first(equals)).trimmed();
    const qsizetype slash = place.indexOf(u'/');

    const Result<QStringList> hosts = parseDomains(slash < 0 ? place : place.first(slash));
    if (!hosts)
        return hosts.error();
    if (hosts->size() != 1)
        return Error{IngressRouteText::tr("\"%1\" does not name one domain, such as example.tld.").arg(text)};
    IngressRoute route;
    route.host = hosts->constFirst();
    if (slash >= 0)
        route.path = place.sliced(slash);
    if (unfit.match(route.path).hasMatch())
        return Error{IngressRouteText::tr("\"%1\" is not a path that an Ingress can route.").arg(route.path)};
    return equals < 0 ? Result<IngressRoute>(route) : withBackend(route, text.sliced(equals + 1).trimmed());
}

} // namespace portolan
