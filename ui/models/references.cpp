// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/references.h"

#include "app/chart/entrykind.h"
#include "ui/session/snapshot.h"

namespace portolan {

QStringList referableNames(const Snapshot &snapshot, const QString &kind)
{
    QStringList names;
    if (entryKindFromId(kind) == EntryKind::Volume) {
        for (const Volume &volume : snapshot.chart.volumes) {
            if (volume.name.value)
                names.append(*volume.name.value);
        }
    }
    return names;
}

} // namespace portolan
