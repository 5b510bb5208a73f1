// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/selection.h"
#include "ui/topology/topologyview.h"

#include <QtTest>

#include <memory>

namespace portolan {

/// The components `external` and `db`, each with a container and a service.
extern const QByteArray kPair;

YamlPath path(QStringView text);

/// A shown view of kPair for every test, driven with mouse and keys.
class TopologyViewFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    QPoint centreOf(const QString &nodeId) const;
    QPoint pointInRow(const QString &portId) const;
    QPoint background() const { return {4, 4}; }
    QPair<QTransform, QPoint> viewState() const;

    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<TopologyView> m_view;
};

} // namespace portolan
