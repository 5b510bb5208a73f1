// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionoffers.h"

#include "app/chart/chartfacts.h"
#include "app/chart/connections.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionOffers)
};

class OfferFinder
{
public:
    OfferFinder(const Snapshot &snapshot, const YamlPath &from, const YamlPath &to)
        : m_snapshot(snapshot)
        , m_tree(snapshot.document.tree())
        , m_from(from)
        , m_to(to)
    { }

    QList<ConnectionOffer> find()
    {
        const Container *source = containerAt(m_snapshot.chart, m_tree, m_from);
        const Component *target = componentAt(m_snapshot.chart, m_tree, m_to);
        if (source && target && target->service)
            offerVariables(*source, *target);
        const Port *port = portAt(m_snapshot.chart, m_tree, m_from);
        const Container *listener = containerAt(m_snapshot.chart, m_tree, m_to);
        if (port && listener)
            offerPorts(*port, *listener);
        return m_offers;
    }

private:
    /// `MY_SERVICE_ADDRESS`, or with a number behind it while the container has one of that name.
    static QString variableName(const Container &container, const QString &service)
    {
        QString base;
        for (const QChar character : service)
            base += character.isLetterOrNumber() && character.unicode() < 0x80 ? character.toUpper() : QChar(u'_');
        base += u"_ADDRESS"_s;
        QString name = base;
        const auto isTaken = [&](const QString &wanted) {
            for (const EnvVariable &variable : container.env) {
                if (variable.name.value == wanted)
                    return true;
            }
            return false;
        };
        for (int number = 2; isTaken(name); ++number)
            name = base + QString::number(number);
        return name;
    }

    void offerVariables(const Container &container, const Component &target)
    {
        const Port *only = portAt(m_snapshot.chart, m_tree, m_to);
        for (const Port &port : target.service->ports) {
            if (only && only->node != port.node)
                continue;
            const QString address = clusterAddress(target, port);
            if (address.isEmpty())
                continue;
            const QString name = variableName(container, target.serviceName());
            const QByteArray entry = "name: " + name.toUtf8() + "\nvalue: " + address.toUtf8() + "\n";
            const YamlPath list = m_from.key("env");
            const bool hasList = m_tree.isList(m_tree.resolved(m_tree.find(list)));
            QByteArray item = entry;
            item.replace("\nvalue", "\n  value");
            const YamlEdit edit = hasList ? YamlEdit::insert(list.index(container.env.size()), entry)
                                          : YamlEdit::insert(list, "- " + item);
            m_offers.append({Translated::tr("Add variable %1 with the value %2").arg(name, address), {edit}});
        }
    }

    void offerPorts(const Port &port, const Container &listener)
    {
        for (qsizetype i = 0; i < m_snapshot.chart.components.size(); ++i) {
            const Component &component = m_snapshot.chart.components[i];
            if (&component != componentAt(m_snapshot.chart, m_tree, m_from))
                continue; // a service leads to containers of its own component alone
            for (qsizetype j = 0; j < component.containers.size(); ++j) {
                if (component.containers[j].node != listener.node)
                    continue;
                for (const KnownPort &known : m_snapshot.connections.ports(i, j).ports) {
                    if (known.port == port.containerPort.value)
                        continue;
                    m_offers.append({Translated::tr("Send the traffic to port %1, on which %2 listens %3")
                                         .arg(QString::number(known.port), component.containerName(j), known.reason()),
                                     {YamlEdit::set(m_from.key("containerPort"), ScalarValue::integer(known.port))}});
                }
            }
        }
    }

    const Snapshot &m_snapshot;
    const YamlTree &m_tree;
    YamlPath m_from;
    YamlPath m_to;
    QList<ConnectionOffer> m_offers;
};

} // namespace

QList<ConnectionOffer> connectionOffers(const Snapshot &snapshot, const YamlPath &from, const YamlPath &to)
{
    return OfferFinder(snapshot, from, to).find();
}

} // namespace portolan
