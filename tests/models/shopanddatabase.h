// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace portolan {

/// A shop that does not know its database yet, and a database whose service leads to the wrong port.
inline const QByteArray kShopAndDatabase = R"(components:
- name: web
  containers:
  - name: app # the shop
    image: example/app:1
  service:
    name: external
    ports: [{externalPort: 80, containerPort: 8080}]
- name: db
  containers:
  - name: main
    image: mysql:8
  service:
    name: my-db
    ports:
    - externalPort: 33
      containerPort: 80   # wrong
)";

} // namespace portolan
