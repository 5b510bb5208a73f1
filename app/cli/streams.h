// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QIODevice;

namespace portolan {

/// Where a command reads and writes: results go to one stream and everything it has to say to the other, so that
/// results can be piped on. Tests give it buffers, the program gives it its standard streams.
class Streams
{
public:
    /// The devices must be open and outlive the object.
    Streams(QIODevice &in, QIODevice &out, QIODevice &err) : m_in(in), m_out(out), m_err(err) { }

    QIODevice &input() { return m_in; }

    void result(const QByteArray &bytes);
    void result(const QString &text) { result(text.toUtf8()); }
    /// Writes a line, behind all results so far.
    void message(const QString &line);

    /// Whether everything reached the result stream; flushes it.
    bool finish();

    /// Whether results are read by a person at a terminal who likes colours.
    bool colours = false;

private:
    QIODevice &m_in;
    QIODevice &m_out;
    QIODevice &m_err;
    bool m_failed = false;
};

} // namespace portolan
