// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/rule.h"

#include <QStringList>

namespace portolan {

/// The families of the catalogue, one a file. Adding a rule is a function and a row in its family, a help text, and a
/// folder of examples in tests/data/rules.
QList<Rule> textRules();
QList<Rule> shapeRules();
QList<Rule> nameRules();
QList<Rule> serviceRules();
QList<Rule> portRules();
QList<Rule> listeningRules();
QList<Rule> connectionRules();
QList<Rule> imageRules();
QList<Rule> envRules();
QList<Rule> resourceRules();
QList<Rule> probeRules();
QList<Rule> volumeRules();
QList<Rule> scalingRules();
QList<Rule> templateRules();
QList<Rule> ignoreRules();

/// A value of the file for a message: on one line, and cut when it is long.
QString shownValue(const QString &value);
/// A problem with the value or entry that is `node`.
Problem problemAt(const YamlTree &tree, NodeId node, const QString &message);
/// A fix that gives the scalar at `node` another value.
QuickFix setValueFix(const YamlTree &tree, NodeId node, const ScalarValue &value, const QString &title);
/// The same value, quoted.
QuickFix quoteFix(const YamlTree &tree, NodeId node);
/// Whether what stands at a place is meant as text, so that a reader that takes it for something else does harm.
bool isTextPlace(const YamlTree &tree, const ShapePlace &place);
/// Whether a scalar is text, or another number, to readers of YAML 1.1 (`yes`, `0777`, `12:30`, `1_000`, `1e3`, dates).
bool isReadOtherwiseByYaml11(const YamlTree &tree, NodeId scalar);
/// The node that stands for an entry in a message: its name, else the entry itself.
template<typename Entry>
NodeId nameOrEntry(const Entry &entry)
{
    return entry.name.isPresent() ? entry.name.node : entry.node;
}

/// The nearest label that the cluster takes as a name (RFC 1123, or RFC 1035 when it must start with a letter); empty
/// when nothing of the text can stay.
enum class FirstCharacter : quint8 { LetterOrDigit, Letter };
QString sanitisedLabel(const QString &name, FirstCharacter first = FirstCharacter::LetterOrDigit);

} // namespace portolan
