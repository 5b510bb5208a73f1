// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamlpath.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QTreeView;

namespace portolan {

class ChartSession;
class Selection;
class StructureModel;

/// The file as a tree, with a filter above it: selects, renames in place, adds and removes entries. What the rows say is
/// StructureModel's; this is the view of it.
class StructurePanel final : public QWidget
{
    Q_OBJECT

public:
    StructurePanel(ChartSession *session, Selection *selection, QWidget *parent = nullptr);

    /// Whether what is selected has a name to change.
    bool canRename() const;
    /// Starts renaming the selected entry in place, when canRename().
    void renameSelected();
    /// Takes the selected entry out of the file.
    void removeSelected();

Q_SIGNALS:
    /// An edit was not made; `reason` is a sentence for the user.
    void refused(const QString &reason);

private:
    void buildView();
    void connectModel();
    void showSelection();
    void follow();
    void showStale();
    void currentChanged(const QModelIndex &current);
    /// Opens those rows of the model below `parent` that are worth seeing at once.
    void open(const QModelIndex &parent, int first, int last);
    void filter(const QString &text);
    void showMenu(const QPoint &position);
    void fillMenu(QMenu &menu, const YamlPath &place);
    YamlPath currentPath() const;

    ChartSession *m_session;
    Selection *m_selection;
    StructureModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    YamlPath m_shown;         ///< place of the current row when it was last in step with the selection
    bool m_following = false; ///< the tree is following the selection rather than making it
    bool m_updating = false;  ///< rows are coming and going, and with them the current one
};

} // namespace portolan
