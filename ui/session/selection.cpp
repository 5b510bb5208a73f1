// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/selection.h"

namespace portolan {

void Selection::select(const YamlPath &path, const QByteArray &field)
{
    if (path == m_path && field == m_field)
        return;
    m_path = path;
    m_field = field;
    Q_EMIT changed(m_path, m_field);
}

} // namespace portolan
