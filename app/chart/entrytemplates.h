// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/yaml/yamledit.h"
#include "app/yaml/yamlpath.h"

#include <QList>

namespace portolan {

/// The edits that add an entry with sensible first values, and where it will stand. Taking an entry out again needs
/// nothing from here: YamlEdit::remove(path).
struct EntryTemplate
{
    QList<YamlEdit> edits;
    YamlPath path;
};

/// A web component with one container and a service; before the others, so that what they need can start first.
EntryTemplate newComponent(const Chart &chart, const YamlTree &tree);
EntryTemplate newContainer(const Chart &chart, const YamlTree &tree, const YamlPath &component);
/// A service with one port, called as the component. The component has none yet.
EntryTemplate newService(const Chart &chart, const YamlTree &tree, const YamlPath &component);
/// The same with a port that forwards to the one of the same number.
EntryTemplate newService(const Chart &chart, const YamlTree &tree, const YamlPath &component, int port);
/// A port with the next free external port; with its service when the component has none.
EntryTemplate newPort(const Chart &chart, const YamlTree &tree, const YamlPath &component);
/// A port from `externalPort` to the container port that the service's port 80 or first port forwards to.
EntryTemplate newPort(const Chart &chart, const YamlTree &tree, const YamlPath &component, int externalPort);
EntryTemplate newEnvVariable(const Chart &chart, const YamlTree &tree, const YamlPath &container);
/// A mount of the first volume, which is added when the file has none.
EntryTemplate newVolumeMount(const Chart &chart, const YamlTree &tree, const YamlPath &container);
EntryTemplate newVolume(const Chart &chart, const YamlTree &tree);
EntryTemplate newVolume(const YamlTree &tree, const QString &name);
EntryTemplate newPullSecret(const Chart &chart, const YamlTree &tree);

} // namespace portolan
