// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/yamlhighlighter.h"

#include "ui/style/stylecolors.h"

#include <QRegularExpression>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

YamlHighlighter::YamlHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

void YamlHighlighter::restyle(const QPalette &palette)
{
    const StyleColors &colors = StyleColors::of(palette);
    m_key = colors.pod;
    m_muted = colors.muted;
    m_value = colors.volume;
    m_added = colors.service;
    rehighlight();
}

void YamlHighlighter::highlightBlock(const QString &line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    const bool isInText = previousBlockState() > 0 && (indent == line.size() || indent >= previousBlockState());
    setCurrentBlockState(isInText ? previousBlockState() : 0);
    if (!isInText)
        highlightEntry(line);
}

void YamlHighlighter::highlightEntry(const QString &line)
{
    static const QRegularExpression entry(
        u"^((?: |- )*)(?:(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"'#][^#]*?)(:)(?=\\s|$))?\\s*(.*)$"_s);
    static const QRegularExpression typed(u"^(?:[-+]?[0-9][0-9.]*|true|false|null)$"_s);
    if (line.startsWith(u'#') || line.startsWith(u"---"))
        return setFormat(0, int(line.size()), m_muted);
    if (line.startsWith(u'+'))
        return setFormat(0, int(line.size()), m_added);
    const QRegularExpressionMatch match = entry.match(line);
    setFormat(0, int(match.capturedLength(1)), m_muted);
    setFormat(int(match.capturedStart(2)), int(match.capturedLength(2)), m_key);
    setFormat(int(match.capturedStart(3)), int(match.capturedLength(3)), m_muted);
    const QString value = match.captured(4);
    if (typed.match(value).hasMatch())
        setFormat(int(match.capturedStart(4)), int(match.capturedLength(4)), m_value);
    if (value.startsWith(u'|') || value.startsWith(u'>')) {
        setFormat(int(match.capturedStart(4)), int(match.capturedLength(4)), m_added);
        setCurrentBlockState(int(match.capturedLength(1)) + 1);
    }
}

} // namespace portolan
