// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QStringList>

namespace portolan {

class ActionTable;
class ChartSession;
class MessageBar;
class TopologyView;
class YamlPath;
struct Arrangement;
struct ConnectionOffer;
enum class WalkDirection : quint8;

/// Editing in the picture: its context menu, what a line from one thing to another does, and where things were put.
class PictureCommands final : public QObject
{
    Q_OBJECT

public:
    struct Bars
    {
        MessageBar *messages;
        MessageBar *notes; ///< above the picture: what is missing in it
    };
    PictureCommands(TopologyView *view, ChartSession *session, ActionTable *actions, const Bars &bars);

private:
    void storePlaces();
    void rememberMove(const Arrangement &before);
    void moveBy(const QString &actionId, WalkDirection direction);
    void showMenu(QPoint globalPosition);
    void showNotes(const QStringList &notes);
    void offerAllConnections();
    void offerConnections(const YamlPath &from, const YamlPath &to, QPoint globalPosition);

    void showOffers(const QList<ConnectionOffer> &offers, QPoint globalPosition);

    TopologyView *m_view;
    ChartSession *m_session;
    ActionTable *m_actions;
    Bars m_bars;
};

} // namespace portolan
