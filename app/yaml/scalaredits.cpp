// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/scalaredits.h"

#include "app/yaml/comments.h"
#include "app/yaml/quoting.h"
#include "app/yaml/scalarspan.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

bool isInFlow(const YamlTree &tree, NodeId id)
{
    const NodeId parent = tree.node(id).parent;
    return parent != kNoNode && tree.node(parent).isInlineStyle();
}

/// A value where there is none: behind the `:` or `-`, or behind the properties.
TextPatch emptyValuePatch(const YamlTree &tree, NodeId id, const QByteArray &written)
{
    const qsizetype at = tree.node(id).content.begin;
    const NodeId key = tree.keyOf(id);
    // `{a, b}`: a key of a flow map may stand without its colon.
    const bool colonMissing = key != kNoNode && isInFlow(tree, id) && at == tree.node(key).content.end;
    return {at, 0, (colonMissing ? ": " : " ") + written};
}

/// What follows a block scalar that becomes a one-line value: the comment of its header and its line break.
QByteArray behindBlockScalar(const YamlTree &tree, NodeId id)
{
    const Span content = tree.node(id).content;
    const Span comment = blockHeaderComment(tree, id);
    QByteArray tail = comment.isEmpty() ? QByteArray() : ' ' + tree.text().view(comment).toByteArray();
    if (tree.text().at(content.end - 1) == '\n')
        tail += tree.text().lineBreakNear(content.begin).toByteArray();
    return tail;
}

QByteArray stringText(const YamlTree &tree, NodeId id, const QByteArray &text)
{
    switch (tree.node(id).style) {
    case NodeStyle::DoubleQuoted:
        return doubleQuoted(text);
    case NodeStyle::SingleQuoted:
        return isPrintableLine(text) ? singleQuoted(text) : doubleQuoted(text);
    case NodeStyle::Literal:
        if (const std::optional<QByteArray> block = literalBlockText(tree, id, text))
            return *block;
        return doubleQuoted(text) + behindBlockScalar(tree, id);
    case NodeStyle::Folded:
        return doubleQuoted(text) + behindBlockScalar(tree, id);
    default:
        return plainOrQuoted(text, isInFlow(tree, id));
    }
}

std::optional<Error> tagConflict(const YamlTree &tree, NodeId id, const ScalarValue &value)
{
    const QByteArrayView tag = tree.tag(id);
    if (tag.isEmpty() || tree.scalarType(id) == value.type())
        return std::nullopt;
    return Error{Translated::tr("The value has the tag %1, which decides its type; \"%2\" is of another type.")
                     .arg(QString::fromUtf8(tag), QString::fromUtf8(value.text())),
                 tree.displaySpan(id)};
}

} // namespace

Result<TextPatches> scalarPatches(const YamlTree &tree, NodeId id, const ScalarValue &value)
{
    if (const std::optional<Error> conflict = tagConflict(tree, id, value))
        return *conflict;
    const Node &node = tree.node(id);
    const bool isString = value.type() == ScalarType::String;
    if (node.style == NodeStyle::Empty)
        return TextPatches{emptyValuePatch(tree, id, scalarText(value, isInFlow(tree, id)))};
    if (isString)
        return TextPatches{{node.content.begin, node.content.length(), stringText(tree, id, value.text())}};
    const bool block = node.style == NodeStyle::Literal || node.style == NodeStyle::Folded;
    const QByteArray written = block ? value.text() + behindBlockScalar(tree, id) : value.text();
    return TextPatches{{node.content.begin, node.content.length(), written}};
}

} // namespace portolan
