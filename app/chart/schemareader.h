// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/schema.h"
#include "app/yaml/result.h"

#include <QJsonObject>

namespace portolan {

/// Turns a draft-07 schema into field descriptions. Understood are the words that the format needs: type, properties,
/// required, additionalProperties, items, enum, default, pattern, minimum, maximum, `$ref` into `#/definitions`, and
/// `allOf` of such references with words of its own beside it. A schema that refers to itself is refused.
class SchemaReader
{
public:
    explicit SchemaReader(QJsonObject document) : m_document(std::move(document)) { }

    Result<std::unique_ptr<FieldDescription>> read();

private:
    std::unique_ptr<FieldDescription> describe(const QJsonObject &schema, int depth);
    void describeProperties(const QJsonObject &schema, FieldDescription &description, int depth);
    QJsonObject resolved(const QJsonObject &schema, int depth);
    QJsonObject definition(const QString &reference, int depth);
    void fail(const QString &message);

    const QJsonObject m_document;
    QString m_error; ///< the first thing that is wrong; empty: none
};

} // namespace portolan
