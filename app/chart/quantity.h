// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace portolan {

/// An amount as Kubernetes writes it: `800m`, `1.5Gi`, `3`, `1e3`.
struct Quantity
{
    double value = 0; ///< cores, or bytes
    QString unit;     ///< `m`, `Mi`, `G`; empty for a plain number or an exponent

    bool isBinary() const { return unit.endsWith(u'i'); }
    friend bool operator==(const Quantity &, const Quantity &) = default;
};

/// Nothing when the text is no quantity by the grammar of Kubernetes (apimachinery, package resource).
std::optional<Quantity> parseQuantity(const QString &text);

} // namespace portolan
