// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"
#include "app/yaml/yamltree.h"

namespace portolan {

/// A comment `# portolan-ignore: rule-id[, rule-id]`, which silences rules for one entry of the file.
///
/// At the end of a line it speaks of the entry that begins there, behind a dash of the first key rather than of the
/// whole item, and of whatever begins on the line. Alone on a line it speaks of everything that begins on the next line
/// that holds more than a comment, a whole item included. Behind a further `#` there may be a remark.
struct IgnoreComment
{
    struct RuleName
    {
        QString id;
        Span span;
    };

    QList<RuleName> rules;
    Span span;              ///< from its `#` to the end of the last rule
    Span scope;             ///< the part of the text it speaks of
    NodeId entry = kNoNode; ///< the first entry in there
    bool ownsLine = false;  ///< nothing else stands on its line

    bool silences(const Problem &problem) const;
};

/// All of them, in the order of the text.
QList<IgnoreComment> ignoreComments(const YamlTree &tree);

} // namespace portolan
