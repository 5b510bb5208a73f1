// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

namespace portolan::tests {

QList<RuleExample> volumeExamples()
{
    return {
        {"mount-undefined-volume", "nearly the name",
         "components:\n- containers:\n  - name: app\n    volumeMounts:\n    - containerPath: /data\n      volume:\n    "
         "    name: dtaa\nvolumes:\n- name: data\n",
         "7:15-7:19 Container \"app\" mounts volume \"dtaa\", which the file does not define; did you mean \"data\"?\n"
         "  fix Mount data\n"
         "  fix Add volume dtaa\n"},
        {"mount-undefined-volume", "no volumes",
         "components:\n- containers:\n  - volumeMounts: [{ containerPath: /data, volume: { name: files } }]\n",
         "3:60-3:65 Container \"container\" mounts volume \"files\", which the file does not define.\n"
         "  fix Add volume files\n"},
        {"mount-undefined-volume", "defined",
         "components: [{ containers: [{ volumeMounts: [{ containerPath: /data, volume: { name: data } }] }] "
         "}]\nvolumes: [{ name: data }]\n",
         ""},
        {"mount-undefined-volume", "no name yet",
         "components: [{ containers: [{ volumeMounts: [{ containerPath: /data, volume: {} }] }] }]\n", ""},
    };
}

} // namespace portolan::tests
