// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/diagramtext.h"

#include "app/topology/graphtexts.h"
#include "app/topology/picture.h"
#include "app/topology/svgwriter.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

QStringList diagramTextSuffixes()
{
    return {u"svg"_s, u"dot"_s, u"mmd"_s, u"json"_s};
}

QStringList diagramImageSuffixes()
{
    return {u"png"_s, u"pdf"_s};
}

QByteArray diagramText(const Picture &picture, const QString &suffix, const DiagramStyle &style)
{
    if (suffix == u"dot")
        return writeDot(picture.graph());
    if (suffix == u"mmd")
        return writeMermaid(picture.graph());
    if (suffix == u"json")
        return writeJson(picture.graph(), picture.layout());
    return writeSvg(picture, style);
}

} // namespace portolan
