// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamledit.h"

/// What must hold whatever a file holds: each answers with the first thing that is wrong, or nothing when all is well.
namespace portolan {

/// Of what was made of `bytes`: the text is kept, a refusal has a reason, places lie in the text, the tree hangs
/// together, values are UTF-8.
QString flawOfDocument(const YamlDocument &document, const QByteArray &bytes);

/// Of an edit that was made: the outcome is YAML and is what a fresh parse of its text gives, the patches make it, the
/// inverse patches give the old bytes back, and what was set is there.
QString flawOfEdit(const YamlDocument &before, const YamlEdit &edit, const VerifiedEdit &made);

/// Of an input of the fuzzer: a few bytes that choose edits, then a text. Parses the text, makes the edits one after
/// the other and undoes them again, and goes on typing in it.
QString flawOfInput(QByteArrayView input);

} // namespace portolan
