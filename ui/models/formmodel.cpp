// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/formmodel.h"

#include "ui/models/fieldedits.h"
#include "ui/models/problemedits.h"
#include "ui/models/roles.h"
#include "ui/session/chartsession.h"

#include <algorithm>
#include <functional>

namespace portolan {

FormModel::FormModel(ChartSession *session, QObject *parent)
    : RowModel(parent)
    , m_session(session)
    , m_form(buildForm(*session->good(), YamlPath()))
{
    connect(session, &ChartSession::analysed, this, &FormModel::refresh);
}

void FormModel::setSubject(const YamlPath &path)
{
    m_path = path;
    refresh();
}

int FormModel::rowOf(QStringView name) const
{
    const auto found = std::find_if(m_form.fields.begin(), m_form.fields.end(),
                                    [name](const FormField &field) { return field.name == name; });
    return found == m_form.fields.end() ? -1 : int(found - m_form.fields.begin());
}

int FormModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_form.fields.size());
}

QVariant FormModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FormField &field = m_form.fields.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return field.value;
    case TitleRole:
        return field.title;
    case NameRole:
        return field.name;
    case PathRole:
        return QVariant::fromValue(field.path);
    case EditorRole:
        return int(field.editor);
    case SectionRole:
        return field.section;
    case PlaceholderRole:
        return field.placeholder;
    case HelpRole:
        return field.help;
    case ChoicesRole:
        return field.choices;
    case PresentRole:
        return field.present;
    case CodeRole:
        return field.code;
    case RequiredRole:
        return field.required;
    case SeverityRole:
        return field.problem ? QVariant(int(field.problem->severity)) : QVariant();
    case MessageRole:
        return field.problem ? field.problem->message : QString();
    default:
        return {};
    }
}

bool FormModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const FormField field = m_form.fields.at(index.row()); // a copy: the edit replaces the fields
    const QString text = value.toString();
    if (text == field.value && (field.present || text.isEmpty()))
        return true;
    m_session->settle();
    const auto edits = fieldEdits(m_session->good()->document.tree(), m_form.path, field.path, text);
    std::optional<Error> error;
    if (!edits)
        error = edits.error();
    else if (!edits->isEmpty())
        error = m_session->applyAhead(tr("Change %1", "title of a field").arg(field.title.toLower()), *edits);
    if (error)
        Q_EMIT refused(index, error->message);
    else if (!m_session->isSettled())
        showAhead(field.name, text);
    return !error;
}

/// The value as it was typed; what follows from it comes with the analysis.
void FormModel::showAhead(QStringView name, const QString &text)
{
    const int row = rowOf(name);
    if (row < 0)
        return;
    m_form.fields[row].value = text;
    m_form.fields[row].present = !text.isEmpty();
    Q_EMIT dataChanged(index(row), index(row));
}

Qt::ItemFlags FormModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const bool isValue = m_form.fields.at(index.row()).editor != FieldEditor::Link;
    return isValue && !m_session->isStale() ? flags | Qt::ItemIsEditable : flags;
}

std::optional<Error> FormModel::applyFix(const QuickFix &fix)
{
    return portolan::applyFix(*m_session, fix);
}

void FormModel::refresh()
{
    const YamlPath subject = formSubject(*m_session->good(), m_path);
    Form now = buildForm(*m_session->good(), subject);
    if (subject != m_form.path) {
        beginResetModel();
        m_form = std::move(now);
        endResetModel();
        Q_EMIT subjectChanged();
        return;
    }
    // A field is not another one under a new name: what changed is taken out and put in.
    const RowChanges changes = rowChanges(m_form.fields, now.fields, [](const FormField &a, const FormField &b) {
        return a.name == b.name && a.editor == b.editor && a.section == b.section;
    });
    const QList<FormField> fields = std::exchange(now.fields, std::move(m_form.fields));
    m_form = std::move(now);
    follow(m_form.fields, fields, unpaired(changes));
    Q_EMIT formChanged();
}

} // namespace portolan
