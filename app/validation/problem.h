// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/span.h"
#include "app/yaml/yamledit.h"

#include <QList>
#include <QString>

#include <optional>

namespace portolan {

enum class Severity : quint8 { Error, Warning, Information };

/// Another place that a problem speaks of: the other component that owns the name, the other port.
struct RelatedPlace
{
    Span span;
    QString message;

    friend bool operator==(const RelatedPlace &, const RelatedPlace &) = default;
};

/// A way out that one click takes. The edits are made, and verified, when it is taken.
struct QuickFix
{
    QString title; ///< a verb phrase: `Rename to containerPort`
    QList<YamlEdit> edits;
    TextPatches patches = {}; ///< instead of edits, of a text that is no YAML and so has no entries

    friend bool operator==(const QuickFix &, const QuickFix &) = default;
};

/// Something a rule found: one sentence that names the value and the place, a range of the text, and fixes.
struct Problem
{
    QString rule; ///< id of the rule, kebab-case
    Severity severity = Severity::Error;
    QString message;
    Span span;
    YamlPath path; ///< the entry it belongs to, for badges and forms; empty for the file itself
    QList<RelatedPlace> related = {};
    QList<QuickFix> fixes = {};
    /// The field of the entry, as the end of a path behind `path` (`name`, `volume.name`); empty for the whole entry.
    QByteArray field = {};

    /// The place of the field, or of the entry where the whole of it is meant.
    YamlPath place() const;
    /// Whether that is `around`, or in it.
    bool liesIn(const YamlPath &around) const;
    friend bool operator==(const Problem &, const Problem &) = default;
};

QString severityName(Severity severity); ///< `error`, `warning`, `info`: as command lines write it
std::optional<Severity> severityFromName(QStringView name);
/// Whether `severity` is as bad as `threshold`, or worse.
bool isAtLeast(Severity severity, Severity threshold);

} // namespace portolan
