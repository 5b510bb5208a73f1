// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/span.h"

namespace portolan {

/// Index of a node in its tree. It means nothing in another tree: paths name a place across edits.
using NodeId = int;
inline constexpr NodeId kNoNode = -1;

enum class NodeKind : quint8 { Document, Null, Alias, Scalar, Sequence, Map };

/// How a node is written. `Empty` is a value that is not there (`key:`), `FlowPair` the map without braces
/// in `[a: b]`; aliases and documents are `Plain`.
enum class NodeStyle : quint8 { Empty, Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Flow, FlowPair, Block };

/// What a scalar means by the YAML 1.2 core schema, judged from its style, tag and text.
enum class ScalarType : quint8 { Null, Boolean, Integer, Float, String };

/// One node of the tree: where it stands in the text and what is around it. A map's children alternate key, value.
struct Node
{
    /// Start of the properties (`&anchor`, `!tag`) when there are any, else of the content.
    qsizetype begin = 0;
    /// The content itself: of a quoted scalar with its quotes, of a block scalar from its `|` or `>`.
    Span content;
    NodeId parent = kNoNode;
    NodeId nextSibling = kNoNode;
    NodeId firstChild = kNoNode;
    int childCount = 0;
    int indexInParent = 0; ///< counts keys and values of a map alike
    NodeKind kind = NodeKind::Null;
    NodeStyle style = NodeStyle::Empty;

    bool isCollection() const { return kind == NodeKind::Sequence || kind == NodeKind::Map; }
    bool isInlineStyle() const { return style == NodeStyle::Flow || style == NodeStyle::FlowPair; }

    friend bool operator==(const Node &, const Node &) = default;
};

} // namespace portolan
