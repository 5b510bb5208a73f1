// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace portolan {

/// The name of a place in a file that survives edits elsewhere: `components[0].service.ports[1].externalPort`,
/// `components[name=web].service.name`, `annotations."example.com/id"`. Of keys that wrongly stand in a map twice,
/// `image#2` is the second. The empty path is the whole document.
class YamlPath
{
public:
    struct Step
    {
        enum class Kind : quint8 { Key, Index, Match };
        Kind kind = Kind::Key;
        QByteArray key;      ///< Key, Match: the map key
        QByteArray value;    ///< Match: the value that `key` has in the item
        qsizetype index = 0; ///< Index: 0-based
        int occurrence = 0;  ///< Key: which of equal keys, from 1; 0 for the only one

        friend bool operator==(const Step &, const Step &) = default;
    };

    /// A command-line argument `PATH=VALUE`, split at the first `=` outside quotes and brackets.
    struct Assignment
    {
        QString path;
        QString value;
    };

    YamlPath() = default;
    explicit YamlPath(QList<Step> steps) : m_steps(std::move(steps)) { }

    /// Fails with a sentence that names the column (1-based) of the first character that does not fit.
    static Result<YamlPath> parse(QStringView text);
    static Result<Assignment> splitAssignment(const QString &argument);

    bool isEmpty() const { return m_steps.isEmpty(); }
    qsizetype size() const { return m_steps.size(); }
    const QList<Step> &steps() const { return m_steps; }
    const Step &last() const { return m_steps.constLast(); }

    [[nodiscard]] YamlPath key(const QByteArray &name, int occurrence = 0) const;
    [[nodiscard]] YamlPath index(qsizetype index) const;
    [[nodiscard]] YamlPath step(const Step &step) const;
    [[nodiscard]] YamlPath parent() const;
    /// This path with the steps of `tail` behind it.
    [[nodiscard]] YamlPath joined(const YamlPath &tail) const;
    bool startsWith(const YamlPath &head) const;
    /// The steps behind the first `count`: the place as seen from an entry above it.
    [[nodiscard]] YamlPath behind(qsizetype count) const;

    QString toString() const;

    friend bool operator==(const YamlPath &, const YamlPath &) = default;

private:
    QList<Step> m_steps;
};

} // namespace portolan
