// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/yamllexer.h"

#include "ui/source/foldlevels.h"
#include "ui/style/stylecolors.h"

#include <QFontDatabase>
#include <QPalette>

#include <algorithm>
#include <vector>

namespace portolan {

namespace {

using Sci = QsciScintillaBase;

constexpr int kStyles = int(YamlToken::Indicator) + 1;

QColor colorOf(YamlToken token, const StyleColors &colors)
{
    switch (token) {
    case YamlToken::Key:
        return colors.pod;
    case YamlToken::Comment:
    case YamlToken::DocumentMarker:
    case YamlToken::Indicator:
        return colors.muted;
    case YamlToken::Word:
    case YamlToken::Number:
        return colors.volume;
    case YamlToken::Reference:
    case YamlToken::BlockScalar:
        return colors.service;
    case YamlToken::Mistake:
        return colors.error;
    case YamlToken::Text:
        break;
    }
    return colors.text;
}

/// As Scintilla keeps it.
int packed(const FoldLevel &level)
{
    const int number = std::min(int(Sci::SC_FOLDLEVELBASE) + level.depth, int(Sci::SC_FOLDLEVELNUMBERMASK));
    return level.isHeader ? number | Sci::SC_FOLDLEVELHEADERFLAG : number;
}

} // namespace

YamlLexer::YamlLexer(QObject *parent) : QsciLexerCustom(parent)
{
    const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    setDefaultFont(font);
    setFont(font); // of all styles
}

void YamlLexer::restyle(const QPalette &palette)
{
    const StyleColors &colors = StyleColors::of(palette);
    setDefaultColor(colors.text);
    setDefaultPaper(colors.panel);
    setPaper(colors.panel); // of all styles
    for (int style = 0; style < kStyles; ++style)
        setColor(colorOf(YamlToken(style), colors), style);
}

const char *YamlLexer::language() const
{
    return "YAML";
}

/// Of the styles there are; QScintilla asks for no other's colours.
QString YamlLexer::description(int style) const
{
    return style < kStyles ? QString::number(style) : QString();
}

/// Lines as a whole: `start` is the beginning of one.
void YamlLexer::styleText(int start, int end)
{
    const long first = lineAt(start);
    const long last = lineAt(end - 1);
    colorLines(first, last);
    foldLines(first, last);
}

/// With the text before them, whose state may be another now that the lines behind it are.
void YamlLexer::colorLines(long first, long last)
{
    first = lineWithText(first - 1, -1);
    OpenYaml open = openBefore(first);
    std::vector<YamlToken> tokens;
    long behind = first; // the next line with text
    for (long line = first; line <= last; ++line) {
        const QByteArray text = lineText(line);
        const size_t begin = tokens.size();
        tokens.resize(begin + size_t(text.size()));
        open = tokenizeLine(text, open, tokens.data() + begin);
        if (behind <= line)
            behind = lineWithText(line + 1, 1);
        open = openIn(lineText(behind), open);
        send(Sci::SCI_SETLINESTATE, line, open.packed());
    }
    send(Sci::SCI_STARTSTYLING, send(Sci::SCI_POSITIONFROMLINE, first));
    editor()->SendScintilla(Sci::SCI_SETSTYLINGEX, tokens.size(), reinterpret_cast<const char *>(tokens.data()));
}

/// From the code before the lines, which may have become the head of a fold or is none any more, to that behind them.
void YamlLexer::foldLines(long first, long last)
{
    const long lineCount = send(Sci::SCI_GETLINECOUNT);
    do {
        first = std::max(0L, first - 1);
    } while (first > 0 && outline(first).kind != LineOutline::Kind::Code);
    std::vector<LineOutline> lines;
    for (long line = first; line < lineCount; ++line) {
        lines.push_back(outline(line));
        if (line > last && lines.back().kind == LineOutline::Kind::Code)
            break;
    }
    const std::vector<FoldLevel> levels = foldLevels(lines);
    const long end = first + long(levels.size());
    // Whether the code behind the lines is a head is found out with its own lines.
    const long told = end < lineCount ? end - 1 : end;
    for (long line = first; line < told; ++line)
        send(Sci::SCI_SETFOLDLEVEL, line, packed(levels[size_t(line - first)]));
}

long YamlLexer::send(unsigned int message, long first, long second) const
{
    return editor()->SendScintilla(message, static_cast<unsigned long>(first), second);
}

long YamlLexer::lineAt(long position) const
{
    return send(Sci::SCI_LINEFROMPOSITION, position);
}

/// With its line break; empty behind the last line.
QByteArray YamlLexer::lineText(long line) const
{
    const long begin = send(Sci::SCI_POSITIONFROMLINE, line);
    const long end = send(Sci::SCI_POSITIONFROMLINE, line + 1); // -1 where there is none
    if (end <= begin)
        return {};
    QByteArray text(end - begin, Qt::Uninitialized); // and room for a zero, which Scintilla adds
    editor()->SendScintilla(Sci::SCI_GETTEXTRANGE, begin, end, text.data());
    return text;
}

OpenYaml YamlLexer::openBefore(long line) const
{
    return OpenYaml::unpacked(line > 0 ? int(send(Sci::SCI_GETLINESTATE, line - 1)) : 0);
}

LineOutline YamlLexer::outline(long line) const
{
    return outlineOf(lineText(line), openBefore(line));
}

/// The nearest line that is more than spaces, from one on up or down; the first or the one behind the last where there is none.
long YamlLexer::lineWithText(long line, int step) const
{
    const long lineCount = send(Sci::SCI_GETLINECOUNT);
    while (line > 0 && line < lineCount && outlineOf(lineText(line), {}).kind == LineOutline::Kind::Blank)
        line += step;
    return std::clamp(line, 0L, lineCount);
}

} // namespace portolan
