// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/span.h"

#include <QByteArray>
#include <QList>

namespace portolan::tests {

/// The services that the texts of the table may name, and the container `web` that they are put into. `{}` is its place.
inline constexpr char kChart[] = R"(components:
- name: database
  containers: [{ image: example/database:1 }]
  service: { name: db, ports: [{ externalPort: 5432, containerPort: 5432 }] }
- name: cache
  containers: [{ image: redis:7 }]
  service: { name: cache, ports: [{ externalPort: 6379, containerPort: 6379 }] }
- name: api
  containers: [{ image: example/api:1 }]
  service: { name: my-api, ports: [{ externalPort: 80, containerPort: 3000 }, { externalPort: 9000, containerPort: 9000 }] }
- name: worker
  containers: [{ image: example/worker:1 }]
- name: web
  containers:
  - image: example/web:1
{}  service: { name: external, ports: [{ externalPort: 80, containerPort: 3000 }] }
)";

/// Takes the marks out: a host stands between « and », its port between ‹ and ›.
struct Marked
{
    QByteArray text;
    QList<Span> hosts;
    QList<Span> ports;

    explicit Marked(const QByteArray &marked)
    {
        for (qsizetype at = 0; at < marked.size();) {
            const QByteArrayView rest = QByteArrayView(marked).sliced(at);
            if (rest.startsWith("«"))
                hosts.append({text.size(), -1});
            else if (rest.startsWith("»"))
                hosts.last().end = text.size();
            else if (rest.startsWith("‹"))
                ports.append({text.size(), -1});
            else if (rest.startsWith("›"))
                ports.last().end = text.size();
            else
                text += marked[at];
            const bool mark = rest.startsWith("«") || rest.startsWith("»");
            const bool portMark = rest.startsWith("‹") || rest.startsWith("›");
            at += mark ? 2 : (portMark ? 3 : 1);
        }
    }
};

inline QByteArray env(const char *name, const QByteArray &value)
{
    return QByteArray("    - name: ") + name + "\n      value: " + value + '\n';
}

inline QByteArray variable(const char *name, const QByteArray &value)
{
    return "    env:\n" + env(name, value);
}

inline QByteArray args(const QByteArray &list)
{
    return "    args: " + list + '\n';
}

inline QByteArray command(const QByteArray &list)
{
    return "    command: " + list + '\n';
}

} // namespace portolan::tests
