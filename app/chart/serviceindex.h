// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"

#include <QHash>

namespace portolan {

/// The names of a chart's services and components: what rules and facts that look beyond one component ask, so that
/// they need not walk the chart. Indices are positions in Chart::components.
class ServiceIndex
{
public:
    ServiceIndex() = default;
    explicit ServiceIndex(const Chart &chart);

    /// The component whose service is called `name`; -1 when there is none. Of several, the first.
    qsizetype service(const QString &name) const { return m_services.value(name, -1); }
    qsizetype component(const QString &name) const { return m_components.value(name, -1); }
    /// The component whose service a host name means: `NAME`, `NAME.NAMESPACE`, `NAME.NAMESPACE.svc[.cluster.local]`, in
    /// any case of letters. A name of two parts whose second is a top-level domain of the internet (`redis.io`) is
    /// none. -1: no service of the file.
    qsizetype serviceOfHost(const QString &host) const;
    /// The same for a component by its name, with or without a service.
    qsizetype componentOfHost(const QString &host) const;

    QStringList serviceNames() const { return m_services.keys(); }

    friend bool operator==(const ServiceIndex &, const ServiceIndex &) = default;

private:
    QHash<QString, qsizetype> m_services;
    QHash<QString, qsizetype> m_components;
};

/// The part of a host name that names a service inside the cluster; empty for a name of the internet.
QString serviceNameInHost(const QString &host);

} // namespace portolan
