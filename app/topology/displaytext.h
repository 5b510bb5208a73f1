// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace portolan {

/// A name from a file as it may be shown: control characters, text direction overrides and broken surrogates become
/// visible signs, so that nothing in a file can hide or rearrange what is read.
QString displayText(QStringView text);

} // namespace portolan
