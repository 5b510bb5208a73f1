// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"
#include "app/yaml/yamldocument.h"

#include <QByteArray>
#include <QList>

namespace portolan::tests {

/// A file and what one rule finds in it, as printed() writes it. Nothing found: a negative example.
struct RuleExample
{
    const char *rule;
    const char *name;
    QByteArray yaml;
    QByteArray problems;
};

QList<RuleExample> textExamples();
QList<RuleExample> shapeExamples();
QList<RuleExample> nameExamples();
QList<RuleExample> serviceExamples();
QList<RuleExample> portExamples();
QList<RuleExample> containerExamples();
QList<RuleExample> volumeExamples();
QList<RuleExample> scalingExamples();
QList<RuleExample> allExamples();

/// The problems of one rule in a document.
QList<Problem> problemsOf(const char *rule, const YamlDocument &document);

/// One block a problem, lines and columns 1-based and ends exclusive:
///     6:11-6:23 Message.
///       also 2:11-2:23 Where the other is.
///       fix Title of the fix
QByteArray printed(const QList<Problem> &problems, const SourceText &text);

} // namespace portolan::tests
