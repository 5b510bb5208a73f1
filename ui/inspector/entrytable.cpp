// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/entrytable.h"

#include "ui/inspector/entrycelldelegate.h"
#include "ui/inspector/problemnote.h"
#include "ui/models/entryedits.h"
#include "ui/models/entrytablemodel.h"
#include "ui/models/roles.h"
#include "ui/session/selection.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowHeight = 26;
constexpr int kMostVisibleRows = 12;
constexpr int kNarrowestColumn = 48;

/// Says with an ellipsis that a heading goes on, which the style alone does not.
class ElidedHeader final : public QHeaderView
{
public:
    explicit ElidedHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, option, this);
        const int width = sectionSize(section) - 2 * margin;
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, width);
    }
};

/// Tab walks through the cells, and out of the table behind the last one: no trap for the keyboard.
class CellView final : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    bool focusNextPrevChild(bool next) override
    {
        const QModelIndex current = currentIndex();
        const int lastRow = model()->rowCount() - 1;
        const int lastColumn = model()->columnCount() - 1;
        const bool leaves = !current.isValid()
                            || (next ? current.row() == lastRow && current.column() == lastColumn
                                     : current.row() == 0 && current.column() == 0);
        return leaves ? QAbstractScrollArea::focusNextPrevChild(next) : QTableView::focusNextPrevChild(next);
    }
};

} // namespace

EntryTable::EntryTable(ChartSession *session, Selection *selection, const FormTable &table, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_table(table)
    , m_model(new EntryTableModel(session, this))
    , m_view(new CellView(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_note(new ProblemNote(this))
{
    buildView();
    connect(m_model, &EntryTableModel::updated, this, [this] {
        fitHeight();
        updateButtons();
        showMessages();
    });
    connect(m_model, &EntryTableModel::refused, this,
            [this](const QModelIndex &, const QString &reason) { m_note->showReason(reason); });
    connect(m_note, &ProblemNote::fixChosen, this, &EntryTable::fixChosen);
    connect(m_note, &ProblemNote::ignoreChosen, this, &EntryTable::ignoreChosen);
    connect(m_note, &ProblemNote::placeChosen, this, &EntryTable::placeChosen);
    connect(m_add, &QPushButton::clicked, this, &EntryTable::addRow);
    connect(m_remove, &QPushButton::clicked, this, &EntryTable::removeRows);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &EntryTable::follow);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntryTable::updateButtons);
    const auto *insertKey = new QShortcut(Qt::Key_Insert, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(insertKey, &QShortcut::activated, this, &EntryTable::addRow);
    const auto *deleteKey = new QShortcut(QKeySequence::Delete, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &EntryTable::removeRows);
    show(table);
}

void EntryTable::buildView()
{
    auto *title = new QLabel(m_table.title, this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    title->setToolTip(m_table.help);

    m_view->setObjectName(u"table."_s + m_table.name);
    m_view->setAccessibleName(m_table.title);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new EntryCellDelegate(m_view));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_view->setHorizontalHeader(new ElidedHeader(m_view));
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setMinimumSectionSize(kNarrowestColumn);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(true);

    m_add->setObjectName(m_view->objectName() + u".add"_s);
    m_remove->setObjectName(m_view->objectName() + u".remove"_s);
    m_note->setObjectName(m_view->objectName() + u".note"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(m_view);
    layout->addLayout(buttons);
    layout->addWidget(m_note);
}

void EntryTable::show(const FormTable &table)
{
    m_table = table;
    m_add->setText(addLabel(table.items));
    m_remove->setText(removeLabel(table.items));
    if (m_model->list() != table.path)
        m_model->setList(table.path);
    fitHeight();
    updateButtons();
    showMessages();
}

void EntryTable::addRow()
{
    const Result<int> row = m_model->addRow();
    if (!row) {
        m_note->showReason(row.error().message);
        return;
    }
    const QModelIndex first = m_model->index(*row, 0);
    m_view->setFocus();
    m_view->setCurrentIndex(first);
    if (first.flags().testFlag(Qt::ItemIsEditable))
        m_view->edit(first);
}

void EntryTable::removeRows()
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    if (rows.isEmpty())
        return;
    if (const auto error = m_model->removeItems(rows))
        m_note->showReason(error->message);
}

void EntryTable::fitHeight()
{
    const int rows = qMin(m_model->rowCount(), kMostVisibleRows);
    m_view->setVisible(rows > 0); // the button says what would be there
    m_remove->setVisible(rows > 0);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + rows * kRowHeight
                           + 2 * m_view->frameWidth());
}

void EntryTable::updateButtons()
{
    m_remove->setEnabled(m_view->selectionModel()->hasSelection());
    m_remove->setToolTip(m_remove->isEnabled() ? QString() : tr("Select a row first"));
}

void EntryTable::showMessages()
{
    if (const auto problem = m_model->firstProblem())
        m_note->show(*problem);
    else
        m_note->clear();
}

void EntryTable::follow(const QModelIndex &current)
{
    Q_EMIT entered(current.isValid() ? m_model->data(current, HelpRole).toString() : m_table.help);
    const YamlPath cell = m_model->data(current, PathRole).value<YamlPath>();
    const YamlPath &selected = m_selection->path();
    if (current.isValid() && cell.startsWith(selected))
        m_selection->select(selected, cell.behind(selected.size()).toString().toUtf8());
}

} // namespace portolan
