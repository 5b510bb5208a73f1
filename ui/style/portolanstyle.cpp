// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/portolanstyle.h"

#include "ui/style/barpainting.h"
#include "ui/style/controlpainting.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

// Pixels.
constexpr int kRowHeight = 26;
constexpr int kControlHeight = 28;
constexpr int kButtonPadding = 12;
constexpr int kTabHeight = 32;
constexpr int kTextMargin = 4; // in a field, beyond that of Qt
constexpr int kMenuArrowWidth = 14;

/// A button whose whole area opens a menu: it is drawn with the same arrow as a combo box.
bool opensMenu(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && button->features.testFlag(QStyleOptionToolButton::HasMenu)
           && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

/// What a scroll bar lies on: the background of what it scrolls.
QColor surfaceBehind(const QWidget *scrollBar)
{
    for (const QWidget *around = scrollBar; around; around = around->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(around))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return scrollBar ? scrollBar->palette().color(QPalette::Base) : QColor(Qt::transparent);
}

bool isPartOfBox(const QWidget *widget)
{
    return widget
           && (qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
               || qobject_cast<QComboBox *>(widget->parentWidget()));
}

} // namespace

PortolanStyle::PortolanStyle() : QProxyStyle(u"Fusion"_s) { }

int PortolanStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderDefaultSectionSizeVertical:
        return kRowHeight;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_HeaderMargin:
        return 6;
    case PM_FocusFrameHMargin:
        return 5;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarIconSize:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_DockWidgetTitleBarButtonMargin:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PortolanStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize PortolanStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                      const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_ItemViewItem:
    case CT_HeaderSection:
        size.setHeight(qMax(size.height(), kRowHeight));
        break;
    case CT_LineEdit:
        if (isPartOfBox(widget))
            break;
        [[fallthrough]];
    case CT_ComboBox:
    case CT_SpinBox:
    case CT_PushButton:
        size = size.expandedTo({contents.width() + 2 * kButtonPadding, kControlHeight});
        break;
    case CT_ToolButton:
        size.setHeight(qMax(size.height(), kControlHeight));
        if (opensMenu(option))
            size.rwidth() += 2; // the rest is there for the arrow of Fusion
        break;
    case CT_TabBarTab:
        size.setHeight(qMax(size.height(), kTabHeight));
        break;
    default:
        break;
    }
    return size;
}

QRect PortolanStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                    const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar)
        return scrollBarPart(*slider, subControl);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect PortolanStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_LineEditContents || isPartOfBox(widget))
        return rect;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0 ? rect.adjusted(kTextMargin, 0, -kTextMargin, 0) : rect;
}

void PortolanStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(*option, painter);
    case PE_PanelButtonTool:
        return drawToolButton(*option, painter);
    case PE_FrameLineEdit:
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return drawField(*option, painter);
        if (!isPartOfBox(widget))
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameFocusRect:
        return drawFocus(*option, painter);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(*option, painter);
    case PE_Frame:
    case PE_FrameMenu:
        return drawFrame(*option, painter);
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_IndicatorToolBarSeparator:
        return drawToolBarSeparator(*option, painter);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PortolanStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case CE_ToolBar:
        return drawToolBar(*option, painter);
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuBarItem(*item, painter, *proxy());
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(*option, painter);
    case CE_TabBarTabShape:
        return drawTab(*option, painter);
    case CE_Splitter:
        return drawSplitter(*option, painter);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PortolanStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar)
        return drawScrollBar(*slider, painter, surfaceBehind(widget));
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox)
        return drawComboBox(*combo, painter, proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget));
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        return drawSpinBox(*spin, painter,
                           {.up = proxy()->subControlRect(control, option, SC_SpinBoxUp, widget),
                            .down = proxy()->subControlRect(control, option, SC_SpinBoxDown, widget)});
    }
    if (control == CC_ToolButton && opensMenu(option)) {
        QStyleOptionToolButton button(*static_cast<const QStyleOptionToolButton *>(option));
        button.features &= ~QStyleOptionToolButton::HasMenu;
        drawToolButton(button, painter);
        QRect arrow = button.rect;
        arrow.setLeft(arrow.right() - kMenuArrowWidth - 2);
        drawArrow(button, painter, arrow);
        button.rect.setRight(arrow.left());
        return proxy()->drawControl(CE_ToolButtonLabel, &button, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

/// Disabled icons are pale on either background.
QPixmap PortolanStyle::generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap, const QStyleOption *option) const
{
    if (mode != QIcon::Disabled)
        return mode == QIcon::Selected ? pixmap : QProxyStyle::generatedIconPixmap(mode, pixmap, option);
    QPixmap pale(pixmap.size());
    pale.setDevicePixelRatio(pixmap.devicePixelRatio());
    pale.fill(Qt::transparent);
    QPainter painter(&pale);
    painter.setOpacity(0.35);
    painter.drawPixmap(0, 0, pixmap);
    return pale;
}

} // namespace portolan
