// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace portolan {

/// What the name of an environment variable, or of an option, says about its value: `DB_HOST`, `dbHost`, `--db-host`.
enum class NameMeaning : quint8 {
    Unknown,
    Host,      ///< a host to connect to: its name says host, url, addr, endpoint, server, broker or the like
    Port,      ///< `PORT`, `DB_PORT`
    Listening, ///< an address or port of its own: `LISTEN_ADDR`, `BIND`, `ADVERTISED_LISTENERS`
    NoHost,    ///< looks like a host at most: images, versions, users, lists of allowed hosts
};

/// The words of a name in lower case: `DB_HOST`, `db.host`, `dbHost` and `PGHOST` are two words.
QStringList wordsOf(const QString &name);
NameMeaning meaningOf(const QStringList &words);

/// What a name speaks of without the word that says host or port: `DB` of `DB_HOST`, `DB_HOST_NAME` and `DB_PORT`. It
/// brings pairs of variables together.
QStringList subjectOf(const QStringList &words);

/// Whether the name may say where the program itself listens: `PORT`, `HTTP_PORT`, `APP_PORT`; not `METRICS_PORT`.
bool namesMainPort(const QStringList &words);
/// Whether it speaks of a side of the program itself, as all main ports and `METRICS_PORT` do; `FPM_PORT` may be where
/// something else listens.
bool namesOwnPort(const QStringList &words);

} // namespace portolan
