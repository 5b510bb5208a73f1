// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace portolan {

/// Prints what it costs to type into a text, in places all over it: the new text, the nodes, the share of a session in
/// the thread of the window, and until the session knows all of the new text.
void printKeystrokes(const QByteArray &bytes);

} // namespace portolan
