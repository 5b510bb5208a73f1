// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/entrycelldelegate.h"

#include "ui/models/roles.h"
#include "ui/style/stylecolors.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPainter>

namespace portolan {

QWidget *EntryCellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    Q_UNUSED(option)
    const QStringList choices = index.data(ChoicesRole).toStringList();
    if (choices.isEmpty()) {
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        if (index.data(CodeRole).toBool())
            edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        edit->setPlaceholderText(index.data(PlaceholderRole).toString());
        edit->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
        edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return edit;
    }
    auto *box = new QComboBox(parent);
    box->setEditable(true); // what is not on offer may still be meant; the rules judge it
    box->setFrame(false);
    box->addItems(choices);
    return box;
}

void EntryCellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentText(index.data(Qt::EditRole).toString());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void EntryCellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

void EntryCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const StyleColors &colors = StyleColors::of(option.palette);
    QStyleOptionViewItem cell = option;
    if (index.data(DefaultShownRole).toBool())
        cell.palette.setColor(QPalette::Text, colors.muted);
    if (index.data(CodeRole).toBool())
        cell.font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QStyledItemDelegate::paint(painter, cell, index);

    const QVariant severity = index.data(SeverityRole);
    if (!severity.isValid())
        return;
    painter->setPen(QPen(colors.of(Severity(severity.toInt())), 2));
    painter->drawLine(option.rect.bottomLeft() + QPoint(2, -1), option.rect.bottomRight() + QPoint(-2, -1));
}

} // namespace portolan
