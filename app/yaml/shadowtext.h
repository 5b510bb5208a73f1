// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/eventreader.h"

#include <optional>

/// Valid YAML that yaml-cpp 0.7.0 refuses (spec: lossless editing, 2.4) is read from a shadow: a copy of the same length
/// in which what it stumbles over is replaced by something that it reads in the same way. So all offsets hold; what was
/// replaced is taken from the text (see TreeBuilder). Nothing is done for a text that yaml-cpp reads.
namespace portolan {

/// The shadow with one more place mended, where `error` stopped yaml-cpp; nothing when the text is wrong there indeed.
/// Mended are: tabs of blank lines and of lines with nothing but a comment behind a plain scalar; `?` in a plain
/// scalar between brackets; keys between braces with a line break in or behind them; pairs of escaped surrogates;
/// properties before a text block in a list (`- &a |`), and the aliases of such an anchor.
std::optional<SourceText> mendedShadow(const SourceText &text, const SourceText &shadow, const YamlReadError &error);

/// Where the properties start that a shadow hides before the text block at `offset`; `offset` itself when it hides
/// none.
qsizetype hiddenPropertiesBegin(const SourceText &text, const SourceText &shadow, qsizetype offset);

/// Whether a text and its shadow differ in a range.
bool isMended(const SourceText &text, const SourceText &shadow, Span span);

} // namespace portolan
