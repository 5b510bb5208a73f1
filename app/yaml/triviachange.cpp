// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/triviachange.h"

#include "app/yaml/scalarspan.h"

#include <algorithm>

namespace portolan {
namespace {

/// Comments and blank lines between two tokens.
struct Gap
{
    Span span;
    /// Whether a scalar stands before it that may take lines for its text: a block scalar, or a plain one that has its
    /// line for itself.
    bool afterOpenScalar = false;
};

bool isControl(char c)
{
    return (uchar(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

/// Whether the span is nothing but blanks, line feeds and comments, in a form that no parser sees otherwise.
bool isPlainTrivia(const SourceText &text, Span span)
{
    for (qsizetype at = span.begin; at < span.end; ++at) {
        const char c = text.at(at);
        if (c == '#' && (at == text.bomLength() || text.at(at - 1) == ' ' || text.at(at - 1) == '\n')) {
            while (at < span.end && text.at(at) != '\n' && (!isControl(text.at(at)) || text.at(at + 1) == '\n'))
                ++at;
            if (at < span.end && text.at(at) != '\n')
                return false;
        } else if (c != ' ' && c != '\n' && (c != '\r' || text.at(at + 1) != '\n')) {
            return false;
        }
    }
    return true;
}

/// The last node that starts at `offset` or before it.
NodeId nodeStartingBy(const NodeTable &nodes, qsizetype offset)
{
    const auto index = nodes.segmentAt(offset);
    if (!index)
        return kNoNode;
    const NodeSegment &segment = nodes.segments()[*index];
    return segment.first + std::max(0, segment.chunk->lastStartingBy(offset - segment.origin));
}

/// After the token at `at`, as far as tokens that are no nodes go.
std::optional<qsizetype> indicatorEnd(const SourceText &text, qsizetype at)
{
    switch (text.at(at)) {
    case '&':
    case '!':
        return tokenEnd(text, at);
    case '-':
    case ':':
    case ',':
    case '[':
    case ']':
    case '{':
    case '}':
        return at + 1;
    default:
        return std::nullopt;
    }
}

std::optional<Gap> gapAround(const YamlTree &tree, qsizetype offset)
{
    const SourceText &text = tree.text();
    const NodeId id = nodeStartingBy(tree.nodes(), offset);
    Gap gap{{text.bomLength(), 0}};
    if (id != kNoNode) {
        const Node node = tree.node(id);
        const bool holdsNodes = node.isCollection() || node.kind == NodeKind::Document;
        gap.span.begin = holdsNodes && node.childCount > 0 ? node.content.begin : node.content.end;
        gap.afterOpenScalar = node.style == NodeStyle::Literal || node.style == NodeStyle::Folded
                              || (node.style == NodeStyle::Plain && startsLine(text, node.begin));
    }
    if (gap.span.begin > offset)
        return std::nullopt;
    for (;;) {
        gap.span.end = skipTrivia(text, gap.span.begin);
        if (gap.span.end >= offset)
            return gap;
        const auto end = indicatorEnd(text, gap.span.end);
        if (!end || *end > offset)
            return std::nullopt;
        gap = {{*end, 0}};
    }
}

/// Whether the change lies in a comment, behind its `#`, and leaves its line alone.
bool isWithinComment(const YamlTree &tree, const SourceText &after, const Gap &gap, const TextChange &change)
{
    const auto hasBreak = [](QByteArrayView part) { return part.contains('\n') || part.contains('\r'); };
    const qsizetype line = std::max(gap.span.begin, tree.text().lineStart(change.begin));
    return tree.text().view({line, change.begin}).contains('#')
           && !hasBreak(tree.text().view({change.begin, change.oldEnd}))
           && !hasBreak(after.view({change.begin, change.newEnd}));
}

NodeTable moved(const NodeTable &nodes, qsizetype behind, qsizetype delta)
{
    NodeSegments segments = nodes.segments();
    const size_t at = nodes.segmentAt(behind).value_or(0);
    NodeSegment &touched = segments[at];
    if (!touched.isSpine && touched.origin <= behind)
        touched.chunk = touched.chunk->shifted(behind - touched.origin, delta);
    for (NodeSegment &segment : segments) {
        if (segment.origin > behind)
            segment.origin += delta;
    }
    return {std::move(segments), nodes.nodesInChunk()};
}

} // namespace

std::optional<NodeTable> withTriviaChanged(const YamlTree &before, const SourceText &after, const TextChange &change)
{
    const SourceText &text = before.text();
    const auto gap = gapAround(before, change.begin);
    if (!gap || gap->span.end == gap->span.begin || gap->span.end >= text.size())
        return std::nullopt;
    const qsizetype line = text.lineStart(gap->span.end);
    const Span changed{gap->span.begin, gap->span.end + change.delta()};
    // What follows keeps its line, and is no `:` that belongs to a key before the gap.
    const bool keepsNext =
        change.oldEnd <= line && line > gap->span.begin && after.at(line + change.delta() - 1) == '\n';
    const char next = text.at(gap->span.end);
    const bool explicitKey = next == ':' || next == '?' || text.at(gap->span.begin - 1) == '?';
    if (!keepsNext || explicitKey || !isPlainTrivia(text, gap->span) || !isPlainTrivia(after, changed))
        return std::nullopt;
    if (gap->afterOpenScalar && !isWithinComment(before, after, *gap, change))
        return std::nullopt;
    return moved(before.nodes(), gap->span.begin, change.delta());
}

} // namespace portolan
