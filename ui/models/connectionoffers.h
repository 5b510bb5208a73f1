// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamledit.h"
#include "ui/session/snapshot.h"

namespace portolan {

/// A way to connect two things, for a menu: what it says, and the edits that do it as one step.
struct ConnectionOffer
{
    QString label;
    QList<YamlEdit> edits;

    friend bool operator==(const ConnectionOffer &, const ConnectionOffer &) = default;
};

/// What a line drawn from one entry to another may mean. From a container to a service or one of its ports: a variable
/// with the address. From a service's port to a container: the port that the container is known to listen on becomes the
/// containerPort. Empty when nothing can be offered.
QList<ConnectionOffer> connectionOffers(const Snapshot &snapshot, const YamlPath &from, const YamlPath &to);

} // namespace portolan
