// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The entry of libFuzzer (preset `fuzz`, see CONTRIBUTING.md).

#include "tests/fuzz/flaws.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString flaw = portolan::flawOfInput(QByteArrayView(data, qsizetype(size)));
    if (!flaw.isEmpty()) {
        std::fprintf(stderr, "FLAW: %s\n", qPrintable(flaw));
        std::abort();
    }
    return 0;
}
