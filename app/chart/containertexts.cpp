// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/containertexts.h"

#include "app/yaml/yamltree.h"

#include <QRegularExpression>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The words of a line of shell, without the quotes around them.
QList<Span> shellWords(QByteArrayView text)
{
    QList<Span> words;
    qsizetype at = 0;
    while (at < text.size()) {
        while (at < text.size() && isBlank(text[at]))
            ++at;
        Span word{at, at};
        while (at < text.size() && !isBlank(text[at]))
            ++at;
        word.end = at;
        while (!word.isEmpty() && (text[word.begin] == '"' || text[word.begin] == '\''))
            ++word.begin;
        while (!word.isEmpty()
               && (text[word.end - 1] == '"' || text[word.end - 1] == '\'' || text[word.end - 1] == ';'))
            --word.end;
        if (!word.isEmpty())
            words.append(word);
    }
    return words;
}

NameMeaning meaningOfOption(const QString &name, const QStringList &words)
{
    if (name == "-h"_L1 || name == "-H"_L1)
        return NameMeaning::Host;
    if (name == "-p"_L1 || name == "-P"_L1)
        return NameMeaning::Port;
    return meaningOf(words);
}

/// Reads the words of a command line. An option names what stands behind its `=`, or the word that follows it.
class CommandLineReader
{
public:
    explicit CommandLineReader(ContainerTexts &texts) : m_texts(texts) { }

    void add(const ExpandedText &source)
    {
        m_texts.sources.push_back(source);
        for (const Span &word : shellWords(source.bytes))
            addWord(source.bytes, word);
    }

private:
    void addWord(QByteArrayView bytes, Span word)
    {
        static const QRegularExpression option(u"^-{1,2}[A-Za-z][\\w.-]*$"_s);
        static const QRegularExpression assignment(u"^-{0,2}[A-Za-z_][\\w.-]*="_s);
        const QString text = QString::fromLatin1(bytes.sliced(word.begin, word.length()));
        if (const auto match = assignment.match(text); match.hasMatch()) {
            const qsizetype length = match.capturedLength();
            append(text.left(length - 1), {word.begin + length, word.end});
            m_option.clear();
        } else if (option.match(text).hasMatch()) {
            m_option = text;
        } else {
            append(m_option, word);
            m_option.clear();
        }
    }

    void append(const QString &name, Span range)
    {
        ContainerText text;
        text.name = name;
        text.words = wordsOf(name);
        if (text.words.size() > 1 && name.startsWith("-D"_L1)) // java -Dserver.port=8080
            text.words = wordsOf(name.mid(2));
        text.meaning = meaningOfOption(name, text.words);
        text.source = m_texts.sources.size() - 1;
        text.range = range;
        m_texts.texts.append(text);
    }

    ContainerTexts &m_texts;
    QString m_option;
};

ContainerText variableText(const EnvVariable &variable, size_t source, qsizetype length)
{
    ContainerText text;
    text.name = variable.name.valueOr({});
    text.words = wordsOf(text.name);
    text.meaning = meaningOf(text.words);
    text.isVariable = true;
    text.isElsewhere = !variable.value.value;
    text.source = source;
    text.range = {0, length};
    return text;
}

} // namespace

QByteArrayView ContainerTexts::value(const ContainerText &text) const
{
    return QByteArrayView(sources[text.source].bytes).sliced(text.range.begin, text.range.length());
}

TextPlace ContainerTexts::placeOf(const YamlTree &tree, const ContainerText &text, Span inValue) const
{
    const Span whole{inValue.begin + text.range.begin, inValue.end + text.range.begin};
    return sources[text.source].placeOf(tree, whole);
}

const ContainerText *ContainerTexts::partner(const ContainerText &text, NameMeaning meaning) const
{
    const auto subject = [](const ContainerText &other) {
        return other.name.size() == 2 && !other.isVariable ? QStringList() : subjectOf(other.words); // -h, -p
    };
    const QStringList wanted = subject(text);
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const ContainerText &other) {
        return other.meaning == meaning && other.isVariable == text.isVariable && subject(other) == wanted;
    });
    return found == texts.end() ? nullptr : &*found;
}

ContainerTexts textsOf(const YamlTree &tree, const Container &container)
{
    ContainerTexts texts;
    ExpandedVariables variables;
    for (const EnvVariable &variable : container.env) {
        texts.sources.push_back(variable.value.value ? expanded(tree, variable.value.node, variables) : ExpandedText());
        const ExpandedText &source = texts.sources.back();
        texts.texts.append(variableText(variable, texts.sources.size() - 1, source.bytes.size()));
        if (variable.value.value)
            variables.insert(variable.name.valueOr({}).toUtf8(), source);
    }
    CommandLineReader reader(texts);
    for (const auto *words : {&container.command, &container.args}) {
        for (const Field<QString> &word : *words) {
            if (word.value)
                reader.add(expanded(tree, word.node, variables));
        }
    }
    return texts;
}

} // namespace portolan
