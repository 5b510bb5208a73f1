// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/yaml/scalar.h"

#include <QStringList>

namespace portolan {

class YamlPath;

/// First values for new entries: names that are not taken, ports that are free. How they become edits is in
/// entrytemplates.h.

inline constexpr char kFirstImage[] = "node:20-alpine";
inline constexpr char kFirstVolumeSize[] = "5Gi";
/// Where web servers of the documentation's examples listen.
inline constexpr int kFirstContainerPort = 3000;

QStringList serviceNames(const Chart &chart);

QString freeComponentName(const Chart &chart);
QString freeContainerName(const Component &component);
/// The component's name, unless another service has it.
QString freeServiceName(const Chart &chart, const Component &component);
QString freeVariableName(const Container &container);
QString freeVolumeName(const Chart &chart);
QString freeMountPath(const Container &container);
/// The first volume of the file, or the name of one that can be added.
QString mountableVolume(const Chart &chart);

int nextExternalPort(const Service &service);
int nextContainerPort(const Service &service);

/// What to put at a required place that is empty: a free name, the next free port, an image. Nothing where no value is
/// better than another.
std::optional<ScalarValue> firstValueFor(const Chart &chart, const YamlTree &tree, const YamlPath &field);

/// `base`, else `base-2`, `base-3`, ...: the first that is not taken.
QString freeName(const QString &base, const QStringList &taken);
/// The lowest port from `start` on that the service does not expose with this protocol; 0 when every port is taken.
int freeExternalPort(const Service &service, int start, const QString &protocol = QStringLiteral("TCP"));

} // namespace portolan
