// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/manifestyaml.h"

#include "app/yaml/quoting.h"

#include <QList>
#include <QStringConverter>

#include <algorithm>

namespace portolan {

namespace {

constexpr int kIndent = 2;

bool isPlainCharacter(QChar c)
{
    const char16_t code = c.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code <= 0xa0);
    const bool isLineSeparator = code == 0x2028 || code == 0x2029 || code == 0xfeff;
    return !isControl && !isLineSeparator;
}

/// Whether a text of several lines can stand as a literal block without an indentation digit, and every reader gives
/// back every byte: blanks before line ends, which no one sees, are better seen in quotes.
bool fitsLiteral(const QString &text)
{
    const auto isLiteral = [](QChar c) { return c == u'\n' || c == u'\t' || isPlainCharacter(c); };
    if (!text.contains(u'\n'))
        return false;
    const bool hasBlankBeforeLineEnd = text.contains(QLatin1String(" \n")) || text.contains(QLatin1String("\t\n"));
    return !text.front().isSpace() && !text.endsWith(QLatin1String("\n\n")) && !text.endsWith(u' ')
           && !text.endsWith(u'\t') && !hasBlankBeforeLineEnd && std::all_of(text.begin(), text.end(), isLiteral);
}

/// Writes to the end of a text.
class YamlWriter
{
public:
    explicit YamlWriter(QByteArray &text) : m_text(text) { }

    /// What follows a `-`, or stands at the start of the document: collections begin on the same line.
    void writeInline(const ManifestValue &value, int indent)
    {
        if (value.isMap() && !value.isEmpty())
            writeMap(value, indent);
        else if (value.isList() && !value.isEmpty())
            writeList(value, indent);
        else
            writeScalar(value, indent);
    }

private:
    void startLine(int indent) { m_text.append(indent, ' '); }

    void writeMap(const ManifestValue &map, int indent)
    {
        bool isFirst = true;
        for (const ManifestValue::Entry &entry : map.entries()) {
            if (!isFirst)
                startLine(indent);
            isFirst = false;
            writePlainOrQuoted(entry.key);
            m_text += ':';
            writeAfterKey(entry.value, indent);
        }
    }

    void writeAfterKey(const ManifestValue &value, int indent)
    {
        const bool isBlock = (value.isMap() || value.isList()) && !value.isEmpty();
        m_text += isBlock ? '\n' : ' ';
        if (isBlock)
            startLine(indent + kIndent);
        writeInline(value, isBlock ? indent + kIndent : indent);
    }

    void writeList(const ManifestValue &list, int indent)
    {
        bool isFirst = true;
        for (const ManifestValue::Entry &entry : list.entries()) {
            if (!isFirst)
                startLine(indent);
            isFirst = false;
            m_text += "- ";
            const bool isBlock = (entry.value.isMap() || entry.value.isList()) && !entry.value.isEmpty();
            writeInline(entry.value, isBlock ? indent + kIndent : indent);
        }
    }

    /// `indent` is that of the entry the scalar belongs to.
    void writeScalar(const ManifestValue &value, int indent)
    {
        switch (value.kind()) {
        case ManifestValue::Kind::Null:
            m_text += "null\n";
            return;
        case ManifestValue::Kind::Map:
            m_text += "{}\n";
            return;
        case ManifestValue::Kind::List:
            m_text += "[]\n";
            return;
        case ManifestValue::Kind::String:
            writeString(value.text(), indent);
            return;
        case ManifestValue::Kind::Boolean:
        case ManifestValue::Kind::Number:
            m_text += value.text().toUtf8();
            m_text += '\n';
            return;
        }
    }

    void writeString(const QString &text, int indent)
    {
        if (!fitsLiteral(text)) {
            writePlainOrQuoted(text);
            m_text += '\n';
            return;
        }
        const bool endsWithLineFeed = text.endsWith(u'\n');
        m_text += endsWithLineFeed ? "|\n" : "|-\n";
        const QByteArray body = (endsWithLineFeed ? text.chopped(1) : text).toUtf8();
        for (const QByteArray &line : body.split('\n')) {
            if (!line.isEmpty())
                startLine(indent + kIndent);
            m_text += line + '\n';
        }
    }

    /// Written plain, as nearly all texts can stay, and then looked at: so no text is copied before.
    void writePlainOrQuoted(const QString &text)
    {
        const qsizetype begin = m_text.size();
        m_text.resize(begin + m_encoder.requiredSpace(text.size()));
        const char *const end = m_encoder.appendToBuffer(m_text.data() + begin, text);
        m_text.truncate(end - m_text.constData());
        const QByteArrayView plain = QByteArrayView(m_text).sliced(begin);
        if (needsQuote(plain, false))
            m_text.replace(begin, plain.size(), doubleQuoted(plain));
    }

    QByteArray &m_text;
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace

void appendYaml(QByteArray &text, const ManifestValue &value)
{
    YamlWriter(text).writeInline(value, 0);
}

QByteArray yamlText(const ManifestValue &value)
{
    QByteArray text;
    appendYaml(text, value);
    return text;
}

} // namespace portolan
