// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/structuremodel.h"

#include "ui/models/entryedits.h"
#include "ui/models/roles.h"
#include "ui/models/rowchange.h"
#include "ui/session/chartsession.h"

#include <algorithm>
#include <iterator>

namespace portolan {

std::unique_ptr<StructureModel::Row> StructureModel::Row::of(const StructureNodePtr &node, Row *parent)
{
    auto row = std::make_unique<Row>(Row{node, parent});
    row->children.reserve(node->children.size());
    for (const StructureNodePtr &child : node->children)
        row->children.push_back(of(child, row.get()));
    row->renumber(0);
    return row;
}

void StructureModel::Row::renumber(int first)
{
    for (size_t at = size_t(first); at < children.size(); ++at)
        children[at]->position = int(at);
}

StructureModel::StructureModel(ChartSession *session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_root(Row::of(session->good()->structure, nullptr))
{
    connect(session, &ChartSession::textReset, this, &StructureModel::reset);
    connect(session, &ChartSession::analysed, this, &StructureModel::refresh);
}

StructureModel::Row *StructureModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Row *>(index.internalPointer()) : m_root.get();
}

QModelIndex StructureModel::indexOf(const Row &row) const
{
    return &row == m_root.get() ? QModelIndex() : createIndex(row.position, 0, &row);
}

QModelIndex StructureModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, rowAt(parent)->children[size_t(row)].get());
}

QModelIndex StructureModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*rowAt(child)->parent) : QModelIndex();
}

int StructureModel::rowCount(const QModelIndex &parent) const
{
    return int(rowAt(parent)->children.size());
}

int StructureModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant StructureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const StructureEntry &entry = entryAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return entry.title;
    case Qt::EditRole:
        return entry.name;
    case SubtitleRole:
        return entry.subtitle;
    case IconRole:
        return entry.icon;
    case PathRole:
        return QVariant::fromValue(entry.path);
    case KindRole:
        return int(entry.kind);
    case SeverityRole:
        return entry.severity ? QVariant(int(*entry.severity)) : QVariant();
    case OwnSeverityRole:
        return entry.ownSeverity ? QVariant(int(*entry.ownSeverity)) : QVariant();
    case Qt::AccessibleTextRole:
        return entry.subtitle.isEmpty() ? entry.title
                                        : tr("%1, %2", "title and subtitle").arg(entry.title, entry.subtitle);
    default:
        return {};
    }
}

bool StructureModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const StructureEntry &entry = entryAt(index);
    const QString name = value.toString().trimmed();
    if (name == entry.name)
        return true;
    if (const auto error = renameEntry(*m_session, entry.path, name)) {
        Q_EMIT refused(error->message);
        return false;
    }
    return true;
}

Qt::ItemFlags StructureModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return entryAt(index).renamable && !m_session->isStale() ? flags | Qt::ItemIsEditable : flags;
}

YamlPath StructureModel::pathAt(const QModelIndex &index) const
{
    return entryAt(index).path;
}

QModelIndex StructureModel::indexFor(const YamlPath &path) const
{
    const Row *row = m_root.get();
    while (true) {
        const auto holds = [&](const auto &child) { return path.startsWith(child->node->entry.path); };
        const auto found = std::ranges::find_if(row->children, holds);
        if (found == row->children.end())
            return indexOf(*row);
        row = found->get();
    }
}

bool StructureModel::isOpenedAtFirst(const QModelIndex &index) const
{
    return entryAt(index).opened;
}

/// Another file: nothing that was shown is the same thing any more.
void StructureModel::reset()
{
    beginResetModel();
    m_root = Row::of(std::make_shared<const StructureNode>(), nullptr);
    endResetModel();
}

void StructureModel::refresh()
{
    update(*m_root, m_session->good()->structure);
    Q_EMIT updated();
}

void StructureModel::update(Row &row, const StructureNodePtr &now)
{
    const StructureNodePtr before = std::exchange(row.node, now);
    if (before == now)
        return;
    if (&row != m_root.get() && before->entry != now->entry) {
        const QModelIndex index = indexOf(row);
        Q_EMIT dataChanged(index, index);
    }
    updateChildren(row, now->children);
}

/// What stays is updated in place, so that its index stays valid.
void StructureModel::updateChildren(Row &row, const std::vector<StructureNodePtr> &now)
{
    const auto isSame = [](const std::unique_ptr<Row> &before, const StructureNodePtr &after) {
        return before->node == after || before->node->identity == after->identity;
    };
    for (const RowChange &change : rowChanges(row.children, now, isSame)) {
        takeOut(row, change.at(), change.removed());
        putIn(row, change.at(), std::span(now).subspan(size_t(change.at()), size_t(change.inserted())));
    }
    for (size_t position = 0; position < now.size(); ++position)
        update(*row.children[position], now[position]);
}

void StructureModel::takeOut(Row &row, int at, int count)
{
    if (count == 0)
        return;
    beginRemoveRows(indexOf(row), at, at + count - 1);
    const auto first = row.children.begin() + at;
    row.children.erase(first, first + count);
    row.renumber(at);
    endRemoveRows();
}

void StructureModel::putIn(Row &row, int at, std::span<const StructureNodePtr> nodes)
{
    if (nodes.empty())
        return;
    std::vector<std::unique_ptr<Row>> inserted;
    for (const StructureNodePtr &node : nodes)
        inserted.push_back(Row::of(node, &row));
    beginInsertRows(indexOf(row), at, at + int(nodes.size()) - 1);
    row.children.insert(row.children.begin() + at, std::make_move_iterator(inserted.begin()),
                        std::make_move_iterator(inserted.end()));
    row.renumber(at);
    endInsertRows();
}

} // namespace portolan
