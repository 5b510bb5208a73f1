// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/svgwriter.h"

#include "app/topology/picture.h"
#include "app/topology/svgcanvas.h"

namespace portolan {

QByteArray writeSvg(const Picture &picture, const DiagramStyle &style)
{
    SvgCanvas canvas(picture.view(), picture.title());
    picture.draw(canvas, style);
    return canvas.finished();
}

} // namespace portolan
