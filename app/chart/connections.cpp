// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/connections.h"

#include "app/chart/movedfacts.h"
#include "app/chart/wellknownports.h"

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

bool isLoopback(const QString &host)
{
    const QString lower = host.toLower();
    return lower == "localhost"_L1 || lower.startsWith("127."_L1) || lower == "localhost.localdomain"_L1;
}

/// The port that the service exposes under the number that is said; the only port when none is said.
qsizetype exposedPort(const Service &service, std::optional<int> number)
{
    if (!number)
        return service.ports.size() == 1 ? 0 : -1;
    for (qsizetype i = 0; i < service.ports.size(); ++i) {
        if (service.ports[i].externalPort.value == number)
            return i;
    }
    return -1;
}

class ConnectionReader
{
public:
    ConnectionReader(const Chart &chart, const YamlTree &tree, const Connections &before,
                     const UnchangedComponents &unchanged)
        : m_chart(chart)
        , m_tree(tree)
        , m_before(before)
        , m_unchanged(unchanged)
    {
        m_found.names = ServiceIndex(chart);
        for (const Component &component : chart.components) {
            for (const QString &name : {component.name.valueOr({}), component.serviceName()})
                m_names.others.insert(name);
        }
    }

    Connections read()
    {
        for (qsizetype i = 0; i < m_chart.components.size(); ++i)
            readComponent(i);
        return std::move(m_found);
    }

private:
    void readComponent(qsizetype index)
    {
        const Component &component = m_chart.components[index];
        QList<ContainerPorts> known;
        for (qsizetype i = 0; i < component.containers.size(); ++i) {
            const auto shift = index < m_before.knownPorts.size() ? m_unchanged.at(index) : std::nullopt;
            known.append(shift && !m_before.ports(index, i).dependsOnNeighbours ? takeBefore(index, i, *shift)
                                                                                : readContainer(index, i));
        }
        m_found.knownPorts.append(known);
    }

    ContainerPorts readContainer(qsizetype component, qsizetype index)
    {
        const Container &container = m_chart.components[component].containers[index];
        const ContainerTexts texts = textsOf(m_tree, container);
        m_names.own = ownNames(m_chart.components[component], container);
        m_names.inPod.clear();
        for (const Container &other : m_chart.components[component].containers) {
            if (&other != &container)
                m_names.inPod.insert(other.name.valueOr({}).toLower());
        }
        for (const HostReference &reference : hostReferences(m_tree, texts))
            m_found.all.append(connection(component, index, reference));
        return knownPorts(m_tree, container, texts, m_names);
    }

    ContainerPorts takeBefore(qsizetype component, qsizetype index, const Shift &shift)
    {
        for (const Connection &told : m_before.of(component, index))
            m_found.all.append(connection(component, index, moved(told.reference, shift)));
        return moved(m_before.ports(component, index), shift);
    }

    static QSet<QString> ownNames(const Component &component, const Container &container)
    {
        QSet<QString> names;
        for (const QString &name : {component.name.valueOr({}), component.serviceName(), container.name.valueOr({})}) {
            names.insert(name.toLower());
            for (const QString &word : wordsOf(name))
                names.insert(word);
        }
        if (const WellKnownImage *image = wellKnownImage(container.image.valueOr({})))
            names.insert(image->name);
        return names;
    }

    Connection connection(qsizetype component, qsizetype container, const HostReference &reference) const
    {
        Connection connection;
        connection.component = component;
        connection.container = container;
        connection.reference = reference;
        resolve(connection);
        return connection;
    }

    void resolve(Connection &connection) const
    {
        const HostReference &reference = connection.reference;
        if (isLoopback(reference.host)) {
            connection.target = HostTarget::Localhost;
        } else if (isIpv4(reference.host.toLatin1())) {
            connection.target = HostTarget::Address;
        } else if (const qsizetype service = m_found.names.serviceOfHost(reference.host); service >= 0) {
            connection.target = HostTarget::Service;
            connection.targetComponent = service;
            connection.targetPort = exposedPort(*m_chart.components[service].service, reference.port);
        } else if (const qsizetype owner = m_found.names.componentOfHost(reference.host);
                   owner >= 0 && reference.form != HostForm::Word) {
            connection.target = HostTarget::Component;
            connection.targetComponent = owner;
        } else if (isSurelyHost(reference)) {
            connection.target = HostTarget::Outside;
        }
    }

    static bool isSurelyHost(const HostReference &reference)
    {
        if (reference.form == HostForm::Url)
            return true;
        const bool named = meaningOf(wordsOf(reference.name)) == NameMeaning::Host;
        return reference.form != HostForm::Word && (reference.host.contains(u'.') || (named && reference.port));
    }

    const Chart &m_chart;
    const YamlTree &m_tree;
    const Connections &m_before;
    const UnchangedComponents &m_unchanged;
    NeighbourNames m_names;
    Connections m_found;
};

} // namespace

qsizetype Connections::listener(qsizetype component, int port) const
{
    const QList<ContainerPorts> &containers = knownPorts[component];
    qsizetype doubtful = -1;
    for (qsizetype i = 0; i < containers.size(); ++i) {
        const KnownPort *known = containers[i].find(port);
        if (known && !known->isDoubtful)
            return i;
        if (known && doubtful < 0)
            doubtful = i;
    }
    return doubtful;
}

bool Connections::knowsAllPorts(qsizetype component) const
{
    const QList<ContainerPorts> &containers = knownPorts[component];
    return !containers.isEmpty() && std::all_of(containers.begin(), containers.end(), [](const ContainerPorts &ports) {
        return ports.isComplete;
    });
}

std::span<const Connection> Connections::of(qsizetype component, qsizetype container) const
{
    const auto isBefore = [](const Connection &told, const std::pair<qsizetype, qsizetype> &place) {
        return std::pair(told.component, told.container) < place;
    };
    const Connection *const end = all.constData() + all.size();
    const Connection *const first = std::lower_bound(all.constData(), end, std::pair(component, container), isBefore);
    return {first, std::lower_bound(first, end, std::pair(component, container + 1), isBefore)};
}

Connections readConnections(const Chart &chart, const YamlTree &tree)
{
    return readConnections(chart, tree, {}, {});
}

Connections readConnections(const Chart &chart, const YamlTree &tree, const Connections &before,
                            const UnchangedComponents &unchanged)
{
    return ConnectionReader(chart, tree, before, unchanged).read();
}

const Connections *ConnectionsOnDemand::operator->() const
{
    if (m_known)
        return m_known;
    if (!m_read)
        m_read = readConnections(*m_chart, *m_tree);
    return &*m_read;
}

} // namespace portolan
