// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/span.h"
#include "app/yaml/yamltree.h"

#include <QList>

#include <optional>

namespace portolan {

/// How far a part of a file moved, because of what was added or removed before it.
struct Shift
{
    NodeId nodes = 0;
    qsizetype bytes = 0;

    NodeId of(NodeId node) const { return node == kNoNode ? node : node + nodes; }
    Span of(Span span) const { return {span.begin + bytes, span.end + bytes}; }
    friend bool operator==(const Shift &, const Shift &) = default;
};

/// Which components say the same in two states of a file, each at the same index: what was found out about one in the
/// earlier state, and depends on nothing else of the file, holds in the later one, only further up or down.
class UnchangedComponents
{
public:
    /// None is known to be the same.
    UnchangedComponents() = default;
    UnchangedComponents(const YamlTree &before, const YamlTree &after);

    /// How far the component at an index moved; nothing when it may have changed.
    std::optional<Shift> at(qsizetype index) const { return m_shifts.value(index); }

private:
    QList<std::optional<Shift>> m_shifts;
};

} // namespace portolan
