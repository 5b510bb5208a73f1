// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/sourcetext.h"

#include <QRandomGenerator>

namespace portolan {

/// Changes as people make them while they type, and some that nobody makes.
class Typing
{
public:
    explicit Typing(quint32 seed) : m_random(seed) { }

    TextPatch next(const SourceText &text);

private:
    QByteArray mark();
    qsizetype place(const SourceText &text);
    qsizetype lineStart(const SourceText &text);
    QByteArray lines(const SourceText &text);
    TextPatch deletion(const SourceText &text, qsizetype length);
    TextPatch lineDeletion(const SourceText &text);

    QRandomGenerator m_random;
};

} // namespace portolan
