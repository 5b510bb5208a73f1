// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/form.h"
#include "ui/models/rowmodel.h"

#include <QAbstractListModel>

namespace portolan {

class ChartSession;

/// The fields of the selected entry, one row each; setting a value edits the file. It follows every new state of the file,
/// and says what the form shows besides its fields.
class FormModel final : public RowModel<QAbstractListModel>
{
    Q_OBJECT

public:
    explicit FormModel(ChartSession *session, QObject *parent = nullptr);

    /// Shows the form that speaks of `path`.
    void setSubject(const YamlPath &path);
    const Form &form() const { return m_form; }
    const FormField &fieldAt(int row) const { return m_form.fields.at(row); }
    /// Row of the field called `name` (FormField::name), or -1.
    int rowOf(QStringView name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Qt::EditRole takes the text of the field; empty text takes an optional key out of the file.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Makes the edits of a quick fix as one undo step.
    std::optional<Error> applyFix(const QuickFix &fix);

Q_SIGNALS:
    /// What form() says besides its fields may have changed.
    void formChanged();
    /// Another entry is shown: its fields have nothing to do with those before.
    void subjectChanged();
    /// The text of a field was not taken; `reason` is a sentence for the user.
    void refused(const QModelIndex &index, const QString &reason);

private:
    void refresh();
    void showAhead(QStringView name, const QString &text);

    ChartSession *m_session;
    YamlPath m_path;
    Form m_form;
};

} // namespace portolan
