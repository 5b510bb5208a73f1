// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/structuretree.h"

#include "app/chart/chartkeys.h"
#include "app/chart/unchangedcomponents.h"
#include "ui/session/entrylabels.h"
#include "ui/session/fieldshape.h"
#include "ui/session/snapshot.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

bool operator==(const StructureNode &a, const StructureNode &b)
{
    const auto isSame = [](const StructureNodePtr &x, const StructureNodePtr &y) { return x == y || *x == *y; };
    return a.identity == b.identity && a.entry == b.entry && std::ranges::equal(a.children, b.children, isSame);
}

namespace {

using Problems = ProblemIndex::Problems;

void raise(std::optional<Severity> &worst, const std::optional<Severity> &severity)
{
    if (severity && (!worst || *severity < *worst)) // errors come first
        worst = severity;
}

bool markTheSame(const Problem *a, const Problem *b)
{
    return a->severity == b->severity && a->path == b->path && a->field == b->field;
}

class StructureBuilder
{
    Q_DECLARE_TR_FUNCTIONS(Structure)

public:
    StructureBuilder(const Snapshot &snapshot, const Snapshot &before, const UnchangedComponents &unchanged)
        : m_chart(snapshot.chart)
        , m_tree(snapshot.document.tree())
        , m_unchanged(unchanged)
        , m_problems(snapshot.problemIndex)
        , m_problemsBefore(before.problemIndex)
        , m_labels(labelsBesideComponents(snapshot.chart))
    {
        if (!before.structure)
            return;
        for (const StructureNodePtr &row : before.structure->children) {
            if (row->identity == keys::kComponents)
                m_componentsBefore = row;
        }
    }

    StructureNodePtr build()
    {
        Row root;
        root.problems = m_problems.outsideComponents();
        addMap(root, m_tree.root(), &Schema::componentChart().root());
        return finished(root);
    }

private:
    /// A value of the file: its node, what the format says about it, and what it is called when nothing better is known.
    struct Place
    {
        NodeId node = kNoNode;
        const FieldDescription *description = nullptr;
        YamlPath path;
        QString title;
        QByteArray identity;
        bool isItem = false;
    };

    /// A row that is being made, with the problems in it that none of its children took.
    struct Row
    {
        StructureNode node;
        Problems problems;
    };

    static StructureNodePtr finished(Row &row)
    {
        StructureEntry &entry = row.node.entry;
        for (const Problem *problem : row.problems)
            raise(entry.ownSeverity, problem->severity);
        entry.severity = entry.ownSeverity;
        for (const StructureNodePtr &child : row.node.children)
            raise(entry.severity, child->entry.severity);
        return std::make_shared<const StructureNode>(std::move(row.node));
    }

    void add(Row &parent, const Place &place)
    {
        const bool isComponent = place.path.size() == 2 && ProblemIndex::componentOf(place.path) >= 0;
        if (StructureNodePtr same = isComponent ? unchanged(place) : nullptr) {
            parent.node.children.push_back(std::move(same));
            return;
        }
        if (isComponent)
            m_labelsInComponent = labelsInComponentAt(place);
        Row row;
        row.node.entry = entryOf(place);
        row.node.identity = place.isItem ? row.node.entry.title.toUtf8() : place.identity;
        row.problems = isComponent ? m_problems.ofComponent(place.path.last().index) : takenFrom(parent, place.path);
        addChildren(row, place.node, place.description);
        parent.node.children.push_back(finished(row));
        if (isComponent)
            m_labelsInComponent.clear();
    }

    static Problems takenFrom(Row &parent, const YamlPath &path)
    {
        const auto staysOutside = [&path](const Problem *problem) { return !problem->liesIn(path); };
        const auto first = std::stable_partition(parent.problems.begin(), parent.problems.end(), staysOutside);
        const Problems taken(first, parent.problems.end());
        parent.problems.erase(first, parent.problems.end());
        return taken;
    }

    const Component *componentAt(const Place &place) const
    {
        const qsizetype index = place.path.last().index;
        const bool isThere = index < m_chart.components.size() && m_chart.components[index].node == place.node;
        return isThere ? &m_chart.components[index] : nullptr;
    }

    EntryLabels labelsInComponentAt(const Place &place) const
    {
        const Component *component = componentAt(place);
        return component ? labelsIn(m_chart, m_tree, *component) : EntryLabels();
    }

    /// The row of a component as it was, when it would be the same again.
    StructureNodePtr unchanged(const Place &place) const
    {
        const qsizetype index = place.path.last().index;
        const Component *component = componentAt(place);
        if (!component || !m_unchanged.at(index) || !m_componentsBefore
            || size_t(index) >= m_componentsBefore->children.size())
            return nullptr;
        const StructureNodePtr &row = m_componentsBefore->children[size_t(index)];
        const bool isSame =
            row->entry.path == place.path
            && labelOf(m_chart, *component) == EntryLabel{row->entry.title, row->entry.subtitle}
            && std::ranges::equal(m_problems.ofComponent(index), m_problemsBefore.ofComponent(index), markTheSame);
        return isSame ? row : nullptr;
    }

    void addChildren(Row &parent, NodeId value, const FieldDescription *description)
    {
        if (m_tree.isMap(value))
            addMap(parent, value, description);
        else if (m_tree.isList(value))
            addItems(parent, value, description ? description->items.get() : nullptr);
    }

    void addMap(Row &parent, NodeId map, const FieldDescription *description)
    {
        if (description) {
            for (const auto &property : description->properties)
                addProperty(parent, map, *description, *property);
        }
        for (const YamlTree::Entry &entry : m_tree.entries(map)) {
            const QByteArray key = m_tree.value(entry.key).toByteArray();
            if (!description || !description->property(key))
                add(parent, {entry.value, nullptr, parent.node.entry.path.key(key), m_tree.string(entry.key), key});
        }
    }

    void addProperty(Row &parent, NodeId map, const FieldDescription &owner, const FieldDescription &property)
    {
        const NodeId value = m_tree.mapValue(map, property.key);
        if (value == kNoNode || isSingleValue(property) || isGroup(property))
            return;
        const YamlPath path = parent.node.entry.path.key(property.key);
        if (onlyList(owner) == &property && m_tree.isList(value))
            addItems(parent, value, property.items.get(), path);
        else
            add(parent, {value, &property, path, property.title, property.key});
    }

    void addItems(Row &parent, NodeId list, const FieldDescription *item)
    {
        addItems(parent, list, item, parent.node.entry.path);
    }

    void addItems(Row &parent, NodeId list, const FieldDescription *item, const YamlPath &path)
    {
        qsizetype index = 0;
        for (const YamlTree::Entry &entry : m_tree.entries(list)) {
            const QString title = item && !item->title.isEmpty() ? item->title : tr("Item");
            add(parent,
                {entry.value, item, path.index(index), u"%1 %2"_s.arg(title, QString::number(index + 1)), {}, true});
            ++index;
        }
    }

    StructureEntry entryOf(const Place &place) const
    {
        StructureEntry entry;
        entry.title = place.title;
        entry.path = place.path;
        entry.kind = place.description ? place.description->entry : EntryKind::Other;
        entry.icon = iconOf(place);
        const auto label = labelAt(place.node);
        if (entry.kind != EntryKind::Other && label) {
            entry.title = label->title;
            entry.subtitle = label->subtitle;
        } else if (place.isItem && !m_tree.isMap(place.node) && !m_tree.isList(place.node)) {
            entry.title = scalarText(place.node);
        } else {
            entry.subtitle = scalarText(place.node);
        }
        entry.opened = place.description
                       && (place.path.size() <= 1 || entry.kind == EntryKind::Component
                           || entry.kind == EntryKind::Service || holdsEntriesWithForms(*place.description));
        setName(entry, place);
        return entry;
    }

    std::optional<EntryLabel> labelAt(NodeId node) const
    {
        for (const EntryLabels *labels : {&m_labelsInComponent, &m_labels}) {
            if (const auto label = labels->constFind(node); label != labels->cend())
                return *label;
        }
        return std::nullopt;
    }

    /// Whether this is a list of things large enough to have a form and no table, as containers are.
    static bool holdsEntriesWithForms(const FieldDescription &description)
    {
        return description.isList() && description.items->entry != EntryKind::Other && !isTable(description);
    }

    static QString iconOf(const Place &place)
    {
        if (!place.description)
            return u"yaml"_s;
        if (!place.description->icon.isEmpty())
            return place.description->icon;
        return place.description->isList() && !place.description->items->icon.isEmpty() ? place.description->items->icon
                                                                                        : u"yaml"_s;
    }

    void setName(StructureEntry &entry, const Place &place) const
    {
        if (!place.description) {
            entry.renamable = !place.isItem;
            entry.name = place.isItem ? QString() : place.title;
        } else if (entry.kind != EntryKind::Other && isSingleValue(*place.description)) {
            entry.renamable = true;
            entry.name = scalarText(place.node);
        } else if (const FieldDescription *name = nameField(*place.description);
                   name && entry.kind != EntryKind::Other) {
            entry.renamable = true;
            entry.name = scalarText(m_tree.resolved(m_tree.lookup(place.node, name->key)));
        }
    }

    QString scalarText(NodeId node) const
    {
        if (node == kNoNode)
            return {};
        if (m_tree.node(node).kind == NodeKind::Alias)
            return u'*' + QString::fromUtf8(m_tree.anchor(node));
        return m_tree.isScalar(node) ? m_tree.string(node).section(u'\n', 0, 0) : QString();
    }

    const Chart &m_chart;
    const YamlTree &m_tree;
    const UnchangedComponents &m_unchanged;
    const ProblemIndex &m_problems;
    const ProblemIndex &m_problemsBefore;
    const EntryLabels m_labels;
    EntryLabels m_labelsInComponent; ///< in which the builder is
    StructureNodePtr m_componentsBefore;
};

} // namespace

StructureNodePtr buildStructure(const Snapshot &snapshot)
{
    return buildStructure(snapshot, {}, {});
}

StructureNodePtr buildStructure(const Snapshot &snapshot, const Snapshot &before, const UnchangedComponents &unchanged)
{
    return StructureBuilder(snapshot, before, unchanged).build();
}

} // namespace portolan
