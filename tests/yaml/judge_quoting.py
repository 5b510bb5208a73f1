#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads {"strings": [...], "texts": {NAME: YAML, ...}} as JSON from standard input: each text holds the strings, in
order, as a list, a list of lists of one, or the values of a map. Says which of them PyYAML (YAML 1.1) or ruamel.yaml
(YAML 1.2), whichever is the first argument, reads as anything else than that string.
"""
import json
import sys


def load(text):
    if sys.argv[1] == "pyyaml":
        import yaml
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    from ruamel.yaml import YAML
    return YAML(typ="safe", pure=True).load(text)


data = json.load(sys.stdin)
wrong = []
for name, text in data["texts"].items():
    loaded = load(text)
    items = list(loaded.values()) if isinstance(loaded, dict) else loaded
    items = [item[0] if isinstance(item, list) and len(item) == 1 else item for item in items]
    if len(items) != len(data["strings"]):
        wrong.append(f"{name}: {len(items)} entries instead of {len(data['strings'])}")
    wrong += [f"{name}: {want!r} read as {got!r}" for want, got in zip(data["strings"], items) if want != got]
print(f"{sys.argv[1]}: {len(data['strings'])} strings in {len(data['texts'])} places, {len(wrong)} wrong", *wrong[:20], sep="\n")
sys.exit(1 if wrong or not data["strings"] else 0)
