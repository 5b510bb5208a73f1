// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/helmscalar.h"

#include "app/yaml/decimalnumber.h"
#include "app/yaml/yamltree.h"

#include <QList>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>

namespace portolan {

namespace {

using Words = QList<QByteArrayView>;

bool isNullWord(QByteArrayView text)
{
    static const Words words{"", "~", "null", "Null", "NULL"};
    return words.contains(text);
}

/// The booleans of YAML 1.1.
std::optional<bool> booleanWord(QByteArrayView text)
{
    static const Words yes{"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"};
    static const Words no{"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"};
    if (yes.contains(text))
        return true;
    return no.contains(text) ? std::optional(false) : std::nullopt;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

struct Integer
{
    quint64 magnitude = 0;
    bool isNegative = false;
};

/// Go's `strconv.ParseInt(text, 0, 64)` and `ParseUint`: decimal, `0x`, `0o`, `0b`, and octal behind a leading zero.
std::optional<Integer> integerOf(QByteArrayView text)
{
    Integer integer;
    integer.isNegative = text.startsWith('-');
    if (text.startsWith('-') || text.startsWith('+'))
        text = text.sliced(1);
    int base = 10;
    if (text.size() > 1 && text.front() == '0') {
        const char letter = char(text.at(1) | 0x20);
        base = letter == 'x' ? 16 : letter == 'b' ? 2 : 8;
        text = text.sliced(letter == 'x' || letter == 'b' || letter == 'o' ? 2 : 1);
    }
    const bool isWord = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    });
    bool fits = false;
    integer.magnitude = isWord ? text.toULongLong(&fits, base) : 0;
    constexpr quint64 kLimit = Q_UINT64_C(1) << 63;
    if (!fits || (integer.isNegative && integer.magnitude > kLimit))
        return {};
    return integer;
}

/// A number as Go writes it: without an exponent where that is from `lowest` up to below `highest`.
QByteArray written(double value, int lowest, int highest, int exponentDigits)
{
    const QByteArray scientific = QByteArray::number(value, 'e', QLocale::FloatingPointShortest);
    const qsizetype e = scientific.indexOf('e');
    const int exponent = scientific.mid(e + 1).toInt();
    if (exponent >= lowest && exponent < highest)
        return QByteArray::number(value, 'f', QLocale::FloatingPointShortest);
    return scientific.first(e) + (exponent < 0 ? "e-" : "e+")
           + QByteArray::number(std::abs(exponent)).rightJustified(exponentDigits, '0');
}

/// Whole numbers of up to six digits, which nearly all in such files are: Go writes these as they are in either form.
std::optional<HelmScalar> smallInteger(const Integer &integer)
{
    if (integer.magnitude >= 1'000'000)
        return {};
    const auto value = qint64(integer.magnitude);
    const QByteArray digits = QByteArray::number(integer.isNegative ? -value : value);
    return HelmScalar{ScalarType::Integer, digits, digits};
}

HelmScalar number(ScalarType type, double value)
{
    if (value == 0) // also of -0: integers have no sign of zero
        value = 0;
    return {type, written(value, -6, 21, 1), written(value, -4, 6, 2)};
}

HelmScalar string(QByteArrayView text)
{
    return {ScalarType::String, text.toByteArray(), text.toByteArray()};
}

} // namespace

HelmScalar helmPlainScalar(QByteArrayView text)
{
    if (isNullWord(text))
        return {ScalarType::Null, "null", "<nil>"};
    if (const std::optional<bool> boolean = booleanWord(text)) {
        const QByteArray word = *boolean ? "true" : "false";
        return {ScalarType::Boolean, word, word};
    }
    const char first = text.front();
    if (!isDigit(first) && first != '-' && first != '+' && first != '.')
        return string(text);
    const QByteArray plain = first == '.' ? text.toByteArray() : text.toByteArray().replace('_', "");
    if (const std::optional<Integer> integer = integerOf(plain)) {
        if (const std::optional<HelmScalar> small = smallInteger(*integer))
            return *small;
        const double magnitude = double(integer->magnitude);
        return number(ScalarType::Integer, integer->isNegative ? -magnitude : magnitude);
    }
    bool isNumber = false;
    const double value = isDecimalNumber(plain) ? plain.toDouble(&isNumber) : 0;
    return isNumber && std::isfinite(value) ? number(ScalarType::Float, value) : string(text);
}

HelmScalar helmScalar(const YamlTree &tree, NodeId node)
{
    const NodeId target = tree.resolved(node);
    if (!tree.isScalar(target))
        return {ScalarType::Null, "null", "<nil>"};
    const bool isPlain = tree.node(target).style == NodeStyle::Plain && tree.tag(target).isEmpty();
    const bool isTaggedNumber = !isPlain && tree.scalarType(target) != ScalarType::String;
    return isPlain || isTaggedNumber ? helmPlainScalar(tree.value(target)) : string(tree.value(target));
}

} // namespace portolan
