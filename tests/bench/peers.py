#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times what other YAML libraries need for a file on standard input: load it; load it, set one scalar, write it.

Prints a line for each: name, tab, milliseconds. Libraries that are not installed are left out.
"""
import io
import sys
import time

text = sys.stdin.buffer.read().decode()
RUAMEL_LIMIT = 2_000_000  # characters; above that it takes minutes


def timed(name, work):
    start = time.perf_counter()
    work()
    print(name, (time.perf_counter() - start) * 1000, sep="\t", flush=True)


def measure(name, load, dump):
    def round_trip():
        data = load()
        data["components"][0]["replicas"] = 7
        dump(data, io.StringIO())

    timed(f"{name}: load", load)
    timed(f"{name}: load, set one scalar, write", round_trip)


def main():
    try:
        import yaml
        measure("PyYAML (libyaml), comments lost", lambda: yaml.load(text, yaml.CSafeLoader),
                lambda data, out: yaml.dump(data, out, yaml.CSafeDumper))
    except ImportError:
        pass
    try:
        from ruamel.yaml import YAML
        round_trip = YAML()
        if len(text) < RUAMEL_LIMIT:
            measure("ruamel.yaml", lambda: round_trip.load(text), round_trip.dump)
    except ImportError:
        pass


main()
