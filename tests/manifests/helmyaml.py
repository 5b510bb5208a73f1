# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads YAML the way Kubernetes' Go readers do, as far as manifests hold it, and compares manifests."""
import re
from decimal import Decimal
from fractions import Fraction

import yaml


class GoLoader(yaml.CSafeLoader):
    """PyYAML without what Go's yaml.v2 leaves text: dates and sexagesimal numbers; with `1e3`, which PyYAML leaves text."""


GoLoader.yaml_implicit_resolvers = {
    first: [(tag, expression) for tag, expression in resolvers
            if tag.split(":")[-1] not in ("timestamp", "int", "float", "value", "merge")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()}
GoLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^[yYnN]$"), list("yYnN"))
GoLoader.add_implicit_resolver(
    "!go-number", re.compile(r"^(?:[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?"
                             r"|[-+]?0[xX][0-9a-fA-F_]+|[-+]?0[oO]?[0-7_]+|[-+]?0[bB][01_]+)$"), list("-+.0123456789"))


def go_number(text):
    """A number as Helm keeps it: a 64-bit float, whole ones written without a point."""
    plain = text.replace("_", "")
    sign = -1 if plain.startswith("-") else 1
    digits = plain.lstrip("+-").lower()
    if re.fullmatch(r"0[xob].+", digits):
        value = int(digits, 0)
    elif re.fullmatch(r"0[0-7]+", digits):
        value = int(digits, 8)
    else:
        value = float(digits) if re.search(r"[.e]", digits) else int(digits)
    value = float(sign * value)
    return int(Decimal(repr(value))) if value.is_integer() and abs(value) < 1e21 else value


GoLoader.add_constructor("!go-number", lambda loader, node: go_number(loader.construct_scalar(node)))


def documents(text):
    return [document for document in yaml.load_all(text, Loader=GoLoader) if document]


def helm_text(text):
    """What a plain `text` of a values file becomes when a template of ours makes a string of it."""
    value = yaml.load(text, Loader=GoLoader)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


SUFFIXES = {"": 1, "m": Fraction(1, 1000), "k": 10**3, "M": 10**6, "G": 10**9, "T": 10**12, "P": 10**15, "E": 10**18,
            "Ki": 2**10, "Mi": 2**20, "Gi": 2**30, "Ti": 2**40, "Pi": 2**50, "Ei": 2**60}


def amount(quantity):
    """A Kubernetes quantity as a number; whatever is none stays what it is."""
    match = re.fullmatch(r"([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)([a-zA-Z]{0,2})", str(quantity))
    return Fraction(match[1]) * SUFFIXES[match[2]] if match and match[2] in SUFFIXES else quantity


def is_quantity(path):
    return path[-2:-1] in ([key] for key in ("limits", "requests")) or path[-1] in ("averageValue", "divisor")


def differences(left, right, path=()):
    """Each place where two values differ: its path and the two sides. Quantities are compared as amounts."""
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted({**left, **right}):
            yield from differences(left.get(key, "<absent>"), right.get(key, "<absent>"), (*path, key))
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, pair in enumerate(zip(left, right)):
            yield from differences(*pair, (*path, index))
    elif path and is_quantity(list(path)):
        if amount(left) != amount(right):
            yield path, left, right
    elif type(left) is not type(right) or left != right:
        yield path, left, right
