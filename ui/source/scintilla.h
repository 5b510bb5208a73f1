// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QScintilla's headers are written with Qt's keywords, which this project does without (QT_NO_KEYWORDS). They are
// included here and nowhere else.
#define signals Q_SIGNALS
#define slots Q_SLOTS
// clang-format off
#include <Qsci/qsciscintilla.h>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexercustom.h>
// clang-format on
#undef signals
#undef slots
