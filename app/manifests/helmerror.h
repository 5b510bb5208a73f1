// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"
#include "app/yaml/yamlpath.h"

#include <QByteArray>

namespace portolan {

class YamlTree;

/// The place in the values that an error of Helm speaks of, as far as it names one: `<.Values.a.b>` of a template,
/// `components.0.name` or `'/components/0/name'` of a schema. Empty when it names none.
YamlPath pathInHelmError(const QString &text, const YamlTree &values);

/// Helm's own words, with the place in the values, or the nearest one above it that is there.
Error helmError(const QByteArray &standardError, const YamlTree &values);

} // namespace portolan
