// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"

#include <QByteArray>

namespace portolan {

enum class ManifestFormat : quint8 { Yaml, Json };

/// One object as a text of its own, with a final newline; in YAML an object of another engine as that engine wrote it.
QByteArray objectText(const KubernetesObject &object, ManifestFormat format);

/// Adds an object as a YAML document to a text of such documents.
void appendDocument(QByteArray &text, const KubernetesObject &object);

/// All objects as one text: YAML documents one after the other, or a JSON `List`, which `kubectl` takes alike.
QByteArray objectsText(const QList<KubernetesObject> &objects, ManifestFormat format);

} // namespace portolan
