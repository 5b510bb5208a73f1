// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"

#include <QStringList>

namespace portolan {

/// Reads the names of domains that are connected to a chart, separated by commas or blanks: `example.tld`. They stand in
/// no file; whoever looks at one says them. Refuses, by name, what DNS would refuse (RFC 1123, 2.1).
Result<QStringList> parseDomains(const QString &text);

} // namespace portolan
