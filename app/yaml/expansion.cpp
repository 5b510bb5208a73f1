// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/expansion.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlDocument)
};

QString tooDeep()
{
    return Translated::tr("What stands here is nested deeper than %1 levels.").arg(kDeepestNesting);
}

/// What a node becomes when all aliases in it are written out.
struct Extent
{
    qint64 nodes = 1;
    int height = 1;
    bool isComplete = true;
};

/// Visits the nodes in document order, in which an anchor stands before its aliases, and adds up what each holds.
class ExtentWalk
{
public:
    explicit ExtentWalk(const YamlTree &tree)
        : m_tree(tree)
        , m_extents(size_t(tree.size()))
        , m_mostNodes(std::max<qint64>(kMostExpandedNodes, tree.size()))
    { }

    std::optional<ExpansionExcess> run()
    {
        for (NodeId id = 0; id < m_tree.size(); ++id) {
            const Node node = m_tree.node(id);
            while (!m_open.empty() && m_open.back() != node.parent)
                complete();
            const NodeId target = node.kind == NodeKind::Alias ? m_tree.resolved(id) : id;
            if (target != id && target != kNoNode)
                extent(id) = extent(target);
            if (const QString message = excess(id); !message.isEmpty())
                return ExpansionExcess{id, message};
            extent(id).isComplete = node.childCount == 0;
            m_open.push_back(id);
        }
        return std::nullopt;
    }

private:
    Extent &extent(NodeId id) { return m_extents[size_t(id)]; }

    void complete()
    {
        const Extent &closed = extent(m_open.back());
        extent(m_open.back()).isComplete = true;
        m_open.pop_back();
        if (m_open.empty())
            return;
        Extent &parent = extent(m_open.back());
        parent.nodes += closed.nodes; // at most m_total
        parent.height = std::max(parent.height, closed.height + 1);
    }

    /// What is wrong with one more node here; empty when nothing is.
    QString excess(NodeId id)
    {
        const auto name = [&] { return QString::fromUtf8(m_tree.anchor(id)); };
        if (!extent(id).isComplete)
            return Translated::tr("Alias \"%1\" stands inside of what it stands for.").arg(name());
        m_total += extent(id).nodes;
        if (m_total > m_mostNodes)
            return Translated::tr("With alias \"%1\" the file grows to more than %2 values.")
                .arg(name())
                .arg(m_mostNodes);
        // The document itself is no level.
        if (qint64(m_open.size()) - 1 + extent(id).height > kDeepestNesting)
            return tooDeep();
        return {};
    }

    const YamlTree &m_tree;
    std::vector<Extent> m_extents;
    const qint64 m_mostNodes;
    qint64 m_total = 0;
    std::vector<NodeId> m_open;
};

/// The same where no alias makes anything more than it looks, as in nearly every text: it can only be too deep.
std::optional<ExpansionExcess> findTooDeep(const YamlTree &tree)
{
    std::vector<NodeId> open;
    for (NodeId id = 0; id < tree.size(); ++id) {
        const NodeId parent = tree.parent(id);
        while (!open.empty() && open.back() != parent)
            open.pop_back();
        if (open.size() > kDeepestNesting) // the document itself is no level
            return ExpansionExcess{id, tooDeep()};
        open.push_back(id);
    }
    return std::nullopt;
}

} // namespace

std::optional<ExpansionExcess> findExpansionExcess(const YamlTree &tree)
{
    return tree.nodes().hasAnchors() ? ExtentWalk(tree).run() : findTooDeep(tree);
}

} // namespace portolan
