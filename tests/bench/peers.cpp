// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peers.h"

#include <QProcess>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

QList<PeerTime> peerTimes(const QByteArray &yaml)
{
    constexpr int kLimit = 300'000; // ms
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {QStringLiteral(PORTOLAN_PEERS_SCRIPT)});
    if (!python.waitForStarted())
        return {};
    python.write(yaml);
    python.closeWriteChannel();
    if (!python.waitForFinished(kLimit))
        return {};
    QList<PeerTime> times;
    const auto lines = QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto columns = line.split(u'\t');
        times.append({columns.first(), columns.last().toDouble()});
    }
    return times;
}

} // namespace portolan
