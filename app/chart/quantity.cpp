// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/quantity.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

std::optional<Quantity> parseQuantity(const QString &text)
{
    static const QRegularExpression expression(QRegularExpression::anchoredPattern(
        uR"((?<number>[+-]?(?:\d+\.?\d*|\.\d+))(?<unit>[KMGTPE]i|[numkMGTPE]|(?<exponent>[eE][+-]?\d+))?)"_s));
    static const QHash<QString, double> units{
        {u"n"_s, 1e-9},    {u"u"_s, 1e-6},    {u"m"_s, 1e-3},    {u"k"_s, 1e3},     {u"M"_s, 1e6},
        {u"G"_s, 1e9},     {u"T"_s, 1e12},    {u"P"_s, 1e15},    {u"E"_s, 1e18},    {u"Ki"_s, 0x1p10},
        {u"Mi"_s, 0x1p20}, {u"Gi"_s, 0x1p30}, {u"Ti"_s, 0x1p40}, {u"Pi"_s, 0x1p50}, {u"Ei"_s, 0x1p60},
    };
    const auto match = expression.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.hasCaptured(u"exponent"))
        return Quantity{(match.captured(u"number") + match.captured(u"exponent")).toDouble(), {}};
    const QString unit = match.captured(u"unit");
    return Quantity{match.captured(u"number").toDouble() * units.value(unit, 1), unit};
}

} // namespace portolan
