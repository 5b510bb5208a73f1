// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/yaml/result.h"

#include <QString>

namespace portolan {

/// A connected domain and where its traffic goes. It stands in no values file; whoever exports says it.
struct IngressRoute
{
    QString host;
    QString path = QStringLiteral("/"); ///< everything below it, too
    QString service = kExternalServiceName.toString();
    int port = kExternalServicePort;

    friend bool operator==(const IngressRoute &, const IngressRoute &) = default;
};

/// Reads `HOST[/PATH][=SERVICE:PORT]`, such as `example.tld`, `example.tld/api=backend:8080`. The error names what is wrong.
Result<IngressRoute> parseIngressRoute(const QString &text);

} // namespace portolan
