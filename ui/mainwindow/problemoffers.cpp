// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/problemoffers.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

ProblemOffers::ProblemOffers(QAction *first, QObject *parent) : QObject(parent), m_first(first) { }

void ProblemOffers::show(const QList<QuickFix> &fixes, const QList<RelatedPlace> &related)
{
    if (fixes == m_fixes && related == m_related)
        return; // a menu that is open shows them
    m_fixes = fixes;
    m_related = related;
    for (QAction *gone : std::exchange(m_offers, {})) {
        for (QObject *object : gone->associatedObjects()) { // a menu may open before it goes
            if (auto *widget = qobject_cast<QWidget *>(object); widget && !qobject_cast<QMenu *>(widget))
                widget->removeAction(gone);
        }
        gone->deleteLater(); // it may be the one that was chosen
    }
    for (const QuickFix &fix : fixes.mid(1)) {
        QAction *offer = add(fix.title, u"action.problem.otherFix"_s);
        connect(offer, &QAction::triggered, this, [this, fix] { Q_EMIT fixChosen(fix); });
    }
    for (const RelatedPlace &place : related) {
        QAction *offer = add(tr("Go to: %1").arg(place.message), u"action.problem.related"_s);
        connect(offer, &QAction::triggered, this, [this, span = place.span] { Q_EMIT placeChosen(span); });
    }
}

/// Behind those that are there already.
QAction *ProblemOffers::add(const QString &text, const QString &name)
{
    auto *offer = new QAction(QString(text).replace(u'&', "&&"_L1), this);
    offer->setObjectName(name);
    const QAction *last = m_offers.isEmpty() ? m_first : m_offers.constLast();
    for (QObject *object : m_first->associatedObjects()) {
        auto *widget = qobject_cast<QWidget *>(object);
        if (!widget || qobject_cast<QMainWindow *>(widget))
            continue;
        const QList<QAction *> actions = widget->actions();
        widget->insertAction(actions.value(actions.indexOf(last) + 1), offer);
    }
    m_offers.append(offer);
    return offer;
}

} // namespace portolan
