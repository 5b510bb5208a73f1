// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestvalue.h"
#include "app/yaml/node.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace portolan {

/// One object that installing the chart would create.
struct KubernetesObject
{
    QString kind;
    QString name;
    ManifestValue content;   ///< the whole object, from `apiVersion` on
    NodeId origin = kNoNode; ///< the component, service, autoscaler or volume that it is made from
    QByteArray ownText = {}; ///< as another engine wrote it, comments included; empty when it is made here

    friend bool operator==(const KubernetesObject &, const KubernetesObject &) = default;
};

/// Something of the file that no object holds, because Kubernetes could not take it. A file without errors has none,
/// except where aliases grow without bound.
struct LeftOut
{
    NodeId node = kNoNode;
    QString reason; ///< a sentence

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

} // namespace portolan
