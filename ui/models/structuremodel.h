// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/structuretree.h"

#include <QAbstractItemModel>

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
    StructureNode *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const StructureNode &node) const;
    void refresh();
    void reset();
    void update(StructureNode &old, StructureNode &now);
    void updateChildren(StructureNode &old, StructureNode &now);

    ChartSession *m_session;
    std::unique_ptr<StructureNode> m_root;
};

} // namespace portolan
