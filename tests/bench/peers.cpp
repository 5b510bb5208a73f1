// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peers.h"

#include <QProcess>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

// One line a library and step: name, tab, milliseconds. Round trip: load, set, write.
constexpr auto kScript = R"(
import io, sys, time
text = sys.stdin.buffer.read().decode()

def timed(name, work):
    start = time.perf_counter()
    work()
    print(name, (time.perf_counter() - start) * 1000, sep="\t")

def set_and_dump(load, dump):
    data = load()
    data["components"][0]["replicas"] = 7
    dump(data, io.StringIO())

try:
    import yaml
    loader, dumper = yaml.CSafeLoader, yaml.CSafeDumper
    timed("PyYAML (C), load", lambda: yaml.load(text, loader))
    timed("PyYAML (C), round trip (comments lost)",
          lambda: set_and_dump(lambda: yaml.load(text, loader), lambda d, out: yaml.dump(d, out, dumper)))
except (ImportError, AttributeError):
    pass
try : from ruamel.yaml import YAML
    round_trip = YAML()
    if len(text) < 2_000_000:
        timed("ruamel.yaml, load", lambda: round_trip.load(text))
        timed("ruamel.yaml, round trip", lambda: set_and_dump(lambda: round_trip.load(text), round_trip.dump))
except ImportError:
    pass
)";

} // namespace

QList<PeerTime> peerTimes(const QByteArray &yaml)
{
    constexpr int kLimit = 300'000; // ms
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, QString::fromUtf8(kScript)});
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
