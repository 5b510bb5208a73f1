// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamldocument.h"

#include "app/yaml/leniencies.h"
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
    YamlDocument document;
    document.m_text = std::move(text);
    document.m_valid = false;
    const SourceText &source = document.m_text;
    if (const qsizetype nul = source.bytes().indexOf('\0'); nul >= 0) {
        document.m_issues.append(
            {YamlIssue::Kind::Syntax, Translated::tr("A NUL character cannot stand in YAML."), {nul, nul + 1}});
        return document;
    }

    Reading reading = readText(source, nodesInChunk);
    if (reading.failure) {
        document.m_issues.append(*reading.failure);
        return document;
    }
    YamlTree tree = std::move(reading.tree);
    document.m_issues = findKeysWithoutColon(tree);
    if (!document.m_issues.isEmpty())
        return document;
    return of(tree, reading.warnings + findDuplicateKeys(tree) + findLeniencies(tree, 0, tree.size())
                        + findControlCharacters(source, {0, source.size()}));
}

YamlDocument YamlDocument::edited(const TextPatches &patches) const
{
    return patches.isEmpty() ? *this : edited(m_text.edited(patches), extentOf(patches));
}

YamlDocument YamlDocument::edited(const SourceText &after, const TextChange &change) const
{
    auto document = reread(*this, after, change, after.size() / 2);
    return document ? *std::move(document) : parse(after, m_tree.nodes().nodesInChunk());
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
