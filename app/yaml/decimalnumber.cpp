// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/decimalnumber.h"

namespace portolan {

bool isDecimalNumber(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    qsizetype at = text.startsWith('-') || text.startsWith('+') ? 1 : 0;
    const auto skipDigits = [&] {
        const qsizetype start = at;
        while (at < text.size() && isDigit(text.at(at)))
            ++at;
        return at - start;
    };
    const qsizetype whole = skipDigits();
    if (at < text.size() && text.at(at) == '.') {
        ++at;
        if (skipDigits() + whole == 0)
            return false;
    } else if (whole == 0) {
        return false;
    }
    if (at < text.size() && (text.at(at) | 0x20) == 'e') {
        ++at;
        if (at < text.size() && (text.at(at) == '-' || text.at(at) == '+'))
            ++at;
        if (skipDigits() == 0)
            return false;
    }
    return at == text.size();
}

} // namespace portolan
