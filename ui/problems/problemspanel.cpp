// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemspanel.h"

#include "ui/models/problemsmodel.h"
#include "ui/models/roles.h"
#include "ui/problems/problemsfilter.h"
#include "ui/problems/problemsproxy.h"
#include "ui/problems/rulehelp.h"
#include "ui/session/chartsession.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

ProblemsPanel::ProblemsPanel(ChartSession *session, QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(session, this))
    , m_proxy(new ProblemsProxy(this))
    , m_filter(new ProblemsFilter(this))
    , m_pages(new QStackedWidget(this))
    , m_nothing(new QLabel(this))
    , m_table(new QTableView(this))
    , m_help(new RuleHelp(this))
{
    setObjectName(u"problemsPanel"_s);
    m_proxy->setSourceModel(m_model);
    setUpTable();
    setUpButtons();
    setUpLayout();

    connect(m_filter, &ProblemsFilter::wordsChanged, m_proxy, &ProblemsProxy::setWords);
    connect(m_filter, &ProblemsFilter::severityToggled, m_proxy, &ProblemsProxy::setShown);
    connect(m_filter, &ProblemsFilter::wordsChanged, this, &ProblemsPanel::updateRows);
    connect(m_filter, &ProblemsFilter::severityToggled, this, &ProblemsPanel::updateRows);
    // What acts on the selected problem is not to act on one that nobody sees.
    const auto showSelected = [this] { m_table->scrollTo(selected()); };
    connect(m_filter, &ProblemsFilter::wordsChanged, m_table, showSelected);
    connect(m_filter, &ProblemsFilter::severityToggled, m_table, showSelected);
    connect(session, &ChartSession::textChecked, this, &ProblemsPanel::updateRows); // once the model has followed
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProblemsPanel::updateCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (m_table->hasFocus()) // else nobody picked it
            choose(now);
    });
    connect(m_help, &RuleHelp::placeChosen, this, &ProblemsPanel::follow);
    updateRows();
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
    setUpColumns();
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ProblemsModel::SeverityColumn, Qt::AscendingOrder);
    connect(m_table, &QTableView::clicked, this, &ProblemsPanel::choose);
    connect(m_table, &QTableView::activated, this, &ProblemsPanel::visit);
    connect(m_table, &QTableView::customContextMenuRequested, this, &ProblemsPanel::showMenu);
}

void ProblemsPanel::setUpColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ProblemsModel::MessageColumn, QHeaderView::Stretch);
    header->resizeSection(ProblemsModel::SeverityColumn, 110);
    header->resizeSection(ProblemsModel::PlaceColumn, 72);
    header->resizeSection(ProblemsModel::RuleColumn, 180);
}

void ProblemsPanel::setUpButtons()
{
    m_fix = addButton(u"fixProblem"_s, tr("Fi&x"), [this](int row) { fix(row); });
    m_fixAll = addButton(u"fixAllProblems"_s, tr("Fix a&ll"), [this](int row) { fixAll(row); });
    m_ignore = addButton(u"ignoreProblem"_s, tr("&Ignore here"), [this](int row) { tell(m_model->ignore(row)); });
    m_ignore->setToolTip(tr("Write a comment that silences the rule for this entry"));
}

/// A button that acts on the current problem, given its row in the model.
QPushButton *ProblemsPanel::addButton(const QString &name, const QString &text, const std::function<void(int)> &act)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, act] {
        if (const int row = currentRow(); row >= 0)
            act(row);
    });
    return button;
}

void ProblemsPanel::setUpLayout()
{
    m_nothing->setObjectName(u"noProblems"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setBackgroundRole(QPalette::Base);
    m_nothing->setAutoFillBackground(true);
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(u"problemsColumns"_s);
    columns->addWidget(m_table);
    columns->addWidget(m_help);
    columns->setStretchFactor(0, 1);
    columns->setCollapsible(0, false);
    columns->setSizes({900, 300});
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(columns);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(8, 4, 8, 4);
    header->addWidget(m_filter, 1);
    for (QPushButton *button : {m_fix, m_fixAll, m_ignore})
        header->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_table);
}

int ProblemsPanel::currentRow() const
{
    return m_proxy->mapToSource(selected()).row();
}

QModelIndex ProblemsPanel::selected() const
{
    return m_table->selectionModel()->selectedRows(ProblemsModel::MessageColumn).value(0);
}

/// The focus stays where it is, and so does the current row: the next problem is the one behind that which was visited.
/// What is picked here is not answered: it selects the rest.
void ProblemsPanel::showSelection(const YamlPath &path, const QByteArray &field)
{
    if (m_table->hasFocus())
        return;
    if (const auto followed = std::exchange(m_followed, {}); followed && m_model->isIn(path, *followed))
        return; // the problem that led here is still the one to read about
    const Result<YamlPath> below = YamlPath::parse(QString::fromUtf8(field));
    QModelIndexList rows = shownIn(below ? path.joined(*below) : path);
    if (rows.isEmpty())
        rows = shownIn(path);
    if (rows.isEmpty())
        return m_table->clearSelection();
    if (rows.contains(selected()))
        return;
    const QModelIndex first = *std::ranges::min_element(rows, {}, &QModelIndex::row);
    m_table->selectionModel()->select(first, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(first);
}

QModelIndexList ProblemsPanel::shownIn(const YamlPath &place) const
{
    QModelIndexList shown;
    for (const int row : m_model->rowsIn(place)) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, ProblemsModel::MessageColumn));
        if (index.isValid())
            shown.append(index);
    }
    return shown;
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

void ProblemsPanel::explain(int row)
{
    const QModelIndex index = m_model->index(row, ProblemsModel::MessageColumn);
    if (const QModelIndex shown = m_proxy->mapFromSource(index); shown.isValid())
        m_table->setCurrentIndex(shown);
    m_pages->setCurrentIndex(1);
    showHelp(index);
    m_help->setFocus(Qt::ShortcutFocusReason);
}

void ProblemsPanel::showHelp(const QModelIndex &index)
{
    m_help->showRule(index.data(RuleRole).toString(), index.data(HelpRole).toString(),
                     index.data(RelatedRole).toStringList());
}

/// Goes to another place that the current problem speaks of.
void ProblemsPanel::follow(int place)
{
    const int row = currentRow();
    const QList<RelatedPlace> related = row >= 0 ? m_model->problemAt(row).related : QList<RelatedPlace>();
    if (place >= related.size())
        return;
    m_followed = related.at(place).span;
    Q_EMIT placeRequested(*m_followed);
}

void ProblemsPanel::choose(const QModelIndex &index)
{
    if (const auto path = index.data(PathRole).value<YamlPath>(); !path.isEmpty())
        Q_EMIT chosen(path);
}

void ProblemsPanel::visit(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT visited(index.data(PathRole).value<YamlPath>(), index.data(SpanRole).value<Span>());
}

void ProblemsPanel::fix(int row)
{
    if (!m_model->problemAt(row).fixes.isEmpty())
        tell(m_model->applyFix(row, 0));
}

void ProblemsPanel::fixAll(int row)
{
    if (const auto all = m_model->fixForAll(row))
        tell(m_model->apply(*all));
}

void ProblemsPanel::tell(const std::optional<Error> &error)
{
    if (error)
        Q_EMIT refused(error->message);
}

void ProblemsPanel::showMenu(const QPoint &position)
{
    const QModelIndex pointed = m_table->indexAt(position);
    const QPersistentModelIndex index = pointed.isValid() ? pointed : selected(); // the menu key points nowhere
    if (!index.isValid())
        return;
    QMenu menu(this);
    menu.setObjectName(u"problemMenu"_s);
    menu.addAction(tr("&Go there"), this, [this, index] { visit(index); });
    menu.addSeparator();
    menu.addActions(actions());
    menu.addSeparator();
    menu.addAction(tr("&Copy message"), this,
                   [index] { QGuiApplication::clipboard()->setText(index.data(MessageRole).toString()); });
    menu.exec(m_table->viewport()->mapToGlobal(pointed.isValid() ? position : m_table->visualRect(index).bottomLeft()));
}

void ProblemsPanel::updateRows()
{
    m_filter->showCounts(*m_model);
    if (!m_model->isKnown())
        m_nothing->setText(tr("The file is still being read"));
    else
        m_nothing->setText(m_model->rowCount() == 0 ? tr("No problems") : tr("No problem passes the filter"));
    m_pages->setCurrentIndex(m_proxy->rowCount() == 0 ? 0 : 1);
    updateCurrent();
}

void ProblemsPanel::updateCurrent()
{
    const QModelIndex current = selected();
    const int row = currentRow();
    const QStringList titles = current.data(FixTitlesRole).toStringList();
    m_fix->setEnabled(!titles.isEmpty());
    if (!titles.isEmpty())
        m_fix->setToolTip(titles.first());
    else if (row >= 0)
        m_fix->setToolTip(tr("There is no ready-made fix for this problem."));
    else
        m_fix->setToolTip(tr("Select a problem to fix it."));
    const auto all = row >= 0 ? m_model->fixForAll(row) : std::nullopt;
    m_fixAll->setEnabled(all.has_value());
    m_fixAll->setToolTip(all ? all->title : tr("Fixes of this rule need a look, one by one."));
    m_ignore->setEnabled(row >= 0);
    showHelp(current);
    Q_EMIT currentChanged();
}

} // namespace portolan
