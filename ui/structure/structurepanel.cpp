// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structurepanel.h"

#include "ui/models/entryedits.h"
#include "ui/models/roles.h"
#include "ui/models/structuremodel.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/structure/structuredelegate.h"
#include "ui/style/icons.h"

#include <QGraphicsOpacityEffect>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EntryKind kAddable[] = {EntryKind::Component, EntryKind::Container,   EntryKind::Service,
                                  EntryKind::Port,      EntryKind::EnvVariable, EntryKind::VolumeMount,
                                  EntryKind::Volume,    EntryKind::PullSecret};

constexpr qreal kStaleOpacity = 0.45;

/// Rows whose title or second text holds the filter, with everything above them.
class StructureFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const QString words = filterRegularExpression().pattern();
        return index.data(TitleRole).toString().contains(words, Qt::CaseInsensitive)
               || index.data(SubtitleRole).toString().contains(words, Qt::CaseInsensitive);
    }
};

} // namespace

StructurePanel::StructurePanel(ChartSession *session, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selection(selection)
    , m_model(new StructureModel(session, this))
    , m_proxy(new StructureFilter(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
{
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setSourceModel(m_model);
    buildView();
    connectModel();
    open({}, 0, m_model->rowCount() - 1);
    showSelection();
}

void StructurePanel::buildView()
{
    m_filter->setObjectName(u"structureFilter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the structure"));
    m_filter->setClearButtonEnabled(true);

    m_tree->setObjectName(u"structureTree"_s);
    m_tree->setAccessibleName(tr("Structure of the file"));
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(new StructureDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->viewport()->setAutoFillBackground(false); // the panel's own shows
    m_tree->setIndentation(16);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree);
    setFocusProxy(m_tree);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void StructurePanel::connectModel()
{
    connect(m_filter, &QLineEdit::textChanged, this, &StructurePanel::filter);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &StructurePanel::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &StructurePanel::currentChanged);
    connect(m_selection, &Selection::changed, this, &StructurePanel::showSelection);
    connect(m_model, &StructureModel::updated, this, &StructurePanel::follow);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_updating = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { open({}, 0, m_model->rowCount() - 1); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &StructurePanel::open);
    connect(m_model, &StructureModel::refused, this, &StructurePanel::refused);
    connect(m_session, &ChartSession::analysed, this, &StructurePanel::showStale);

    const auto *removeKey = new QShortcut(QKeySequence::Delete, m_tree, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &StructurePanel::removeSelected);
}

bool StructurePanel::canRename() const
{
    return m_model->indexFor(m_selection->path()).flags().testFlag(Qt::ItemIsEditable);
}

void StructurePanel::renameSelected()
{
    if (!canRename())
        return;
    if (!m_tree->currentIndex().isValid())
        m_filter->clear(); // hides what is selected
    m_tree->setFocus();
    m_tree->edit(m_tree->currentIndex());
}

void StructurePanel::removeSelected()
{
    const YamlPath path = currentPath();
    if (path.isEmpty())
        return;
    if (const auto error = removeEntries(*m_session, {path}))
        Q_EMIT refused(error->message);
}

YamlPath StructurePanel::currentPath() const
{
    return m_model->pathAt(m_proxy->mapToSource(m_tree->currentIndex()));
}

void StructurePanel::showSelection()
{
    const QScopedValueRollback guard(m_following, true);
    const QModelIndex row = m_model->indexFor(m_selection->path());
    const QModelIndex wanted = m_proxy->mapFromSource(row);
    m_shown = m_model->pathAt(row);
    if (wanted == m_tree->currentIndex())
        return;
    m_tree->setCurrentIndex(wanted);
    if (wanted.isValid())
        m_tree->scrollTo(wanted);
}

void StructurePanel::currentChanged(const QModelIndex &current)
{
    if (!m_following && !m_updating && current.isValid())
        m_selection->select(m_model->pathAt(m_proxy->mapToSource(current)));
}

/// After an edit the current row is still the same thing. Where it stands now, after something was put in or taken out
/// before it, becomes the selection.
void StructurePanel::follow()
{
    m_updating = false;
    const YamlPath now = currentPath();
    const YamlPath &selected = m_selection->path();
    if (now.isEmpty() || now == m_shown || !selected.startsWith(m_shown)) {
        showSelection();
        return;
    }
    const YamlPath path = now.joined(selected.behind(m_shown.size()));
    m_shown = now;
    m_selection->select(path, m_selection->field());
}

/// While the text is not YAML the tree shows an older state: it can be looked at, and looks so.
void StructurePanel::showStale()
{
    const bool stale = m_session->isStale();
    if (stale == (m_tree->viewport()->graphicsEffect() != nullptr))
        return;
    QGraphicsOpacityEffect *faded = nullptr;
    if (stale) {
        faded = new QGraphicsOpacityEffect;
        faded->setOpacity(kStaleOpacity);
    }
    m_tree->viewport()->setGraphicsEffect(faded);
}

void StructurePanel::open(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!m_model->isOpenedAtFirst(index))
            continue;
        open(index, 0, m_model->rowCount(index) - 1);
        m_tree->expand(m_proxy->mapFromSource(index));
    }
}

void StructurePanel::filter(const QString &text)
{
    const QScopedValueRollback guard(m_following, true);
    m_proxy->setFilterRegularExpression(text); // compared as plain text, see StructureFilter
    if (!text.isEmpty())
        m_tree->expandAll();
    showSelection();
}

void StructurePanel::showMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.setObjectName(u"structureMenu"_s);
    const QModelIndex index = m_tree->indexAt(position);
    fillMenu(menu, index.isValid() ? m_model->pathAt(m_proxy->mapToSource(index)) : YamlPath());
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

void StructurePanel::fillMenu(QMenu &menu, const YamlPath &place)
{
    for (const EntryKind kind : kAddable) {
        if (!canAddEntry(*m_session, kind, place))
            continue;
        menu.addAction(domainIcon(entryKindId(kind)), addLabel(kind), this, [this, kind, place] {
            const Result<YamlPath> added = addEntry(*m_session, kind, place);
            if (added)
                m_selection->select(*added);
            else
                Q_EMIT refused(added.error().message);
        });
    }
    if (place.isEmpty() || m_session->isStale())
        return;
    menu.addSeparator();
    QAction *rename = menu.addAction(tr("Rename"), QKeySequence(Qt::Key_F2), this, &StructurePanel::renameSelected);
    rename->setEnabled(canRename());
    for (QAction *action : actions()) { // those of the window that suit the selection
        if (action->isEnabled())
            menu.addAction(action);
    }
    menu.addAction(actionIcon(u"edit-delete"_s), removeLabel(kindAt(place)), QKeySequence::Delete, this,
                   &StructurePanel::removeSelected);
}

} // namespace portolan
