// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/rule.h"

namespace portolan {

/// What rules about connections share: how they speak of one, and the fixes that lead it elsewhere.

/// `Variable "DB_HOST" of container "app"`, for the start of a sentence.
QString speaker(const RuleInput &input, const Connection &connection);

/// The place of the port, or of the host when no port is written.
TextPlace portOrHost(const HostReference &reference);

/// A problem at exactly the host or port that is meant.
Problem connectionProblem(const RuleInput &input, const Connection &connection, const TextPlace &place,
                          const QString &message);

/// Edits that write another host, port or both, keeping the rest of the texts. None when the host or port is put
/// together from several variables.
QList<YamlEdit> withHost(const RuleInput &input, const HostReference &reference, const QString &host);
QList<YamlEdit> withPort(const RuleInput &input, const HostReference &reference, int port);
QList<YamlEdit> withAddress(const RuleInput &input, const HostReference &reference, const QString &host, int port);

/// Offers the edits, if there are any.
void addFix(Problem &problem, const QString &title, const QList<YamlEdit> &edits);

/// Rule `dependency-cycle`: components that depend on each other in a circle.
void checkCycles(const RuleInput &input, QList<Problem> &found);

} // namespace portolan
