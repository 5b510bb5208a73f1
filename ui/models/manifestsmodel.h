// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamlpath.h"
#include "ui/models/manifestrun.h"
#include "ui/models/rowmodel.h"

#include <QAbstractTableModel>

namespace portolan {

/// The Kubernetes objects that a run came to, one a row, with their text and the place in the file that they are made from.
class ManifestsModel final : public RowModel<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum Column { KindColumn, NameColumn, ComparisonColumn, ColumnCount };

    explicit ManifestsModel(QObject *parent = nullptr) : RowModel(parent) { }

    /// Shows these objects; a row that stays the same object stays the same row.
    void show(const MadeManifests &made);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    QByteArray textAt(int row) const { return m_rows.at(row).text; }
    /// All objects as one stream.
    QByteArray wholeText() const;
    /// Number of rows that are not the same in both engines.
    int differenceCount() const;
    /// The row of the object that is made from the place, or from the nearest one around it; -1 when there is none.
    int rowFor(const YamlPath &place) const;

private:
    struct Row
    {
        QString kind;
        QString name;
        YamlPath origin;
        ComparedObject::State state = ComparedObject::State::Same;
        QByteArray text;

        friend bool operator==(const Row &, const Row &) = default;
    };
    static QList<Row> rowsOf(const MadeManifests &made);
    static QString stateText(ComparedObject::State state);

    QList<Row> m_rows;
};

} // namespace portolan
