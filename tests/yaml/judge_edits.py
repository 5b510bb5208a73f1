#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges edits with a parser and a model that know nothing of ours.

Reads JSON lines {"name": ..., "before": TEXT, "after": TEXT, "edits": [...]} from standard input. Each edit has a
"path" (keys and indices), an "op" (see make()) and a "value". The edits are made on what PyYAML reads in `before`; the
outcome must be what PyYAML reads in `after`, with the keys in the same order. With "strings" true, what was set must be a string by YAML 1.1 too.
"""
import copy
import json
import sys

import yaml

BASE = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def at(data, path):
    for step in path:
        data = data[step]
    return data


def unshared(data):
    """Every alias as a copy of its own, as in the text once the alias is replaced by its content."""
    if isinstance(data, dict):
        return {key: unshared(value) for key, value in data.items()}
    return [unshared(item) for item in data] if isinstance(data, list) else data


def put(holder, place, value, after=None):
    """Into a list before an index; into a map as a key, at the end or behind the key `after`."""
    if isinstance(holder, list):
        holder.insert(place, value)
        return
    assert place not in holder, place
    entries = list(holder.items())
    index = list(holder).index(after) + 1 if after is not None else len(entries)
    reorder(holder, entries[:index] + [(place, value)] + entries[index:])


def reorder(holder, entries):
    holder.clear()
    holder.update(entries)


def make(data, edit):
    """Makes the edit in a model of maps and lists."""
    operation, value = edit["op"], edit["value"]
    if operation == "nothing":
        return
    *way, last = edit["path"]
    holder = at(data, way)
    if operation in ("set", "set-typed"):
        holder[last] = value
    elif operation == "remove":
        del holder[last]
    elif operation == "rename":
        reorder(holder, [(value if key == last else key, old) for key, old in holder.items()])
    elif operation == "insert":
        put(holder, last, value)
    elif operation == "wrap":
        holder[last] = [holder[last]] if value is None else {value: holder[last]}
    elif operation == "duplicate":
        is_list = isinstance(holder, list)
        put(holder, last + 1 if is_list else value, copy.deepcopy(holder[last]), None if is_list else last)
    elif operation == "move":
        taken = holder.pop(last)
        *way, place = value
        put(at(data, way), place, taken)
    elif operation == "place":
        if isinstance(holder, list):
            holder.insert(value, holder.pop(last))
        else:
            entries = list(holder.items())
            entries.insert(value, entries.pop(list(holder).index(last)))
            reorder(holder, entries)
    else:
        raise ValueError(operation)


def same_text(a, b):
    """Null is the same however it is written; the base loader shows it as its text."""
    return a == b or {a, b} <= {"", "~", "null"}


def difference(got, want, path=()):
    """The path of the first difference between two trees, with both sides; None when there is none."""
    if isinstance(want, dict) and isinstance(got, dict) and list(got) == list(want):
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
    data = unshared(yaml.load(case["before"], Loader=BASE))
    for edit in case["edits"]:
        make(data, edit)
    if different := difference(yaml.load(case["after"], Loader=BASE), data):
        return different
    if case["strings"]:
        typed = yaml.load(case["after"], Loader=SAFE)
        for edit in case["edits"]:
            if not isinstance(at(typed, edit["path"]), str):
                return f"{edit['path']} is {at(typed, edit['path'])!r}, not a string"
    return None


cases = [json.loads(line) for line in sys.stdin]
wrong = [f"{case['name']}: {reason}" for case in cases if (reason := verdict(case))]
count = sum(len(case["edits"]) for case in cases)
print(f"{count} edits in {len(cases)} texts judged by PyYAML, {len(wrong)} wrong", *wrong, sep="\n")
sys.exit(1 if wrong or not count else 0)
