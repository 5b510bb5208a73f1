// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/silentmistakes.h"

#include "app/yaml/scalarspan.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlDocument)
};

} // namespace

QList<YamlIssue> findKeysWithoutColon(const YamlTree &tree)
{
    QList<YamlIssue> issues;
    const SourceText &text = tree.text();
    for (NodeId map = 0; map < tree.size(); ++map) {
        if (!tree.isMap(map) || tree.node(map).style != NodeStyle::Block)
            continue;
        qsizetype before = tree.node(map).content.begin;
        for (NodeId id = tree.node(map).firstChild; id != kNoNode;) {
            const Node key = tree.node(id);
            const qsizetype mark = skipTrivia(text, before);
            const bool isExplicit = text.at(mark) == '?' && skipTrivia(text, mark + 1) > mark + 1;
            const bool hasColon = text.at(skipBlanks(text, key.content.end)) == ':';
            if (key.style != NodeStyle::Empty && !hasColon && !isExplicit)
                issues.append({YamlIssue::Kind::Syntax,
                               Translated::tr("The key \"%1\" has no `:`.").arg(tree.string(id)), key.content});
            const Node value = tree.node(key.nextSibling);
            before = value.content.end;
            id = value.nextSibling;
        }
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
    QVarLengthArray<std::pair<QByteArrayView, NodeId>, 32> keys; // most maps are small: sorting is faster than hashing
    for (NodeId key = tree.node(map).firstChild; key != kNoNode; key = tree.nextSibling(tree.nextSibling(key))) {
        const QByteArrayView name = tree.value(key);
        if (tree.isScalar(key) && name != "<<")
            keys.append({name, key});
    }
    std::ranges::sort(keys);
    for (qsizetype first = 0, i = 1; i < keys.size(); ++i) {
        if (keys[i].first != keys[first].first) {
            first = i;
            continue;
        }
        const NodeId key = keys[i].second;
        issues.append({YamlIssue::Kind::DuplicateKey,
                       Translated::tr("The key \"%1\" stands twice in this map.").arg(tree.string(key)),
                       tree.node(key).content, tree.node(keys[first].second).content});
    }
    std::ranges::sort(issues, {}, [](const YamlIssue &issue) { return issue.span.begin; });
    return issues;
}

} // namespace portolan
