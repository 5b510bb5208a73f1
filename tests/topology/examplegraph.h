// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/topology/graph.h"
#include "app/yaml/yamldocument.h"

/// The graph of a values file, as the tests of this folder write them down.
inline portolan::TopologyGraph graphOf(const QByteArray &yaml, const QStringList &domains = {},
                                       const QList<portolan::IngressRule> &ingresses = {})
{
    const auto document = portolan::YamlDocument::parse(portolan::SourceText(yaml));
    return portolan::buildTopology(portolan::readChart(document.tree()), document.tree(), domains, ingresses);
}

/// One component with one container and a service: `web`, reached as `web:80`.
inline QByteArray componentYaml(const QByteArray &name,
                                const QByteArray &ports = "{externalPort: 80, containerPort: 8080}")
{
    return "- name: " + name + "\n  containers:\n  - name: main\n    image: example/" + name
           + ":1\n  service:\n    name: " + name + "\n    ports: [" + ports + "]\n";
}

inline const QByteArray kTwoContainers = R"(components:
- name: default
  containers:
  - name: nodejs-app
    image: node:18
  - name: mysql
    image: mysql:8
    volumeMounts:
    - containerPath: /var/lib/mysql
      volume: {name: data}
  service:
    name: my-service
    ports:
    - externalPort: 80
      containerPort: 3000
    - externalPort: 3306
      containerPort: 3306
volumes:
- name: data
  size: 5Gi
)";

inline const QByteArray kExternal = R"(components:
- name: web
  containers:
  - image: node:18
  service:
    name: external
    ports:
    - externalPort: 80
      containerPort: 3000
)";
