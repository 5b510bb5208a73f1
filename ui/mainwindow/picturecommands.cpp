// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/picturecommands.h"

#include "ui/mainwindow/actiontable.h"
#include "ui/mainwindow/handplacestore.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/models/connectionoffers.h"
#include "ui/session/chartsession.h"
#include "ui/session/helmingresses.h"
#include "ui/topology/arrangementcommand.h"
#include "ui/topology/topologyscene.h"
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

PictureCommands::PictureCommands(TopologyView *view, ChartSession *session, ActionTable *actions, const Bars &bars)
    : QObject(view)
    , m_view(view)
    , m_session(session)
    , m_actions(actions)
    , m_bars(bars)
{
    connect(view, &TopologyView::menuRequested, this, &PictureCommands::showMenu);
    connect(view, &TopologyView::connectionRequested, this, &PictureCommands::offerConnections);
    connect(view, &TopologyView::activated, actions->action(u"go.form"_s), &QAction::trigger);
    connect(actions->action(u"view.zoomFit"_s), &QAction::triggered, view, &TopologyView::fitAll);
    connect(actions->action(u"view.arrange"_s), &QAction::triggered, view, &TopologyView::arrangeAgain);
    connect(actions->action(u"view.outside"_s), &QAction::toggled, view, &TopologyView::setOutsideShown);
    connect(actions->action(u"view.minimap"_s), &QAction::toggled, view, &TopologyView::setMinimapWanted);
    connect(actions->action(u"edit.connect"_s), &QAction::triggered, this, &PictureCommands::offerAllConnections);
    view->addAction(actions->action(u"edit.rename"_s)); // for its key
    moveBy(u"view.moveLeft"_s, WalkDirection::Left);
    moveBy(u"view.moveRight"_s, WalkDirection::Right);
    moveBy(u"view.moveUp"_s, WalkDirection::Up);
    moveBy(u"view.moveDown"_s, WalkDirection::Down);
    connect(session, &ChartSession::textReset, view,
            [view, session] { view->startAfresh(storedHandPlaces(session->filePath())); });
    auto *ingresses = new HelmIngresses(session);
    connect(ingresses, &HelmIngresses::notesChanged, this, &PictureCommands::showNotes);
    connect(view, &TopologyView::handPlacesChanged, this, &PictureCommands::rememberMove);
    connect(session, &ChartSession::saved, this, &PictureCommands::storePlaces); // under a new name, perhaps
}

void PictureCommands::moveBy(const QString &actionId, WalkDirection direction)
{
    QAction *action = m_actions->action(actionId);
    m_view->addAction(action); // for its key
    connect(action, &QAction::triggered, this, [this, direction] {
        if (!m_view->moveCurrent(direction))
            m_bars.messages->showMessage(Severity::Information, tr("Select in the picture what is to be moved."));
    });
}

void PictureCommands::showNotes(const QStringList &notes)
{
    m_bars.notes->hide();
    if (!notes.isEmpty())
        m_bars.notes->showMessage(Severity::Warning, notes.join(u'\n'));
}

/// What the structure offers for the same selection; the actions know by themselves what is possible.
void PictureCommands::showMenu(QPoint globalPosition)
{
    QMenu *menu = newMenu(m_view, u"topologyMenu"_s);
    for (const QString &id : {u"edit.addComponent"_s, u"edit.addContainer"_s, u"edit.addService"_s, u"edit.addPort"_s,
                              u"edit.addVolume"_s, u"edit.connect"_s, u"-"_s, u"edit.rename"_s, u"edit.duplicate"_s,
                              u"edit.remove"_s, u"-"_s, u"go.form"_s, u"go.source"_s, u"-"_s, u"view.zoomFit"_s,
                              u"view.move"_s, u"view.arrange"_s, u"view.outside"_s, u"view.minimap"_s}) {
        if (id == "-"_L1)
            menu->addSeparator();
        else
            menu->addAction(m_actions->action(id));
    }
    menu->popup(globalPosition);
}

void PictureCommands::storePlaces()
{
    storeHandPlaces(m_session->filePath(), m_view->topologyScene()->placesInUse());
}

void PictureCommands::rememberMove(const Arrangement &before)
{
    const auto show = [this](const Arrangement &arrangement) {
        m_view->setArrangement(arrangement);
        storePlaces();
    };
    const Arrangement after = m_view->topologyScene()->arrangement();
    const QString label = after.places.isEmpty() ? tr("Arrange again") : tr("Move in the picture");
    m_session->undoStack()->push(new ArrangementCommand(show, before, after, label));
    storePlaces();
}

/// By keys: from what is selected to all that a line could be drawn to.
void PictureCommands::offerAllConnections()
{
    m_session->settle();
    const QList<YamlPath> targets = m_view->connectionTargets();
    if (targets.isEmpty()) {
        m_bars.messages->showMessage(Severity::Information,
                                     tr("Select a container, or a port of a service, to connect it to something."));
        return;
    }
    QList<ConnectionOffer> offers;
    for (const YamlPath &target : targets)
        offers += connectionOffers(*m_session->good(), m_view->currentPath(), target);
    showOffers(offers, m_view->currentPlace());
}

void PictureCommands::offerConnections(const YamlPath &from, const YamlPath &to, QPoint globalPosition)
{
    m_session->settle();
    showOffers(connectionOffers(*m_session->good(), from, to), globalPosition);
}

void PictureCommands::showOffers(const QList<ConnectionOffer> &offers, QPoint globalPosition)
{
    if (offers.isEmpty()) {
        m_bars.messages->showMessage(
            Severity::Information,
            tr("There is nothing to connect: the traffic goes there already, or it is not known on which port it "
               "would arrive."));
        return;
    }
    QMenu *menu = newMenu(m_view, u"connectionMenu"_s);
    for (const ConnectionOffer &offer : offers) {
        QString text = offer.label;
        QAction *action = menu->addAction(text.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, offer] {
            if (const auto error = m_session->apply(offer.label, offer.edits))
                m_bars.messages->showMessage(Severity::Error, error->message);
        });
    }
    menu->popup(globalPosition);
}

} // namespace portolan
