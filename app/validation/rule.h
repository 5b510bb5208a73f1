// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/chart/connections.h"
#include "app/chart/templateingress.h"
#include "app/validation/placenames.h"
#include "app/validation/problem.h"
#include "app/validation/shapewalk.h"

namespace portolan {

class YamlDocument;
class YamlTree;

/// What a rule about the whole file may look at. Such rules run after every edit, so they ask small indexes
/// (Connections, names, ports) and walk no containers deeper than they must.
struct RuleInput
{
    const YamlDocument &document;
    const Chart &chart;
    const ConnectionsOnDemand &connections;
    const QList<TemplateIngress> &templateIngresses;
    const QList<ShapePlace> &shape; ///< of everything but the components

    const YamlTree &tree() const;
    PlaceNames names() const { return {chart, tree()}; }
};

/// What a rule about one component may look at: the component, and where its containers listen. What it finds there is
/// found once, and again only when the component has changed.
class ComponentInput
{
public:
    ComponentInput(const RuleInput &file, qsizetype index, QList<ShapePlace> shape)
        : m_file(file)
        , m_index(index)
        , m_shape(std::move(shape))
    { }

    qsizetype index() const { return m_index; } ///< in Chart::components
    const Component &component() const { return m_file.chart.components[m_index]; }
    const QList<ShapePlace> &shape() const { return m_shape; }
    /// For the nodes of the component.
    const YamlTree &tree() const { return m_file.tree(); }
    /// Where its containers are known to listen.
    const QList<ContainerPorts> &knownPorts() const { return m_file.connections->knownPorts[m_index]; }
    qsizetype listener(int port) const { return m_file.connections->listener(m_index, port); }
    bool knowsAllPorts() const { return m_file.connections->knowsAllPorts(m_index); }

    /// The whole chart, for names that are taken and volumes that exist. Ask only where something was found: who looks
    /// beyond the component is asked anew after every edit.
    const Chart &chart() const
    {
        m_looksBeyond = true;
        return m_file.chart;
    }
    /// For places in the component; others are reached through aliases, and what has these is asked anew after every edit.
    PlaceNames names() const { return m_file.names(); }
    bool looksBeyond() const { return m_looksBeyond; }

    /// `component "web"`
    QString label() const;
    /// `container "app" of component "web"`
    QString containerLabel(qsizetype container) const;

private:
    const RuleInput &m_file;
    qsizetype m_index;
    QList<ShapePlace> m_shape;
    mutable bool m_looksBeyond = false;
};

/// One row of the catalogue: a stable id, how bad it is, and the functions that find it.
struct Rule
{
    enum Trait : quint8 {
        NoTraits = 0,
        /// The first fix of each problem may be taken everywhere at once, without looking: it changes how a value is
        /// written, not what runs, and no fix is in the way of another.
        SafeToFixAll = 1,
        /// It speaks of what the DevSpace chart's templates do, and is off where they are not around the file.
        AboutChartTemplates = 2,
        /// It judges the text alone, also when that is no YAML.
        AboutText = 4,
    };
    Q_DECLARE_FLAGS(Traits, Trait)

    /// They append what they find; set message, span, related places, fixes and as path the exact place. Id and
    /// severity come from the row, but a function may set a milder severity; the entry and field come from the place.
    using ChartCheck = void (*)(const RuleInput &input, QList<Problem> &found);
    using ComponentCheck = void (*)(const ComponentInput &input, QList<Problem> &found);

    const char *id = "";
    Severity severity = Severity::Error;
    ChartCheck checkChart = nullptr;         ///< once for the file
    ComponentCheck checkComponent = nullptr; ///< once for each component
    Traits traits = NoTraits;

    static Rule text(const char *id, Severity severity, ChartCheck check);
    static Rule chart(const char *id, Severity severity, ChartCheck check);
    static Rule component(const char *id, Severity severity, ComponentCheck check);
    /// A rule that looks at components one by one, and at the rest of the file too.
    static Rule both(const char *id, Severity severity, ComponentCheck forComponent, ChartCheck forRest);
    [[nodiscard]] Rule with(Trait trait) const;

    /// Two or three sentences in Markdown: why it matters and what to do (resources/help/rules).
    QString help() const;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Rule::Traits)

} // namespace portolan
