// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/entrykind.h"

namespace portolan {

struct Chart;
class YamlTree;

/// How messages call a place: `port 2 of service "web"`, `"replicas" of component "web"`. What has no such name, because
/// its component has none or because it stands outside the format (an anchor), is called by its path.
class PlaceNames
{
public:
    PlaceNames(const Chart &chart, const YamlTree &tree) : m_chart(chart), m_tree(tree) { }

    /// Within a sentence.
    QString name(const YamlPath &path) const;
    /// At the start of one.
    QString nameAtStart(const YamlPath &path) const;

private:
    QString entryName(const YamlPath &entry) const;
    QString componentName(const YamlPath &component) const;
    QString containerName(const YamlPath &container) const;
    QString serviceName(const YamlPath &service) const;
    QString variableName(const YamlPath &variable) const;
    QString volumeName(const YamlPath &volume) const;

    const Chart &m_chart;
    const YamlTree &m_tree;
};

} // namespace portolan
