// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/scalar.h"

#include "app/yaml/decimalnumber.h"

#include <QRegularExpression>

#include <algorithm>

namespace portolan {
namespace {

bool isNullWord(QByteArrayView text)
{
    return text.isEmpty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

bool isBooleanWord(QByteArrayView text)
{
    return text == "true" || text == "True" || text == "TRUE" || text == "false" || text == "False" || text == "FALSE";
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

bool isOctalDigit(char c)
{
    return c >= '0' && c <= '7';
}

/// `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`
bool isInteger(QByteArrayView text)
{
    const auto isAll = [](QByteArrayView digits, bool (*isOfBase)(char)) {
        return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isOfBase);
    };
    if (text.startsWith("0x"))
        return isAll(text.sliced(2), isHexDigit);
    if (text.startsWith("0o"))
        return isAll(text.sliced(2), isOctalDigit);
    return isAll(text.startsWith('-') || text.startsWith('+') ? text.sliced(1) : text, isDigit);
}

/// Infinity with or without a sign, and what is not a number.
bool isSpecialNumber(QByteArrayView text)
{
    if (text == ".nan" || text == ".NaN" || text == ".NAN")
        return true;
    const QByteArrayView word = text.startsWith('-') || text.startsWith('+') ? text.sliced(1) : text;
    return word == ".inf" || word == ".Inf" || word == ".INF";
}

/// Whether the text is a double-quoted or single-quoted scalar on its own, and nothing but it.
bool isQuoted(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral(R"(^(?:"(?:[^"\\]|\\["\\/])*"|'(?:[^']|'')*')$)"));
    return expression.match(text).hasMatch();
}

QString unquoted(const QString &text)
{
    QString inner = text.mid(1, text.size() - 2);
    if (text.startsWith(u'\''))
        return inner.replace(QStringLiteral("''"), QStringLiteral("'"));
    static const QRegularExpression escape(QStringLiteral(R"(\\(["\\/]))"));
    return inner.replace(escape, QStringLiteral("\\1"));
}

} // namespace

ScalarValue ScalarValue::string(const QString &text)
{
    return {ScalarType::String, text.toUtf8()};
}

ScalarValue ScalarValue::integer(qint64 number)
{
    return {ScalarType::Integer, QByteArray::number(number)};
}

ScalarValue ScalarValue::boolean(bool value)
{
    return {ScalarType::Boolean, value ? QByteArrayLiteral("true") : QByteArrayLiteral("false")};
}

ScalarValue ScalarValue::null()
{
    return {};
}

ScalarValue ScalarValue::fromArgument(const QString &text)
{
    if (isQuoted(text))
        return string(unquoted(text));
    const QByteArray token = text.toUtf8();
    const ScalarType type = text.isEmpty() ? ScalarType::String : plainScalarType(token);
    return {type, token};
}

// YAML 1.2.2, chapter 10.3.2, "Tag resolution" of the core schema.
ScalarType plainScalarType(QByteArrayView text)
{
    if (isNullWord(text))
        return ScalarType::Null;
    if (isBooleanWord(text))
        return ScalarType::Boolean;
    const char first = text.front();
    if (first != '-' && first != '+' && first != '.' && !isDigit(first))
        return ScalarType::String;

    if (isInteger(text))
        return ScalarType::Integer;
    return isDecimalNumber(text) || isSpecialNumber(text) ? ScalarType::Float : ScalarType::String;
}

} // namespace portolan
