#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the built-in engine against Helm: `portolan export manifests` must say, object by object and field by field, what
`helm template` makes of the chart that `portolan new` writes. The label managed-by is left aside.

usage: helm.py PORTOLAN VALUES_FOLDER CACHE_FOLDER [--random COUNT] [--seed SEED] [--each]

The cases are the files of the folder and COUNT random charts (randomchart.py). For speed they are rendered as sub-charts of
one chart; --each gives every case a `helm template` of its own, with the values on its standard input. A file's first line
`# helm-number: N` announces N places where Helm prints another text than the file holds, as the rule helm-number tells:
there Helm's text must be what its reading of ours as a plain scalar gives. Runs with Helm 3 and Helm 4; exits with 77
(skipped), saying why, where they cannot be had.
"""
import argparse
import concurrent.futures
import copy
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "judges"))
import judges  # noqa: E402

RELEASE = "judged"


def run(command, **options):
    outcome = subprocess.run([str(word) for word in command], capture_output=True, **options)
    if outcome.returncode != 0:
        sys.exit(f"FAILED: {command}\n{outcome.stdout.decode()}{outcome.stderr.decode()}")
    return outcome.stdout.decode()


def make_charts(portolan, cases, home):
    """Each case as a chart below the umbrella's charts/, all from one that `portolan new` made."""
    pattern = Path(home, "pattern")
    run([portolan, "new", pattern])
    umbrella = Path(home, "umbrella")
    Path(umbrella, "charts").mkdir(parents=True)
    Path(umbrella, "Chart.yaml").write_text("apiVersion: v2\nname: umbrella\nversion: 1.0.0\n")
    for name, values in cases.items():
        chart = Path(umbrella, "charts", name)
        shutil.copytree(pattern, chart)
        about = Path(chart, "Chart.yaml")
        about.write_text(about.read_text().replace("name: pattern", f"name: {name}"))
        Path(chart, "values.yaml").write_bytes(values)
    return umbrella


def ours(portolan, umbrella, name):
    # Random containers may want one port, which Helm does not mind.
    forced = ["--force"] if name in judges.WITH_ERRORS or name.startswith("random-") else []
    text = run([portolan, "export", "manifests", Path(umbrella, "charts", name), "--release", RELEASE, "--format", "json",
                *forced])
    return name, json.loads(text)["items"]


def helm_together(helm, umbrella):
    import helmyaml

    rendered = {path.name: [] for path in Path(umbrella, "charts").iterdir()}
    for text in re.split(r"^---\n", run([helm, "template", RELEASE, umbrella]), flags=re.MULTILINE):
        if source := re.match(r"# Source: umbrella/charts/([^/]+)/", text):
            rendered[source[1]] += helmyaml.documents(text)
    return rendered


def helm_each(helm, umbrella):
    import helmyaml

    def render(chart):
        values = Path(chart, "values.yaml").read_bytes()
        return chart.name, helmyaml.documents(run([helm, "template", RELEASE, chart, "-f", "-"], input=values))

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(pool.map(render, Path(umbrella, "charts").iterdir()))


def by_identity(objects):
    """Objects by kind and name, without the label that tells who made them."""
    found = {}
    for item in copy.deepcopy(objects):
        del item["metadata"]["labels"]["app.kubernetes.io/managed-by"]
        pod = item["spec"].get("template", {}).get("metadata", {}).get("labels", {})
        pod.pop("app.kubernetes.io/managed-by", None)
        found[f"{item['kind']} {item['metadata']['name']}"] = item
    assert len(found) == len(objects), "an object stands there twice"
    return found


def is_rewritten(left, right):
    """Whether Helm prints `right` where the file holds `left` without quotes."""
    import helmyaml

    return isinstance(left, str) and isinstance(right, str) and helmyaml.helm_text(left) == right


def judge(name, values, built_in, by_helm):
    import helmyaml

    announced = re.match(rb"# helm-number: (\d+)", values)
    rewritten = 0
    for path, left, right in helmyaml.differences(by_identity(built_in), by_identity(by_helm)):
        if not announced or not is_rewritten(left, right):
            sys.exit(f"FAILED: {name}: {'.'.join(map(str, path))}\n  ours: {left!r}\n  helm: {right!r}\n\n"
                     + values.decode())
        rewritten += 1
    if announced and rewritten != int(announced[1]):
        sys.exit(f"FAILED: {name}: helm rewrites {rewritten} values, not {int(announced[1])} as announced")


def check_the_judge(objects):
    """A judge who lets everything pass does not count."""
    import helmyaml

    wrong = copy.deepcopy(objects)
    wrong[0]["spec"]["replicas"] = "1"
    found = list(helmyaml.differences(by_identity(objects), by_identity(wrong)))
    assert len(found) == 1 and found[0][0][-1] == "replicas", found


def check_the_engine(portolan, helm, umbrella):
    """`--engine helm` hands on what helm itself prints."""
    import helmyaml

    chart = Path(umbrella, "charts", "shop")
    environment = {**os.environ, "PATH": f"{helm.parent}:{os.environ['PATH']}"}
    text = run([portolan, "export", "manifests", chart, "--engine", "helm", "--release", RELEASE], env=environment)
    assert helmyaml.documents(text) == helmyaml.documents(run([helm, "template", RELEASE, chart])), "--engine helm"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("portolan")
    parser.add_argument("values", type=Path)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--random", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", action="store_true")
    return parser.parse_args()


def main():
    options = arguments()
    try:
        import randomchart
        import yaml  # noqa: F401
    except ImportError:
        judges.skip("PyYAML is not installed.")
    helms = [Path(judges.layer_binaries(options.cache, version), "helm") for version in (31, 34)]

    cases = {path.stem: path.read_bytes() for path in sorted(options.values.glob("*.yaml"))}
    for number in range(options.random):
        cases[f"random-{number}"] = randomchart.values(random.Random(f"{options.seed}-{number}"))
    with tempfile.TemporaryDirectory() as home:
        umbrella = make_charts(options.portolan, cases, home)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            built_in = dict(pool.map(lambda name: ours(options.portolan, umbrella, name), cases))
        check_the_judge(built_in["shop"])
        for helm in helms:
            version = run([helm, "version", "--short"]).strip()
            run([helm, "lint", Path(home, "pattern")])
            check_the_engine(options.portolan, helm, umbrella)
            rendered = helm_each(helm, umbrella) if options.each else helm_together(helm, umbrella)
            for name, values in cases.items():
                judge(name, values, built_in[name], rendered[name])
            count = sum(map(len, rendered.values()))
            print(f"helm {version}: {len(cases)} charts, {count} objects, field by field the same")


if __name__ == "__main__":
    main()
