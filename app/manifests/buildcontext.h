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

    /// The text of a scalar, whatever its type: Kubernetes wants strings where people write numbers.
    std::optional<QString> text(const Field<QString> &field) const
    {
        if (field.value || !tree.isScalar(field.node))
            return field.value;
        return tree.string(field.node);
    }

    /// The volume a mount shows, when there is one that Kubernetes can mount.
    const Volume *mountedVolume(const VolumeMount &mount) const
    {
        const std::optional<QString> name = text(mount.volumeName);
        const Volume *volume = name ? chart.volume(*name) : nullptr;
        const bool hasSource = volume && (volume->isPersistent() || volume->configMap >= 0 || volume->secret >= 0);
        return hasSource && text(mount.containerPath) ? volume : nullptr;
    }
};

} // namespace portolan
