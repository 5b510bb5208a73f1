// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace portolan {

/// Says what the program is, its version and its licence.
void showAbout(QWidget *window);

} // namespace portolan
