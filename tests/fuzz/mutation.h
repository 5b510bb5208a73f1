// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace portolan {

/// Makes wrong YAML out of right YAML, always the same from the same seed. It knows the marks that parsers stumble
/// over, but not what is wrong with its outcome.
class Mutation
{
public:
    Mutation(QList<QByteArray> texts, quint32 seed);

    /// A text of the collection with one to four changes.
    QByteArray next();

private:
    void change(QByteArray &text);
    /// A place in `text`, its end included.
    qsizetype place(const QByteArray &text);
    const QByteArray &anyText();

    QList<QByteArray> m_texts;
    QList<QByteArray> m_marks;
    QRandomGenerator m_random;
};

} // namespace portolan
