// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"

#include <QByteArray>

namespace portolan {

class Picture;

/// The picture as SVG: text stays text, every node and edge has a title for screen readers and a class, a legend says how
/// edges are known. Names come out as themselves whatever they hold. The same graph gives the same bytes on every
/// machine.
QByteArray writeSvg(const Picture &picture, const DiagramStyle &style = DiagramStyle::light());

} // namespace portolan
