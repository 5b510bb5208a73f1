// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

namespace portolan::tests {

QList<RuleExample> nameExamples()
{
    return {
        {"component-name-unique", "three of one name",
         "components:\n- name: web\n- name: web\n- name: db\n- name: web\n",
         "3:9-3:12 Component name \"web\" is already used by components[0]; every component needs a name of its own.\n"
         "  also 2:9-2:12 The first component called \"web\" is here.\n"
         "  fix Rename to web-2\n"
         "5:9-5:12 Component name \"web\" is already used by components[0]; every component needs a name of its own.\n"
         "  also 2:9-2:12 The first component called \"web\" is here.\n"
         "  fix Rename to web-3\n"},
        {"component-name-unique", "the next number is taken", "components:\n- name: web\n- name: web-2\n- name: web\n",
         "4:9-4:12 Component name \"web\" is already used by components[0]; every component needs a name of its own.\n"
         "  also 2:9-2:12 The first component called \"web\" is here.\n"
         "  fix Rename to web-3\n"},
        {"component-name-unique", "different", "components:\n- name: web\n- name: db\n", ""},
        {"component-name-unique", "no names", "components:\n- replicas: 1\n- replicas: 2\n- name: ''\n- name: ''\n",
         ""},
    };
}

} // namespace portolan::tests
