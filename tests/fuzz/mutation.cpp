// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutation.h"

namespace portolan {

namespace {

/// What YAML gives a meaning to, and what parsers are known to stumble over; `_` stands for a blank.
QList<QByteArray> marks()
{
    const QByteArray whiteSpace = "\n \r\n \r \t __ \n__ \n\t ";
    const QByteArray blockCollections = "-_ \n-_ - ?_ ? : :_ :\n ";
    const QByteArray flowCollections = "[ ] { } , ,_ [,] {,} ";
    const QByteArray scalars = "\" ' | |2-\n > >+ \\ \\x \\u \\ud83d ~ ";
    const QByteArray properties = "&a &a_ *a <<:_*a ! !!str !< ";
    const QByteArray documents = "% \n% --- \n---\n \n...\n # _#_ ";
    const QByteArray reserved = "@ ` {{_.Values.x_}} ";
    const QByteArray oddBytes = "\x01 \x7f \xc3\xa9 \xef\xbb\xbf \xe2\x80\xa8 \xff \xc0\x80";
    const QByteArray all =
        whiteSpace + blockCollections + flowCollections + scalars + properties + documents + reserved + oddBytes;
    QList<QByteArray> list = all.split(' ');
    for (QByteArray &mark : list)
        mark.replace('_', ' ');
    return list;
}

} // namespace

Mutation::Mutation(QList<QByteArray> texts, quint32 seed) : m_texts(std::move(texts)), m_marks(marks()), m_random(seed)
{ }

QByteArray Mutation::next()
{
    QByteArray text = anyText();
    const int changes = m_random.bounded(1, 5);
    for (int i = 0; i < changes; ++i)
        change(text);
    return text;
}

void Mutation::change(QByteArray &text)
{
    const qsizetype at = place(text);
    const qsizetype length = m_random.bounded(1, 24);
    switch (m_random.bounded(7)) {
    case 0:
        text.remove(at, length);
        break;
    case 1:
        text.insert(at, text.mid(place(text), length));
        break;
    case 2:
        text.insert(at, anyText().mid(0, length * 8));
        break;
    case 3:
        text.truncate(at);
        break;
    case 4:
        if (at < text.size())
            text[at] = char(m_random.bounded(256));
        break;
    default:
        text.insert(at, m_marks.at(m_random.bounded(m_marks.size())));
    }
}

qsizetype Mutation::place(const QByteArray &text)
{
    return m_random.bounded(qint64(text.size()) + 1);
}

const QByteArray &Mutation::anyText()
{
    return m_texts.at(m_random.bounded(qint64(m_texts.size())));
}

} // namespace portolan
