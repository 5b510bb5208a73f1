// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/ingressrule.h"
#include "app/yaml/yamlpath.h"

#include <QList>
#include <QString>

namespace portolan {

struct Chart;
struct Connections;
class YamlTree;

/// One row of a service box, `80 -> 3000`; or a pin of a container, a port that it is known to receive traffic on.
struct TopologyPort
{
    QString id;           ///< unique in the graph; edges end here
    QString externalPort; ///< as written, so that a wrong one is still shown; empty for a pin
    QString containerPort;
    QString protocol; ///< TCP when nothing else is said
    YamlPath path;
    QString
        reason; ///< of a pin, when more is known than that a service leads there: `because the readiness probe asks it`

    friend bool operator==(const TopologyPort &, const TopologyPort &) = default;
};

/// Where in the file something was read.
struct TopologySource
{
    YamlPath path; ///< of the scalar
    QString name;  ///< of the variable or option; empty for a word of the command
    bool isVariable = false;
    QString text; ///< what was read there: `db:5432`

    friend bool operator==(const TopologySource &, const TopologySource &) = default;
};

/// How bad the worst problem of a node is.
enum class TopologyMark : quint8 { None, Information, Warning, Error };

struct TopologyNode
{
    enum class Kind : quint8 { Internet, Domain, Service, Pod, Container, Volume, Outside };

    QString id; ///< unique in the graph and the same for the same thing after an edit elsewhere
    Kind kind = Kind::Pod;
    QString parent; ///< id of the pod a container runs in, or of the pod a service belongs to; else empty
    QString title;
    QString subtitle; ///< image, workload kind, size: the muted second line
    QString badge;    ///< `3 x` of a replicated pod; `external` of that service
    int replicas = 1;
    QList<QString> addresses;  ///< where it is reached: `my-service:80`, `example.tld:80`
    QList<TopologyPort> ports; ///< rows of a service, pins of a container
    YamlPath path;             ///< what a click selects; empty for what is not in the file
    QStringList probes;        ///< of a container: the kinds of health checks it has, `readiness`
    /// Spoken of but not declared: a volume that is only mounted.
    bool missing = false;
    TopologyMark mark = TopologyMark::None;

    friend bool operator==(const TopologyNode &, const TopologyNode &) = default;
};

struct TopologyEdge
{
    enum class Kind : quint8 {
        Routed,    ///< from a domain to a service port
        Forwarded, ///< from a service port to the container that listens
        Mounted,   ///< from a container to a volume
        Depends,   ///< from a container to a service port or an outside host, read from what the container is told
    };

    Kind kind = Kind::Forwarded;
    QString from; ///< node or port id
    QString to;   ///< node or port id
    QString label;
    bool guessed = false;               ///< drawn as a guess, never as a fact
    bool broken = false;                ///< known to lead nowhere: to a port that the service does not have
    QList<TopologySource> sources = {}; ///< of a dependency: what it was read from

    friend bool operator==(const TopologyEdge &, const TopologyEdge &) = default;
};

/// What runs where and how traffic gets there: plain values with ids, no pointers, no coordinates.
struct TopologyGraph
{
    QList<TopologyNode> nodes;
    QList<TopologyEdge> edges;

    const TopologyNode *node(QStringView id) const;
    /// The node that `id` names, or that the port with that id belongs to.
    const TopologyNode *owner(QStringView id) const;
    friend bool operator==(const TopologyGraph &, const TopologyGraph &) = default;
};

/// The ways in that no values file holds: domains that are connected (`--domain`), and the Ingress objects of the chart's
/// own templates. Where neither leads to a service called `external`, the implied `your domain` is drawn for it.
TopologyGraph buildTopology(const Chart &chart, const YamlTree &tree, const QStringList &domains = {},
                            const QList<IngressRule> &ingresses = {});
/// The same, with the connections of the chart read already.
TopologyGraph buildTopology(const Chart &chart, const YamlTree &tree, const Connections &connections,
                            const QStringList &domains, const QList<IngressRule> &ingresses);

} // namespace portolan
