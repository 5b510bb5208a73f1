// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace portolan {

/// A value of a Kubernetes object, as data: what the writers turn into YAML or JSON. Maps keep the order in which their
/// entries were set, so that the same input gives the same bytes. It knows nothing of any object's meaning.
class ManifestValue
{
public:
    enum class Kind : quint8 { Null, Boolean, Number, String, List, Map };

    struct Entry;

    /// Null: nothing that set() or append() would take.
    ManifestValue() = default;
    static ManifestValue boolean(bool value);
    static ManifestValue integer(qint64 value);
    /// `token` is a number in the notation of JSON.
    static ManifestValue number(const QString &token);
    static ManifestValue string(const QString &text);
    static ManifestValue list();
    static ManifestValue map();
    /// As set() takes them, one after the other. They are moved from, which those of an initializer_list cannot be.
    template<size_t count>
    static ManifestValue map(Entry (&&entries)[count]);

    Kind kind() const { return m_kind; }
    bool isNull() const { return m_kind == Kind::Null; }
    bool isList() const { return m_kind == Kind::List; }
    bool isMap() const { return m_kind == Kind::Map; }
    /// A list or map without entries.
    bool isEmpty() const;

    /// The text of a string; of a number or boolean the token.
    const QString &text() const { return m_text; }
    /// The entries of a map, or the items of a list (without keys).
    const std::vector<Entry> &entries() const { return m_entries; }
    /// The value of `key` in a map; nullptr when it is not there.
    const ManifestValue *find(QStringView key) const;

    /// Gives a map's entry a new value, at its old place or at the end. What is unset is left out of objects: null and
    /// an empty list change nothing.
    void set(const QString &key, ManifestValue value);
    /// As set(), also for null and an empty list.
    void put(const QString &key, ManifestValue value);
    /// Adds an item to a list, except null.
    void append(ManifestValue value);

    friend bool operator==(const ManifestValue &, const ManifestValue &) = default;

private:
    ManifestValue(Kind kind, const QString &text);

    QString m_text;
    std::vector<Entry> m_entries;
    Kind m_kind = Kind::Null;
};

struct ManifestValue::Entry
{
    QString key;
    ManifestValue value;

    friend bool operator==(const Entry &, const Entry &) = default;
};

template<size_t count>
ManifestValue ManifestValue::map(Entry (&&entries)[count])
{
    ManifestValue value = map();
    value.m_entries.reserve(count);
    for (Entry &entry : entries)
        value.set(entry.key, std::move(entry.value));
    return value;
}

} // namespace portolan
