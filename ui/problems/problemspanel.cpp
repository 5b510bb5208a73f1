// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemspanel.h"

#include "ui/models/problemsmodel.h"
#include "ui/models/roles.h"
#include "ui/problems/problemsproxy.h"
#include "ui/session/chartsession.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

ProblemsPanel::ProblemsPanel(ChartSession *session, QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(session, this))
    , m_proxy(new ProblemsProxy(this))
    , m_counts(new QLabel(this))
    , m_fixButton(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"problemsPanel"_s);
    m_counts->setObjectName(u"problemCounts"_s);
    m_proxy->setSourceModel(m_model);
    setUpTable();
    setUpFixButton();

    auto *empty = new QLabel(tr("No problems"), this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setForegroundRole(QPalette::PlaceholderText);
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_table);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(12, 4, 8, 4);
    header->addWidget(m_counts, 1);
    header->addWidget(m_fixButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_pages);

    connect(session, &ChartSession::analysed, this, &ProblemsPanel::updateHeader);
    updateHeader();
}

void ProblemsPanel::setUpTable()
{
    m_table->setObjectName(u"problemsTable"_s);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setModel(m_proxy);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ProblemsModel::MessageColumn, QHeaderView::Stretch);
    header->resizeSection(ProblemsModel::SeverityColumn, 110);
    header->resizeSection(ProblemsModel::PlaceColumn, 80);
    header->resizeSection(ProblemsModel::RuleColumn, 180);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ProblemsModel::SeverityColumn, Qt::AscendingOrder);

    connect(m_table, &QTableView::activated, this, &ProblemsPanel::visit);
    connect(m_table, &QTableView::customContextMenuRequested, this, &ProblemsPanel::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemsPanel::updateFixButton);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &ProblemsPanel::updateFixButton);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &ProblemsPanel::updateFixButton);
}

void ProblemsPanel::setUpFixButton()
{
    m_fixButton->setObjectName(u"fixProblem"_s);
    m_fixButton->setText(tr("&Fix"));
    connect(m_fixButton, &QPushButton::clicked, this, [this] { fix(m_table->currentIndex(), 0); });
    updateFixButton();
}

bool ProblemsPanel::isEmpty() const
{
    return m_proxy->rowCount() == 0;
}

void ProblemsPanel::step(int rows)
{
    const int count = m_proxy->rowCount();
    if (count == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int from = current.isValid() ? current.row() : (rows > 0 ? -1 : count);
    const QModelIndex next = m_proxy->index((from + rows + count) % count, ProblemsModel::MessageColumn);
    m_table->setCurrentIndex(next);
    visit(next);
}

void ProblemsPanel::visit(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT visited(index.data(PathRole).value<YamlPath>(), index.data(SpanRole).value<Span>());
}

void ProblemsPanel::fix(const QModelIndex &index, int number)
{
    if (!index.isValid() || index.data(FixTitlesRole).toStringList().size() <= number)
        return;
    if (const auto error = m_model->applyFix(m_proxy->mapToSource(index).row(), number))
        Q_EMIT refused(error->message);
}

void ProblemsPanel::showMenu(const QPoint &position)
{
    const QPersistentModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu(this);
    menu.addAction(tr("&Go there"), this, [this, index] { visit(index); });
    const QStringList titles = index.data(FixTitlesRole).toStringList();
    for (int number = 0; number < titles.size(); ++number)
        menu.addAction(titles.at(number), this, [this, index, number] { fix(index, number); });
    menu.addSeparator();
    menu.addAction(tr("&Copy message"), this,
                   [index] { QGuiApplication::clipboard()->setText(index.data(MessageRole).toString()); });
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void ProblemsPanel::updateHeader()
{
    const int errors = m_model->count(Severity::Error);
    const int warnings = m_model->count(Severity::Warning);
    const QString errorCount = errors == 1 ? tr("1 error") : tr("%n errors", nullptr, errors);
    const QString warningCount = warnings == 1 ? tr("1 warning") : tr("%n warnings", nullptr, warnings);
    m_counts->setText(errorCount + u", "_s + warningCount);
    m_pages->setCurrentIndex(isEmpty() ? 0 : 1);
    updateFixButton();
}

void ProblemsPanel::updateFixButton()
{
    const QModelIndex current = m_table->currentIndex();
    const QStringList titles = current.data(FixTitlesRole).toStringList();
    m_fixButton->setEnabled(!titles.isEmpty());
    if (!titles.isEmpty())
        m_fixButton->setToolTip(titles.first());
    else if (current.isValid())
        m_fixButton->setToolTip(tr("There is no ready-made fix for this problem."));
    else
        m_fixButton->setToolTip(tr("Select a problem to fix it."));
}

} // namespace portolan
