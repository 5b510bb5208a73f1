// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace portolan {

/// What the fuzz tests start from: a few texts of our own, and the YAML test suite where PORTOLAN_CORPUS names a corpus.
QList<QByteArray> seedTexts();

/// The same on every run, unless PORTOLAN_FUZZ_SEED says otherwise.
quint32 fuzzSeed();
/// `fallback`, unless PORTOLAN_FUZZ_ROUNDS says otherwise.
int fuzzRounds(int fallback);

} // namespace portolan
