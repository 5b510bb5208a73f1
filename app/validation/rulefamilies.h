// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/validator.h"
#include "app/yaml/node.h"

namespace portolan {

/// The families of the catalogue, one a file. Adding a rule is a function and a row in its family, a help text, and an
/// example of each kind in the tests.
QList<Rule> textRules();
QList<Rule> shapeRules();
QList<Rule> nameRules();
QList<Rule> serviceRules();
QList<Rule> portRules();
QList<Rule> containerRules();
QList<Rule> volumeRules();
QList<Rule> scalingRules();
QList<Rule> ignoreRules();

/// A value of the file for a message: on one line, and cut when it is long.
QString shownValue(const QString &value);
/// A problem with the value or entry that is `node`.
Problem problemAt(const YamlTree &tree, NodeId node, const QString &message);
/// A fix that gives the scalar at `node` another value.
QuickFix setValueFix(const YamlTree &tree, NodeId node, const ScalarValue &value, const QString &title);

} // namespace portolan
