// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/quotingproblem.h"

#include <cstdio>

/// Prints the strings and how we write them, for quoting_peers.py.
int main()
{
    const QByteArray json = portolan::test::QuotingProblem(portolan::test::nastyStrings()).toJson();
    return std::fwrite(json.constData(), 1, size_t(json.size()), stdout) == size_t(json.size()) ? 0 : 1;
}
