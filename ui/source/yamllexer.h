// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/scintilla.h"
#include "ui/source/yamltokens.h"

class QPalette;

namespace portolan {

/// Colours and folds the lines that the editor is about to show, in our colours and the system's monospace font. A line's
/// state in the editor is what the text behind it goes on with (`OpenYaml`). Scintilla paints the whole view anew where that
/// changes, so brackets or quotes that nothing goes on with, as while they are typed, do not count.
class YamlLexer final : public QsciLexerCustom
{
    Q_OBJECT

public:
    explicit YamlLexer(QObject *parent = nullptr);

    /// Takes the colours that go with `palette`.
    void restyle(const QPalette &palette);

    const char *language() const override;
    QString description(int style) const override;
    void styleText(int start, int end) override;

private:
    long send(unsigned int message, long first = 0, long second = 0) const;
    long lineAt(long position) const;
    QByteArray lineText(long line) const;
    OpenYaml openBefore(long line) const;
    LineOutline outline(long line) const;
    long lineWithText(long line, int step) const;
    void colorLines(long first, long last);
    void foldLines(long first, long last);
};

} // namespace portolan
