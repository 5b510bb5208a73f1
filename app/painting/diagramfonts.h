// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/textmeasure.h"

#include <QFont>

namespace portolan {

/// The fonts that a painter draws the picture with. The program brings them itself (DejaVu, of whose advance widths
/// TableTextMeasure is made), so that a picture is the same with whatever fonts and font settings a machine has. Only
/// letters that they lack, such as Chinese ones, come from the machine's fonts; PainterCanvas narrows what is wider than
/// its room then.
QFont diagramFont(const TextStyle &style);

} // namespace portolan
