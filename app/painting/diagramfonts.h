// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/textmeasure.h"

#include <QFont>

namespace portolan {

/// The fonts that a painter draws the picture with: the application's, and the system's fixed one. The room for each
/// text was measured by TableTextMeasure; PainterCanvas narrows what comes out wider.
QFont diagramFont(const TextStyle &style);

} // namespace portolan
