// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart.h"
#include "app/chart/connections.h"
#include "app/topology/dependencies.h"
#include "app/topology/graph.h"
#include "app/topology/ingressnodes.h"
#include "app/yaml/yamltree.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar kTimes(0x00d7);

/// Turns a chart into nodes and edges. Ids are built from names, so that they survive edits elsewhere; a name that is
/// taken gets its position among its equals. Nothing that is missing or wrong stops it.
class GraphBuilder
{
    Q_DECLARE_TR_FUNCTIONS(TopologyGraph)

public:
    GraphBuilder(const Chart &chart, const YamlTree &tree, const Connections &connections)
        : m_chart(chart)
        , m_tree(tree)
        , m_connections(connections)
    { }

    TopologyGraph build(const QStringList &domains, bool isWayInImplied)
    {
        addIngress(domains, isWayInImplied);
        for (qsizetype i = 0; i < m_chart.components.size(); ++i)
            m_components.append(addComponent(m_chart.components[i], i));
        addVolumes();
        for (qsizetype i = 0; i < m_chart.components.size(); ++i) {
            addForwards(i);
            addFurtherPins(i);
            addMounts(m_chart.components[i], m_components[i]);
        }
        addRoutes();
        addDependencies(m_graph, m_connections, m_tree, m_components);
        return m_graph;
    }

private:
    QString uniqueId(const QString &wanted)
    {
        QString id = wanted;
        for (int n = 2; m_ids.contains(id); ++n)
            id = wanted + u'#' + QString::number(n);
        m_ids.insert(id);
        return id;
    }

    TopologyNode &addNode(TopologyNode::Kind kind, const QString &wantedId)
    {
        TopologyNode node;
        node.kind = kind;
        node.id = uniqueId(wantedId);
        m_index.insert(node.id, m_graph.nodes.size());
        m_graph.nodes.append(node);
        return m_graph.nodes.last();
    }

    TopologyNode &nodeOf(const QString &id) { return m_graph.nodes[m_index.value(id)]; }

    void addEdge(TopologyEdge::Kind kind, const QString &from, const QString &to)
    {
        TopologyEdge edge;
        edge.kind = kind;
        edge.from = from;
        edge.to = to;
        m_graph.edges.append(edge);
    }

    YamlPath pathOf(NodeId node) const { return m_tree.isValid(node) ? m_tree.pathOf(node) : YamlPath(); }

    /// The value as it is written, also when it is not of the type the format asks for.
    template<typename T>
    QString written(const Field<T> &field) const
    {
        const NodeId node = m_tree.resolved(field.node);
        if (m_tree.isScalar(node))
            return m_tree.string(node);
        if constexpr (std::is_same_v<T, int>)
            return field.value ? QString::number(*field.value) : QString();
        else
            return field.valueOr({});
    }

    static bool isWebPort(const Port &port)
    {
        return port.externalPort.value == kExternalServicePort && port.protocolOrDefault() == u"TCP";
    }

    static bool isExternal(const Component &component)
    {
        return component.service && component.service->name.value == kExternalServiceName;
    }

    void addIngress(const QStringList &domains, bool isImplied)
    {
        const bool implied =
            isImplied && std::any_of(m_chart.components.cbegin(), m_chart.components.cend(), [](const Component &c) {
                return isExternal(c) && std::any_of(c.service->ports.cbegin(), c.service->ports.cend(), isWebPort);
            });
        if (domains.isEmpty() && !implied)
            return;
        m_internet = u"internet"_s;
        addNode(TopologyNode::Kind::Internet, m_internet).title = tr("Internet");
        if (domains.isEmpty()) {
            addDomain(tr("your domain"), u"domain"_s, tr("implied by \u201cexternal\u201d"));
            return;
        }
        const bool hasTarget = std::any_of(m_chart.components.cbegin(), m_chart.components.cend(), isExternal);
        for (const QString &domain : domains) {
            addDomain(domain, u"domain/"_s + domain,
                      hasTarget ? tr("connected domain") : tr("no service is called \u201cexternal\u201d"));
        }
    }

    void addDomain(const QString &name, const QString &id, const QString &origin)
    {
        TopologyNode &node = addNode(TopologyNode::Kind::Domain, id);
        node.title = name;
        node.subtitle = origin;
        node.addresses = {name + u':' + QString::number(kExternalServicePort)};
        m_domains.append(node.id);
        addEdge(TopologyEdge::Kind::Routed, m_internet, node.id);
    }

    ComponentNodes addComponent(const Component &component, qsizetype position)
    {
        const QString name = written(component.name);
        const QString key = name.isEmpty() ? u"#"_s + QString::number(position + 1) : name;
        ComponentNodes made;
        if (component.service)
            made.service = addService(component, key);
        made.pod = addPod(component, name, key);
        if (!made.service.isEmpty())
            nodeOf(made.service).parent = made.pod;
        for (qsizetype i = 0; i < component.containers.size(); ++i)
            made.containers.append(addContainer(component, i, made.pod, key));
        return made;
    }

    QString addPod(const Component &component, const QString &name, const QString &key)
    {
        TopologyNode &pod = addNode(TopologyNode::Kind::Pod, u"pod/"_s + key);
        pod.title = name.isEmpty() ? tr("unnamed component") : name;
        pod.subtitle = m_chart.mountsPersistentVolume(component) ? u"StatefulSet"_s : u"Deployment"_s;
        pod.replicas = component.replicas.valueOr(1);
        const int most = component.maxReplicas.valueOr(0);
        if (most > pod.replicas)
            pod.badge = u"%1..%2 %3"_s.arg(pod.replicas).arg(most).arg(kTimes);
        else if (pod.replicas != 1)
            pod.badge = u"%1 %2"_s.arg(pod.replicas).arg(kTimes);
        pod.path = pathOf(component.node);
        return pod.id;
    }

    QString addService(const Component &component, const QString &key)
    {
        const Service &service = *component.service;
        const QString own = written(service.name);
        const QString name = own.isEmpty() ? component.serviceName() : own;
        TopologyNode &node = addNode(TopologyNode::Kind::Service, u"service/"_s + (name.isEmpty() ? key : name));
        node.title = name.isEmpty() ? tr("unnamed service") : name;
        const QString type = written(service.type);
        node.subtitle = type.isEmpty() ? u"ClusterIP"_s : type;
        if (isExternal(component))
            node.badge = kExternalServiceName.toString();
        node.path = pathOf(service.node);
        for (const Port &port : service.ports) {
            const TopologyPort row = portRow(port, node.id);
            if (!row.externalPort.isEmpty() && !name.isEmpty())
                node.addresses.append(name + u':' + row.externalPort);
            node.ports.append(row);
        }
        return node.id;
    }

    QString portId(const QString &owner, const QString &port, const QString &protocol)
    {
        return uniqueId(owner + u':' + port + (protocol == u"TCP" ? QString() : u'/' + protocol));
    }

    TopologyPort portRow(const Port &port, const QString &service)
    {
        TopologyPort row;
        row.externalPort = written(port.externalPort);
        row.containerPort = written(port.containerPort);
        const QString protocol = written(port.protocol);
        row.protocol = protocol.isEmpty() ? port.protocolOrDefault() : protocol;
        row.path = pathOf(port.node);
        row.id = portId(service, row.externalPort, row.protocol);
        return row;
    }

    QString addContainer(const Component &component, qsizetype index, const QString &pod, const QString &key)
    {
        const Container &container = component.containers[index];
        const QString own = written(container.name);
        const QString name = own.isEmpty() ? component.containerName(index) : own;
        TopologyNode &node = addNode(TopologyNode::Kind::Container, u"container/%1/%2"_s.arg(key, name));
        node.parent = pod;
        node.title = name;
        node.subtitle = written(container.image);
        if (node.subtitle.isEmpty())
            node.subtitle = tr("no image");
        node.path = pathOf(container.node);
        const std::pair<NodeId, QString> probes[] = {{container.startupProbe, u"startup"_s},
                                                     {container.readinessProbe, u"readiness"_s},
                                                     {container.livenessProbe, u"liveness"_s}};
        for (const auto &[probe, kind] : probes) {
            if (probe != kNoNode)
                node.probes.append(kind);
        }
        return node.id;
    }

    void addVolumes()
    {
        for (qsizetype i = 0; i < m_chart.volumes.size(); ++i) {
            const Volume &volume = m_chart.volumes[i];
            const QString name = written(volume.name);
            TopologyNode &node = addNode(TopologyNode::Kind::Volume,
                                         u"volume/"_s + (name.isEmpty() ? u"#"_s + QString::number(i + 1) : name));
            node.title = name.isEmpty() ? tr("unnamed volume") : name;
            node.path = pathOf(volume.node);
            if (volume.isPersistent())
                node.subtitle = written(volume.size);
            else if (volume.configMap != kNoNode)
                node.subtitle = u"configMap"_s;
            else if (volume.secret != kNoNode)
                node.subtitle = u"secret"_s;
            if (!name.isEmpty() && !m_volumes.contains(name))
                m_volumes.insert(name, node.id);
        }
    }

    QString volumeFor(const QString &name, const VolumeMount &mount)
    {
        if (const auto known = m_volumes.constFind(name); known != m_volumes.cend())
            return *known;
        TopologyNode &node = addNode(TopologyNode::Kind::Volume, u"volume/"_s + name);
        node.title = name;
        node.subtitle = tr("not declared");
        node.missing = true;
        node.path = pathOf(mount.node);
        m_volumes.insert(name, node.id);
        return node.id;
    }

    void addMounts(const Component &component, const ComponentNodes &nodes)
    {
        for (qsizetype i = 0; i < component.containers.size(); ++i) {
            for (const VolumeMount &mount : component.containers[i].volumeMounts) {
                const QString name = written(mount.volumeName);
                if (name.isEmpty())
                    continue;
                addEdge(TopologyEdge::Kind::Mounted, nodes.containers[i], volumeFor(name, mount));
                QString &label = m_graph.edges.last().label;
                label = written(mount.containerPath);
                if (mount.readOnly.valueOr(false))
                    label += label.isEmpty() ? u"ro"_s : u", ro"_s;
            }
        }
    }

    /// The only container of a pod listens; one of several must be known to. Else the traffic is drawn up to the pod.
    void addForwards(qsizetype index)
    {
        const ComponentNodes &nodes = m_components[index];
        if (nodes.service.isEmpty())
            return;
        const QList<TopologyPort> rows = nodeOf(nodes.service).ports;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const std::optional<int> port = m_chart.components[index].service->ports[i].containerPort.value;
            const qsizetype known = port ? m_connections.listener(index, *port) : -1;
            const qsizetype listener = port && nodes.containers.size() == 1 ? 0 : known;
            addEdge(TopologyEdge::Kind::Forwarded, rows[i].id,
                    listener >= 0 ? pinFor(nodes.containers[listener], rows[i]) : nodes.pod);
            TopologyEdge &edge = m_graph.edges.last();
            edge.guessed = listener < 0 || (nodes.containers.size() > 1 && isDoubtful(index, listener, *port));
            if (edge.guessed)
                edge.label = u"?"_s;
        }
    }

    bool isDoubtful(qsizetype component, qsizetype container, int port) const
    {
        const KnownPort *known = m_connections.ports(component, container).find(port);
        return !known || known->isDoubtful;
    }

    /// Ports that a container is known to listen on although no service leads there.
    void addFurtherPins(qsizetype index)
    {
        const QList<QString> &containers = m_components[index].containers;
        for (qsizetype i = 0; i < containers.size(); ++i) {
            for (const KnownPort &known : m_connections.ports(index, i).ports) {
                TopologyPort row;
                row.containerPort = QString::number(known.port);
                row.protocol = u"TCP"_s;
                row.path = pathOf(known.place.node);
                if (known.isDoubtful && knownPin(containers[i], row).isEmpty())
                    continue;
                const QString id = pinFor(containers[i], row);
                for (TopologyPort &pin : nodeOf(containers[i]).ports) {
                    if (pin.id == id)
                        pin.reason = known.reason();
                }
            }
        }
    }

    /// Empty when there is none.
    QString knownPin(const QString &containerId, const TopologyPort &row)
    {
        for (const TopologyPort &pin : std::as_const(nodeOf(containerId).ports)) {
            if (pin.containerPort == row.containerPort && pin.protocol == row.protocol)
                return pin.id;
        }
        return {};
    }

    QString pinFor(const QString &containerId, const TopologyPort &row)
    {
        if (const QString known = knownPin(containerId, row); !known.isEmpty())
            return known;
        TopologyPort pin;
        pin.containerPort = row.containerPort;
        pin.protocol = row.protocol;
        pin.path = row.path;
        pin.id = portId(containerId, row.containerPort, row.protocol);
        nodeOf(containerId).ports.append(pin);
        return pin.id;
    }

    void addRoutes()
    {
        const auto claims = std::count_if(m_chart.components.cbegin(), m_chart.components.cend(), isExternal);
        for (const QString &domain : std::as_const(m_domains)) {
            for (qsizetype i = 0; i < m_chart.components.size(); ++i) {
                if (!isExternal(m_chart.components[i]))
                    continue;
                addRoute(domain, m_chart.components[i], m_components[i]);
                m_graph.edges.last().guessed = claims > 1;
            }
        }
    }

    void addRoute(const QString &domain, const Component &component, const ComponentNodes &nodes)
    {
        const QList<Port> &ports = component.service->ports;
        const auto web = std::find_if(ports.cbegin(), ports.cend(), isWebPort);
        if (web != ports.cend()) {
            const QList<TopologyPort> &rows = nodeOf(nodes.service).ports;
            addEdge(TopologyEdge::Kind::Routed, domain, rows[web - ports.cbegin()].id);
            return;
        }
        addEdge(TopologyEdge::Kind::Routed, domain, nodes.service);
        m_graph.edges.last().broken = true;
        m_graph.edges.last().label = QString::number(kExternalServicePort);
    }

    const Chart &m_chart;
    const YamlTree &m_tree;
    const Connections &m_connections;
    TopologyGraph m_graph;
    QSet<QString> m_ids;               ///< of nodes and ports
    QHash<QString, qsizetype> m_index; ///< node id -> position in m_graph.nodes
    QString m_internet;
    QStringList m_domains;
    QList<ComponentNodes> m_components;
    QHash<QString, QString> m_volumes; ///< name -> id
};

} // namespace

TopologyGraph buildTopology(const Chart &chart, const YamlTree &tree, const Connections &connections,
                            const QStringList &domains, const QList<IngressRule> &ingresses)
{
    const bool isImplied = std::none_of(ingresses.cbegin(), ingresses.cend(),
                                        [](const IngressRule &rule) { return rule.service == kExternalServiceName; });
    TopologyGraph graph = GraphBuilder(chart, tree, connections).build(domains, isImplied);
    addIngresses(graph, ingresses);
    return graph;
}

} // namespace portolan
