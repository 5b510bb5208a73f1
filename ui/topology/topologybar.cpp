// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologybar.h"

#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QResizeEvent>
#include <QSpinBox>
#include <QToolButton>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostSteps = 9;
constexpr int kFilterWidth = 200;
constexpr int kLeastFilterWidth = 48;
constexpr int kLeastWidthForTexts = 520; ///< in a narrower strip the buttons are icons only

/// A line of text that ends in dots where it has no room.
class LineLabel final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawText(rect(), Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

TopologyBar::TopologyBar(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_steps(new QSpinBox(this))
    , m_found(new QLabel(this))
    , m_line(new LineLabel(this))
{
    setObjectName(u"topologyBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    m_filter->setObjectName(u"topologyFilter"_s);
    m_filter->setAccessibleName(tr("Filter the picture"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(tr("Names and images, or port:5432, image:redis, kind:volume, is:problem, is:external."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(kLeastFilterWidth);
    m_filter->setMaximumWidth(kFilterWidth);
    layout->addWidget(m_filter, 1);
    m_found->setObjectName(u"topologyFound"_s);
    layout->addWidget(m_found);
    m_traffic = addButton(tr("Traffic"), tr("Lights the whole way of the requests that pass what is selected."),
                          u"traffic"_s, u"topologyTraffic"_s);
    m_focus =
        addButton(tr("Focus"), tr("Lights only the surroundings of what is selected."), u"focus"_s, u"topologyFocus"_s);
    m_steps->setObjectName(u"topologySteps"_s);
    m_steps->setAccessibleName(tr("Steps around the selection"));
    m_steps->setToolTip(tr("How many steps around the selection are lit."));
    m_steps->setRange(1, kMostSteps);
    m_steps->hide();
    layout->addWidget(m_steps);
    auto *arrange = addButton(tr("Arrange again"), tr("Lays the picture out anew, as a freshly opened file is."),
                              u"arrange"_s, u"topologyArrange"_s);
    arrange->setCheckable(false);
    m_line->setObjectName(u"topologyLine"_s);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_line, 2);

    connect(m_filter, &QLineEdit::textChanged, this, &TopologyBar::changed);
    connect(m_traffic, &QToolButton::toggled, this, &TopologyBar::changed);
    connect(m_focus, &QToolButton::toggled, m_steps, &QWidget::setVisible);
    connect(m_traffic, &QToolButton::clicked, this, [this] { m_focus->setChecked(false); });
    connect(m_focus, &QToolButton::clicked, this, [this] { m_traffic->setChecked(false); });
    connect(m_focus, &QToolButton::toggled, this, &TopologyBar::changed);
    connect(m_steps, &QSpinBox::valueChanged, this, &TopologyBar::changed);
    connect(arrange, &QToolButton::clicked, this, &TopologyBar::arrangeRequested);
}

QToolButton *TopologyBar::addButton(const QString &text, const QString &hint, const QString &icon, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(domainIcon(icon));
    button->setToolTip(u"%1: %2"_s.arg(text, hint));
    button->setCheckable(true);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    m_buttons.append(button);
    return button;
}

void TopologyBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < kLeastWidthForTexts;
    for (QToolButton *button : std::as_const(m_buttons))
        button->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

QString TopologyBar::filter() const
{
    return m_filter->text();
}

bool TopologyBar::followsTraffic() const
{
    return m_traffic->isChecked();
}

int TopologyBar::focusSteps() const
{
    return m_focus->isChecked() ? m_steps->value() : 0;
}

void TopologyBar::startFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TopologyBar::setLine(const QString &line)
{
    m_line->setText(line);
    m_line->setToolTip(line.toHtmlEscaped());
}

void TopologyBar::setFound(int found)
{
    m_found->setText(found < 0 ? QString() : tr("%n found", nullptr, found));
}

} // namespace portolan
