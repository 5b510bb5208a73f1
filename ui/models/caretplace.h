// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/sourcetext.h"
#include "app/yaml/yamlpath.h"

#include <QSet>

namespace portolan {

/// Where in a half-typed file a caret stands. The text may be no YAML at the moment, so this is read from the indentation
/// of block style, and from the brackets of flow style around the caret; inside long texts it means nothing.
struct CaretPlace
{
    /// The map that a key would belong to, or the value that is being written; the index 0 stands for any item.
    YamlPath path;
    bool isValue = false;
    bool isComment = false;
    bool isFlow = false;    ///< between brackets
    qsizetype word = 0;     ///< where the key or value under the caret starts
    QSet<QByteArray> known; ///< keys that the map has already
};

CaretPlace caretPlaceAt(const SourceText &text, qsizetype offset);

} // namespace portolan
