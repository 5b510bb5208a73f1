// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

namespace portolan::tests {

QList<RuleExample> scalingExamples()
{
    return {
        {"replicas-value", "negative", "components:\n- name: web\n  replicas: -1\n",
         "3:13-3:15 The number of replicas of component \"web\" cannot be -1; it goes from 0 to 2147483647.\n"},
        {"replicas-value", "beyond numbers", "components:\n- replicas: 99999999999\n",
         "2:13-2:24 The number of replicas of components[0] cannot be 99999999999; it goes from 0 to 2147483647.\n"},
        {"replicas-value", "none and many", "components: [{ replicas: 0 }, { replicas: 10 }, {}]\n", ""},
    };
}

} // namespace portolan::tests
