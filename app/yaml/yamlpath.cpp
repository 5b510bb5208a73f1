// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamlpath.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlPath)
};

bool isBareCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
}

/// Reads a path from left to right; the grammar stands in design/product.md of the project ("Paths").
class PathReader
{
public:
    explicit PathReader(QStringView text) : m_text(text) { }

    Result<QList<YamlPath::Step>> read()
    {
        QList<YamlPath::Step> steps;
        while (!atEnd() && !m_error) {
            if (peek() == u'[') {
                steps.append(readBracket());
            } else {
                if (!steps.isEmpty())
                    expect(u'.');
                steps.append(readKey());
            }
        }
        if (m_error)
            return *m_error;
        return steps;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }

    void fail(const QString &message)
    {
        if (!m_error)
            m_error =
                Error{Translated::tr("Path \"%1\", column %2: %3").arg(m_text, QString::number(m_at + 1), message)};
        m_at = m_text.size();
    }

    void expect(QChar c)
    {
        if (peek() == c)
            ++m_at;
        else
            fail(atEnd() ? Translated::tr("`%1` is missing.").arg(c)
                         : Translated::tr("`%1` is expected, not `%2`.").arg(c).arg(peek()));
    }

    QByteArray readQuoted()
    {
        QString name;
        for (++m_at; !atEnd() && peek() != u'"'; ++m_at) {
            if (peek() == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            name += peek();
        }
        expect(u'"');
        return name.toUtf8();
    }

    QByteArray readName()
    {
        if (peek() == u'"')
            return readQuoted();
        const qsizetype begin = m_at;
        while (isBareCharacter(peek()))
            ++m_at;
        if (m_at == begin)
            fail(atEnd() ? Translated::tr("a key is missing.")
                         : Translated::tr("`%1` cannot start a key; put keys with such characters in double quotes.")
                               .arg(peek()));
        return m_text.sliced(begin, std::max<qsizetype>(m_at - begin, 0)).toUtf8();
    }

    YamlPath::Step readKey()
    {
        YamlPath::Step step{YamlPath::Step::Kind::Key, readName(), {}, 0, 0};
        if (peek() != u'#')
            return step;
        ++m_at;
        step.occurrence = readNumber();
        if (step.occurrence == 0)
            fail(Translated::tr("`#` is followed by which of equal keys is meant, counted from 1."));
        return step;
    }

    YamlPath::Step readBracket()
    {
        ++m_at;
        if (peek().isDigit())
            return readIndex();
        YamlPath::Step step{YamlPath::Step::Kind::Match, readName(), {}, 0, 0};
        expect(u'=');
        step.value = readMatchedValue();
        expect(u']');
        return step;
    }

    YamlPath::Step readIndex()
    {
        const int index = readNumber();
        expect(u']');
        return {YamlPath::Step::Kind::Index, {}, {}, index, 0};
    }

    int readNumber()
    {
        const qsizetype begin = m_at;
        while (peek().isDigit())
            ++m_at;
        bool fits = false;
        const int number = m_text.sliced(begin, m_at - begin).toInt(&fits);
        if (!fits && m_at > begin)
            fail(Translated::tr("the index is too large."));
        return number;
    }

    QByteArray readMatchedValue()
    {
        if (peek() == u'"')
            return readQuoted();
        const qsizetype begin = m_at;
        while (!atEnd() && peek() != u']')
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toUtf8();
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::optional<Error> m_error;
};

QString quoted(const QByteArray &name)
{
    QString text = QString::fromUtf8(name);
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + text + u'"';
}

QString keyText(const QByteArray &name)
{
    const QString text = QString::fromUtf8(name);
    const bool bare = !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isBareCharacter);
    return bare ? text : quoted(name);
}

} // namespace

Result<YamlPath> YamlPath::parse(QStringView text)
{
    Result<QList<Step>> steps = PathReader(text).read();
    if (!steps)
        return steps.error();
    YamlPath path;
    path.m_steps = std::move(steps).value();
    return path;
}

Result<YamlPath::Assignment> YamlPath::splitAssignment(const QString &argument)
{
    bool inQuotes = false;
    int brackets = 0;
    for (qsizetype i = 0; i < argument.size(); ++i) {
        const QChar c = argument[i];
        if (inQuotes && c == u'\\')
            ++i;
        else if (c == u'"')
            inQuotes = !inQuotes;
        else if (!inQuotes && c == u'[')
            ++brackets;
        else if (!inQuotes && c == u']')
            --brackets;
        else if (!inQuotes && brackets <= 0 && c == u'=')
            return Assignment{argument.left(i), argument.mid(i + 1)};
    }
    return Error{Translated::tr("\"%1\" has no `=`: write PATH=VALUE.").arg(argument)};
}

YamlPath YamlPath::key(const QByteArray &name, int occurrence) const
{
    return step({Step::Kind::Key, name, {}, 0, occurrence});
}

YamlPath YamlPath::index(qsizetype index) const
{
    return step({Step::Kind::Index, {}, {}, index, 0});
}

YamlPath YamlPath::step(const Step &step) const
{
    QList<Step> steps;
    steps.reserve(m_steps.size() + 1);
    steps.append(m_steps);
    steps.append(step);
    return YamlPath(std::move(steps));
}

YamlPath YamlPath::parent() const
{
    YamlPath path = *this;
    if (!path.m_steps.isEmpty())
        path.m_steps.removeLast();
    return path;
}

YamlPath YamlPath::joined(const YamlPath &tail) const
{
    YamlPath path = *this;
    path.m_steps += tail.m_steps;
    return path;
}

bool YamlPath::startsWith(const YamlPath &head) const
{
    return head.size() <= size() && std::equal(head.m_steps.cbegin(), head.m_steps.cend(), m_steps.cbegin());
}

YamlPath YamlPath::behind(qsizetype count) const
{
    YamlPath path;
    path.m_steps = m_steps.mid(count);
    return path;
}

QString YamlPath::toString() const
{
    QString text;
    for (const Step &step : m_steps) {
        switch (step.kind) {
        case Step::Kind::Key:
            if (!text.isEmpty())
                text += u'.';
            text += keyText(step.key);
            if (step.occurrence > 0)
                text += u'#' + QString::number(step.occurrence);
            break;
        case Step::Kind::Index:
            text += u'[' + QString::number(step.index) + u']';
            break;
        case Step::Kind::Match:
            text += u'[' + keyText(step.key) + u'=' + keyText(step.value) + u']';
            break;
        }
    }
    return text;
}

} // namespace portolan
