// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/streams.h"

#include <QFileDevice>
#include <QIODevice>

namespace portolan {

void Streams::result(const QByteArray &bytes)
{
    m_failed = m_failed || m_out.write(bytes) != bytes.size();
}

void Streams::message(const QString &line)
{
    finish();
    m_err.write(line.toUtf8() + '\n');
}

bool Streams::finish()
{
    if (auto *file = qobject_cast<QFileDevice *>(&m_out))
        m_failed = !file->flush() || m_failed;
    return !m_failed;
}

} // namespace portolan
