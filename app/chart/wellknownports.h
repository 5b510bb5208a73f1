// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace portolan {

/// What `resources/ports/well-known-ports.json` says about an image.
struct WellKnownImage
{
    QString name;         ///< as the table calls it: `mysql`
    QList<int> ports;     ///< where a container of it listens unless it is told otherwise
    QList<int> morePorts; ///< where it may listen too, depending on its version and settings

    friend bool operator==(const WellKnownImage &, const WellKnownImage &) = default;
};

/// Looks an image reference up by the end of its path (`docker.io/bitnami/nginx:1.27` is `bitnami/nginx` or `nginx`) and,
/// where the table says so, by a word of its tag. nullptr: not in the table.
const WellKnownImage *wellKnownImage(const QString &reference);
/// Whether a word is the name of a program in the table, or usually stands for one (`db`, `cache`, `smtp`).
bool namesWellKnownServer(const QString &word);

/// The port that a URL's scheme stands for; 0 when it has no usual one.
int usualPortOfScheme(const QByteArray &scheme);
/// A port that programs usually serve their own state on (metrics, management), beside the port of their purpose.
bool isManagementPort(int port);

} // namespace portolan
