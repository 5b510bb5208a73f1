// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/yamllexer.h"

#include "ui/style/stylecolors.h"

#include <QFontDatabase>
#include <QPalette>

namespace portolan {

YamlLexer::YamlLexer(QObject *parent) : QsciLexerYAML(parent)
{
    const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    setDefaultFont(font);
    setFont(font); // of all styles
    setFoldComments(false);
}

void YamlLexer::restyle(const QPalette &palette)
{
    const StyleColors &colors = StyleColors::of(palette);
    setDefaultColor(colors.text);
    setDefaultPaper(colors.panel);
    setPaper(colors.panel); // of all styles
    for (int style = Default; style <= Operator; ++style)
        setColor(colorOf(style, palette), style);
}

QColor YamlLexer::colorOf(int style, const QPalette &palette) const
{
    const StyleColors &colors = StyleColors::of(palette);
    switch (style) {
    case Identifier: // the keys
        return colors.pod;
    case Comment:
    case DocumentDelimiter:
    case Operator:
        return colors.muted;
    case Keyword:
    case Number:
        return colors.volume;
    case Reference:
    case TextBlockMarker:
        return colors.service;
    case SyntaxErrorMarker:
        return colors.error;
    default:
        return colors.text;
    }
}

} // namespace portolan
