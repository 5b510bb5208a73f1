// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/snapshot.h"

#include "app/validation/validator.h"
#include "ui/session/problemmarks.h"

namespace portolan {

SnapshotPtr analyse(YamlDocument document, quint64 revision, const QStringList &domains, const RuleSettings &rules,
                    const QList<IngressRule> &ingresses)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->revision = revision;
    snapshot->domains = domains;
    snapshot->document = std::move(document);
    snapshot->chart = readChart(snapshot->document.tree());
    snapshot->problems = validate(snapshot->document, snapshot->chart, rules);
    snapshot->topology = buildTopology(snapshot->chart, snapshot->document.tree(), domains, ingresses);
    markProblems(snapshot->topology, snapshot->problems);
    return snapshot;
}

} // namespace portolan
