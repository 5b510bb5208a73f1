// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"
#include "app/validation/rulesettings.h"
#include "app/yaml/yamldocument.h"

#include <QByteArray>
#include <QList>

namespace portolan::tests {

/// An example file of a rule, `tests/data/rules/RULE/NAME.yaml`, or `.../NAME/values.yaml` where the chart around it
/// matters. Beside it may stand
///  - `NAME.problems`: what the rule finds, as printed() writes it; without it the rule finds nothing,
///  - `NAME.fix-1.yaml`, `NAME.fix-2.yaml`, ...: the file after each fix of the first problem that has fixes.
/// PORTOLAN_UPDATE_EXAMPLES=1 writes these anew from what the rule does; look at the difference before you commit it.
struct RuleExample
{
    QByteArray rule;
    QString name;
    QString path; ///< of the file, without `.yaml`
    QByteArray yaml;
    QByteArray problems;
    RuleSettings settings; ///< with the rule switched on

    QByteArray fixed(qsizetype number) const; ///< contents of `NAME.fix-N.yaml`; null when there is no such file
};

/// Read once.
const QList<RuleExample> &allExamples();

QList<Problem> problemsIn(const YamlDocument &document, const RuleSettings &settings = {});
/// The problems of one rule.
QList<Problem> problemsOf(const QByteArray &rule, const YamlDocument &document, const RuleSettings &settings);

/// One block a problem, lines and columns 1-based and ends exclusive:
///     6:11-6:23 error: Message.
///       also 2:11-2:23 Where the other is.
///       fix Title of the fix
QByteArray printed(const QList<Problem> &problems, const SourceText &text);

/// Whether the expected files are to be written instead of compared.
bool updatesExamples();
void writeExample(const QString &path, const QByteArray &contents);

} // namespace portolan::tests
