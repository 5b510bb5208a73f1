// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/containertexts.h"
#include "app/chart/hosttext.h"

#include <optional>

namespace portolan {

/// What one container says about a host: read from an env value, an argument or a word of its command. Whether that host
/// is a service of the file is said by Connections (connections.h).
struct HostReference
{
    HostForm form = HostForm::Url;
    QString name;            ///< of the variable or option it was read from; empty for a word of the command
    bool isVariable = false; ///< else `command` or `args`
    NodeId node = kNoNode;   ///< the scalar it was read from; `hostPlace` is another when `$(NAME)` brought the host
    QString host;            ///< as it is written: `db`, `db.shop.svc`, `10.0.0.7`
    /// Written beside the host, or in the variable that goes with it (`DB_PORT`), or the usual one of the URL's scheme.
    std::optional<int> port = {};
    bool isUsualPort = false; ///< by the scheme, not written
    TextPlace hostPlace;      ///< exact range of the host
    TextPlace portPlace;      ///< exact range of the port; its node is kNoNode when none is written

    friend bool operator==(const HostReference &, const HostReference &) = default;
};

/// Every host that the container is told, in the order of the file. Left out: where it listens itself, and what is no
/// host by the name of its variable (images, versions, allowed hosts).
QList<HostReference> hostReferences(const YamlTree &tree, const ContainerTexts &texts);

} // namespace portolan
