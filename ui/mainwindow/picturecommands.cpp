// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/picturecommands.h"

#include "ui/mainwindow/actiontable.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/models/connectionoffers.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/topology/topologyview.h"

#include <QAction>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

QMenu *newMenu(QWidget *parent, const QString &name)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    return menu;
}

} // namespace

PictureCommands::PictureCommands(TopologyView *view, ChartSession *session, Selection *selection, ActionTable *actions,
                                 MessageBar *messages)
    : QObject(view)
    , m_view(view)
    , m_session(session)
    , m_selection(selection)
    , m_actions(actions)
    , m_messages(messages)
{
    connect(view, &TopologyView::menuRequested, this, &PictureCommands::showMenu);
    connect(view, &TopologyView::connectionRequested, this, &PictureCommands::offerConnections);
}

/// What the structure offers for the same selection; the actions know by themselves what is possible.
void PictureCommands::showMenu(QPoint globalPosition)
{
    QMenu *menu = newMenu(m_view, u"topologyMenu"_s);
    for (const QString &id : {u"edit.addComponent"_s, u"edit.addContainer"_s, u"edit.addService"_s, u"edit.addPort"_s,
                              u"edit.addVolume"_s, u"edit.remove"_s})
        menu->addAction(m_actions->action(id));
    menu->addSeparator();
    QAction *source = menu->addAction(tr("Go to source"));
    source->setEnabled(!m_selection->path().isEmpty() && !m_session->isStale());
    connect(source, &QAction::triggered, m_view, [this] { Q_EMIT m_view->activated(m_selection->path()); });
    menu->addAction(m_actions->action(u"view.zoomFit"_s));
    menu->popup(globalPosition);
}

void PictureCommands::offerConnections(const YamlPath &from, const YamlPath &to, QPoint globalPosition)
{
    m_session->settle();
    const QList<ConnectionOffer> offers = connectionOffers(*m_session->good(), from, to);
    if (offers.isEmpty()) {
        m_messages->showMessage(
            Severity::Information,
            tr("There is nothing to connect: it is not known on which port the traffic would arrive."));
        return;
    }
    QMenu *menu = newMenu(m_view, u"connectionMenu"_s);
    for (const ConnectionOffer &offer : offers) {
        QString text = offer.label;
        QAction *action = menu->addAction(text.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, offer] {
            if (const auto error = m_session->apply(offer.label, offer.edits))
                m_messages->showMessage(Severity::Error, error->message);
        });
    }
    menu->popup(globalPosition);
}

} // namespace portolan
