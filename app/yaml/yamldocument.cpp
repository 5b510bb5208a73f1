// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamldocument.h"

#include "app/yaml/failurereading.h"
#include "app/yaml/leniencies.h"
#include "app/yaml/partreading.h"
#include "app/yaml/reading.h"
#include "app/yaml/reread.h"
#include "app/yaml/silentmistakes.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlDocument)
};

} // namespace

YamlDocument YamlDocument::parse(SourceText text, int nodesInChunk)
{
    const int partCount = partCountFor(text.size());
    return read(std::move(text), nodesInChunk, partCount);
}

YamlDocument YamlDocument::read(SourceText text, int nodesInChunk, int partCount)
{
    if (const qsizetype nul = text.bytes().indexOf('\0'); nul >= 0)
        return refused(
            text, {{YamlIssue::Kind::Syntax, Translated::tr("A NUL character cannot stand in YAML."), {nul, nul + 1}}});
    const auto inParts = readInParts(text, nodesInChunk, partCount);
    const Reading reading = inParts ? *inParts : readText(text, nodesInChunk);
    if (reading.failure)
        return refused(text, {*reading.failure});
    const YamlTree &tree = reading.tree;
    if (const QList<YamlIssue> issues = findKeysWithoutColon(tree); !issues.isEmpty())
        return refused(text, issues);
    return of(tree, reading.warnings + findDuplicateKeys(tree) + findLeniencies(tree, 0, tree.size())
                        + findControlCharacters(text, {0, text.size()}));
}

YamlDocument YamlDocument::refused(const SourceText &text, const QList<YamlIssue> &issues)
{
    YamlDocument document;
    document.m_text = text;
    document.m_issues = issues;
    document.m_valid = false;
    return document;
}

YamlDocument YamlDocument::edited(const TextPatches &patches) const
{
    return patches.isEmpty() ? *this : edited(m_text.edited(patches), extentOf(patches));
}

YamlDocument YamlDocument::edited(const SourceText &after, const TextChange &change) const
{
    if (auto document = reread(*this, after, change, after.size() / 2))
        return *std::move(document);
    if (const auto failure = readFailure(*this, after, change))
        return refused(after, {*failure});
    // What is typed is broken more often than not where it is read as a whole: then the parts would be read in vain.
    return read(after, m_tree.nodes().nodesInChunk(), 1);
}

YamlDocument YamlDocument::of(YamlTree tree, QList<YamlIssue> issues)
{
    std::ranges::stable_sort(issues, {}, [](const YamlIssue &issue) { return issue.span.begin; });
    YamlDocument document;
    document.m_text = tree.text();
    document.m_tree = std::move(tree);
    document.m_issues = std::move(issues);
    return document;
}

} // namespace portolan
