// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

#include <vector>

namespace portolan {

/// Says where the characters of a scalar's value stand in the text: behind escapes, in folded lines, in the indented
/// lines of a block. Blanks and line breaks of the value have no place of their own, since folding makes them anew.
class DecodedScalar
{
public:
    DecodedScalar(const YamlTree &tree, NodeId scalar);

    QByteArrayView value() const { return m_value; }
    /// The range of the text that a range of the value was read from. Where value and text cannot be brought together:
    /// the whole content of the scalar.
    Span sourceOf(Span inValue) const;

private:
    /// The place of each byte of the value; empty when the value stands in the text as it is.
    bool align(const SourceText &text, NodeStyle style);
    bool alignByte(const SourceText &text, bool escapes, qsizetype &at, qsizetype &next);

    QByteArrayView m_value;
    Span m_content;
    std::vector<Span> m_places;
    bool m_identical = true;
    bool m_aligned = true;
};

} // namespace portolan
