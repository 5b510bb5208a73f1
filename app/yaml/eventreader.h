// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/sourcetext.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace portolan {

/// One step of yaml-cpp's walk through a text, with the facts it reports and offsets into the text as it is.
struct YamlEvent
{
    enum class Kind : quint8 {
        DocumentStart,
        DocumentEnd,
        Null,
        Alias,
        Scalar,
        SequenceStart,
        SequenceEnd,
        MapStart,
        MapEnd
    };
    Kind kind = Kind::Null;
    /// Where the node starts, with its properties; of an empty value the start of the *next* token. -1 for ends.
    qsizetype offset = -1;
    /// Number of the anchor that the node has, or that an alias stands for; 0: none.
    size_t anchor = 0;
    bool flow = false;
    bool plain = false; ///< Scalar: written without quotes and without a tag
    std::string_view value = {};
};

class YamlEventSink
{
public:
    virtual ~YamlEventSink() = default;
    virtual void receive(const YamlEvent &event) = 0;
};

/// What yaml-cpp stumbled over, in its own words.
struct YamlReadError
{
    std::string reason;
    qsizetype offset = 0;
};

/// Reads a text document by document with yaml-cpp's event parser, without copying it. The only class that knows
/// yaml-cpp; it adds no judgement of its own (see YamlDocument for what yaml-cpp accepts and should not).
class EventReader
{
public:
    enum class Outcome : quint8 { Document, End, Failed };

    explicit EventReader(const SourceText &text);
    ~EventReader();

    /// Sends the events of the next document to `sink`.
    Outcome readDocument(YamlEventSink &sink);
    /// Only after Outcome::Failed.
    YamlReadError error() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace portolan
