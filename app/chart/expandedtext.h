// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace portolan {

/// A range of a scalar: in its value, and in the text of the file.
struct TextPlace
{
    NodeId node = kNoNode; ///< the scalar; kNoNode: no such place
    Span inValue;
    Span span;

    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

/// The value of a variable, or of a word of a command, as the container gets it: each `$(NAME)` replaced by the variable
/// of that name, as Kubernetes does. It remembers where each part was written.
struct ExpandedText
{
    struct Piece
    {
        qsizetype begin = 0; ///< in `bytes`
        NodeId node = kNoNode;
        qsizetype inValue = 0;
        Span outer; ///< in the value of `root`: the `$(NAME)` that brought the piece, or the piece itself
    };

    QByteArray bytes;
    NodeId root = kNoNode;
    std::vector<Piece> pieces; ///< sorted by `begin`

    /// Where a range was written. When several values made it: the range of the outermost that stands for it.
    TextPlace placeOf(const YamlTree &tree, Span range) const;
};

/// Variables by name, with what has been expanded in them already.
using ExpandedVariables = QHash<QByteArray, ExpandedText>;

/// Expands the value of a scalar. Unknown names stay as they are, and `$$` stands for `$`. What grows beyond 64 KiB stays
/// unexpanded.
ExpandedText expanded(const YamlTree &tree, NodeId scalar, const ExpandedVariables &variables);

} // namespace portolan
