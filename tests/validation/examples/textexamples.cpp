// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

namespace portolan::tests {

QList<RuleExample> textExamples()
{
    return {
        {"yaml-syntax", "open bracket", "components: [\n", "1:13-1:14 A `]` or a `,` is missing in this list.\n"},
        {"yaml-syntax", "indentation", "components:\n- name: a\n   replicas: 1\n",
         "3:12-3:15 A `:` cannot stand here. Quote a text that holds `: `, or check the indentation.\n"},
        {"yaml-syntax", "sound", "components: []\n", ""},
        {"yaml-tab-indent", "tab before a key", "components:\n- name: a\n\treplicas: 1\n",
         "3:1-3:2 A tab cannot indent YAML. Use spaces.\n"},
        {"yaml-tab-indent", "tab in a value", "components:\n- name: \"a\tb\"\n", ""},
        {"yaml-loose-syntax", "comment without a blank", "components: [] #\npullSecrets: 'a'#b\n",
         "2:17-2:18 A comment must have a blank before its `#`.\n"},
        {"yaml-loose-syntax", "hash in a text", "pullSecrets: [a#b] # c\n", ""},
        {"yaml-duplicate-key", "twice in a component", "components:\n- name: a\n  name: b\n",
         "3:3-3:7 The key \"name\" stands twice in this map.\n"
         "  also 2:3-2:7 The key stands here first.\n"},
        {"yaml-duplicate-key", "in two components", "components:\n- name: a\n- name: b\n", ""},
        {"yaml-multiple-documents", "two documents", "components: []\n---\nvolumes: []\n",
         "2:1-2:4 The file holds more than one document; a values file is one.\n"
         "  also 1:15-1:15 The first document ends here.\n"},
        {"yaml-multiple-documents", "one with a start marker", "---\ncomponents: []\n", ""},
        {"ignored-rule-unknown", "misspelt", "components: # portolan-ignore: unknown-keyy\n",
         "1:32-1:44 There is no rule \"unknown-keyy\"; did you mean \"unknown-key\"?\n"},
        {"ignored-rule-unknown", "no name", "# portolan-ignore:\ncomponents: []\n",
         "1:1-1:19 This comment names no rule to ignore.\n"},
        {"ignored-rule-unknown", "known and not our comment",
         "# portolan-ignore: unknown-key, port-range\ncomponents: [] # not portolan-ignore: nothing\n", ""},
    };
}

} // namespace portolan::tests
