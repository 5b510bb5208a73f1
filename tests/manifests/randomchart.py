# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random values files without errors, that use the whole format in all styles of YAML."""
import json

WORDS = ["a", "true", "no", "null", "~", "1", "1.10", "0777", "1e3", "0x1F", "12:30", "2024-01-01", "", " ", " a ", "a: b",
         "a #b", "- a", "{a}", "[a]", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", "'", '"', "it's", 'say "x"', "\\", "a\\nb",
         "a\tb", "one\ntwo", "one\n\ntwo\n", "\n", "end\n\n", "  in\n out", "grüße", "日本語", "🚢", "a\u0301", "\u00a0", "\u200b",
         "\u2028", "\x85", "{{ .Values }}", "$(HOME)", "${A}", "=", "<<", "1_000", "+5", ".5", "-", "--",
         "---", "...", "y", "on", ".inf", "1000000", "100000000000000000000", "a" * 200, "key:", ":", "?", "? a", "a,b", "#"]


class Emitter:
    """Writes data as YAML, in a style drawn for each value. Every reader gets the same data back."""

    def __init__(self, draw):
        self.draw = draw
        self.anchors = 0

    def scalar(self, value, indent, in_flow):
        if value is None:
            return self.draw.choice(["null", "~"])
        if not isinstance(value, str):
            return json.dumps(value)
        literal = not in_flow and value and not value[0].isspace() and all(c.isprintable() or c == "\n" for c in value) \
            and "\n" in value and not value.endswith("\n\n") and " \n" not in value and not value.endswith(" ")
        if literal and self.draw.random() < 0.6:
            lines = value[:-1] if value.endswith("\n") else value
            pad = " " * (indent + 2)
            body = "\n".join(pad + line if line else "" for line in lines.split("\n"))
            return ("|" if value.endswith("\n") else "|-") + "\n" + body
        if value.isascii() and value.isprintable() and self.draw.random() < 0.3:
            return "'" + value.replace("'", "''") + "'"
        plain = value[:1].isalpha() and all(c.isalnum() and c.isascii() or c in "/.-_" for c in value) and len(value) > 4
        if plain and value.lower() != "false" and self.draw.random() < 0.7:
            return value
        if all(c.isprintable() and c != "\ufeff" for c in value) and self.draw.random() < 0.5:
            return json.dumps(value, ensure_ascii=False)
        return '"' + "".join(c if c.isascii() and c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in value) + '"'

    def flow(self, value):
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self.flow(item)}" for key, item in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        return self.scalar(value, 0, True)

    def block(self, value, indent):
        """What follows a key or a dash."""
        if not isinstance(value, (dict, list)):
            return " " + self.scalar(value, indent, False) + "\n"
        if not value or self.draw.random() < 0.15:
            return " " + self.flow(value) + "\n"
        pad = " " * indent
        if isinstance(value, dict):
            return "\n" + "".join(self.comment(pad) + f"{pad}{key}:{self.block(item, indent + 2)}" for key, item in value.items())
        return "\n" + "".join(f"{pad}-{self.item(item, indent + 2)}" for item in value)

    def item(self, value, indent):
        text = self.block(value, indent)
        return " " + text[1:].lstrip(" ") if isinstance(value, dict) and text.startswith("\n" + " " * indent) \
            and not text[1:].lstrip(" ").startswith("#") else text

    def comment(self, pad):
        return self.draw.choice([f"{pad}# a remark: with {{braces}}\n", "\n"]) if self.draw.random() < 0.05 else ""

    def document(self, value):
        return "".join(f"{key}:{self.block(item, 2)}" for key, item in value.items())


class Generator:
    def __init__(self, draw):
        self.draw = draw
        self.names = 0

    def maybe(self, chance=0.5):
        return self.draw.random() < chance

    def name(self, prefix):
        self.names += 1
        return f"{prefix}-{self.names}"

    def text(self):
        return self.draw.choice(WORDS) + (self.draw.choice(WORDS) if self.maybe(0.2) else "")

    def texts(self, most=4):
        return [self.text() for _ in range(self.draw.randint(0, most))]

    def path(self):
        return "/" + self.name("p") + self.draw.choice(["", "/", "/ü", "/a b"])

    def probe(self):
        handler = self.draw.choice([
            {"httpGet": {"path": "/" + self.text(), "port": self.draw.randint(1, 65535),
                         "httpHeaders": self.draw.choice([[], [{"name": "X", "value": self.text()}]])}},
            {"tcpSocket": {"port": self.draw.randint(1, 65535), "host": self.draw.choice([None, "h"])}},
            {"exec": {"command": ["x", *self.texts()]}}, {"grpc": {"port": 9000}}])
        timing = {key: self.draw.randint(1, 100) for key in ("periodSeconds", "failureThreshold", "initialDelaySeconds")
                  if self.maybe()}
        return {**handler, **timing}

    def variable(self):
        variable = {"name": self.name("V").replace("-", "_")}
        if self.maybe(0.8):
            variable["value"] = self.draw.choice([self.text(), self.text(), 1, 3000, 1000000, True, False, -5, 0.5, None])
        else:
            variable["valueFrom"] = self.draw.choice([
                {"secretKeyRef": {"name": "s", "key": self.text(), "optional": self.maybe()}},
                {"configMapKeyRef": {"name": self.text(), "key": "k"}}, {"fieldRef": {"fieldPath": "status.podIP"}}])
        return variable

    def amounts(self):
        return {key: self.draw.choice(amounts) for key, amounts in
                (("cpu", ["2", 1, "800m", 0.5]), ("memory", ["1Gi", 1000000, "512Mi", None]), ("ephemeralStorage", ["1Gi"]))
                if self.maybe()}

    def container(self, volumes, is_named):
        container = {"name": self.name("c")} if is_named else {}
        container["image"] = self.draw.choice(["nginx:1.27", "registry.example.com:5000/a/b@sha256:" + "0" * 64, "a"])
        for key in ("command", "args"):
            if self.maybe(0.4):
                container[key] = self.texts()
        if self.maybe():
            container["env"] = [self.variable() for _ in range(self.draw.randint(0, 4))]
        if self.maybe(0.4):
            limits = self.amounts()
            container["resources"] = self.draw.choice([{}, {"limits": limits}, {"limits": limits, "requests": None},
                                                       {"requests": {"cpu": "1m"}}])
        if volumes and self.maybe():
            container["volumeMounts"] = [self.mount(volumes) for _ in range(self.draw.randint(0, 3))]
        for key in ("livenessProbe", "readinessProbe", "startupProbe"):
            if self.maybe(0.2):
                container[key] = self.probe()
        return container

    def mount(self, volumes):
        volume = {"name": self.draw.choice(volumes)["name"]}
        if self.maybe():
            volume[self.draw.choice(["path", "subPath"])] = self.draw.choice(["", "/", "a", "/a/b/", "ü", "1", "yes"])
        if self.maybe(0.3):
            volume["readOnly"] = self.maybe()
        return {"containerPath": self.path(), "volume": volume}

    def volume(self):
        name = self.name("v")
        return self.draw.choice([
            {"name": name, "size": self.draw.choice(["1Gi", 10, "500Mi"])},
            {"name": name, "configMap": {"name": self.name("m"), "items": self.draw.choice([[], [{"key": "a", "path": "b"}]])}},
            {"name": name, "secret": {"secretName": self.name("s"), "defaultMode": 256, "optional": None}}])

    def component(self, volumes):
        component = {"name": self.name("app")}
        if self.maybe():
            component["replicas"] = self.draw.choice([0, 1, 2, 30, None])
        if self.maybe(0.3):
            targets = {"averageCPU": self.draw.choice([80, "800m", None]), "averageMemory": self.draw.choice(["1Gi", 1000])}
            chosen = {key: value for key, value in targets.items() if self.maybe()}
            component["autoScaling"] = {"horizontal": {"maxReplicas": self.draw.randint(31, 99), **chosen}}
        is_named = self.maybe(0.7)
        component["containers"] = [self.container(volumes, is_named or self.maybe()) for _ in range(self.draw.randint(1, 3))]
        if self.maybe(0.6):
            ports = [{"externalPort": 1000 + index, "containerPort": self.draw.randint(1, 65535)}
                     for index in range(self.draw.randint(0, 3))]
            for port in ports:
                if self.maybe(0.3):
                    port["protocol"] = self.draw.choice(["TCP", "UDP", "SCTP", None])
            component["service"] = {"ports": ports}
            if self.maybe(0.7):
                component["service"]["name"] = self.name("service")
        return component

    def chart(self):
        volumes = [self.volume() for _ in range(self.draw.randint(0, 4))]
        chart = {"components": [self.component(volumes) for _ in range(self.draw.randint(0, 5))], "volumes": volumes,
                 "pullSecrets": [self.name("pull") for _ in range(self.draw.randint(0, 2))], "other": {"key": self.text()}}
        keys = list(chart)
        self.draw.shuffle(keys)
        return {key: chart[key] for key in keys}


def values(draw):
    """A values file, as bytes; the same for the same random numbers."""
    return Emitter(draw).document(Generator(draw).chart()).encode()
