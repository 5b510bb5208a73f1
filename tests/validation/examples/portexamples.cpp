// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

namespace portolan::tests {

QList<RuleExample> portExamples()
{
    return {
        {"port-range", "too high, zero, negative, beyond numbers",
         "components:\n- service:\n    name: web\n    ports:\n    - { externalPort: 70000, containerPort: 0 }\n    - { "
         "externalPort: -1, containerPort: 99999999999 }\n",
         "5:23-5:28 Port 70000 of service \"web\" is not a number from 1 to 65535.\n"
         "5:45-5:46 Port 0 of service \"web\" is not a number from 1 to 65535.\n"
         "6:23-6:25 Port -1 of service \"web\" is not a number from 1 to 65535.\n"
         "6:42-6:53 Port 99999999999 of service \"web\" is not a number from 1 to 65535.\n"},
        {"port-range", "the limits",
         "components: [{ service: { ports: [{ externalPort: 1, containerPort: 65535 }] } }]\n", ""},
        {"port-range", "another type",
         "components: [{ service: { ports: [{ externalPort: '99999', containerPort: x }] } }]\n", ""},
        {"service-port-unique", "one port twice",
         "components:\n- service:\n    name: web\n    ports:\n    - externalPort: 80\n      containerPort: 3000\n    - "
         "externalPort: 80\n      containerPort: 4000\n",
         "7:21-7:23 Port 80 (TCP) stands twice in service \"web\"; a service exposes each port once.\n"
         "  also 5:21-5:23 Port 80 stands here first.\n"
         "  fix Use the next free port, 81\n"},
        {"service-port-unique", "the last port",
         "components:\n- name: a\n  service: { ports: [{ externalPort: 65535 }, { externalPort: 65535 }] }\n",
         "3:63-3:68 Port 65535 (TCP) stands twice in service \"a\"; a service exposes each port once.\n"
         "  also 3:38-3:43 Port 65535 stands here first.\n"
         "  fix Use the next free port, 1\n"},
        {"service-port-unique", "another protocol",
         "components: [{ service: { ports: [{ externalPort: 53, containerPort: 53 }, { externalPort: 53, "
         "containerPort: 53, protocol: UDP }] } }]\n",
         ""},
        {"service-port-unique", "another service",
         "components: [{ service: { ports: [{ externalPort: 80 }] } }, { service: { ports: [{ externalPort: 80 }] } "
         "}]\n",
         ""},
        {"external-without-80", "another port",
         "components:\n- name: web\n  service:\n    name: external\n    ports:\n    - externalPort: 8080\n      "
         "containerPort: 3000\n",
         "4:11-4:19 Service \"external\" does not expose port 80, where connected domains are routed to.\n"
         "  fix Add port 80\n"},
        {"external-without-80", "only for UDP",
         "components:\n- service:\n    name: external\n    ports: [{ externalPort: 80, containerPort: 1, protocol: UDP "
         "}]\n",
         "3:11-3:19 Service \"external\" does not expose port 80, where connected domains are routed to.\n"
         "  fix Add port 80\n"},
        {"external-without-80", "no ports", "components:\n- service:\n    name: external\n",
         "3:11-3:19 Service \"external\" does not expose port 80, where connected domains are routed to.\n"
         "  fix Add port 80\n"},
        {"external-without-80", "port 80",
         "components: [{ service: { name: external, ports: [{ externalPort: 80, containerPort: 3000 }] } }]\n", ""},
        {"external-without-80", "another service",
         "components: [{ service: { name: api, ports: [{ externalPort: 8080, containerPort: 3000 }] } }]\n", ""},
        {"external-without-80", "80 as text",
         "components: [{ service: { name: external, ports: [{ externalPort: '80', containerPort: 3000 }] } }]\n", ""},
    };
}

} // namespace portolan::tests
