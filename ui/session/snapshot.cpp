// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/snapshot.h"

#include "app/chart/unchangedcomponents.h"
#include "ui/session/problemmarks.h"

namespace portolan {

namespace {

/// Nothing was known before.
const Snapshot &nothing()
{
    static const Snapshot snapshot;
    return snapshot;
}

} // namespace

SnapshotPtr analyse(YamlDocument document, quint64 revision, const QStringList &domains, const RuleSettings &rules,
                    const QList<IngressRule> &ingresses, const SnapshotPtr &before)
{
    const Snapshot &earlier = before ? *before : nothing();
    const YamlTree &tree = document.tree();
    const UnchangedComponents unchanged(earlier.document.tree(), tree);
    const EarlierFindings found{earlier.byComponent, earlier.connections, unchanged};

    auto snapshot = std::make_shared<Snapshot>();
    snapshot->revision = revision;
    snapshot->domains = domains;
    snapshot->rules = rules;
    snapshot->chart = readChart(tree, earlier.chart, unchanged);
    snapshot->connections = readConnections(snapshot->chart, tree, earlier.connections, unchanged);
    const Findings findings = findProblems(document, snapshot->chart, snapshot->connections, rules,
                                           earlier.rules == rules ? &found : nullptr);
    snapshot->problems = findings.problems;
    snapshot->byComponent = findings.byComponent;
    snapshot->topology = buildTopology(snapshot->chart, tree, snapshot->connections, domains, ingresses);
    markProblems(snapshot->topology, snapshot->problems);
    snapshot->document = std::move(document);
    return snapshot;
}

} // namespace portolan
