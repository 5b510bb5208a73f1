// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generatedchart.h"

namespace portolan {

namespace {

constexpr int kComponentsPerVolume = 8;

QByteArray container(int component, int index)
{
    static const QByteArray kText = R"(      - name: main-%c
        image: "registry.example.com/team/app-%i:%c.4.0"  # keep quoted
        env:
          - name: LOG_LEVEL
            value: info
          # feature gate for café
          - name: FEATURE_%i
            value: 'yes'
        resources:
          limits: {cpu: 500m, memory: 256Mi}
          requests:
            cpu: 100m
            memory: 128Mi
        volumeMounts:
          - containerPath: /etc/app
            volume:
              name: data-%v
              readOnly: true
)";
    return QByteArray(kText)
        .replace("%i", QByteArray::number(component))
        .replace("%c", QByteArray::number(index))
        .replace("%v", QByteArray::number(component / kComponentsPerVolume));
}

QByteArray component(int index)
{
    static const QByteArray kHead = R"(  # --- component %i: owned by team-%t ---
  - name: component-%i
    # replicas are tuned by hand
    replicas: %r
    containers:
)";
    static const QByteArray kService = R"(    service:
      name: component-%i
      type: ClusterIP   # the only type
      ports:
        - externalPort: %p
          containerPort: 8080
        - externalPort: 9090
          containerPort: 9090
)";
    static const QByteArray kScript = R"(    script: |
      #!/bin/sh
      echo component %i
      exec "$@"
)";
    QByteArray text = kHead;
    for (int i = 0; i <= index % 3; ++i)
        text += container(index, i);
    text += kService;
    if (index % 4 == 0)
        text += kScript;
    return text.append('\n')
        .replace("%i", QByteArray::number(index))
        .replace("%t", QByteArray::number(index % 7))
        .replace("%r", QByteArray::number(index % 5 + 1))
        .replace("%p", QByteArray::number(8000 + index % 1000));
}

/// A chart whose components end where `isEnough` says so of the text and the number of components.
template<typename IsEnough>
QByteArray chartUntil(IsEnough isEnough)
{
    QByteArray text = R"(# Generated values for the platform. Do not reorder.
global:
  registry: registry.example.com   # trailing comment
  labels: {team: "platform", tier: 'backend'}

components:
)";
    int count = 0;
    while (!isEnough(text, count))
        text += component(count++);
    text += "volumes:\n";
    for (int volume = 0; volume * kComponentsPerVolume < count; ++volume)
        text += "  - name: data-" + QByteArray::number(volume) + "\n    size: 10Gi\n";
    return text;
}

} // namespace

QByteArray generatedChart(qsizetype size)
{
    return chartUntil([size](const QByteArray &text, int) { return text.size() >= size; });
}

QByteArray generatedComponents(int count)
{
    return chartUntil([count](const QByteArray &, int there) { return there == count; });
}

} // namespace portolan
