// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

#include <QObject>

class QAction;

namespace portolan {

/// What menus offer of one problem besides its first fix, which is an action of its own: the other fixes, and the places
/// that it speaks of. They stand in every menu in which the first fix stands, behind it.
class ProblemOffers final : public QObject
{
    Q_OBJECT

public:
    /// `first` is the action of the first fix.
    ProblemOffers(QAction *first, QObject *parent);

    void show(const QList<QuickFix> &fixes, const QList<RelatedPlace> &related);
    void clear() { show({}, {}); }

Q_SIGNALS:
    void fixChosen(const portolan::QuickFix &fix);
    void placeChosen(portolan::Span place);

private:
    QAction *add(const QString &text, const QString &name);

    QAction *m_first;
    QList<QAction *> m_offers;
    QList<QuickFix> m_fixes; ///< that were shown last
    QList<RelatedPlace> m_related;
};

} // namespace portolan
