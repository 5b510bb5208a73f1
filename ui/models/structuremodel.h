// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/structuretree.h"

#include <QAbstractItemModel>

#include <span>

namespace portolan {

class ChartSession;

/// The structure of the open file as an item model, in the newest state that was YAML. After an edit it tells what was
/// inserted, removed and changed, so that expanded branches and the selection stay with the things they belong to.
class StructureModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit StructureModel(ChartSession *session, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Qt::EditRole renames the entry in the file.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    YamlPath pathAt(const QModelIndex &index) const;
    /// The row of the entry at `path`, or of the nearest one around it; invalid when there is none.
    QModelIndex indexFor(const YamlPath &path) const;
    /// Whether the row is worth showing open when nobody has said otherwise.
    bool isOpenedAtFirst(const QModelIndex &index) const;

Q_SIGNALS:
    /// Every change of a new state has been told.
    void updated();
    /// An edit was not made; `reason` is a sentence for the user.
    void refused(const QString &reason);

private:
    /// A row as it is shown: what it says is shared with the snapshots, where it stands is the model's.
    struct Row
    {
        StructureNodePtr node;
        Row *parent = nullptr;
        int position = 0;
        std::vector<std::unique_ptr<Row>> children = {};

        static std::unique_ptr<Row> of(const StructureNodePtr &node, Row *parent);
        /// Gives the children their positions, from `first` on.
        void renumber(int first);
    };

    Row *rowAt(const QModelIndex &index) const;
    const StructureEntry &entryAt(const QModelIndex &index) const { return rowAt(index)->node->entry; }
    QModelIndex indexOf(const Row &row) const;
    void refresh();
    void reset();
    void update(Row &row, const StructureNodePtr &now);
    void updateChildren(Row &row, const std::vector<StructureNodePtr> &now);
    void takeOut(Row &row, int at, int count);
    void putIn(Row &row, int at, std::span<const StructureNodePtr> nodes);

    ChartSession *m_session;
    std::unique_ptr<Row> m_root;
};

} // namespace portolan
