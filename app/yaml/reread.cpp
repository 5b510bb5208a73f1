// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/reread.h"

#include "app/yaml/excerpt.h"
#include "app/yaml/leniencies.h"
#include "app/yaml/nodesplice.h"
#include "app/yaml/silentmistakes.h"
#include "app/yaml/triviachange.h"

#include <QSet>

namespace portolan {
namespace {

/// yaml-cpp gives up at 500 levels (lossless-editing.md 2.5), which an excerpt alone does not reach.
constexpr int kDeepestCollection = 50;
constexpr int kDeepestExcerpt = 400;

int depthOf(const YamlTree &tree, NodeId id)
{
    int depth = 0;
    for (; id != kNoNode; id = tree.node(id).parent)
        ++depth;
    return depth;
}

bool isTooDeep(const YamlTree &before, const EntryRun &run, const Excerpt &excerpt)
{
    if (depthOf(before, run.collection) > kDeepestCollection)
        return true;
    const YamlTree &tree = excerpt.document.tree();
    for (NodeId id = excerpt.first; id < excerpt.end; ++id) {
        if (id - excerpt.first > kDeepestExcerpt && depthOf(tree, id) > kDeepestExcerpt)
            return true;
    }
    return false;
}

QSet<QByteArray> anchorsIn(const YamlTree &tree, NodeId first, NodeId end)
{
    QSet<QByteArray> names;
    for (NodeId id = first; id < end; ++id) {
        const QByteArrayView name = tree.anchor(id);
        if (!name.isEmpty() && tree.node(id).kind != NodeKind::Alias)
            names.insert(name.toByteArray());
    }
    return names;
}

QByteArrayList keysIn(const YamlTree &tree, NodeId first, NodeId end)
{
    QByteArrayList keys;
    for (NodeId id = first; id != kNoNode && id < end; id = tree.node(id).nextSibling) {
        if (tree.isKey(id))
            keys.append(tree.value(id).toByteArray());
    }
    return keys;
}

/// The issues of the document after the change. Each but a duplicate key of the collection itself concerns one entry.
class IssueMerge
{
public:
    IssueMerge(const YamlDocument &before, const EntryRun &run, const Excerpt &excerpt, qsizetype delta)
        : m_before(before)
        , m_run(run)
        , m_excerpt(excerpt)
        , m_delta(delta)
    { }

    QList<YamlIssue> merged(const YamlTree &after) const
    {
        const YamlTree &read = m_excerpt.document.tree();
        const QList<YamlIssue> oldDuplicates =
            m_before.issues().isEmpty() ? QList<YamlIssue>() : duplicates(m_before.tree(), m_run.collection);
        const bool anew =
            !oldDuplicates.isEmpty()
            || keysIn(m_before.tree(), m_run.first, m_run.end) != keysIn(read, m_excerpt.first, m_excerpt.end);
        QList<YamlIssue> issues = anew ? duplicates(after, m_run.collection) : QList<YamlIssue>();
        for (const YamlIssue &issue : m_before.issues()) {
            if (!m_run.lines.contains(issue.span.begin) && !oldDuplicates.contains(issue))
                issues.append(moved(issue, m_run.lines.end, m_delta));
        }
        const QList<YamlIssue> &found = m_excerpt.document.issues();
        const QList<YamlIssue> ofCollection = found.isEmpty() ? found : duplicates(read, read.root());
        for (const YamlIssue &issue : found) {
            if (!ofCollection.contains(issue))
                issues.append(moved(issue, 0, m_excerpt.shift));
        }
        return issues;
    }

private:
    static QList<YamlIssue> duplicates(const YamlTree &tree, NodeId collection)
    {
        return tree.isMap(collection) ? findDuplicateKeys(tree, collection) : QList<YamlIssue>();
    }

    /// What stands at `behind` or later moves.
    static YamlIssue moved(YamlIssue issue, qsizetype behind, qsizetype delta)
    {
        const auto place = [&](Span span) {
            return Span{span.begin + (span.begin >= behind ? delta : 0), span.end + (span.end >= behind ? delta : 0)};
        };
        issue.span = place(issue.span);
        if (issue.related)
            issue.related = place(*issue.related);
        return issue;
    }

    const YamlDocument &m_before;
    const EntryRun &m_run;
    const Excerpt &m_excerpt;
    qsizetype m_delta;
};

std::optional<YamlDocument> withRunRead(const YamlDocument &before, const EntryRun &run, const SourceText &after,
                                        const TextChange &change)
{
    const auto excerpt = readExcerpt(before.tree(), run, after, change);
    if (!excerpt || isTooDeep(before.tree(), run, *excerpt))
        return std::nullopt;
    const YamlTree &read = excerpt->document.tree();
    // Aliases behind the run may stand for an anchor in it.
    if (!anchorsIn(read, excerpt->first, excerpt->end).contains(anchorsIn(before.tree(), run.first, run.end)))
        return std::nullopt;
    YamlTree tree(after, spliced(before.tree(), run, *excerpt, change.delta()));
    QList<YamlIssue> issues = IssueMerge(before, run, *excerpt, change.delta()).merged(tree);
    if (issues.size() > kMostControlCharacters)
        return std::nullopt; // which of them are told is a matter of the whole text
    return YamlDocument::of(std::move(tree), std::move(issues));
}

/// Directives need a `---` to follow, which an edit may spoil.
bool hasDirectives(const YamlTree &tree)
{
    const SourceText &text = tree.text();
    const QByteArrayView head = text.view({text.bomLength(), tree.node(0).begin});
    return head.startsWith('%') || head.contains("\n%");
}

/// Whether a comment of the changed lines holds what is an issue: a control character, or no blank before its `#`.
bool hasLooseComments(const SourceText &after, const TextChange &change)
{
    const Span lines{after.lineStart(change.begin), after.lineEnd(change.newEnd)};
    for (qsizetype at = lines.begin + 1; at < lines.end; ++at) {
        if (after.at(at) == '#' && QByteArrayView("'\"[]{},|>+-0123456789").contains(after.at(at - 1)))
            return true;
    }
    return !findControlCharacters(after, lines).isEmpty();
}

std::optional<YamlDocument> withComments(const YamlDocument &before, const SourceText &after, const TextChange &change)
{
    if (!before.issues().isEmpty() || hasLooseComments(after, change))
        return std::nullopt;
    auto nodes = withTriviaChanged(before.tree(), after, change);
    return nodes ? std::optional(YamlDocument::of(YamlTree(after, *std::move(nodes)), {})) : std::nullopt;
}

} // namespace

bool isBasis(const YamlDocument &before, const SourceText &after, const TextChange &change)
{
    return before.isValid() && before.tree().documentCount() == 1 && !hasDirectives(before.tree())
           && after.bomLength() == before.text().bomLength() && change.begin >= after.bomLength();
}

std::optional<YamlDocument> reread(const YamlDocument &before, const SourceText &after, const TextChange &change,
                                   qsizetype limit)
{
    if (!isBasis(before, after, change))
        return std::nullopt;
    if (auto document = withComments(before, after, change))
        return document;
    const YamlTree &tree = before.tree();
    for (auto place = entryPlaceAt(tree, change.begin); place; place = enclosingPlace(tree, *place)) {
        for (const bool fromEntryBefore : {false, true}) {
            const auto run = entryRunAround(tree, after, *place, change, fromEntryBefore, limit);
            if (!run)
                continue;
            limit -= run->lines.length() + change.delta();
            if (limit < 0)
                return std::nullopt;
            if (auto document = withRunRead(before, *run, after, change))
                return document;
        }
    }
    return std::nullopt;
}

} // namespace portolan
