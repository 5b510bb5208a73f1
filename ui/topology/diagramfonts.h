// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/textmeasure.h"

#include <QFont>

namespace portolan {

/// The fonts of the picture in the window: the application's, and the system's fixed one.
QFont diagramFont(const TextStyle &style);

/// Measures with the fonts that the window has.
class FontTextMeasure final : public TextMeasure
{
public:
    qreal width(QStringView text, const TextStyle &style) const override;
};

} // namespace portolan
