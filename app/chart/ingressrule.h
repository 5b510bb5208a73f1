// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace portolan {

/// What one of a chart's own Ingress objects leads from outside to a service: a host and a path. Read by chartIngresses()
/// (app/io).
struct IngressRule
{
    QString file;          ///< the template it stands in, below the chart's folder: `templates/custom/web.yaml`
    bool isCustom = false; ///< it stands in `templates/custom/`, where a user's own manifests belong
    QString host;          ///< empty: every host
    QString path;          ///< empty: every path
    QString service;
    QString port; ///< number or name, as written

    friend bool operator==(const IngressRule &, const IngressRule &) = default;
};

} // namespace portolan
