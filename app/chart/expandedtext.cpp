// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/expandedtext.h"

#include "app/yaml/decodedscalar.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr qsizetype kLongestExpansion = 64 * 1024;

void appendLiteral(ExpandedText &text, QByteArrayView value, Span part)
{
    if (part.isEmpty())
        return;
    text.pieces.push_back({text.bytes.size(), text.root, part.begin, part});
    text.bytes += value.sliced(part.begin, part.length());
}

void appendVariable(ExpandedText &text, const ExpandedText &variable, Span reference)
{
    for (ExpandedText::Piece piece : variable.pieces) {
        piece.begin += text.bytes.size();
        piece.outer = reference;
        text.pieces.push_back(piece);
    }
    text.bytes += variable.bytes;
}

ExpandedText literal(NodeId scalar, QByteArrayView value)
{
    ExpandedText text;
    text.root = scalar;
    appendLiteral(text, value, {0, value.size()});
    return text;
}

} // namespace

TextPlace ExpandedText::placeOf(const YamlTree &tree, Span range) const
{
    const auto holding = [this](qsizetype at) {
        const auto after = std::upper_bound(pieces.begin(), pieces.end(), at,
                                            [](qsizetype offset, const Piece &piece) { return offset < piece.begin; });
        return after == pieces.begin() ? pieces.end() : std::prev(after);
    };
    const auto first = holding(range.begin);
    const auto last = holding(range.end - 1);
    if (range.isEmpty() || first == pieces.end() || last == pieces.end())
        return {};
    const auto outside = [this](const Piece &piece, qsizetype at) {
        const bool own = piece.node == root;
        return own ? Span{piece.inValue + at - piece.begin, piece.inValue + at - piece.begin + 1} : piece.outer;
    };
    TextPlace place;
    if (first == last) {
        const qsizetype begin = first->inValue + range.begin - first->begin;
        place = {first->node, {begin, begin + range.length()}, {}};
    } else {
        place = {root, {outside(*first, range.begin).begin, outside(*last, range.end - 1).end}, {}};
    }
    place.span = DecodedScalar(tree, place.node).sourceOf(place.inValue);
    return place;
}

// https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
ExpandedText expanded(const YamlTree &tree, NodeId scalar, const ExpandedVariables &variables)
{
    const QByteArrayView value = tree.value(scalar);
    if (!value.contains('$'))
        return literal(scalar, value);

    ExpandedText text;
    text.root = scalar;
    qsizetype done = 0;
    for (qsizetype at = value.indexOf('$'); at >= 0; at = value.indexOf('$', at)) {
        const QByteArrayView rest = value.sliced(at);
        const qsizetype end = rest.startsWith("$(") ? value.indexOf(')', at) : -1;
        const auto variable =
            end < 0 ? variables.cend() : variables.constFind(value.sliced(at + 2, end - at - 2).toByteArray());
        if (rest.startsWith("$$")) {
            appendLiteral(text, value, {done, at + 1});
            done = at + 2;
        } else if (variable != variables.cend()) {
            appendLiteral(text, value, {done, at});
            appendVariable(text, *variable, {at, end + 1});
            done = end + 1;
        }
        at = std::max(at + 1, done);
        if (text.bytes.size() > kLongestExpansion)
            return literal(scalar, value);
    }
    appendLiteral(text, value, {done, value.size()});
    return text;
}

} // namespace portolan
