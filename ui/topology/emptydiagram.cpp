// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/emptydiagram.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidest = 420;
constexpr int kMargin = 32;

} // namespace

EmptyDiagram::EmptyDiagram(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"topologyEmptyState"_s);
    auto *title = new QLabel(tr("No components yet"), this);
    title->setTextFormat(Qt::PlainText);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *text = new QLabel(tr("Here you will see what runs where, and how traffic gets there."), this);
    text->setTextFormat(Qt::PlainText);
    text->setForegroundRole(QPalette::PlaceholderText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto *add = new QPushButton(tr("Add component"), this);
    add->setObjectName(u"addFirstComponent"_s);
    connect(add, &QPushButton::clicked, this, &EmptyDiagram::addComponentRequested);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    add->setMinimumSize(add->sizeHint() + QSize(16, 6));
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(text);
    column->addWidget(add, 0, Qt::AlignHCenter);
}

void EmptyDiagram::settle()
{
    const int width = qMin(parentWidget()->width() - kMargin, kWidest);
    resize(width, layout()->heightForWidth(width));
    const QPoint centre = parentWidget()->rect().center();
    move(centre - rect().center());
}

} // namespace portolan
