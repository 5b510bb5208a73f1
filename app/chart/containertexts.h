// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/expandedtext.h"
#include "app/chart/variablenames.h"

namespace portolan {

/// A text that a container is given: the value of a variable, or a word of its command line, by its name where it has
/// one.
struct ContainerText
{
    QString name;      ///< `DB_HOST`; of an option `--db-host`; empty for a word of the command that nothing names
    QStringList words; ///< of the name
    NameMeaning meaning = NameMeaning::Unknown;
    bool isVariable = false;
    /// Whether the value is taken from elsewhere (`valueFrom`), so that it is not known.
    bool isElsewhere = false;
    size_t source = 0; ///< index into ContainerTexts::sources
    Span range;        ///< of the value in the source
};

/// Everything a container is told by variables and command line, ready to be searched for hosts and ports. Lines of
/// shell in a command are taken apart into their words.
struct ContainerTexts
{
    std::vector<ExpandedText> sources;
    QList<ContainerText> texts; ///< variables first, then `command` and `args` in their order

    QByteArrayView value(const ContainerText &text) const;
    /// Where a range of a text's value was written.
    TextPlace placeOf(const YamlTree &tree, const ContainerText &text, Span inValue) const;
    /// The text that says the port of the host that `text` says, or the host of its port: `DB_PORT` for `DB_HOST`.
    const ContainerText *partner(const ContainerText &text, NameMeaning meaning) const;
};

ContainerTexts textsOf(const YamlTree &tree, const Container &container);

} // namespace portolan
