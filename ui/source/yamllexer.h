// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/scintilla.h"

class QPalette;

namespace portolan {

/// Scintilla's YAML highlighting in our colours and the system's monospace font.
class YamlLexer final : public QsciLexerYAML
{
    Q_OBJECT

public:
    explicit YamlLexer(QObject *parent = nullptr);

    /// Takes the colours that go with `palette`.
    void restyle(const QPalette &palette);

private:
    QColor colorOf(int style, const QPalette &palette) const;
};

} // namespace portolan
