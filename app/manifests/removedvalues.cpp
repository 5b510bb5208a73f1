// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/removedvalues.h"

#include "app/yaml/quoting.h"
#include "app/yaml/yamltree.h"

namespace portolan {

namespace {

QByteArray removedFrom(const YamlTree &before, NodeId beforeMap, const YamlTree &after, NodeId afterMap, int indent)
{
    constexpr int kDeepest = 200;
    QByteArray text;
    for (const YamlTree::Entry &entry : before.entries(beforeMap)) {
        const QByteArray key = before.value(before.resolved(entry.key)).toByteArray();
        const QByteArray start = QByteArray(indent, ' ') + plainOrQuoted(key, false) + ':';
        const NodeId was = before.resolved(entry.value);
        const NodeId is = after.resolved(after.lookup(afterMap, key));
        if (is == kNoNode)
            text += start + " null\n";
        else if (before.isMap(was) && after.isMap(is) && indent < kDeepest) {
            if (const QByteArray inner = removedFrom(before, was, after, is, indent + 1); !inner.isEmpty())
                text += start + '\n' + inner;
        }
    }
    return text;
}

} // namespace

QByteArray removedValues(const YamlTree &before, const YamlTree &after)
{
    return before.isMap(before.root()) ? removedFrom(before, before.root(), after, after.root(), 0) : QByteArray();
}

} // namespace portolan
