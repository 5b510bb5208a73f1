// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/completionpopup.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

constexpr int kRows = 8; ///< in sight at most
constexpr int kMargin = 8;

} // namespace

CompletionPopup::CompletionPopup(QWidget *window) : QListWidget(window)
{
    setObjectName(u"completion"_s);
    setAccessibleName(tr("Suggestions"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::Box);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemClicked, this, &CompletionPopup::choose);
    hide();
}

void CompletionPopup::offer(const QStringList &offers, const QRect &caret)
{
    const QString before = isVisible() && currentItem() ? currentItem()->text() : QString();
    clear();
    addItems(offers);
    const int row = sizeHintForRow(0);
    const int frame = 2 * frameWidth();
    const int bar = count() > kRows ? verticalScrollBar()->sizeHint().width() : 0;
    const QSize size(sizeHintForColumn(0) + frame + bar + kMargin, row * qMin(count(), kRows) + frame);
    QPoint corner = caret.bottomLeft();
    if (corner.y() + size.height() > parentWidget()->height() && caret.top() > size.height())
        corner.setY(caret.top() - size.height());
    corner.setX(qMax(0, qMin(corner.x(), parentWidget()->width() - size.width())));
    setGeometry({corner, size});
    show();
    raise();
    setCurrentRow(int(qMax<qsizetype>(0, offers.indexOf(before)))); // screen readers are told of what is in sight
}

bool CompletionPopup::takeKey(int key)
{
    if (!isVisible())
        return false;
    switch (key) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-kRows);
        return true;
    case Qt::Key_PageDown:
        move(kRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose(currentItem());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CompletionPopup::choose(const QListWidgetItem *item)
{
    const QString text = item->text();
    hide();
    Q_EMIT chosen(text);
}

void CompletionPopup::move(int rows)
{
    setCurrentRow(qBound(0, currentRow() + rows, count() - 1));
}

/// Screen readers follow the focus, which stays in the text; the list tells them of its current offer as if that had it.
void CompletionPopup::hideEvent(QHideEvent *event)
{
    QListWidget::hideEvent(event);
    if (QWidget *focused = QApplication::focusWidget(); focused && QAccessible::isActive()) {
        QAccessibleEvent back(focused, QAccessible::Focus);
        QAccessible::updateAccessibility(&back);
    }
}

} // namespace portolan
