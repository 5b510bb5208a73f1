// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace portolan::test {

/// 20,000 strings that some YAML reader may take for something else: words and numbers with a meaning, syntax, controls,
/// odd characters, and mixtures of them. The same on every run.
QStringList nastyStrings();

/// Strings as we write them, one to a line, for readers to read back.
struct QuotingProblem
{
    explicit QuotingProblem(const QStringList &strings);

    /// {"strings": [...], "texts": {"block": YAML, "flow": YAML, "map": YAML}}
    QByteArray toJson() const;

    QStringList strings;
    QByteArray block; ///< items
    QByteArray flow;  ///< items between brackets, each alone
    QByteArray map;   ///< values, with a comment behind
};

} // namespace portolan::test
