// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace portolan {

/// Whether Helm takes the text as the name of a release: at most 53 lower-case letters, digits, hyphens and dots. It becomes
/// a label and the name of the Ingress, so the built-in engine asks for the same.
bool isReleaseName(const QString &text);

/// The nearest release name to any text; empty where it has neither a letter nor a digit.
QString releaseNameFrom(const QString &text);

} // namespace portolan
