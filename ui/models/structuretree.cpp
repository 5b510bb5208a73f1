// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/structuretree.h"

#include "ui/models/entrylabels.h"
#include "ui/models/fieldshape.h"
#include "ui/session/snapshot.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

StructureNode &StructureNode::append(QByteArray id, StructureEntry newEntry)
{
    auto child = std::make_unique<StructureNode>();
    child->identity = std::move(id);
    child->entry = std::move(newEntry);
    child->parent = this;
    child->row = int(children.size());
    children.push_back(std::move(child));
    return *children.back();
}

void StructureNode::renumber(int first)
{
    for (size_t index = size_t(first); index < children.size(); ++index) {
        children[index]->parent = this;
        children[index]->row = int(index);
    }
}

namespace {

class StructureBuilder
{
    Q_DECLARE_TR_FUNCTIONS(Structure)

public:
    explicit StructureBuilder(const Snapshot &snapshot)
        : m_tree(snapshot.document.tree())
        , m_labels(entryLabels(snapshot))
    { }

    std::unique_ptr<StructureNode> build()
    {
        auto root = std::make_unique<StructureNode>();
        addMap(*root, m_tree.root(), &Schema::componentChart().root());
        return root;
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

    void add(StructureNode &parent, const Place &place)
    {
        StructureEntry entry = entryOf(place);
        const QByteArray identity = place.isItem ? entry.title.toUtf8() : place.identity;
        StructureNode &node = parent.append(identity, std::move(entry));
        addChildren(node, place.node, place.description);
    }

    void addChildren(StructureNode &parent, NodeId value, const FieldDescription *description)
    {
        if (m_tree.isMap(value))
            addMap(parent, value, description);
        else if (m_tree.isList(value))
            addItems(parent, value, description ? description->items.get() : nullptr);
    }

    void addMap(StructureNode &parent, NodeId map, const FieldDescription *description)
    {
        if (description) {
            for (const auto &property : description->properties)
                addProperty(parent, map, *description, *property);
        }
        for (const YamlTree::Entry &entry : m_tree.entries(map)) {
            const QByteArray key = m_tree.value(entry.key).toByteArray();
            if (!description || !description->property(key))
                add(parent, {entry.value, nullptr, parent.entry.path.key(key), m_tree.string(entry.key), key});
        }
    }

    void addProperty(StructureNode &parent, NodeId map, const FieldDescription &owner, const FieldDescription &property)
    {
        const NodeId value = m_tree.mapValue(map, property.key);
        if (value == kNoNode || isSingleValue(property) || isGroup(property))
            return;
        const YamlPath path = parent.entry.path.key(property.key);
        if (onlyList(owner) == &property && m_tree.isList(value))
            addItems(parent, value, property.items.get(), path);
        else
            add(parent, {value, &property, path, property.title, property.key});
    }

    void addItems(StructureNode &parent, NodeId list, const FieldDescription *item)
    {
        addItems(parent, list, item, parent.entry.path);
    }

    void addItems(StructureNode &parent, NodeId list, const FieldDescription *item, const YamlPath &path)
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
        const auto label = m_labels.constFind(place.node);
        if (entry.kind != EntryKind::Other && label != m_labels.cend()) {
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

    const YamlTree &m_tree;
    const QHash<NodeId, EntryLabel> m_labels;
};

void raise(std::optional<Severity> &worst, Severity severity)
{
    if (!worst || severity < *worst) // errors come first
        worst = severity;
}

/// Marks what the problem belongs to and all around it, so that it is found from a closed branch too.
void mark(StructureNode &root, const Problem &problem)
{
    const YamlPath place = problem.place();
    const auto holds = [&](const auto &child) { return place.startsWith(child->entry.path); };
    StructureNode *node = &root;
    auto next = std::find_if(node->children.begin(), node->children.end(), holds);
    while (next != node->children.end()) {
        node = next->get();
        raise(node->entry.severity, problem.severity);
        next = std::find_if(node->children.begin(), node->children.end(), holds);
    }
    raise(node->entry.ownSeverity, problem.severity);
}

} // namespace

std::unique_ptr<StructureNode> buildStructure(const Snapshot &snapshot)
{
    auto root = StructureBuilder(snapshot).build();
    for (const Problem &problem : snapshot.problems)
        mark(*root, problem);
    return root;
}

} // namespace portolan
