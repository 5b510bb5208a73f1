// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

#include <QIcon>
#include <QString>

namespace portolan {

/// One of our own line icons (`resources/icons/ID.svg`), drawn in the text colour of the moment and sharp at every
/// size: component, container, service, port, ingress, volume, secret, config-map, probe, env, mount, yaml, image;
/// and in the colour of their severity: error, warning, information. An unknown id gives the icon `yaml`.
QIcon domainIcon(const QString &id);

QIcon severityIcon(Severity severity);

/// A standard action's icon by its freedesktop name (`document-open`); see Theme for where it is looked up.
QIcon actionIcon(const QString &name);

} // namespace portolan
