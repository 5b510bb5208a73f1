// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/sourcetext.h"
#include "app/yaml/yamlpath.h"

#include <QSet>

#include <optional>

namespace portolan {

/// Where a caret stands between the brackets of flow style: `{externalPort: 80, |}`.
struct FlowCaret
{
    YamlPath path; ///< below what stands before the outermost bracket; the index 0 stands for any item
    bool isValue = false;
    bool isComment = false;
    qsizetype word = 0;     ///< where the key or value under the caret starts
    QSet<QByteArray> known; ///< keys that the map has already, also behind the caret
};

/// Reads from the bracket at `open`, which may still be without its partner; nothing where it is closed before the caret.
std::optional<FlowCaret> flowCaretAt(const SourceText &text, qsizetype open, qsizetype caret);

} // namespace portolan
