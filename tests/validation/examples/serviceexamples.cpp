// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

namespace portolan::tests {

QList<RuleExample> serviceExamples()
{
    return {
        {"service-name-missing", "ports but no name",
         "components:\n- name: web\n  service:\n    ports:\n    - { externalPort: 80, containerPort: 80 }\n",
         "3:3-3:10 The service of component \"web\" has no name to reach it by.\n"
         "  fix Name it web\n"},
        {"service-name-missing", "the component's name is no service name",
         "components:\n- name: My_Web\n  service: { ports: [{ externalPort: 80, containerPort: 80 }] }\n",
         "3:12-3:64 The service of component \"My_Web\" has no name to reach it by.\n"
         "  fix Name it my-web\n"},
        {"service-name-missing", "no ports", "components:\n- name: web\n  service: {}\n", ""},
        {"service-name-missing", "named",
         "components:\n- service: { name: web, ports: [{ externalPort: 80, containerPort: 80 }] }\n", ""},
        {"service-name-format", "capitals and an underscore",
         "components:\n- name: web\n  service:\n    name: My_Service\n",
         "4:11-4:21 Service name \"My_Service\" of component \"web\" must be 1 to 253 lower-case letters, digits and "
         "hyphens.\n"
         "  fix Rename to my-service\n"},
        {"service-name-format", "empty", "components:\n- service:\n    name: ''\n",
         "3:11-3:13 Service name \"\" of components[0] must be 1 to 253 lower-case letters, digits and hyphens.\n"},
        {"service-name-format", "a line feed at the end", "components:\n- service:\n    name: \"web\\n\"\n",
         "3:11-3:18 Service name \"web \" of components[0] must be 1 to 253 lower-case letters, digits and hyphens.\n"
         "  fix Rename to web\n"},
        {"service-name-format", "254 characters", "components:\n- service:\n    name: " + QByteArray(254, 'a') + "\n",
         "3:11-3:265 Service name "
         "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...\" of components[0] "
         "must be 1 to 253 lower-case letters, digits and hyphens.\n"
         "  fix Rename to aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"},
        {"service-name-format", "253 characters", "components:\n- service:\n    name: " + QByteArray(253, 'a') + "\n",
         ""},
        {"service-name-format", "sound", "components:\n- service:\n    name: my-service-2\n", ""},
        {"service-name-unique", "two of one name",
         "components:\n- name: default\n  service:\n    name: my-service\n- name: api\n  service:\n    name: "
         "my-service\n",
         "7:11-7:21 Service name \"my-service\" is already used by component \"default\"; service names must be unique "
         "across all components.\n"
         "  also 4:11-4:21 The service name \"my-service\" of component \"default\" stands here.\n"
         "  fix Rename to my-service-api\n"},
        {"service-name-unique", "an unnamed service is called as its component",
         "components:\n- name: web\n  service: { name: api }\n- name: api\n  service: { ports: [{ externalPort: 80, "
         "containerPort: 80 }] }\n",
         "5:12-5:64 The unnamed service of component \"api\" would be called \"api\" like that of component \"web\"; "
         "service names must be unique across all components.\n"
         "  also 3:20-3:23 The service name \"api\" of component \"web\" stands here.\n"
         "  fix Rename to api-2\n"},
        {"service-name-unique", "components without a name",
         "components:\n- service: { name: a }\n- service: { name: a }\n",
         "3:20-3:21 Service name \"a\" is already used by components[0]; service names must be unique across all "
         "components.\n"
         "  also 2:20-2:21 The service name \"a\" of components[0] stands here.\n"
         "  fix Rename to a-2\n"},
        {"service-name-unique", "different",
         "components:\n- name: a\n  service: { name: a }\n- name: b\n  service: { name: b }\n", ""},
        {"service-name-unique", "a service that is not created",
         "components:\n- name: web\n  service: { name: api }\n- name: api\n  service: {}\n", ""},
        {"service-type-supported", "LoadBalancer", "components:\n- name: web\n  service:\n    type: LoadBalancer\n",
         "4:11-4:23 Service type \"LoadBalancer\" of component \"web\" is not supported; the only type is ClusterIP.\n"
         "  fix Set ClusterIP\n"},
        {"service-type-supported", "ClusterIP", "components:\n- service: { type: ClusterIP }\n", ""},
        {"service-type-supported", "none given", "components:\n- service: { name: a }\n", ""},
    };
}

} // namespace portolan::tests
