// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"

#include <QByteArray>

namespace portolan {

struct SvgOptions
{
    bool dark = false;
    QString title; ///< of the picture, for screen readers; a general one when empty
};

/// The whole picture as SVG, laid out from scratch: text stays text, every node and edge has a title for screen
/// readers, a legend says how edges are known. Names come out as themselves whatever they hold. The same graph gives
/// the same bytes on every machine, because texts are measured by a table (TableTextMeasure), not by fonts.
QByteArray writeSvg(const TopologyGraph &graph, const SvgOptions &options = {});

} // namespace portolan
