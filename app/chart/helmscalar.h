// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/node.h"

#include <QByteArray>

namespace portolan {

class YamlTree;

/// What Helm and kubectl take a scalar for. They read YAML 1.1 as Go's yaml.v2 does, and every number as a 64-bit float, so
/// that a template may print another text than the file holds: `1.10` becomes `1.1`, `0777` becomes `511`, `yes` becomes
/// `true`. Checked against Helm 3.17 and 4.1 (tests/manifests/helm.py).
struct HelmScalar
{
    ScalarType type = ScalarType::String;
    QByteArray json;    ///< the token as `toJson` writes it, `1000000`; of a string the text
    QByteArray printed; ///< as `{{ }}` prints it, `1e+06`; of a string the text

    friend bool operator==(const HelmScalar &, const HelmScalar &) = default;
};

/// How Helm reads a plain scalar, one without quotes and tag.
HelmScalar helmPlainScalar(QByteArrayView text);

/// How Helm reads the scalar at a node; a null where there is none.
HelmScalar helmScalar(const YamlTree &tree, NodeId node);

} // namespace portolan
