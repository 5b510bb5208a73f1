// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/reading.h"

#include "app/yaml/scalarspan.h"
#include "app/yaml/shadowtext.h"
#include "app/yaml/syntaxmessages.h"
#include "app/yaml/treebuilder.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

constexpr qsizetype kMostReread = 32 * 1024 * 1024; // bytes: about three seconds

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlDocument)
};

bool isDocumentMarked(const SourceText &text, Span gap)
{
    if (isDocumentStart(text, gap.end))
        return true;
    for (qsizetype line = text.lineStart(gap.end); line >= gap.begin && line > 0; line = text.lineStart(line - 1)) {
        if (isDocumentEnd(text, line))
            return true;
    }
    return false;
}

/// yaml-cpp passes over a line that starts with `%` wherever no value is open. Before the first document or behind a
/// `...`, and with a `---` to follow, it is a directive.
std::optional<YamlIssue> misplacedDirective(const SourceText &text, Span gap, bool isFirst)
{
    bool ended = isFirst;
    for (qsizetype line = text.lineStart(gap.begin); line < gap.end; line = text.lineEnd(line)) {
        ended = ended || isDocumentEnd(text, line);
        if (text.at(line) != '%' || line < gap.begin || (ended && isDocumentStart(text, gap.end)))
            continue;
        return YamlIssue{
            YamlIssue::Kind::Syntax,
            Translated::tr("A line that starts with `%` is a directive and cannot stand here. Quote the text."),
            {line, line + 1}};
    }
    return std::nullopt;
}

/// yaml-cpp starts a new document wherever the old one cannot go on. Only `---` or `...` may do that.
std::optional<YamlIssue> unmarkedDocument(const SourceText &text, Span gap)
{
    if (isDocumentMarked(text, gap))
        return std::nullopt;
    return YamlIssue{
        YamlIssue::Kind::Syntax,
        Translated::tr(
            "This does not belong to anything above it. Check the indentation, and quotes or brackets before it."),
        {gap.end, std::max(gap.end + 1, std::min(text.size(), text.lineEnd(gap.end)) - 1)}};
}

YamlIssue multipleDocuments(const SourceText &text, Span gap)
{
    return {YamlIssue::Kind::MultipleDocuments,
            Translated::tr("The file holds more than one document; a values file is one."),
            {gap.end, std::min(text.size(), gap.end + 3)},
            Span{gap.begin, gap.begin}};
}

/// A failure that yaml-cpp did not notice.
void fail(Reading &reading, const YamlIssue &issue)
{
    reading.failure = issue;
    reading.error = {{}, issue.span.begin};
}

/// Reads every document of a text, from its shadow. yaml-cpp can report the same document for ever (a lone comma), so a
/// document must start behind the one before it.
void readDocuments(const SourceText &text, EventReader &reader, TreeBuilder &builder, Reading &reading)
{
    qsizetype lastStart = -1;
    for (;;) {
        const bool isFirst = builder.documentCount() == 0;
        const EventReader::Outcome outcome = reader.readDocument(builder);
        if (outcome == EventReader::Outcome::Failed) {
            reading.failure = syntaxIssue(text, reader.error());
            reading.error = reader.error();
            return;
        }
        if (!builder.issues().isEmpty())
            return fail(reading, builder.issues().constFirst());
        const bool isEnd = outcome == EventReader::Outcome::End;
        const Span gap = isEnd ? Span{builder.end(), text.size()} : builder.newestDocumentGap();
        if (auto issue = misplacedDirective(text, gap, isFirst))
            return fail(reading, *issue);
        if (isEnd)
            return;
        if (gap.end <= lastStart)
            return fail(reading, syntaxIssue(text, {"unknown token", gap.end}));
        lastStart = gap.end;
        if (builder.documentCount() < 2)
            continue;
        if (auto issue = unmarkedDocument(text, gap))
            return fail(reading, *issue);
        if (reading.warnings.isEmpty())
            reading.warnings.append(multipleDocuments(text, gap));
    }
}

} // namespace

Reading readText(const SourceText &text, int nodesInChunk)
{
    SourceText shadow = text;
    for (int attempt = 1;; ++attempt) {
        EventReader reader(shadow);
        TreeBuilder builder(text, shadow);
        Reading reading;
        reading.attempts = attempt;
        readDocuments(text, reader, builder, reading);
        if (!reading.failure) {
            reading.tree = YamlTree(text, NodeTable(builder.takeNodes(), nodesInChunk));
            return reading;
        }
        const bool enough = attempt == kMostAttempts || attempt * text.size() > kMostReread;
        const auto next = enough ? std::nullopt : mendedShadow(text, shadow, reading.error);
        if (!next)
            return reading;
        shadow = *next;
    }
}

} // namespace portolan
