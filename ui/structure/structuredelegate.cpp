// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structuredelegate.h"

#include "ui/models/roles.h"
#include "ui/style/icons.h"
#include "ui/style/stylecolors.h"

#include <QApplication>
#include <QPainter>

namespace portolan {
namespace {

constexpr int kRowHeight = 26;
constexpr int kIconSize = 16;
constexpr int kGap = 8;

QRect iconRect(const QRect &row)
{
    return {row.left() + 4, row.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize};
}

QRect badgeRect(const QRect &row)
{
    return {row.right() - kIconSize - 4, row.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize};
}

QRect textRect(const QRect &row, bool hasBadge)
{
    const int right = hasBadge ? badgeRect(row).left() - kGap : row.right() - 4;
    return {QPoint(iconRect(row).right() + kGap, row.top()), QPoint(right, row.bottom())};
}

} // namespace

void StructureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.state &= ~QStyle::State_HasFocus; // the selected row is marked as a whole
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &row, painter, widget);

    const StyleColors &colors = StyleColors::of(option.palette);
    domainIcon(index.data(IconRole).toString()).paint(painter, iconRect(option.rect));
    // What is wrong further down is told here only while it cannot be seen there.
    const QVariant severity = index.data(option.state.testFlag(QStyle::State_Open) ? OwnSeverityRole : SeverityRole);
    if (severity.isValid())
        severityIcon(Severity(severity.toInt())).paint(painter, badgeRect(option.rect));

    const QRect area = textRect(option.rect, severity.isValid());
    const QString title = index.data(TitleRole).toString();
    const QFontMetrics metrics(option.font);
    const int titleWidth = qMin(metrics.horizontalAdvance(title), area.width());
    painter->setPen(colors.text);
    painter->setFont(option.font);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(title, Qt::ElideRight, area.width()));
    const QRect rest = area.adjusted(titleWidth + kGap, 0, 0, 0);
    painter->setPen(colors.muted);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(index.data(SubtitleRole).toString(), Qt::ElideMiddle, rest.width()));
}

QSize StructureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int texts = metrics.horizontalAdvance(index.data(TitleRole).toString());
    return {4 + kIconSize + kGap + texts + kGap, qMax(kRowHeight, metrics.height() + 8)};
}

void StructureDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex & /*index*/) const
{
    editor->setGeometry(textRect(option.rect, false).adjusted(-4, 0, 4, 0));
}

} // namespace portolan
