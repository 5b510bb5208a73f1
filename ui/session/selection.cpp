// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/selection.h"

#include "app/chart/entrykind.h"

namespace portolan {

void Selection::select(const YamlPath &path, const QByteArray &field)
{
    if (path == m_path && field == m_field)
        return;
    m_path = path;
    m_field = field;
    Q_EMIT changed(m_path, m_field);
}

void Selection::selectAround(const YamlPath &place)
{
    const YamlPath entry = enclosingEntry(place);
    if (entry.isEmpty())
        select(place);
    else
        select(entry, place.size() > entry.size() ? place.behind(entry.size()).toString().toUtf8() : QByteArray());
}

} // namespace portolan
