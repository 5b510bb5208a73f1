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

StructureModel::StructureModel(ChartSession *session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_root(buildStructure(*session->good()))
{
    connect(session, &ChartSession::textReset, this, &StructureModel::reset);
    connect(session, &ChartSession::analysed, this, &StructureModel::refresh);
}

StructureNode *StructureModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<StructureNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex StructureModel::indexOf(const StructureNode &node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, 0, &node);
}

QModelIndex StructureModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[size_t(row)].get());
}

QModelIndex StructureModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeAt(child)->parent) : QModelIndex();
}

int StructureModel::rowCount(const QModelIndex &parent) const
{
    return int(nodeAt(parent)->children.size());
}

int StructureModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant StructureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const StructureEntry &entry = nodeAt(index)->entry;
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
    const StructureEntry &entry = nodeAt(index)->entry;
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
    return nodeAt(index)->entry.renamable && !m_session->isStale() ? flags | Qt::ItemIsEditable : flags;
}

YamlPath StructureModel::pathAt(const QModelIndex &index) const
{
    return nodeAt(index)->entry.path;
}

QModelIndex StructureModel::indexFor(const YamlPath &path) const
{
    const StructureNode *node = m_root.get();
    while (true) {
        const auto holds = [&](const auto &child) { return path.startsWith(child->entry.path); };
        const auto found = std::find_if(node->children.begin(), node->children.end(), holds);
        if (found == node->children.end())
            return indexOf(*node);
        node = found->get();
    }
}

bool StructureModel::isOpenedAtFirst(const QModelIndex &index) const
{
    return nodeAt(index)->entry.opened;
}

/// Another file: nothing that was shown is the same thing any more.
void StructureModel::reset()
{
    beginResetModel();
    m_root = std::make_unique<StructureNode>();
    endResetModel();
}

void StructureModel::refresh()
{
    const auto now = buildStructure(*m_session->good());
    updateChildren(*m_root, *now);
    Q_EMIT updated();
}

void StructureModel::update(StructureNode &old, StructureNode &now)
{
    old.identity = now.identity;
    if (old.entry != now.entry) {
        old.entry = now.entry;
        const QModelIndex index = indexOf(old);
        Q_EMIT dataChanged(index, index);
    }
    updateChildren(old, now);
}

/// Moves what is new out of `now`; what stays is updated in place, so that its index stays valid.
void StructureModel::updateChildren(StructureNode &old, StructureNode &now)
{
    const RowChange change =
        rowChange(old.children, now.children, [](const auto &a, const auto &b) { return a->identity == b->identity; });
    const auto at = change.at();
    if (change.removed() > 0) {
        beginRemoveRows(indexOf(old), at, at + change.removed() - 1);
        const auto first = old.children.begin() + at;
        old.children.erase(first, first + change.removed());
        old.renumber(at);
        endRemoveRows();
    }
    if (change.inserted() > 0) {
        beginInsertRows(indexOf(old), at, at + change.inserted() - 1);
        const auto first = now.children.begin() + at;
        old.children.insert(old.children.begin() + at, std::make_move_iterator(first),
                            std::make_move_iterator(first + change.inserted()));
        old.renumber(at);
        endInsertRows();
    }
    for (size_t row = 0; row < old.children.size(); ++row) {
        if (now.children[row]) // else it is new and has nothing to compare with
            update(*old.children[row], *now.children[row]);
    }
}

} // namespace portolan
