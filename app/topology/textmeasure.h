// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace portolan {

/// How a piece of text is set in the picture; sizes in px at 100 %.
struct TextStyle
{
    qreal size = 12;
    bool bold = false;
    bool monospace = false;

    friend bool operator==(const TextStyle &, const TextStyle &) = default;
};

/// How wide texts come out. The window measures with the fonts it has; exports with a table, so that the same file
/// gives the same bytes on every machine.
class TextMeasure
{
public:
    virtual ~TextMeasure() = default;
    virtual qreal width(QStringView text, const TextStyle &style) const = 0;

    /// `text`, or its head and tail around an ellipsis, not wider than `limit`.
    QString elided(const QString &text, const TextStyle &style, qreal limit) const;
};

/// Advance widths of DejaVu Sans, which is wider than most fonts for screens: text in another font fits as well.
class TableTextMeasure final : public TextMeasure
{
public:
    qreal width(QStringView text, const TextStyle &style) const override;
};

} // namespace portolan
