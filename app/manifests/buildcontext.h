// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/manifests/kubernetesobject.h"
#include "app/manifests/manifestbuilder.h"
#include "app/yaml/yamltree.h"

#include <optional>

namespace portolan {

/// What the makers of single objects read from, and where they note what they cannot use. Private to the builder.
struct BuildContext
{
    const Chart &chart;
    const YamlTree &tree;
    const ManifestOptions &options;
    QList<LeftOut> &leftOut;

    void leaveOut(NodeId node, const QString &reason) const { leftOut.append({node, reason}); }

    /// The volume a mount shows, when there is one that Kubernetes can mount.
    const Volume *mountedVolume(const VolumeMount &mount) const
    {
        const Volume *volume = mount.volumeName.value ? chart.volume(*mount.volumeName.value) : nullptr;
        const bool hasSource =
            volume && (volume->isPersistent() || volume->configMap != kNoNode || volume->secret != kNoNode);
        return hasSource && mount.containerPath.value ? volume : nullptr;
    }
};

} // namespace portolan
