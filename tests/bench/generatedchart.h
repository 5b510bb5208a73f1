// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace portolan {

/// A values file of at least `size` bytes as people write them: comments every few lines, quoted and plain values,
/// flow and block maps, block scalars, one volume to eight components. The same size gives the same bytes.
QByteArray generatedChart(qsizetype size);
/// The same with so many components.
QByteArray generatedComponents(int count);

} // namespace portolan
