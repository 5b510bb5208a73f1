// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/node.h"

#include <QByteArray>
#include <QString>

namespace portolan {

/// A new value for a scalar: a string (quoted when the text would be read as something else), or a typed token that
/// is written as it is (`8080`, `true`, `null`).
class ScalarValue
{
public:
    ScalarValue() = default;
    static ScalarValue string(const QString &text);
    static ScalarValue integer(qint64 number);
    static ScalarValue boolean(bool value);
    static ScalarValue null();
    /// What `--set PATH=VALUE` means: a YAML scalar with its type where VALUE is one (`8080`, `true`, `null`,
    /// `"8080"`), else the string as it is.
    static ScalarValue fromArgument(const QString &text);

    ScalarType type() const { return m_type; }
    /// The string itself, or the token.
    const QByteArray &text() const { return m_text; }

    friend bool operator==(const ScalarValue &, const ScalarValue &) = default;

private:
    ScalarValue(ScalarType type, QByteArray text) : m_type(type), m_text(std::move(text)) { }

    ScalarType m_type = ScalarType::Null;
    QByteArray m_text = QByteArrayLiteral("null");
};

/// The type of a plain, untagged scalar by the YAML 1.2 core schema.
ScalarType plainScalarType(QByteArrayView text);

} // namespace portolan
