// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/entrytablemodel.h"

#include "ui/models/entryedits.h"
#include "ui/models/fieldedits.h"
#include "ui/models/references.h"
#include "ui/models/roles.h"
#include "ui/session/chartsession.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Numbers stand right, so that their digits line up; their heading with them.
int alignment(const FieldDescription &description)
{
    const bool isNumber = description.accepts(ValueType::Integer) && !description.accepts(ValueType::String);
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

EntryTableModel::EntryTableModel(ChartSession *session, QObject *parent) : RowModel(parent), m_session(session)
{
    connect(session, &ChartSession::analysed, this, &EntryTableModel::refresh);
}

void EntryTableModel::setList(const YamlPath &path)
{
    beginResetModel();
    m_list = path;
    m_refusal = {};
    const FieldDescription *description = Schema::componentChart().at(path);
    m_columns = description && description->isList() ? fieldsOf(*description->items) : QList<FieldPlace>();
    m_rows = readRows();
    endResetModel();
    Q_EMIT updated();
}

int EntryTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EntryTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

bool EntryTableModel::isBoolean(int columnIndex) const
{
    return column(columnIndex).types.size() == 1 && column(columnIndex).accepts(ValueType::Boolean);
}

QString EntryTableModel::shownText(const QModelIndex &index) const
{
    return isRefused(index) ? m_refusal.text : m_rows.at(index.row()).at(index.column()).text;
}

QVariant EntryTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FieldDescription &description = column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (isBoolean(index.column()))
            return {};
        return shownText(index).isEmpty() ? placeholder(index) : shownText(index);
    case Qt::EditRole:
        return shownText(index);
    case Qt::CheckStateRole:
        return isBoolean(index.column()) ? QVariant(shownText(index) == "true"_L1 ? Qt::Checked : Qt::Unchecked)
                                         : QVariant();
    case Qt::TextAlignmentRole:
        return alignment(description);
    case Qt::ToolTipRole:
    case MessageRole:
    case SeverityRole:
        return problemData(index, role);
    case DefaultShownRole:
        return shownText(index).isEmpty();
    case PathRole:
        return QVariant::fromValue(itemPath(index.row()).joined(m_columns.at(index.column()).path));
    case PlaceholderRole:
        return description.placeholder;
    case HelpRole:
        return description.help;
    case ChoicesRole:
        return choices(index.column());
    case PresentRole:
        return m_rows.at(index.row()).at(index.column()).present;
    case CodeRole:
        return description.code;
    case RequiredRole:
        return description.required;
    default:
        return {};
    }
}

/// What holds while the cell is empty, muted: another key's value, or the default.
QVariant EntryTableModel::placeholder(const QModelIndex &index) const
{
    if (const QString &instead = m_rows.at(index.row()).at(index.column()).instead; !instead.isEmpty())
        return instead;
    const QJsonValue value = column(index.column()).defaultValue;
    return value.isDouble() ? QVariant(QString::number(value.toDouble())) : QVariant(value.toString());
}

QStringList EntryTableModel::choices(int columnIndex) const
{
    const FieldDescription &description = column(columnIndex);
    return description.refersTo.isEmpty() ? description.choices
                                          : referableNames(*m_session->good(), description.refersTo);
}

QVariant EntryTableModel::problemData(const QModelIndex &index, int role) const
{
    if (isRefused(index))
        return role == SeverityRole ? QVariant(int(Severity::Error)) : QVariant(m_refusal.reason);
    const auto &problem = m_rows.at(index.row()).at(index.column()).problem;
    if (!problem)
        return {};
    return role == SeverityRole ? QVariant(int(problem->severity)) : QVariant(problem->message);
}

QVariant EntryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return column(section).title;
    case Qt::ToolTipRole:
    case HelpRole:
        return column(section).help;
    case Qt::TextAlignmentRole:
        return alignment(column(section));
    default:
        return {};
    }
}

Qt::ItemFlags EntryTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (m_session->isStale() || !m_rows.at(index.row()).at(index.column()).instead.isEmpty())
        return flags;
    return flags | (isBoolean(index.column()) ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

bool EntryTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    if (role == Qt::CheckStateRole && isBoolean(index.column()))
        return setText(index, value.toInt() == Qt::Checked ? u"true"_s : u"false"_s);
    return role == Qt::EditRole && setText(index, value.toString());
}

bool EntryTableModel::setText(const QModelIndex &index, const QString &text)
{
    const Cell cell = m_rows.at(index.row()).at(index.column());
    const bool wasRefused = isRefused(index);
    m_refusal = {};
    if (text == cell.text) {
        if (wasRefused)
            Q_EMIT dataChanged(index, index);
        return true;
    }
    m_session->settle();
    const YamlPath item = itemPath(index.row());
    const FieldPlace place = m_columns.at(index.column());
    const auto edits = fieldEdits(m_session->good()->document.tree(), item, item.joined(place.path), text);
    const auto error =
        edits
            ? m_session->applyAhead(tr("Change %1", "title of a field").arg(place.description->title.toLower()), *edits)
            : std::optional<Error>(edits.error());
    if (!error && !m_session->isSettled()) {
        m_rows[index.row()][index.column()].text = text; // what follows from it comes with the analysis
        Q_EMIT dataChanged(index, index);
    }
    if (!error)
        return true;
    m_refusal = {index.row(), index.column(), text, error->message};
    Q_EMIT dataChanged(index, index);
    Q_EMIT refused(index, error->message);
    return false;
}

Result<int> EntryTableModel::addRow()
{
    const auto path = addItem(*m_session, m_list);
    if (!path)
        return path.error();
    return int(path->last().index);
}

std::optional<Error> EntryTableModel::removeItems(QList<int> rows)
{
    QList<YamlPath> paths;
    for (const int row : rows)
        paths.append(itemPath(row));
    return removeEntries(*m_session, paths);
}

std::optional<Problem> EntryTableModel::firstProblem() const
{
    for (const Problem *problem : m_session->good()->problemIndex.near(m_list)) {
        if (!m_list.isEmpty() && problem->liesIn(m_list))
            return *problem;
    }
    return std::nullopt;
}

EntryTableModel::Cell EntryTableModel::readCell(int row, const FieldPlace &place) const
{
    const Snapshot &snapshot = *m_session->good();
    const YamlTree &tree = snapshot.document.tree();
    const YamlPath path = writtenPlace(tree, itemPath(row).joined(place.path));
    Cell cell{fieldText(tree, path), tree.find(path) != kNoNode};
    if (!cell.present)
        cell.instead = insteadOf(row, place);
    const bool isFirst = &place == &m_columns.constFirst();
    for (const Problem *problem : snapshot.problemIndex.near(path)) {
        if (!path.startsWith(problem->path) && !(isFirst && itemPath(row).startsWith(problem->path)))
            continue;
        const YamlPath wrong = problem->place();
        if (wrong == path || (isFirst && wrong == itemPath(row))) {
            cell.problem = *problem;
            break;
        }
    }
    return cell;
}

/// A variable may take its value from elsewhere, a volume its content from a config map: maps with a form of their own.
QString EntryTableModel::insteadOf(int row, const FieldPlace &place) const
{
    const FieldDescription *list = Schema::componentChart().at(m_list);
    if (place.description->required || !place.description->defaultValue.isUndefined() || !list)
        return {};
    const YamlTree &tree = m_session->good()->document.tree();
    const NodeId item = tree.resolved(tree.find(itemPath(row)));
    for (const auto &property : list->items->properties) {
        if (!isSingleValue(*property) && !isGroup(*property)
            && tree.isMap(tree.resolved(tree.lookup(item, property->key))))
            return property->title;
    }
    return {};
}

QList<EntryTableModel::Row> EntryTableModel::readRows() const
{
    const YamlTree &tree = m_session->good()->document.tree();
    const NodeId list = m_list.isEmpty() ? kNoNode : tree.resolved(tree.find(m_list));
    QList<Row> rows;
    if (!tree.isList(list))
        return rows;
    for (int row = 0; row < tree.entryCount(list); ++row) {
        Row cells;
        for (const FieldPlace &place : m_columns)
            cells.append(readCell(row, place));
        rows.append(cells);
    }
    return rows;
}

void EntryTableModel::refresh()
{
    m_refusal = {};
    const QList<Row> now = readRows();
    const auto isSame = [](const Row &a, const Row &b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const Cell &x, const Cell &y) { return x.text == y.text; });
    };
    follow(m_rows, now, rowChanges(m_rows, now, isSame));
    Q_EMIT updated();
}

} // namespace portolan
