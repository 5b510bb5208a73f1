// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/span.h"
#include "app/yaml/yamlpath.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace portolan {

class ChartSession;
class ProblemsModel;
class ProblemsProxy;

/// Everything that is wrong with the file, as a table: where to go and what fixes it. It finds nothing itself (see
/// ProblemsModel).
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(ChartSession *session, QWidget *parent = nullptr);

    bool isEmpty() const;
    /// Makes the next or previous row current and goes there; round from the end to the start.
    void step(int rows);

Q_SIGNALS:
    /// The user wants to see the place of a problem.
    void visited(const portolan::YamlPath &path, portolan::Span span);
    /// A fix was not made; `reason` is a sentence for the user.
    void refused(const QString &reason);

private:
    void setUpTable();
    void setUpFixButton();
    void visit(const QModelIndex &index);
    void fix(const QModelIndex &index, int number);
    void showMenu(const QPoint &position);
    void updateHeader();
    void updateFixButton();

    ProblemsModel *m_model;
    ProblemsProxy *m_proxy;
    QLabel *m_counts;
    QPushButton *m_fixButton;
    QStackedWidget *m_pages;
    QTableView *m_table;
};

} // namespace portolan
