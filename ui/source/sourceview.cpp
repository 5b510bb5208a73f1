// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/sourceview.h"

#include "ui/source/findbar.h"
#include "ui/source/sourceeditor.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

SourceView::SourceView(ChartSession *session, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_editor(new SourceEditor(session, selection, this))
    , m_findBar(new FindBar(m_editor, this))
{
    setObjectName(u"sourceView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_editor);
    layout->addWidget(m_findBar);
    setFocusProxy(m_editor);
}

void SourceView::startFind()
{
    m_findBar->start();
}

void SourceView::findNext()
{
    m_findBar->findNext();
}

void SourceView::findPrevious()
{
    m_findBar->findPrevious();
}

} // namespace portolan
