// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/node.h"
#include "app/yaml/sourcetext.h"

#include <optional>
#include <string_view>

/// Finding in the text what yaml-cpp does not report: where a node's properties and its content end. Scanners over
/// bytes; they know the lexical rules of YAML and nothing of trees.
namespace portolan {

/// `&anchor` and `!tag` in front of a node's content.
struct NodeProperties
{
    QByteArrayView anchor; ///< without the `&`
    QByteArrayView tag;    ///< as it is written
    qsizetype end = 0;     ///< after the last property; the start when there is none
    qsizetype content = 0; ///< where the content starts: behind blanks, line breaks and comments
};
/// Reads the properties at `begin`, as far as they start before `limit`.
NodeProperties readProperties(const SourceText &text, qsizetype begin, qsizetype limit);
NodeProperties readProperties(const SourceText &text, qsizetype begin);

/// Whether a tag has no characters but those that tags may have. yaml-cpp ends the tag before such a character and reads
/// on without a blank; other readers refuse that.
bool isTag(QByteArrayView tag);

/// Whether a line starts with `---`, with `...` or with one of them, and a blank or the line's end behind it: `...l` is text.
bool isDocumentStart(const SourceText &text, qsizetype lineStart);
bool isDocumentEnd(const SourceText &text, qsizetype lineStart);
bool isDocumentMarker(const SourceText &text, qsizetype lineStart);
bool isDocumentMarker(QByteArrayView line);

/// The next byte that is neither blank, line break nor part of a comment.
qsizetype skipTrivia(const SourceText &text, qsizetype at);
qsizetype skipBlanks(const SourceText &text, qsizetype at);

/// End of the plain scalar at `begin` whose value is `value`. The text is walked along the value, so that yaml-cpp's
/// own idea of folding is followed, over several lines and inside flow collections. Nothing when they do not match.
std::optional<qsizetype> plainScalarEnd(const SourceText &text, qsizetype begin, std::string_view value);

/// After the quote that closes the one at `begin`; nothing when it is never closed, which yaml-cpp accepts silently.
std::optional<qsizetype> quotedScalarEnd(const SourceText &text, qsizetype begin);

/// End of the block scalar whose `|` or `>` stands at `begin`, in a block collection at column `parentIndent` (-1 at the
/// top): after its last line that belongs to the value; trailing blank lines only with the keep indicator `+`.
qsizetype blockScalarEnd(const SourceText &text, qsizetype begin, qsizetype parentIndent);

/// Whether nothing but spaces stands before `at` on its line.
bool startsLine(const SourceText &text, qsizetype at);

/// End of a token without blanks, such as `*alias` or `&anchor`, that flow indicators end too.
qsizetype tokenEnd(const SourceText &text, qsizetype begin);

/// What the value of a scalar is read from when nothing in it needs decoding: of a quoted one the text in its quotes.
QByteArrayView sourceOfValue(const SourceText &text, const Node &scalar);

/// Length of the literal null (`~`, `null`, `Null`, `NULL`) that stands at `at` on its own; 0 when there is none.
qsizetype nullLiteralLength(const SourceText &text, qsizetype at);

} // namespace portolan
