// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/eventreader.h"
#include "app/yaml/yamldocument.h"

namespace portolan {

/// What yaml-cpp stumbled over, in words for people who write YAML rather than parsers, with a range that can be seen.
YamlIssue syntaxIssue(const SourceText &text, const YamlReadError &error);

} // namespace portolan
