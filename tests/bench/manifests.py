#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the built-in engine against `helm template` as processes: time and peak memory, in one run on one machine.

usage: manifests.py PORTOLAN CACHE_FOLDER [--repeat N]

Both make the objects of the same charts of 10, 100 and 1000 components, from the chart that `portolan new` writes. The best
of N runs counts. PORTOLAN should be a release build; helm is fetched as in tests/judges/judges.py.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "judges"))
import judges  # noqa: E402


def values(count):
    text = "components:\n"
    for number in range(count):
        text += f"""- name: app-{number}
  replicas: 2
  containers:
  - name: main
    image: registry.example.com/app-{number}:1.{number}
    args: [--port, "8080"]
    env:
    - name: NEXT
      value: http://app-{(number + 1) % count}:80
    - name: PASSWORD
      valueFrom: {{secretKeyRef: {{name: app-{number}, key: password}}}}
    resources:
      limits: {{cpu: 500m, memory: 256Mi}}
    readinessProbe:
      httpGet: {{path: /healthz, port: 8080}}
    volumeMounts:
    - containerPath: /data
      volume: {{name: data-{number % 10}, path: app-{number}}}
  service:
    name: app-{number}
    ports:
    - {{externalPort: 80, containerPort: 8080}}
"""
    return text + "volumes:\n" + "".join(f"- {{name: data-{number}, size: 1Gi}}\n" for number in range(10))


def measured(command, repeat):
    """Best seconds and least peak kilobytes. Started by a small process: a child counts the memory of whom it is forked from."""
    best = (float("inf"), float("inf"))
    for _ in range(repeat):
        script = 'import os,sys,time\nt=time.perf_counter()\n' \
                 'p=os.posix_spawn(sys.argv[1],sys.argv[1:],os.environ,' \
                 'file_actions=[(os.POSIX_SPAWN_OPEN,1,"/dev/null",os.O_WRONLY,0)])\n' \
                 '_,s,u=os.wait4(p,0)\nprint(time.perf_counter()-t,u.ru_maxrss,s)'
        outcome = subprocess.run([sys.executable, "-S", "-c", script, *map(str, command)], capture_output=True, text=True)
        seconds, kilobytes, status = outcome.stdout.split()
        if status != "0":
            sys.exit(f"{command} failed: {outcome.stderr}")
        best = (min(best[0], float(seconds)), min(best[1], int(kilobytes)))
    return best


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("portolan")
    parser.add_argument("cache", type=Path)
    parser.add_argument("--repeat", type=int, default=10)
    options = parser.parse_args()
    helms = {f"helm {name}": Path(judges.layer_binaries(options.cache, version), "helm") for name, version in ((3, 31), (4, 34))}

    print(f"{'components':>10}  {'engine':<8}  {'time':>9}  {'memory':>8}")
    for count in (10, 100, 1000):
        with tempfile.TemporaryDirectory() as folder:
            chart = Path(folder, "chart")
            subprocess.run([options.portolan, "new", chart], check=True, capture_output=True)
            Path(chart, "values.yaml").write_text(values(count))
            ours = measured([options.portolan, "export", "manifests", chart], options.repeat)
            print(f"{count:>10}  {'built in':<8}  {ours[0] * 1000:>6.1f} ms  {ours[1] / 1024:>5.1f} MB")
            for name, helm in helms.items():
                theirs = measured([helm, "template", "chart", chart], options.repeat)
                print(f"{'':>10}  {name:<8}  {theirs[0] * 1000:>6.1f} ms  {theirs[1] / 1024:>5.1f} MB"
                      f"  ({theirs[0] / ours[0]:.1f} times the time, {theirs[1] / ours[1]:.1f} times the memory)")


if __name__ == "__main__":
    main()
