// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/chart/unchangedcomponents.h"
#include "app/yaml/yamltree.h"

namespace portolan {

/// Reads the component chart's format from a tree of any shape: what does not fit is left out, aliases and merge keys
/// are followed. The only place that turns keys into the typed view.
class ChartReader
{
public:
    explicit ChartReader(const YamlTree &tree);

    Chart read(const Chart &before, const UnchangedComponents &unchanged);

private:
    QList<Component> components(const QList<NodeId> &nodes);
    QList<Component> components(const QList<NodeId> &nodes, const Chart &before, const UnchangedComponents &unchanged);
    Component component(NodeId node);
    void readScaling(NodeId map, Component &component) const;
    Service service(NodeId node);
    Port port(NodeId node) const;
    Container container(NodeId node);
    EnvVariable envVariable(NodeId node) const;
    VolumeMount volumeMount(NodeId node) const;
    Volume volume(NodeId node) const;

    NodeId child(NodeId map, QByteArrayView key) const;
    Field<QString> text(NodeId map, QByteArrayView key) const;
    Field<QString> textAt(NodeId node) const;
    Field<int> integer(NodeId map, QByteArrayView key) const;
    Field<bool> boolean(NodeId map, QByteArrayView key) const;
    QList<Field<QString>> texts(NodeId list);
    QList<NodeId> items(NodeId list);

    const YamlTree &m_tree;
    /// List items that may still be read. A component without aliases takes none of them; lists of aliases to lists of
    /// aliases use them up before they fill the memory.
    int m_remainingItems;
};

} // namespace portolan
