// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/centrearea.h"

#include "ui/style/icons.h"

#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

CentreArea::CentreArea(const Views &views, QWidget *parent)
    : QWidget(parent)
    , m_picture(new QWidget)
    , m_source(views.source)
    , m_manifests(views.manifests)
    , m_tabs(new QTabBar(this))
    , m_splitter(new QSplitter(this))
{
    m_tabs->setObjectName(u"centreTabs"_s);
    m_tabs->setAccessibleName(tr("Views of the file"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    for (const QString &title : {tr("Topology"), tr("Source"), tr("Manifests"), tr("Side by side")})
        m_tabs->addTab(title);
    showTabIcons(true);

    auto *picture = new QVBoxLayout(m_picture);
    picture->setContentsMargins(0, 0, 0, 0);
    picture->setSpacing(0);
    picture->addWidget(views.pictureNotes);
    picture->addWidget(views.topology, 1);

    m_splitter->setObjectName(u"centreSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_picture);
    m_splitter->addWidget(m_source);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(views.banner);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_manifests, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) { setView(CentreView(index)); });
    m_source->hide();
    m_manifests->hide();
}

void CentreArea::setView(CentreView view)
{
    m_tabs->setCurrentIndex(int(view));
    m_splitter->setVisible(view != CentreView::Manifests);
    m_picture->setVisible(view != CentreView::Source);
    m_source->setVisible(view != CentreView::Topology);
    m_manifests->setVisible(view == CentreView::Manifests);
    if (view == CentreView::SideBySide && !m_hasShares)
        m_splitter->setSizes({width() / 2, width() / 2});
    m_hasShares = m_hasShares || view == CentreView::SideBySide;
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged(view);
}

void CentreArea::showSource()
{
    if (m_view == CentreView::Topology || m_view == CentreView::Manifests)
        setView(CentreView::Source);
}

void CentreArea::showTabIcons(bool shown)
{
    static const QStringList icons{u"service"_s, u"yaml"_s, u"component"_s, u"side-by-side"_s};
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabIcon(tab, shown ? domainIcon(icons.at(tab)) : QIcon());
    m_hasTabIcons = shown;
}

/// Where there is no room for all tabs, they do without their icons.
void CentreArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_hasTabIcons)
        m_widthOfTabs = m_tabs->sizeHint().width();
    if (const bool fit = m_widthOfTabs <= width(); fit != m_hasTabIcons)
        showTabIcons(fit);
}

QByteArray CentreArea::saveState() const
{
    return m_splitter->saveState();
}

void CentreArea::restoreState(const QByteArray &state)
{
    m_hasShares = m_splitter->restoreState(state);
}

} // namespace portolan
