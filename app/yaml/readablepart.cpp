// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/readablepart.h"

namespace portolan {
namespace {

/// Each attempt is a parse; a text with more broken items than this is left alone until it is mended.
constexpr int kMostAttempts = 4;

struct Line
{
    qsizetype start = 0;
    qsizetype indent = 0;
    bool isItem = false;
    bool isEmpty = false; ///< blank, or a comment

    bool isTopLevelKey() const { return !isEmpty && !isItem && indent == 0; }
};

Line lineAt(const SourceText &text, qsizetype offset)
{
    Line line;
    line.start = text.lineStart(offset);
    qsizetype at = line.start;
    while (text.at(at) == ' ')
        ++at;
    line.indent = at - line.start;
    const char next = text.at(at + 1);
    line.isItem = text.at(at) == '-' && (next == ' ' || next == '\n' || next == '\r' || next == '\0');
    line.isEmpty = text.at(at) == '#' || text.isBlankLine(line.start);
    return line;
}

/// The outermost item of a list around an offset, or the top-level key when there is none.
Line enclosingItem(const SourceText &text, qsizetype offset)
{
    Line found = lineAt(text, offset);
    Line line = found;
    while (!line.isTopLevelKey() && line.start > text.bomLength()) {
        if (line.isItem && (!found.isItem || line.indent < found.indent))
            found = line;
        line = lineAt(text, line.start - 1);
    }
    return found.isItem ? found : line;
}

qsizetype endOf(const SourceText &text, const Line &item)
{
    qsizetype at = text.lineEnd(item.start);
    for (; at < text.size(); at = text.lineEnd(at)) {
        const Line line = lineAt(text, at);
        if (!line.isEmpty && line.indent <= item.indent
            && (line.isItem || line.indent < item.indent || line.isTopLevelKey()))
            break;
    }
    return at;
}

/// The text with spaces in a range, so that an item becomes `-` and a key nothing.
QByteArray blanked(const SourceText &text, Span range, bool keepsDash)
{
    QByteArray bytes = text.bytes();
    for (qsizetype at = range.begin; at < range.end; ++at) {
        const char c = bytes.at(at);
        const bool dash = keepsDash && c == '-';
        keepsDash = keepsDash && !dash;
        if (c != '\n' && c != '\r' && !dash)
            bytes[at] = ' ';
    }
    return bytes;
}

std::optional<qsizetype> brokenAt(const YamlDocument &document)
{
    for (const YamlIssue &issue : document.issues()) {
        if (issue.kind == YamlIssue::Kind::Syntax || issue.kind == YamlIssue::Kind::TabIndent)
            return issue.span.begin;
    }
    return std::nullopt;
}

/// Where the first bracket or quote before `end` stands that is still open there: the parser stumbles far behind what
/// somebody has not closed yet. One in the middle of a word opens nothing; one in a text block is taken for real.
std::optional<qsizetype> stillOpen(const SourceText &text, qsizetype end)
{
    std::vector<qsizetype> open;
    char quote = '\0';
    bool startsValue = true;
    for (qsizetype at = 0; at < end; ++at) {
        const char c = text.at(at);
        const char before = at > 0 ? text.at(at - 1) : '\n';
        if (quote != '\0') {
            at += quote == '"' && c == '\\' ? 1 : 0;
            if (c == quote) {
                open.pop_back();
                quote = '\0';
            }
        } else if (c == '#' && (before == ' ' || before == '\t' || before == '\n')) {
            at = text.lineEnd(at) - 1;
            startsValue = true;
        } else {
            const bool isQuote = c == '"' || c == '\'';
            if (startsValue && (isQuote || c == '[' || c == '{')) {
                open.push_back(at);
                quote = isQuote ? c : '\0';
            } else if (!open.empty() && (c == ']' || c == '}')) {
                open.pop_back();
            }
            const bool isBlank = c == ' ' || c == '\t' || c == '\r';
            const bool separates = c == '\n' || c == '[' || c == '{' || (c == ',' && !open.empty());
            startsValue = separates || (isBlank && (startsValue || before == ':' || before == '-'));
        }
    }
    return open.empty() ? std::nullopt : std::optional(open.front());
}

YamlDocument documentOf(const SourceText &text, const YamlDocument *before)
{
    if (!before)
        return YamlDocument::parse(text);
    const TextPatches patches = difference(before->text().bytes(), text.bytes());
    return patches.isEmpty() ? *before : before->edited(text, extentOf(patches));
}

/// The part after a change of the text it is of, where that is a change of the part alone and leaves it YAML; else as it is.
YamlDocument followed(const ReadablePart &part, const SourceText &after, const TextChange &change)
{
    const Span changed{change.begin, change.oldEnd};
    const auto meets = [changed](Span span) { return changed.begin <= span.end && span.begin <= changed.end; };
    if (std::ranges::any_of(part.blanked, meets))
        return part.document;
    const QByteArray insertion = after.view({change.begin, change.newEnd}).toByteArray();
    const YamlDocument next = part.document.edited({{change.begin, changed.length(), insertion}});
    return next.isValid() ? next : part.document;
}

} // namespace

std::optional<ReadablePart> readablePart(const YamlDocument &document, const YamlDocument *before)
{
    ReadablePart part{document, {}};
    for (int attempt = 0; attempt < kMostAttempts && !part.document.isValid(); ++attempt) {
        const auto broken = brokenAt(part.document);
        if (!broken)
            return std::nullopt;
        const SourceText &text = part.document.text();
        const Line item = enclosingItem(text, stillOpen(text, *broken).value_or(*broken));
        const Span range{item.start, endOf(text, item)};
        QByteArray rest = blanked(text, range, item.isItem);
        if (rest == text.bytes())
            return std::nullopt;
        part.blanked.append(range);
        part.document = documentOf(SourceText(std::move(rest)), before);
    }
    return part.document.isValid() && !part.blanked.isEmpty() ? std::optional(std::move(part)) : std::nullopt;
}

TypedText TypedText::parse(const SourceText &text)
{
    const YamlDocument document = YamlDocument::parse(text);
    return {document, readablePart(document)};
}

TypedText TypedText::edited(const SourceText &after, const TextChange &change) const
{
    if (document.isValid()) {
        const YamlDocument next = document.edited(after, change);
        return {next, readablePart(next, &document)};
    }
    if (!part)
        return parse(after);
    const YamlDocument before = followed(*part, after, change);
    const YamlDocument next = documentOf(after, &before);
    return {next, readablePart(next, &before)};
}

} // namespace portolan
