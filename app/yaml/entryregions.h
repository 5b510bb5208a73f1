// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

#include <optional>

namespace portolan {

/// The part of the text that an entry of a block list or block map owns, comments included: what goes when the entry
/// is removed, and where its neighbours may be put.
///
/// Comment lines directly above an entry, in its column and without a blank line between, belong to it; so do the
/// comment on its last line and deeper comment lines that follow. Everything else between two entries (blank lines,
/// comments that stand apart) belongs to nobody and stays where it is.
struct EntryRegion
{
    NodeId key = kNoNode; ///< kNoNode for an item of a list
    NodeId value = kNoNode;
    qsizetype start = 0;           ///< the dash, or the key with its properties
    qsizetype column = 0;          ///< of `start`, in bytes
    qsizetype introductionEnd = 0; ///< after the dash or the colon
    qsizetype lead = 0;            ///< where the comments above start; `start` itself for an entry behind a dash
    qsizetype contentEnd = 0;      ///< after the value
    qsizetype end = 0;             ///< after the line of the content's end and the deeper comments below it
    bool ownsLine = true;          ///< false: it stands behind the dash of an item, `- name: web`

    Span span() const { return {lead, end}; }
    YamlTree::Entry entry() const { return {key, value}; }
};

/// The regions of all entries of a block collection; nothing when the text is written in a way they do not cover
/// (explicit keys with `?` riding on another entry, entries in different columns).
std::optional<QList<EntryRegion>> entryRegions(const YamlTree &tree, NodeId collection);

/// The column of the line that an entry stands on behind dashes: where comments above that line go.
qsizetype dashColumn(const SourceText &text, const EntryRegion &region);

} // namespace portolan
