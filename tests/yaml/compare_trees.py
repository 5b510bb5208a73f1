#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads [[FILE, TREE], ...] as JSON from standard input and says which trees are not what PyYAML reads in FILE.

A tree is a text, a list of trees, or {"map": [[key, tree], ...]}: everything is compared as text and in order.
"""
import json
import sys

import yaml


class OrderedTextLoader(yaml.BaseLoader):
    pass


def ordered_map(loader, node):
    pairs = [[loader.construct_object(key, deep=True), loader.construct_object(value, deep=True)] for key, value in node.value]
    return {"map": pairs}


OrderedTextLoader.add_constructor("tag:yaml.org,2002:map", ordered_map)

different = []
files = json.load(sys.stdin)
for name, tree in files:
    with open(name, encoding="utf-8", newline="") as file:
        expected = yaml.load(file.read(), Loader=OrderedTextLoader)
    if (expected or "") != (tree or ""):
        different.append(name)
print(f"{len(files)} files compared, {len(different)} different", *different, sep="\n")
sys.exit(1 if different or not files else 0)
