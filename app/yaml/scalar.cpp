// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/scalar.h"

#include <QRegularExpression>

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
    if (!(first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9')))
        return ScalarType::String;

    static const QRegularExpression integer(QStringLiteral("^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"));
    static const QRegularExpression number(QStringLiteral("^(?:[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]"
                                                          "+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$"));
    const QString candidate = QString::fromUtf8(text);
    if (integer.match(candidate).hasMatch())
        return ScalarType::Integer;
    return number.match(candidate).hasMatch() ? ScalarType::Float : ScalarType::String;
}

} // namespace portolan
