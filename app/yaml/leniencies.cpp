// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/leniencies.h"

#include "app/yaml/scalarspan.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlDocument)
};

using Kind = YamlIssue::Kind;

bool isQuoted(const Node &node)
{
    return node.style == NodeStyle::SingleQuoted || node.style == NodeStyle::DoubleQuoted;
}

bool isBlockText(const Node &node)
{
    return node.style == NodeStyle::Literal || node.style == NodeStyle::Folded;
}

/// Column of the block collection around a node; -1 when there is none.
qsizetype enclosingColumn(const YamlTree &tree, NodeId id)
{
    NodeId parent = tree.node(id).parent;
    while (tree.isValid(parent) && tree.node(parent).isInlineStyle())
        parent = tree.node(parent).parent;
    if (!tree.isValid(parent) || tree.node(parent).kind == NodeKind::Document)
        return -1;
    return tree.text().columnAt(tree.node(parent).content.begin);
}

class LeniencySearch
{
public:
    explicit LeniencySearch(const YamlTree &tree) : m_tree(tree), m_text(tree.text()) { }

    QList<YamlIssue> in(NodeId first, NodeId end)
    {
        for (NodeId id = first; id < end; ++id) {
            const Node node = m_tree.node(id);
            checkMissingItem(id, node);
            checkLoneDash(node);
            checkComments(node);
            checkProperties(id, node);
            checkIndent(id, node);
            checkLines(id, node);
            checkEscapes(node);
            checkTemplateMarker(id, node);
        }
        return m_issues;
    }

private:
    bool isInline(NodeId id) const { return m_tree.isValid(id) && m_tree.node(id).isInlineStyle(); }

    void report(Kind kind, const QString &message, Span span) { m_issues.append({kind, message, span}); }

    /// `[a, , b]`, `{, a: b}`: yaml-cpp makes up an empty value.
    void checkMissingItem(NodeId id, const Node &node)
    {
        if (node.kind != NodeKind::Null || node.style != NodeStyle::Empty || node.begin != node.content.begin
            || !isInline(node.parent) || m_tree.node(node.parent).style == NodeStyle::FlowPair
            || (m_tree.isMap(node.parent) && !m_tree.isKey(id)))
            return;
        const qsizetype at = skipTrivia(m_text, node.content.begin);
        if (m_text.at(at) == ',')
            report(Kind::Syntax, Translated::tr("An item is missing before this comma."), {at, at + 1});
    }

    void checkLoneDash(const Node &node)
    {
        if (node.style == NodeStyle::Plain && node.content.length() == 1 && m_text.at(node.content.begin) == '-'
            && isInline(node.parent))
            report(Kind::Loose, Translated::tr("A `-` that stands alone between brackets must be in quotes."),
                   node.content);
    }

    /// `'x'#c`: a `#` opens a comment only behind a blank.
    void checkComments(const Node &node)
    {
        const bool inlineCollection = node.isCollection() && node.style == NodeStyle::Flow;
        if (isBlockText(node)) {
            qsizetype at = node.content.begin + 1;
            while (QByteArrayView("+-123456789").contains(m_text.at(at)))
                ++at;
            checkHash(at);
        }
        if (inlineCollection)
            checkHash(node.content.begin + 1);
        if (isQuoted(node) || inlineCollection)
            checkHash(node.content.end);
        const qsizetype comma = skipBlanks(m_text, node.content.end);
        if (m_text.at(comma) == ',' && m_text.at(comma + 1) == '#' && isInline(node.parent))
            checkHash(comma + 1);
    }

    void checkHash(qsizetype at)
    {
        if (m_text.at(at) == '#')
            report(Kind::Loose, Translated::tr("A comment must have a blank before its `#`."), {at, at + 1});
    }

    /// Anchors and tags at the start of a line, as far to the left as the key they belong to.
    void checkProperties(NodeId id, const Node &node)
    {
        if (node.begin == node.content.begin || m_tree.isKey(id))
            return;
        const qsizetype column = enclosingColumn(m_tree, id);
        for (qsizetype at = node.begin; at < node.content.begin; at = skipTrivia(m_text, tokenEnd(m_text, at))) {
            if (m_text.columnAt(at) <= column)
                report(Kind::Loose, notIndented(), {at, tokenEnd(m_text, at)});
            if (tokenEnd(m_text, at) == at)
                break;
        }
    }

    /// A value on a line of its own, as far to the left as its key or dash; TreeBuilder refuses those without quotes.
    void checkIndent(NodeId id, const Node &node)
    {
        const bool isFree = node.style == NodeStyle::Block || node.style == NodeStyle::Empty || isBlockText(node);
        if (isFree || !startsLine(m_text, node.content.begin) || node.parent == kNoNode || m_tree.isKey(id)
            || m_tree.node(node.parent).style != NodeStyle::Block)
            return;
        const qsizetype begin = node.content.begin;
        if (m_text.columnAt(begin) <= enclosingColumn(m_tree, id))
            report(Kind::Syntax, notIndented(), {begin, std::min(node.content.end, m_text.lineEnd(begin) - 1)});
    }

    static QString notIndented()
    {
        return Translated::tr("This line belongs to the value above it and must be indented further, with spaces.");
    }

    /// Lines of quoted texts and of collections in brackets, of which yaml-cpp asks no indentation. A closing bracket
    /// may stand below its key: so many files have it that every reader takes it.
    void checkLines(NodeId id, const Node &node)
    {
        const bool spansLines = isQuoted(node) || node.style == NodeStyle::Flow;
        if (!spansLines || isInline(node.parent) || m_text.lineEnd(node.content.begin) >= node.content.end)
            return;
        const qsizetype column = enclosingColumn(m_tree, id);
        for (qsizetype line = m_text.lineEnd(node.content.begin); line < node.content.end;
             line = m_text.lineEnd(line)) {
            qsizetype at = line;
            while (m_text.at(at) == ' ')
                ++at;
            const qsizetype indent = at - line;
            at = skipBlanks(m_text, at);
            const bool free =
                m_text.isBlankLine(line) || (!isQuoted(node) && QByteArrayView("#]}").contains(m_text.at(at)));
            if (!free && indent <= column)
                return report(Kind::Loose, notIndented(), {at, std::max(at, m_text.lineEnd(at) - 1)});
        }
    }

    /// `\'` stands for nothing in YAML; yaml-cpp takes it for `'`.
    void checkEscapes(const Node &node)
    {
        if (node.style != NodeStyle::DoubleQuoted || !m_text.view(node.content).contains("\\'"))
            return;
        for (qsizetype at = node.content.begin; at < node.content.end; ++at) {
            if (m_text.at(at) != '\\')
                continue;
            if (m_text.at(++at) == '\'')
                report(Kind::Syntax, Translated::tr("A `'` needs no backslash, and YAML knows no such escape."),
                       {at - 1, at + 1});
        }
    }

    /// `{{ .Values.x }}` without quotes is a map whose only key is a map whose only key is `.Values.x`.
    void checkTemplateMarker(NodeId id, const Node &node)
    {
        if (node.style != NodeStyle::Flow || m_text.at(node.content.begin) != '{'
            || m_text.at(node.content.begin + 1) != '{' || m_tree.entryCount(id) != 1)
            return;
        const NodeId inner = node.firstChild;
        const bool empty = m_tree.isNull(m_tree.node(inner).nextSibling);
        if (empty && m_tree.isMap(inner) && m_tree.entryCount(inner) == 1
            && m_tree.isNull(m_tree.entries(inner).constFirst().value))
            report(
                Kind::Syntax,
                Translated::tr("This is a template marker, and a values file is no template. Write the value itself, "
                               "or quote the text."),
                node.content);
    }

    const YamlTree &m_tree;
    const SourceText &m_text;
    QList<YamlIssue> m_issues;
};

} // namespace

QList<YamlIssue> findLeniencies(const YamlTree &tree, NodeId first, NodeId end)
{
    return LeniencySearch(tree).in(first, end);
}

QList<YamlIssue> findControlCharacters(const SourceText &text, Span range)
{
    QList<YamlIssue> issues;
    for (qsizetype at = range.begin; at < range.end && issues.size() < kMostControlCharacters; ++at) {
        const auto byte = uchar(text.at(at));
        if (byte >= 0x20 && byte != 0x7F && byte != 0xC2)
            continue;
        const bool isLongControl = byte == 0xC2 && uchar(text.at(at + 1)) < 0xA0 && uchar(text.at(at + 1)) != 0x85;
        const bool isControl = (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
        if (!isControl && !isLongControl)
            continue;
        const uint code = isLongControl ? uchar(text.at(at + 1)) : byte;
        issues.append({Kind::Syntax,
                       Translated::tr("The control character U+%1 cannot stand in YAML. In double quotes it is written "
                                      "\"\\x%2\".")
                           .arg(code, 4, 16, QLatin1Char('0'))
                           .arg(code, 2, 16, QLatin1Char('0')),
                       {at, at + (isLongControl ? 2 : 1)}});
    }
    return issues;
}

} // namespace portolan
