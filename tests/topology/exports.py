#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the programs that read exported pictures judge them: xmllint, Graphviz, Mermaid, poppler, a JSON parser.

usage: exports.py PORTOLAN PICTURES_FOLDER CACHE_FOLDER

Every values file of the folder is drawn in every kind, twice, and the bytes must be the same: also on a machine without any
font, and on one that has others and sets letters without smooth edges. Names with the syntax of each format in
them come out as themselves. Each judge is shown a picture that is broken first, so that a judge who takes everything does
not count.

Mermaid is kept in CACHE_FOLDER (judges.py). Exits with 77 (skipped), saying why, where a judge cannot be had.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "judges"))
import judges as tools  # noqa: E402

TEXTS = ("svg", "dot", "mmd", "json")
PAINTED = ("png", "pdf")
WRONG = {
    "svg": "<svg xmlns='http://www.w3.org/2000/svg'><text>a & b</text></svg>",
    "dot": 'digraph { "a"];x" -> b }',
    "mmd": 'flowchart LR\n    a["x"];y"] --> b\n',
    "pdf": "%PDF-1.4\nno pages\n",
}
FONTCONFIG = "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>%s</fontconfig>\n"
OTHER_FONTS = """<dir>%s</dir><cachedir prefix="cwd">.</cachedir>
<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>DejaVu Serif</string></edit></match>
<match target="font"><edit name="antialias" mode="assign"><bool>false</bool></edit>
<edit name="hinting" mode="assign"><bool>true</bool></edit><edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
<edit name="rgba" mode="assign"><const>rgb</const></edit></match>"""
SERIF = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
SVG = "{http://www.w3.org/2000/svg}"


def run(*command, **environment):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          stdin=subprocess.DEVNULL, timeout=120, check=False, env={**os.environ, **environment})


def must(condition, sentence):
    if not condition:
        sys.exit(sentence)


def draw(program, values, kind, folder, **environment):
    picture = Path(folder, f"{values.stem}.{kind}")
    done = run(program, "export", "diagram", values, "-o", picture, "--domain", "shop.example", **environment)
    must(done.returncode == 0, f"{values.name} as {kind}: {done.stdout.decode()}")
    return picture


def font_settings(folder):
    """Machines that differ in their fonts: one without any, one where everything is set in another font."""
    fonts = Path(folder, "fonts")
    fonts.mkdir(exist_ok=True)
    must(SERIF.is_file(), f"{SERIF} (package fonts-dejavu-core) is missing")
    shutil.copy(SERIF, fonts)
    machines = {"bare": "", "other": OTHER_FONTS % fonts}
    for name, settings in machines.items():
        Path(folder, f"{name}.conf").write_text(FONTCONFIG % settings, encoding="utf-8")
    return {name: str(Path(folder, f"{name}.conf")) for name in machines}


def draw_twice(program, values, folder):
    """Pictures of all kinds; by kind."""
    machines = font_settings(folder)
    folders = {name: Path(folder, name) for name in ("first", "second", *machines)}
    for each in folders.values():
        each.mkdir(exist_ok=True)
    pictures = {}
    for kind in TEXTS + PAINTED:
        pictures[kind] = draw(program, values, kind, folders["first"])
        again = draw(program, values, kind, folders["second"])
        must(pictures[kind].read_bytes() == again.read_bytes(), f"{values.name} as {kind}: two runs, two outcomes")
        for name, settings in machines.items():
            elsewhere = draw(program, values, kind, folders[name], FONTCONFIG_FILE=settings)
            must(pictures[kind].read_bytes() == elsewhere.read_bytes(), f"{values.name} as {kind}: differs on the machine {name}")
    return pictures


def judge_names(picture):
    """Every name of the JSON is a text of the SVG, as itself, unless it is shortened there, and part of a title."""
    graph = json.loads(picture["json"].read_text(encoding="utf-8"))
    svg = xml.parse(picture["svg"])
    texts = ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]
    titles = " ".join(title.text for title in svg.iter(f"{SVG}title"))
    for node in graph["nodes"]:
        must(node["box"]["width"] > 0, f"{node['id']!r} has no box")
        name = node["title"]
        if not name.isprintable() or not name:
            continue  # what cannot be seen is shown by signs
        must(name in titles, f"{name!r} is not in a title of {picture['svg']}")
        shortened = [text.split("\u2026") for text in texts if "\u2026" in text]
        must(name in texts or any(name.startswith(head) and name.endswith(tail) for head, tail in shortened),
             f"{name!r} is no text of {picture['svg']}")
    must(graph["edges"], f"{picture['json']} has no edges")
    must(all({"route", "from", "to", "kind"} <= set(edge) for edge in graph["edges"]), "an edge says too little")


def commands(cache):
    """By kind: the command that refuses what is broken, to be followed by the file's name."""
    for tool, package in (("xmllint", "libxml2-utils"), ("dot", "graphviz"), ("pdftoppm", "poppler-utils"), ("node", "nodejs")):
        if not shutil.which(tool):
            tools.skip(f"{tool} (package {package}) is not installed.")
    mermaid = tools.installed(cache, "mermaid@11")
    jsdom = tools.installed(cache, "jsdom@24")
    return {
        "svg": ["xmllint", "--noout", "--nonet"],
        "dot": ["dot", "-Tcanon", "-o", os.devnull],
        "mmd": ["node", Path(__file__).with_name("parsemermaid.mjs"), mermaid, jsdom],
        "pdf": ["pdftoppm", "-r", "20", "-png", "-singlefile"],
    }


def judge(kind, command, files, scratch):
    wrong = Path(scratch, f"wrong.{kind}")
    wrong.write_text(WRONG[kind], encoding="utf-8")
    must(run(*command, wrong).returncode != 0, f"{command[0]} takes everything as {kind}")
    for file in files:
        done = run(*command, file)
        must(done.returncode == 0 and not re.search(rb"(?i)error|warning", done.stdout.replace(str(file).encode(), b"")),
             f"{command[0]} of {file.name}: {done.stdout[:2000].decode(errors='replace')}")


def main():
    program, folder, cache = sys.argv[1:]
    judges = commands(cache)
    with tempfile.TemporaryDirectory() as scratch:
        pictures = [draw_twice(program, values, scratch) for values in sorted(Path(folder).glob("*.yaml"))]
        must(pictures, f"{folder} holds no values files")
        for picture in pictures:
            judge_names(picture)
        for kind, command in judges.items():
            judge(kind, command, [picture[kind] for picture in pictures], scratch)
    print(f"{len(pictures)} files, each drawn as {', '.join(TEXTS + PAINTED)}: nothing wrong")


if __name__ == "__main__":
    main()
