// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/span.h"

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace portolan {

/// Why something could not be done: a sentence for the user and, where it lies in the text, the place.
struct Error
{
    QString message;
    std::optional<Span> where = {};
};

/// A value, or the error that stands in its way. Absence that is no error is a std::optional instead.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    explicit operator bool() const { return m_state.index() == 0; }
    bool hasValue() const { return m_state.index() == 0; }

    /// Only valid when hasValue().
    const T &value() const & { return *std::get_if<0>(&m_state); }
    T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }

    /// Only valid when not hasValue().
    const Error &error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace portolan
