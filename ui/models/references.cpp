// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/references.h"

#include "app/chart/entrykind.h"
#include "app/chart/secretnames.h"
#include "ui/session/snapshot.h"

namespace portolan {

QStringList referableNames(const Snapshot &snapshot, const QString &kind)
{
    const EntryKind meant = entryKindFromId(kind);
    if (meant == EntryKind::PullSecret)
        return secretNames(snapshot.chart, snapshot.document.tree());
    QStringList names;
    for (const Volume &volume : meant == EntryKind::Volume ? snapshot.chart.volumes : QList<Volume>()) {
        if (volume.name.value)
            names.append(*volume.name.value);
    }
    return names;
}

} // namespace portolan
