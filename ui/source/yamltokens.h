// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace portolan {

/// What a byte of a values file is, as far as its colour goes.
enum class YamlToken : char {
    Text, ///< a string, quoted or not, or space between other tokens
    Comment,
    Key,
    Word, ///< a boolean or a null
    Number,
    Reference, ///< an anchor, an alias or a tag
    DocumentMarker,
    BlockScalar, ///< its header (`|2-`) and its lines
    Mistake,
    Indicator, ///< `-`, `:`, brackets and commas
};

/// What a line leaves open for those behind it. A line that stands further left than `indent` closes it, complete or not, so
/// that half-typed quotes change the colours of their own entry only.
struct OpenYaml
{
    enum class Scalar { None, Block, SingleQuoted, DoubleQuoted };

    Scalar scalar = Scalar::None;
    int brackets = 0; ///< that are open
    int indent = 0;   ///< columns before a line that goes on with what is open, at least

    bool isNothing() const { return scalar == Scalar::None && brackets == 0; }
    /// As one number for an editor's state of a line, 0 where nothing is open.
    int packed() const;
    static OpenYaml unpacked(int number);

    friend bool operator==(const OpenYaml &, const OpenYaml &) = default;
};

/// Writes the token of every byte of a line, its line break included, to `tokens`, which has room for them. A line is read on
/// its own with what those before it left open, so this is a good guess for an editor to colour by, not a reading of the file.
OpenYaml tokenizeLine(QByteArrayView line, const OpenYaml &before, YamlToken *tokens);

/// What a line goes on with of what is open before it.
OpenYaml openIn(QByteArrayView line, const OpenYaml &before);

/// How a line takes part in folding.
struct LineOutline
{
    enum class Kind { Code, Comment, Blank };

    Kind kind = Kind::Blank;
    int depth = 0; ///< two for each column before it, and one more for a list's item, which may start below its key

    friend bool operator==(const LineOutline &, const LineOutline &) = default;
};

LineOutline outlineOf(QByteArrayView line, const OpenYaml &before);

} // namespace portolan
