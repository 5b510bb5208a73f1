// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace portolan {

/// What another library needed for a step that we measure too.
struct PeerTime
{
    QString name;
    double milliseconds = 0;
};

/// Load, and load + set one scalar + write, by the Python libraries that are installed on this machine, in this order
/// of steps; empty where there are none. In their process, without their start.
QList<PeerTime> peerTimes(const QByteArray &yaml);

} // namespace portolan
