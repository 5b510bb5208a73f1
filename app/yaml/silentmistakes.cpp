// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/silentmistakes.h"

#include "app/yaml/scalarspan.h"

#include <QCoreApplication>
#include <QHash>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlDocument)
};

/// `endBefore`: where the node before the key ends.
bool isIntroducedByQuestionMark(const SourceText &text, const Node &key, qsizetype endBefore)
{
    qsizetype at = key.begin;
    while (at > 0
           && (text.at(at - 1) == ' ' || text.at(at - 1) == '\t' || text.at(at - 1) == '\n' || text.at(at - 1) == '\r'))
        --at;
    return text.at(at - 1) == '?' && at - 1 >= endBefore;
}

} // namespace

QList<YamlIssue> findKeysWithoutColon(const YamlTree &tree)
{
    QList<YamlIssue> issues;
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node key = tree.node(id);
        if (!tree.isKey(id) || tree.node(key.parent).style != NodeStyle::Block || key.style == NodeStyle::Empty)
            continue;
        if (tree.text().at(skipBlanks(tree.text(), key.content.end)) == ':')
            continue;
        const Node before = tree.node(id - 1);
        const qsizetype endBefore = key.parent == id - 1 ? before.content.begin : before.content.end;
        if (!isIntroducedByQuestionMark(tree.text(), key, endBefore))
            issues.append({YamlIssue::Kind::Syntax, Translated::tr("The key \"%1\" has no `:`.").arg(tree.string(id)),
                           key.content});
    }
    return issues;
}

QList<YamlIssue> findDuplicateKeys(const YamlTree &tree)
{
    QList<YamlIssue> issues;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree.isMap(id))
            issues += findDuplicateKeys(tree, id);
    }
    return issues;
}

QList<YamlIssue> findDuplicateKeys(const YamlTree &tree, NodeId map)
{
    QList<YamlIssue> issues;
    if (tree.entryCount(map) < 2)
        return issues;
    QHash<QByteArrayView, NodeId> seen;
    for (NodeId key = tree.node(map).firstChild; key != kNoNode;
         key = tree.node(tree.node(key).nextSibling).nextSibling) {
        const QByteArrayView name = tree.value(key);
        if (!tree.isScalar(key) || name == "<<")
            continue;
        const auto first = seen.constFind(name);
        if (first == seen.cend()) {
            seen.insert(name, key);
            continue;
        }
        issues.append({YamlIssue::Kind::DuplicateKey,
                       Translated::tr("The key \"%1\" stands twice in this map.").arg(tree.string(key)),
                       tree.node(key).content, tree.node(*first).content});
    }
    return issues;
}

} // namespace portolan
