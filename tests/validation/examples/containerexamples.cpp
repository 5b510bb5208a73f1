// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

namespace portolan::tests {

QList<RuleExample> containerExamples()
{
    return {
        {"image-format", "spaces around", "components:\n- containers:\n  - name: web\n    image: \" nginx:1.27 \"\n",
         "4:12-4:26 \" nginx:1.27 \", the image of container \"web\", is not an image reference such as "
         "registry.example.com/app:1.0.\n"
         "  fix Remove the spaces around it\n"},
        {"image-format", "a space inside", "components:\n- containers:\n  - image: nginx latest\n",
         "3:12-3:24 \"nginx latest\", the image of container \"container\", is not an image reference such as "
         "registry.example.com/app:1.0.\n"},
        {"image-format", "capitals", "components:\n- containers:\n  - image: registry.example.com/Web\n",
         "3:12-3:36 \"registry.example.com/Web\", the image of container \"container\", is not an image reference such "
         "as registry.example.com/app:1.0.\n"},
        {"image-format", "a URL", "components:\n- containers:\n  - image: https://example.com/web\n",
         "3:12-3:35 \"https://example.com/web\", the image of container \"container\", is not an image reference such "
         "as registry.example.com/app:1.0.\n"},
        {"image-format", "empty", "components:\n- containers:\n  - image: ''\n",
         "3:12-3:14 \"\", the image of container \"container\", is not an image reference such as "
         "registry.example.com/app:1.0.\n"},
        {"image-format", "a line feed at the end", "components:\n- containers:\n  - image: |\n      nginx\n",
         "3:12-3:13 \"nginx \", the image of container \"container\", is not an image reference such as "
         "registry.example.com/app:1.0.\n"
         "  fix Remove the spaces around it\n"},
        {"image-format", "references of every kind",
         "components:\n- containers:\n  - image: nginx\n  - image: nginx:1.27\n  - image: "
         "dscr.io/username/nodejs-app\n  - image: localhost:5000/a/b__c.d-e:v1\n"
         "  - image: host.example.com:443/a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n  "
         "- image: a-b--c\n",
         ""},
    };
}

} // namespace portolan::tests
