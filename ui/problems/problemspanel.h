// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"
#include "app/yaml/yamlpath.h"

#include <QModelIndexList>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace portolan {

class ChartSession;
class ProblemsFilter;
class ProblemsModel;
class ProblemsProxy;
class RuleHelp;

/// Everything that is wrong with the file, as a table: where to go, what the rule is about, and what fixes or silences it.
/// It finds nothing itself (see ProblemsModel).
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(ChartSession *session, QWidget *parent = nullptr);

    /// Makes the next or previous row current and goes there; round from the end to the start.
    void step(int rows);

    ProblemsModel *model() const { return m_model; }
    int currentRow() const; ///< of the model, that is selected; -1 for none
    /// Shows what the rule of a row of the model is about, and takes the focus to it.
    void explain(int row);
    /// Something was selected elsewhere: so is the first row whose problem lies in it, or none.
    void showSelection(const YamlPath &path, const QByteArray &field);

Q_SIGNALS:
    /// Another problem is current, or it reads otherwise.
    void currentChanged();
    /// The user picked the problem at this place, with the mouse or with keys.
    void chosen(const portolan::YamlPath &path);
    /// The user wants to see the place of a problem.
    void visited(const portolan::YamlPath &path, portolan::Span span);
    /// The user wants to see another place that a problem speaks of.
    void placeRequested(portolan::Span place);
    /// A fix was not made; `reason` is a sentence for the user.
    void refused(const QString &reason);

private:
    void setUpTable();
    void setUpColumns();
    void setUpButtons();
    void setUpLayout();
    QPushButton *addButton(const QString &name, const QString &text, const std::function<void(int)> &act);
    QModelIndex selected() const;
    QModelIndexList shownIn(const YamlPath &place) const;
    void showHelp(const QModelIndex &index);
    void follow(int place);
    void choose(const QModelIndex &index);
    void visit(const QModelIndex &index);
    void fix(int row);
    void fixAll(int row);
    void tell(const std::optional<Error> &error);
    void showMenu(const QPoint &position);
    void updateRows();
    void updateCurrent();

    ProblemsModel *m_model;
    ProblemsProxy *m_proxy;
    ProblemsFilter *m_filter;
    QPushButton *m_fix = nullptr;
    QPushButton *m_fixAll = nullptr;
    QPushButton *m_ignore = nullptr;
    QStackedWidget *m_pages;
    QLabel *m_nothing;
    QTableView *m_table;
    RuleHelp *m_help;
    std::optional<Span> m_followed; ///< the other place that was asked for last, until something is selected
};

} // namespace portolan
