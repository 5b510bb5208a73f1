// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

namespace portolan::tests {

QList<RuleExample> shapeExamples()
{
    return {
        {"unknown-key", "swapped letters", "components:\n- service:\n    ports:\n    - conatinerPort: 80\n",
         "4:7-4:20 Unknown key \"conatinerPort\" in components[0].service.ports[0]; did you mean \"containerPort\"?\n"
         "  fix Rename to containerPort\n"},
        {"unknown-key", "other case", "components:\n- containers:\n  - { image: a, volumemounts: [] }\n",
         "3:17-3:29 Unknown key \"volumemounts\" in components[0].containers[0]; did you mean \"volumeMounts\"?\n"
         "  fix Rename to volumeMounts\n"},
        {"unknown-key", "nothing near", "components:\n- colour: red\n",
         "2:3-2:9 Unknown key \"colour\" in components[0].\n"},
        {"unknown-key", "the near one is there already", "components:\n- name: a\n  nane: b\n",
         "3:3-3:7 Unknown key \"nane\" in components[0].\n"},
        {"unknown-key", "a list as key", "components:\n- { ? [a] : b }\n",
         "2:7-2:10 Unknown key \"[a]\" in components[0].\n"},
        {"unknown-key", "through an alias", "x: &c { nam: a }\ncomponents: [*c, *c]\n",
         "1:9-1:12 Unknown key \"nam\" in x; did you mean \"name\"?\n"
         "  fix Rename to name\n"},
        {"unknown-key", "in a merged map", "x: &c { replica: 1 }\ncomponents:\n- <<: *c\n  name: a\n",
         "1:9-1:16 Unknown key \"replica\" in x; did you mean \"replicas\"?\n"
         "  fix Rename to replicas\n"},
        {"unknown-key", "top level and pass-through",
         "mysql: { any: thing }\ncomponents:\n- containers:\n  - livenessProbe: { anything: 1 }\n    env: [{ "
         "valueFrom: { newRef: {} } }]\n"
         "volumes: [{ configMap: { items: [] } }]\n",
         ""},
        {"unknown-key", "the newer chart's name",
         "components: [{ containers: [{ volumeMounts: [{ volume: { subPath: a } }] }] }]\n", ""},
        {"wrong-type", "a number in quotes", "components:\n- service:\n    ports:\n    - externalPort: \"80\"\n",
         "4:21-4:25 components[0].service.ports[0].externalPort must be a whole number, but \"80\" is text.\n"
         "  fix Write 80 without quotes\n"},
        {"wrong-type", "words for a number", "components:\n- replicas: two\n",
         "2:13-2:16 components[0].replicas must be a whole number, but \"two\" is text.\n"},
        {"wrong-type", "a fraction", "components:\n- replicas: 1.5\n",
         "2:13-2:16 components[0].replicas must be a whole number, but 1.5 is a decimal number.\n"},
        {"wrong-type", "a map for a list", "components:\n  web: {}\n",
         "1:1-1:11 components must be a list, but is a map.\n"},
        {"wrong-type", "a list for a map", "components:\n- service: []\n",
         "2:12-2:14 components[0].service must be a map, but is a list.\n"},
        {"wrong-type", "text for a list", "components:\n- containers:\n  - command: npm start\n",
         "3:14-3:23 components[0].containers[0].command must be a list, but \"npm start\" is text.\n"},
        {"wrong-type", "a number for text", "components:\n- containers:\n  - args: [--port, 3000]\n",
         "3:20-3:24 components[0].containers[0].args[1] must be text, but 3000 is a whole number.\n"
         "  fix Write \"3000\" as text\n"},
        {"wrong-type", "true for text", "components:\n- name: true\n",
         "2:9-2:13 components[0].name must be text, but true is a boolean.\n"
         "  fix Write \"true\" as text\n"},
        {"wrong-type", "true in quotes",
         "components: [{ containers: [{ volumeMounts: [{ volume: { readOnly: 'true' } }] }] }]\n",
         "1:68-1:74 components[0].containers[0].volumeMounts[0].volume.readOnly must be true or false, but \"true\" is "
         "text.\n"
         "  fix Write true without quotes\n"},
        {"wrong-type", "an empty item", "components:\n-\n", "2:1-2:2 components[0] must be a map, but is empty.\n"},
        {"wrong-type", "a list as the file", "- components\n", "1:1-1:13 The file must be a map, but is a list.\n"},
        {"wrong-type", "empty optional values",
         "components:\n- name: a\n  replicas:\n  service: ~\n  containers:\nvolumes:\n", ""},
        {"wrong-type", "numbers as quantities and values",
         "components: [{ containers: [{ resources: { limits: { cpu: 3, memory: 1000 } }, env: [{ name: A, value: 1 }] "
         "}] }]\n",
         ""},
        {"missing-key", "no name", "components:\n- replicas: 1\n",
         "2:3-2:14 components[0] has no \"name\".\n"
         "  fix Add name: web\n"},
        {"missing-key", "an empty image", "components:\n- name: a\n  containers:\n  - name: b\n    image:\n",
         "5:5-5:10 \"image\" of components[0].containers[0] is empty.\n"
         "  fix Add image: node:20-alpine\n"},
        {"missing-key", "ports",
         "components:\n- name: a\n  service:\n    name: a\n    ports:\n    - externalPort: 8080\n    - containerPort: "
         "3000\n",
         "6:7-6:25 components[0].service.ports[0] has no \"containerPort\".\n"
         "  fix Add containerPort: 8080\n"
         "7:7-7:26 components[0].service.ports[1] has no \"externalPort\".\n"
         "  fix Add externalPort: 80\n"},
        {"missing-key", "a mount",
         "components:\n- name: a\n  containers:\n  - image: b\n    volumeMounts:\n    - {}\nvolumes:\n- name: disk\n",
         "6:7-6:9 components[0].containers[0].volumeMounts[0] has no \"containerPath\".\n"
         "  fix Add containerPath: /data\n"
         "6:7-6:9 components[0].containers[0].volumeMounts[0] has no \"volume\".\n"
         "  fix Add volume.name: disk\n"},
        {"missing-key", "names of variable and volume",
         "components:\n- name: a\n  containers: [{ image: b, env: [{ value: c }] }]\nvolumes: [{ size: 1Gi }]\n",
         "3:34-3:46 components[0].containers[0].env[0] has no \"name\".\n"
         "  fix Add name: VARIABLE\n"
         "4:11-4:24 volumes[0] has no \"name\".\n"
         "  fix Add name: data\n"},
        {"missing-key", "merged in", "x: &base { image: a }\ncomponents: [{ name: a, containers: [{ <<: *base }] }]\n",
         ""},
        {"missing-key", "complete",
         "components: [{ name: a, containers: [{ image: b }], service: { ports: [{ externalPort: 1, containerPort: 2 "
         "}] } }]\n",
         ""},
    };
}

} // namespace portolan::tests
