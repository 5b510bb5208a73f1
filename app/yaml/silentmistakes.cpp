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

bool isIntroducedByQuestionMark(const SourceText &text, const Node &key)
{
    qsizetype at = key.begin;
    while (at > 0
           && (text.at(at - 1) == ' ' || text.at(at - 1) == '\t' || text.at(at - 1) == '\n' || text.at(at - 1) == '\r'))
        --at;
    return text.at(at - 1) == '?';
}

} // namespace

QList<YamlIssue> findKeysWithoutColon(const YamlTree &tree)
{
    QList<YamlIssue> issues;
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node key = tree.node(id);
        if (!tree.isKey(id) || tree.node(key.parent).style != NodeStyle::Block || key.style == NodeStyle::Empty)
            continue;
        const bool colon = tree.text().at(skipBlanks(tree.text(), key.content.end)) == ':';
        if (!colon && !isIntroducedByQuestionMark(tree.text(), key))
            issues.append({YamlIssue::Kind::Syntax, Translated::tr("The key \"%1\" has no `:`.").arg(tree.string(id)),
                           key.content});
    }
    return issues;
}

QList<YamlIssue> findDuplicateKeys(const YamlTree &tree)
{
    QList<YamlIssue> issues;
    QHash<QByteArrayView, NodeId> seen;
    for (NodeId map = 0; map < tree.size(); ++map) {
        if (!tree.isMap(map) || tree.entryCount(map) < 2)
            continue;
        seen.clear();
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
            const Span earlier = tree.node(*first).content;
            issues.append({YamlIssue::Kind::DuplicateKey,
                           Translated::tr("The key \"%1\" stands twice in this map, first in line %2.")
                               .arg(tree.string(key), QString::number(tree.text().lineAt(earlier.begin) + 1)),
                           tree.node(key).content, earlier});
        }
    }
    return issues;
}

} // namespace portolan
