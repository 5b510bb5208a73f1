// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"

#include <QString>

namespace portolan {

/// A colour without a GUI: this library also runs where there is no display.
struct Colour
{
    quint8 red = 0;
    quint8 green = 0;
    quint8 blue = 0;

    /// Reads `#RRGGBB`; anything else is black.
    static Colour fromName(QStringView name);
    QString name() const;
    /// This colour with `share` (0..1) of `other` in it.
    Colour mixed(Colour other, qreal share) const;
    /// Contrast with another colour as WCAG 2 defines it: 1 to 21; text needs 4.5.
    qreal contrast(Colour other) const;

    friend bool operator==(const Colour &, const Colour &) = default;
};

/// The colours of the picture, one set for light and one for dark (`resources/style/palette.json`). Sizes are in
/// diagrammetrics.h.
struct DiagramStyle
{
    Colour window;
    Colour panel;
    Colour border;
    Colour text;
    Colour muted;
    Colour accent; ///< selection
    Colour pod;
    Colour service;
    Colour ingress; ///< internet, domains, and the service called external
    Colour volume;
    Colour error;
    Colour warning;
    Colour information;

    static const DiagramStyle &light();
    static const DiagramStyle &dark();

    /// The colour that says what kind of thing a node is; containers are neutral.
    Colour kindColour(const TopologyNode &node) const;
    Colour edgeColour(const TopologyEdge &edge) const;

    friend bool operator==(const DiagramStyle &, const DiagramStyle &) = default;
};

} // namespace portolan
