// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspectorpanel.h"

#include "ui/inspector/entrytable.h"
#include "ui/inspector/fieldrow.h"
#include "ui/inspector/formheader.h"
#include "ui/models/entryedits.h"
#include "ui/models/formmodel.h"
#include "ui/models/problemedits.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/style/icons.h"

#include <QGraphicsOpacityEffect>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kStaleOpacity = 0.45;
constexpr int kHelpHeight = 92; ///< pixels, for four lines: the form does not jump from field to field

} // namespace

InspectorPanel::InspectorPanel(ChartSession *session, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selection(selection)
    , m_model(new FormModel(session, this))
    , m_header(new FormHeader(this))
    , m_scroll(new QScrollArea(this))
    , m_help(new QLabel(this))
{
    setObjectName(u"inspector"_s);
    buildFrame();
    connectModel();
    m_model->setSubject(selection->path());
    rebuild();
}

void InspectorPanel::buildFrame()
{
    m_scroll->setObjectName(u"inspectorForm"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setBackgroundRole(QPalette::Base);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_help->setObjectName(u"inspectorHelp"_s);
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setMargin(12);
    m_help->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_help->setMinimumHeight(kHelpHeight);
    m_help->setForegroundRole(QPalette::PlaceholderText);

    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Midlight);
    line->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(line);
    layout->addWidget(m_help);
}

void InspectorPanel::connectModel()
{
    connect(m_selection, &Selection::changed, m_model, [this](const YamlPath &path) { m_model->setSubject(path); });
    connect(m_model, &FormModel::subjectChanged, this, &InspectorPanel::rebuild);
    connect(m_model, &FormModel::formChanged, this, &InspectorPanel::refreshRows);
    connect(m_model, &FormModel::refused, this, [this](const QModelIndex &index, const QString &reason) {
        if (FieldRow *row = rowFor(m_model->fieldAt(index.row()).name))
            row->showRefusal(reason);
    });
    connect(m_header, &FormHeader::fixChosen, this, &InspectorPanel::fix);
    connect(m_header, &FormHeader::ignoreChosen, this, &InspectorPanel::ignore);
    connect(m_header, &FormHeader::placeChosen, this, &InspectorPanel::placeRequested);
    connect(m_session, &ChartSession::analysed, this, &InspectorPanel::showStale);
}

/// Lays the form out anew, with the focus where it was when the same field is still there.
void InspectorPanel::rebuild()
{
    const QWidget *focused = focusWidget();
    const QString focusedName = focused ? focused->objectName() : QString();
    m_rows.clear();
    m_tables.clear();
    m_additions = m_model->form().additions;
    if (m_body)
        m_body->hide(); // replaced below, but not while one of its signals may be under way
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();

    m_body = new QWidget;
    m_body->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(12, 4, 12, 12);
    layout->setSpacing(8);
    addFieldRows(false);
    addTables();
    addFieldRows(true);
    addAdditions();
    layout->addStretch();
    m_scroll->setWidget(m_body);
    m_body->setAutoFillBackground(false); // the panel's colour shows through, also while the form is disabled
    refreshHeader();
    showHelp(QString());
    showStale();
    if (QWidget *again = focusedName.isEmpty() ? nullptr : m_body->findChild<QWidget *>(focusedName))
        again->setFocus();
}

void InspectorPanel::addFieldRows(bool inGroups)
{
    QString section;
    for (int index = 0; index < m_model->rowCount(); ++index) {
        const QString next = m_model->fieldAt(index).section;
        if (next.isEmpty() == inGroups)
            continue;
        if (next != section && !next.isEmpty())
            addSectionTitle(next);
        section = next;
        addFieldRow(index);
    }
}

void InspectorPanel::addFieldRow(int index)
{
    const FormField field = m_model->fieldAt(index);
    auto *row = new FieldRow(field, m_body);
    m_body->layout()->addWidget(row);
    m_rows.append(row);
    connect(row, &FieldRow::committed, this, [this, field](const QString &text) { commit(field, text); });
    connect(row, &FieldRow::fixChosen, this, &InspectorPanel::fix);
    connect(row, &FieldRow::ignoreChosen, this, &InspectorPanel::ignore);
    connect(row, &FieldRow::placeChosen, this, &InspectorPanel::placeRequested);
    connect(row, &FieldRow::entered, this, [this, name = field.name] {
        showHelp(name);
        const int at = m_model->rowOf(name);
        const YamlPath &selected = m_selection->path();
        if (at >= 0 && m_model->fieldAt(at).present && m_model->fieldAt(at).path.startsWith(selected))
            m_selection->select(selected, m_model->fieldAt(at).path.behind(selected.size()).toString().toUtf8());
    });
}

void InspectorPanel::addTables()
{
    for (const FormTable &form : m_model->form().tables) {
        auto *table = new EntryTable(m_session, m_selection, form, m_body);
        m_body->layout()->addWidget(table);
        m_tables.append(table);
        connect(table, &EntryTable::fixChosen, this, &InspectorPanel::fix);
        connect(table, &EntryTable::ignoreChosen, this, &InspectorPanel::ignore);
        connect(table, &EntryTable::placeChosen, this, &InspectorPanel::placeRequested);
        connect(table, &EntryTable::entered, this, &InspectorPanel::showHelpText);
    }
}

/// A button for each entry that can be added here.
void InspectorPanel::addAdditions()
{
    for (const EntryKind kind : m_model->form().additions) {
        auto *button = new QPushButton(actionIcon(u"list-add"_s), addLabel(kind), m_body);
        button->setObjectName(u"add."_s + entryKindId(kind));
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, kind] { add(kind); });
        m_body->layout()->addWidget(button);
    }
}

void InspectorPanel::add(EntryKind kind)
{
    const Result<YamlPath> added = addEntry(*m_session, kind, m_model->form().path);
    if (added)
        m_selection->select(*added);
    else
        Q_EMIT refused(added.error().message);
}

void InspectorPanel::addSectionTitle(const QString &title)
{
    auto *label = new QLabel(title, m_body);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setContentsMargins(0, 8, 0, 0);
    m_body->layout()->addWidget(label);
}

/// Shows the new values in the rows that are there; rows that came or went need a new layout.
void InspectorPanel::refreshRows()
{
    const auto hasRow = [this](const FormField &field) {
        const FieldRow *row = rowFor(field.name);
        return row && row->isFor(field);
    };
    const auto isSameTable = [](const EntryTable *table, const FormTable &form) { return table->name() == form.name; };
    const Form &form = m_model->form();
    if (form.additions != m_additions || m_rows.size() != form.fields.size()
        || !std::all_of(form.fields.cbegin(), form.fields.cend(), hasRow)
        || !std::equal(m_tables.cbegin(), m_tables.cend(), form.tables.cbegin(), form.tables.cend(), isSameTable)) {
        rebuild();
        return;
    }
    for (const FormField &field : form.fields)
        rowFor(field.name)->show(field);
    refreshTables();
    refreshHeader();
}

void InspectorPanel::refreshTables()
{
    for (qsizetype index = 0; index < m_tables.size(); ++index)
        m_tables.at(index)->show(m_model->form().tables.at(index));
}

void InspectorPanel::refreshHeader()
{
    m_header->show(m_model->form());
}

void InspectorPanel::commit(const FormField &field, const QString &text)
{
    if (field.editor == FieldEditor::Link)
        m_selection->select(field.path);
    else if (const int row = m_model->rowOf(field.name); row >= 0)
        m_model->setData(m_model->index(row), text);
}

void InspectorPanel::fix(const QuickFix &fix)
{
    if (const auto error = m_model->applyFix(fix))
        Q_EMIT refused(error->message);
}

void InspectorPanel::ignore(const Problem &problem)
{
    if (const auto error = ignoreProblem(*m_session, problem))
        Q_EMIT refused(error->message);
}

void InspectorPanel::showHelp(const QString &name)
{
    const int row = name.isEmpty() ? -1 : m_model->rowOf(name);
    const QString help = row >= 0 ? m_model->fieldAt(row).help : QString();
    showHelpText(help);
}

void InspectorPanel::showHelpText(const QString &help)
{
    m_help->setText(help.isEmpty() ? m_model->form().help : help);
}

void InspectorPanel::showStale()
{
    const bool stale = m_session->isStale();
    m_body->setEnabled(!stale);
    m_header->setEnabled(!stale);
    if (!stale) {
        m_body->setGraphicsEffect(nullptr);
    } else if (!m_body->graphicsEffect()) {
        auto *faded = new QGraphicsOpacityEffect(m_body);
        faded->setOpacity(kStaleOpacity);
        m_body->setGraphicsEffect(faded);
    }
}

void InspectorPanel::startEditing()
{
    for (QWidget *widget = m_body->nextInFocusChain(); widget != m_body; widget = widget->nextInFocusChain()) {
        if (m_body->isAncestorOf(widget) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)) {
            widget->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

FieldRow *InspectorPanel::rowFor(const QString &name) const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [&](const FieldRow *candidate) { return candidate->name() == name; });
    return row == m_rows.cend() ? nullptr : *row;
}

} // namespace portolan
