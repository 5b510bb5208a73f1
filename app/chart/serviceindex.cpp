// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/serviceindex.h"

#include <QSet>
#include <QStringList>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Country codes have two letters; of the others those that hosts in configurations usually end in.
bool isTopLevelDomain(const QString &label)
{
    static const QSet<QString> generic{u"com"_s,  u"org"_s, u"net"_s, u"dev"_s,   u"app"_s,      u"cloud"_s,
                                       u"info"_s, u"edu"_s, u"gov"_s, u"local"_s, u"internal"_s, u"lan"_s};
    return label.size() == 2 || generic.contains(label);
}

} // namespace

ServiceIndex::ServiceIndex(const Chart &chart)
{
    for (qsizetype i = chart.components.size() - 1; i >= 0; --i) {
        const Component &component = chart.components[i];
        if (const QString name = component.name.valueOr({}); !name.isEmpty())
            m_components.insert(name, i);
        const bool created =
            component.service && (component.service->name.isPresent() || !component.service->ports.isEmpty());
        if (const QString name = component.serviceName(); created && !name.isEmpty())
            m_services.insert(name, i);
    }
}

qsizetype ServiceIndex::serviceOfHost(const QString &host) const
{
    return service(serviceNameInHost(host));
}

qsizetype ServiceIndex::componentOfHost(const QString &host) const
{
    return component(serviceNameInHost(host));
}

QString serviceNameInHost(const QString &host)
{
    const QString lower = host.toLower();
    const QStringList labels = (lower.endsWith(u'.') ? lower.chopped(1) : lower).split(u'.');
    if (labels.size() == 1)
        return labels.first();
    const bool qualified = labels.size() == 2 ? !isTopLevelDomain(labels[1]) : labels[2] == "svc"_L1;
    return qualified ? labels.first() : QString();
}

} // namespace portolan
