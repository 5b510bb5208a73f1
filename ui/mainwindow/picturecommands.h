// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

namespace portolan {

class ActionTable;
class ChartSession;
class MessageBar;
class TopologyView;
class YamlPath;
struct Arrangement;
struct ConnectionOffer;

/// Editing in the picture: its context menu, what a line from one thing to another does, and where things were put.
class PictureCommands final : public QObject
{
    Q_OBJECT

public:
    PictureCommands(TopologyView *view, ChartSession *session, ActionTable *actions, MessageBar *messages);

private:
    void storePlaces();
    void rememberMove(const Arrangement &before);
    void showMenu(QPoint globalPosition);
    void offerAllConnections();
    void offerConnections(const YamlPath &from, const YamlPath &to, QPoint globalPosition);

    void showOffers(const QList<ConnectionOffer> &offers, QPoint globalPosition);

    TopologyView *m_view;
    ChartSession *m_session;
    ActionTable *m_actions;
    MessageBar *m_messages;
};

} // namespace portolan
