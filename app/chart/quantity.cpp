// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/quantity.h"

#include <QHash>

#include <algorithm>

namespace portolan {

namespace {

std::optional<double> factorOf(QStringView unit)
{
    static const QHash<QStringView, double> factors{
        {u"", 1},        {u"n", 1e-9},    {u"u", 1e-6},    {u"m", 1e-3},    {u"k", 1e3},     {u"M", 1e6},
        {u"G", 1e9},     {u"T", 1e12},    {u"P", 1e15},    {u"E", 1e18},    {u"Ki", 0x1p10}, {u"Mi", 0x1p20},
        {u"Gi", 0x1p30}, {u"Ti", 0x1p40}, {u"Pi", 0x1p50}, {u"Ei", 0x1p60},
    };
    const auto factor = factors.constFind(unit);
    return factor == factors.cend() ? std::nullopt : std::optional(*factor);
}

} // namespace

std::optional<Quantity> parseQuantity(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const QStringView rest(text);
    const auto skipDigits = [&](qsizetype at) {
        return std::find_if_not(rest.begin() + at, rest.end(), isDigit) - rest.begin();
    };
    const qsizetype sign = rest.startsWith(u'+') || rest.startsWith(u'-') ? 1 : 0;
    const qsizetype whole = skipDigits(sign);
    const bool hasPoint = whole < rest.size() && rest[whole] == u'.';
    const qsizetype end = hasPoint ? skipDigits(whole + 1) : whole;
    const bool hasDigits = end - sign > (hasPoint ? 1 : 0);
    if (!hasDigits)
        return std::nullopt;
    const QStringView unit = rest.sliced(end);
    if (const auto factor = factorOf(unit))
        return Quantity{rest.first(end).toDouble() * *factor, unit.toString()};
    const bool isExponent = unit.size() > 1 && (unit[0] == u'e' || unit[0] == u'E');
    const qsizetype exponent = end + (isExponent && (unit[1] == u'+' || unit[1] == u'-') ? 2 : 1);
    if (!isExponent || exponent == rest.size() || skipDigits(exponent) != rest.size())
        return std::nullopt;
    return Quantity{rest.toDouble(), {}};
}

} // namespace portolan
