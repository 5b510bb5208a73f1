#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges what `portolan check --format sarif` writes.

usage: judge_sarif.py PORTOLAN CACHE_FOLDER

  - Every region is read back from the file, in code points as `columnKind` says, and must hold what the message names.
  - Every fix is made by this script from its replacements; the file must then have fewer results of that rule and
    differ from the old one in the replaced regions only.
  - The log is valid by the JSON schema of SARIF 2.1.0, which comes from the npm package @microsoft/jest-sarif and is
    kept in CACHE_FOLDER. A log that is wrong must be refused first. Where the package cannot be had the test counts as
    skipped (exit code 77) after everything else has been judged.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote

import jsonschema

sys.path.append(str(Path(__file__).resolve().parent.parent / "judges"))
import judges  # noqa: E402

SCHEMA_PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
SCHEMA_FILE = "lib/schemas/sarif-2.1.0-rtm.5.json"

CHART = """\
components:
- name: "w\u00e9b \U0001f6a2"  # portolan-ignore: component-name-format
  containers:
  - image: nginx:1.25
  service: {name: my-service, ports: [{externalPort: "80", containerPort: 80}]}
- name: database # \U0001f6a2
  containers:
  - {name: "\U0001f6a2 \U0001f6a2", imagee: mysql:8.0}
  service:
    name: my-service
    ports:
    - externalPort: '3306'
      containerPort: 99999
  replicsa: 1
"""
FILES = {
    "values.yaml": CHART.encode(),
    "windows.yaml": b"\xef\xbb\xbf" + CHART.replace("\n", "\r\n").encode(),
    "no end of line.yaml": CHART.encode()[:-1],
    "sub/100%:#\u00e9.yaml": CHART.encode(),
    "broken.yaml": "components: [\n".encode(),
    "sound.yaml": b"components:\n- name: a\n  containers:\n  - {name: b, image: 'c:1'}\n",
}


def check(portolan, folder, names):
    run = subprocess.run([portolan, "check", "--format", "sarif", "--severity", "info", *names], cwd=folder,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
    assert run.returncode in (0, 1), run.stderr.decode()
    log = json.loads(run.stdout)
    assert log["version"] == "2.1.0" and len(log["runs"]) == 1
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    return log


class Text:
    """A file as SARIF counts it: lines and columns from 1, in code points, without the byte order mark."""

    def __init__(self, data):
        self.text = data.decode("utf-8-sig")
        self.starts = [0] + [at + 1 for at, c in enumerate(self.text) if c == "\n"]

    def range(self, region):
        begin = self.starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = self.starts[region["endLine"] - 1] + region["endColumn"] - 1
        assert 0 <= begin <= end <= len(self.text), region
        return begin, end

    def at(self, region):
        begin, end = self.range(region)
        return self.text[begin:end]

    def replaced(self, replacements):
        text = self.text
        for replacement in sorted(replacements, key=lambda r: self.range(r["deletedRegion"]), reverse=True):
            begin, end = self.range(replacement["deletedRegion"])
            text = text[:begin] + replacement.get("insertedContent", {"text": ""})["text"] + text[end:]
        return text


def place(location):
    physical = location["physicalLocation"]
    return unquote(physical["artifactLocation"]["uri"]), physical["region"]


def judge_regions(results):
    expected = {"service-name-unique": "my-service", "port-range": "99999", "unknown-key": None,
                "component-name-format": "w\u00e9b \U0001f6a2", "container-name-format": "\U0001f6a2 \U0001f6a2"}
    seen = set()
    for result in results:
        name, region = place(result["locations"][0])
        shown = Text(FILES[name]).at(region)
        wanted = expected.get(result["ruleId"])
        if wanted is not None:
            assert shown.strip("\"'") == wanted, (result, shown)
            seen.add((name, result["ruleId"]))
        if result["ruleId"] == "unknown-key":
            assert shown in ("imagee", "replicsa"), shown
        for related in result.get("relatedLocations", []):
            assert Text(FILES[place(related)[0]]).at(place(related)[1]) == "my-service"
    assert len(seen) >= 8, seen


def judge_suppressions(results):
    ignored = [r for r in results if r["suppressions"]]
    assert all("suppressions" in r for r in results)
    assert {r["ruleId"] for r in ignored} == {"component-name-format"}
    assert all(r["suppressions"] == [{"kind": "inSource"}] for r in ignored)


def judge_fixes(portolan, folder, results):
    count = 0
    for result in results:
        name, _ = place(result["locations"][0])
        for fix in result.get("fixes", []):
            change, = fix["artifactChanges"]
            assert unquote(change["artifactLocation"]["uri"]) == name and fix["description"]["text"]
            fixed = Text(FILES[name]).replaced(change["replacements"])
            Path(folder, "fixed.yaml").write_bytes(fixed.encode())
            after = check(portolan, folder, ["fixed.yaml"])["runs"][0]["results"]
            before = [r for r in results if place(r["locations"][0])[0] == name]
            of_rule = lambda list_: sum(r["ruleId"] == result["ruleId"] for r in list_)
            assert of_rule(after) < of_rule(before), (name, fix)
            count += 1
    assert count >= 12, count


def judge_rules(run):
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        assert rule["help"]["markdown"] and rule["shortDescription"]["text"] and rule["name"].isalnum()
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def schema(cache):
    return json.loads((judges.unpacked(cache, SCHEMA_PACKAGE) / SCHEMA_FILE).read_text())


def judge_schema(log, cache):
    rules = schema(cache)
    validator = jsonschema.validators.validator_for(rules)(rules)
    wrong = json.loads(json.dumps(log))
    wrong["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert not validator.is_valid(wrong), "the schema takes everything"
    for error in validator.iter_errors(log):
        raise AssertionError(f"{list(error.absolute_path)}: {error.message}")


def main():
    portolan, cache = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, ".git").mkdir()
        for name, data in FILES.items():
            Path(folder, name).parent.mkdir(exist_ok=True)
            Path(folder, name).write_bytes(data)
        log = check(portolan, folder, list(FILES))
        run = log["runs"][0]
        judge_rules(run)
        judge_regions(run["results"])
        judge_suppressions(run["results"])
        judge_fixes(portolan, folder, run["results"])
        judge_schema(log, cache)


main()
