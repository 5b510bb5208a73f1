// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/editplace.h"

#include "app/yaml/yamledit.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

using Step = YamlPath::Step;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

bool isNumbered(const Step &step)
{
    return step.occurrence > 0;
}

/// A key of the map itself; kNoNode when it has none of that name.
Result<NodeId> ownValue(const YamlTree &tree, NodeId map, const Step &step, const YamlPath &path)
{
    NodeId found = kNoNode;
    int count = 0;
    for (const YamlTree::Entry &entry : tree.entries(map)) {
        if (!tree.isScalar(entry.key) || tree.value(entry.key) != step.key)
            continue;
        if (++count == step.occurrence)
            return entry.value;
        if (found != kNoNode && step.occurrence == 0)
            return Error{Translated::tr("The key %1 stands twice, so it is not clear which one is meant: "
                                        "%2 is the first, %3 the second.")
                             .arg(path.key(step.key).toString(), path.key(step.key, 1).toString(),
                                  path.key(step.key, 2).toString()),
                         tree.displaySpan(entry.key)};
        found = entry.value;
    }
    if (step.occurrence > 0)
        return Error{(count == 1 ? Translated::tr("There is no %1: the key stands there once.")
                                 : Translated::tr("There is no %1: the key stands there %n times.", nullptr, count))
                         .arg(path.key(step.key, step.occurrence).toString()),
                     tree.displaySpan(map)};
    return found;
}

Result<NodeId> matchedItem(const YamlTree &tree, NodeId list, const Step &step, const YamlPath &path)
{
    for (const YamlTree::Entry &entry : tree.entries(list)) {
        const NodeId value = tree.resolved(tree.lookup(entry.value, step.key));
        if (tree.isScalar(value) && tree.value(value) == step.value)
            return entry.value;
    }
    return Error{Translated::tr("No item of %1 has %2 = %3.")
                     .arg(nameOf(path), QString::fromUtf8(step.key), QString::fromUtf8(step.value)),
                 tree.displaySpan(list)};
}

/// The node that a step leads to, kNoNode when it could be added.
Result<NodeId> follow(const YamlTree &tree, NodeId from, const Step &step, const YamlPath &path)
{
    const bool wantsMap = step.kind == Step::Kind::Key;
    if (from != kNoNode && tree.node(from).kind == NodeKind::Alias)
        return sharedValueError(tree, from, path);
    if (wantsMap ? tree.isMap(from) : tree.isList(from)) {
        if (wantsMap)
            return ownValue(tree, from, step, path);
        return step.kind == Step::Kind::Index ? tree.item(from, step.index) : matchedItem(tree, from, step, path);
    }
    if (!canHold(tree, from, step.kind))
        return wrongKindError(tree, from, path, step.kind);
    if (step.kind == Step::Kind::Match)
        return matchedItem(tree, from, step, path);
    return kNoNode;
}

} // namespace

Result<EditPlace> findEditPlace(const YamlTree &tree, const YamlPath &path)
{
    EditPlace place;
    place.node = tree.root();
    for (const Step &step : path.steps()) {
        const Result<NodeId> next = follow(tree, place.node, step, place.path);
        if (!next)
            return next.error();
        if (*next == kNoNode) {
            if (std::any_of(path.steps().cbegin() + place.depth, path.steps().cend(), isNumbered))
                return Error{Translated::tr("There is no %1: a number such as #2 tells equal keys apart that stand "
                                            "in the file.")
                                 .arg(path.toString()),
                             tree.displaySpan(place.node)};
            break;
        }
        place.node = *next;
        ++place.depth;
        place.path = step.kind == Step::Kind::Key ? place.path.key(step.key, step.occurrence)
                                                  : place.path.index(tree.entryIndex(*next));
    }
    return place;
}

bool canHold(const YamlTree &tree, NodeId node, Step::Kind step)
{
    if (node == kNoNode || tree.isNull(node))
        return true;
    return step == Step::Kind::Key ? tree.isMap(node) : tree.isList(node);
}

QString nameOf(const YamlPath &path)
{
    return path.isEmpty() ? Translated::tr("The document") : path.toString();
}

Error sharedValueError(const YamlTree &tree, NodeId alias, const YamlPath &path)
{
    const NodeId target = tree.resolved(alias);
    QStringList lines;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree.node(id).kind == NodeKind::Alias && tree.resolved(id) == target)
            lines.append(QString::number(tree.text().lineAt(tree.node(id).begin) + 1));
    }
    const qsizetype line = target == kNoNode ? 0 : tree.text().lineAt(tree.node(target).begin) + 1;
    const QString sentence =
        lines.size() == 1
            ? Translated::tr("%1 is an alias: its value is shared with the anchor &%2 in line %3 and used in 1 place "
                             "(line %4). Change it at the anchor, or make a copy here first.")
            : Translated::tr("%1 is an alias: its value is shared with the anchor &%2 in line %3 and used in %n places "
                             "(lines %4). Change it at the anchor, or make a copy here first.",
                             nullptr, int(lines.size()));
    return {sentence.arg(nameOf(path), QString::fromUtf8(tree.anchor(alias)), QString::number(line),
                         lines.join(Translated::tr(", "))),
            tree.displaySpan(alias)};
}

std::optional<YamlPath> aliasOnTheWay(const YamlTree &tree, const YamlPath &path)
{
    std::optional<YamlPath> shortest;
    for (YamlPath way = path; !way.isEmpty(); way = way.parent()) {
        const NodeId node = tree.find(way);
        if (tree.isValid(node) && tree.node(node).kind == NodeKind::Alias)
            shortest = way;
    }
    return shortest;
}

Error wrongKindError(const YamlTree &tree, NodeId node, const YamlPath &path, Step::Kind wanted)
{
    const QString message = wanted == Step::Kind::Key ? Translated::tr("%1 is not a map, so it cannot have keys.")
                                                      : Translated::tr("%1 is not a list, so it cannot have items.");
    return {message.arg(nameOf(path)), tree.displaySpan(node)};
}

} // namespace portolan
