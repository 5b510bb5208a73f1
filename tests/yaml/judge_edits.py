#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges edits with a parser and a model that know nothing of ours.

Reads JSON lines {"name": ..., "before": TEXT, "after": TEXT, "edits": [...]} from standard input. Each edit has a
"path" (keys and indices) and an "op": "set" with a "value" (a text), "insert" with a "value" (text, list or map),
"remove", or "rename" with a "value" (the new key). The edits are made on what PyYAML reads in `before`; the outcome must
be what PyYAML reads in `after`. With "strings" true, every value that was set must also be a string by YAML 1.1.
"""
import json
import sys

import yaml

BASE = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def at(data, path):
    for step in path:
        data = data[step]
    return data


def make(data, edit):
    *way, last = edit["path"]
    holder = at(data, way)
    if edit["op"] == "set":
        holder[last] = edit["value"]
    elif edit["op"] == "remove":
        del holder[last]
    elif edit["op"] == "rename":
        entries = [(edit["value"] if key == last else key, value) for key, value in holder.items()]
        holder.clear()
        holder.update(entries)
    elif isinstance(holder, list):
        holder.insert(last, edit["value"])
    else:
        assert last not in holder, edit
        holder[last] = edit["value"]


def same_text(a, b):
    """Null is the same however it is written; the base loader shows it as its text."""
    return a == b or {a, b} <= {"", "~", "null"}


def difference(got, want, path=()):
    """The path of the first difference between two trees, with both sides; None when there is none."""
    if isinstance(want, dict) and isinstance(got, dict) and got.keys() == want.keys():
        steps = list(want)
    elif isinstance(want, list) and isinstance(got, list) and len(got) == len(want):
        steps = range(len(want))
    elif got == want or isinstance(want, str) and isinstance(got, str) and same_text(got, want):
        return None
    else:
        return f"at {list(path)}: {got!r} instead of {want!r}"
    return next((found for step in steps if (found := difference(got[step], want[step], (*path, step)))), None)


def verdict(case):
    try:
        return disagreement(case)
    except yaml.YAMLError as error:
        return f"not YAML: {error}"


def disagreement(case):
    data = yaml.load(case["before"], Loader=BASE)
    for edit in case["edits"]:
        make(data, edit)
    if different := difference(yaml.load(case["after"], Loader=BASE), data):
        return different
    if case.get("strings"):
        typed = yaml.load(case["after"], Loader=SAFE)
        for edit in case["edits"]:
            if at(typed, edit["path"]) != edit["value"]:
                return f"{edit['path']} is {at(typed, edit['path'])!r}, not the string {edit['value']!r}"
    return None


cases = [json.loads(line) for line in sys.stdin]
wrong = [f"{case['name']}: {reason}" for case in cases if (reason := verdict(case))]
count = sum(len(case["edits"]) for case in cases)
print(f"{count} edits in {len(cases)} texts judged by PyYAML, {len(wrong)} wrong", *wrong, sep="\n")
sys.exit(1 if wrong or not count else 0)
