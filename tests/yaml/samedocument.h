// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/readablepart.h"

namespace portolan::tests {

inline QString shown(const Node &node)
{
    return QStringLiteral("%1, %2-%3 (parent %4, next %5, first %6, %7 children, index %8, kind %9)")
        .arg(node.begin)
        .arg(node.content.begin)
        .arg(node.content.end)
        .arg(node.parent)
        .arg(node.nextSibling)
        .arg(node.firstChild)
        .arg(node.childCount)
        .arg(node.indexInParent)
        .arg(int(node.kind));
}

inline QString firstDifference(const YamlTree &a, const YamlTree &b)
{
    if (a.size() != b.size())
        return QStringLiteral("%1 nodes instead of %2").arg(a.size()).arg(b.size());
    for (NodeId id = 0; id < a.size(); ++id) {
        if (a.node(id) != b.node(id))
            return QStringLiteral("node %1 is %2 instead of %3").arg(id).arg(shown(a.node(id)), shown(b.node(id)));
        if (a.value(id) != b.value(id) || a.scalarType(id) != b.scalarType(id))
            return QStringLiteral("node %1 has another value").arg(id);
        if (a.anchor(id) != b.anchor(id) || a.tag(id) != b.tag(id) || a.resolved(id) != b.resolved(id))
            return QStringLiteral("node %1 has another anchor, tag or target").arg(id);
    }
    return {};
}

/// How two documents of the same text differ in anything that can be asked of them; empty when they do not.
inline QString firstDifference(const YamlDocument &a, const YamlDocument &b)
{
    if (a.text() != b.text() || a.text().lineCount() != b.text().lineCount())
        return QStringLiteral("another text");
    if (a.isValid() != b.isValid())
        return QStringLiteral("valid and not");
    if (a.issues() != b.issues())
        return QStringLiteral("%1 issues instead of %2, or others").arg(a.issues().size()).arg(b.issues().size());
    if (a.tree().documentCount() != b.tree().documentCount() || a.tree().root() != b.tree().root())
        return QStringLiteral("other documents");
    return firstDifference(a.tree(), b.tree());
}

/// The same of what was typed: also in the part of it that can be read.
inline QString firstDifference(const TypedText &a, const TypedText &b)
{
    if (const QString difference = firstDifference(a.document, b.document); !difference.isEmpty())
        return difference;
    if (a.part.has_value() != b.part.has_value())
        return QStringLiteral("readable and not");
    if (!a.part)
        return {};
    return a.part->blanked == b.part->blanked ? firstDifference(a.part->document, b.part->document)
                                              : QStringLiteral("other items left out");
}

} // namespace portolan::tests
