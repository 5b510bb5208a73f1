#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the source tree to the layers of ARCHITECTURE.md and to the rules of the house.

usage: layers.py PROJECT_FOLDER QT_INCLUDE_FOLDER

Judges the text of the files, not what the compiler made of them: an include that happens to compile because another
target brought its folder along is still found. Prints `FILE:LINE: sentence` and exits with 1 when something is wrong.
"""
import re
import sys
from pathlib import Path

CORE = {"QtCore"}
GRAPHICS = CORE | {"QtGui", "QtSvg"}
MODELS = CORE | {"QtGui", "QtConcurrent"}
WIDGETS = MODELS | {"QtWidgets", "QtSvg", "QtSvgWidgets"}

APP_CORE = {"app/yaml", "app/chart", "app/validation", "app/topology", "app/manifests", "app/io"}
UI_BASE = {"ui/session", "ui/models", "ui/style"}
PANELS = {"ui/structure", "ui/inspector", "ui/topology", "ui/source", "ui/problems", "ui/changes", "ui/manifests",
          "ui/dialogs"}

# folder: (the other folders it may include, the Qt modules it may include)
LAYERS = {
    "app/yaml": (set(), CORE),
    "app/chart": ({"app/yaml"}, CORE),
    "app/validation": ({"app/yaml", "app/chart"}, CORE),
    "app/topology": ({"app/yaml", "app/chart"}, CORE),
    "app/manifests": ({"app/yaml", "app/chart"}, CORE),
    "app/io": (APP_CORE - {"app/io"}, CORE),
    "app/painting": ({"app/yaml", "app/chart", "app/topology"}, CORE | {"QtGui"}),
    "app/cli": (APP_CORE | {"app/painting"}, GRAPHICS),
    "ui/session": (APP_CORE, MODELS),
    "ui/models": (APP_CORE | {"ui/session"}, MODELS),
    "ui/style": (APP_CORE, WIDGETS),
    **{panel: (APP_CORE | UI_BASE | {"app/painting"}, WIDGETS) for panel in PANELS},
    "ui/mainwindow": (APP_CORE | UI_BASE | PANELS | {"app/painting"}, WIDGETS),
    "app/program": (APP_CORE | UI_BASE | PANELS | {"app/painting", "app/cli", "ui/mainwindow"}, WIDGETS),
}
# Libraries that one place of the project wraps: the start of the include, and the only files that may say it.
WRAPPED = {"yaml-cpp/": "app/yaml/eventreader.cpp", "Qsci/": "ui/source/"}

MAXIMUM_LINES = 400
NAMELESS = re.compile(r"util|helper|common|manager|misc")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def layer_of(path):
    return "/".join(path.split("/")[:2])


class QtHeaders:
    """Which module of Qt a header such as `QWidget` or `QtGui/QIcon` belongs to."""

    def __init__(self, include_folder):
        self._modules = {}
        for module in sorted(Path(include_folder).glob("Qt*")):
            for header in module.iterdir():
                self._modules.setdefault(header.name, module.name)

    def module(self, header):
        folder, _, name = header.rpartition("/")
        return folder if folder.startswith("Qt") else self._modules.get(name if not folder else header)


def include_problems(path, line, own, qt):
    """What is wrong with one line of the file `path`, as sentences."""
    match = INCLUDE.match(line)
    if not match:
        return
    quoted, header = match.group(1) == '"', match.group(2)
    folders, modules = LAYERS[own]
    if quoted:
        if not header.startswith(("app/", "ui/")):
            if not header.endswith(".moc"):
                yield f"`{header}` is not written from the project's root"
        elif header.count("/") > 1 and layer_of(header) not in folders | {own}:
            yield f"{own} must not know {layer_of(header)}"
        return
    for start, home in WRAPPED.items():
        if header.startswith(start) and not path.startswith(home):
            yield f"only {home} may include {start}"
    module = qt.module(header)
    if module and module not in modules:
        yield f"{own} must not use {module} ({header})"


def file_problems(path, lines, qt):
    """What is wrong with one file, as (1-based line, sentence)."""
    if NAMELESS.search(Path(path).stem.lower()):
        yield 1, "the name says nothing of the domain"
    if len(lines) > MAXIMUM_LINES:
        yield MAXIMUM_LINES + 1, f"{len(lines)} lines: split it along the domain (at most {MAXIMUM_LINES})"
    if not any("SPDX-License-Identifier" in line for line in lines[:3]):
        yield 1, "no SPDX-License-Identifier"
    if path.endswith(".h") and "#pragma once" not in lines:
        yield 1, "no #pragma once"
    if path.startswith("tests/"):
        return
    own = layer_of(path)
    if own not in LAYERS:
        yield 1, f"{own} is not a layer of ARCHITECTURE.md"
        return
    for number, line in enumerate(lines, 1):
        for sentence in include_problems(path, line, own, qt):
            yield number, sentence


def project_problems(project, qt):
    """What is wrong with the project, as `FILE:LINE: sentence`, and the number of files that were read."""
    files = [file for top in ("app", "ui", "tests") for suffix in ("h", "cpp", "py")
             for file in (project / top).rglob(f"*.{suffix}")]
    problems = []
    for file in sorted(files):
        path = file.relative_to(project).as_posix()
        lines = file.read_text(encoding="utf-8").splitlines()
        problems += [f"{path}:{number}: {sentence}" for number, sentence in file_problems(path, lines, qt)]
    return problems, len(files)


def main():
    project, qt_includes = map(Path, sys.argv[1:])
    if not (qt_includes / "QtCore").is_dir():
        sys.exit(f"{qt_includes} holds no headers of Qt")
    problems, count = project_problems(project, QtHeaders(qt_includes))
    for problem in problems:
        print(problem)
    print(f"{count} files, {len(problems)} problems")
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main())
