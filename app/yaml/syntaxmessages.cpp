// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/syntaxmessages.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

constexpr char kContext[] = "YamlDocument";

struct KnownReason
{
    std::string_view reason; ///< how yaml-cpp 0.7.0 starts its message (yaml-cpp/exceptions.h)
    const char *message;
};

constexpr KnownReason kKnownReasons[] = {
    {"illegal map value",
     QT_TRANSLATE_NOOP("YamlDocument",
                       "A `:` cannot stand here. Quote a text that holds `: `, or check the indentation.")},
    {"illegal map key", QT_TRANSLATE_NOOP("YamlDocument", "A key cannot stand here. Check the indentation.")},
    {"illegal block entry",
     QT_TRANSLATE_NOOP("YamlDocument", "A list item (`- `) cannot stand here. Check the indentation.")},
    {"illegal EOF in scalar",
     QT_TRANSLATE_NOOP("YamlDocument", "The file ends inside a quoted text: a closing quote is missing.")},
    {"illegal document indicator in scalar",
     QT_TRANSLATE_NOOP("YamlDocument", "A document marker stands inside a quoted text: a closing quote is missing.")},
    {"illegal character in scalar",
     QT_TRANSLATE_NOOP("YamlDocument", "This character cannot stand in a text without quotes.")},
    {"illegal flow end", QT_TRANSLATE_NOOP("YamlDocument", "This closing bracket has no partner.")},
    {"end of map flow not found", QT_TRANSLATE_NOOP("YamlDocument", "A `}` or a `,` is missing in this map.")},
    {"end of sequence flow not found", QT_TRANSLATE_NOOP("YamlDocument", "A `]` or a `,` is missing in this list.")},
    {"end of map not found",
     QT_TRANSLATE_NOOP("YamlDocument",
                       "This line fits neither the map before it nor a new entry. Check the indentation and the `:`.")},
    {"end of sequence not found",
     QT_TRANSLATE_NOOP("YamlDocument",
                       "This line fits neither the list before it nor a new item. Check the indentation and the `-`.")},
    {"unknown token",
     QT_TRANSLATE_NOOP("YamlDocument", "This character cannot start a value. Put the text in quotes.")},
    {"unknown escape character",
     QT_TRANSLATE_NOOP("YamlDocument",
                       "This escape is unknown. In double quotes write `\\\\` for a backslash, or use single quotes.")},
    {"bad character found while scanning hex number",
     QT_TRANSLATE_NOOP("YamlDocument", "This escape needs hexadecimal digits.")},
    {"invalid unicode", QT_TRANSLATE_NOOP("YamlDocument", "This escape does not name a Unicode character.")},
    {"the referenced anchor is not defined",
     QT_TRANSLATE_NOOP("YamlDocument", "This alias has no anchor: no `&name` of that name stands above it.")},
    {"alias not found after *",
     QT_TRANSLATE_NOOP("YamlDocument", "A `*` starts an alias and needs a name. Quote the text if it is no alias.")},
    {"anchor not found after &",
     QT_TRANSLATE_NOOP("YamlDocument", "A `&` starts an anchor and needs a name. Quote the text if it is no anchor.")},
    {"unexpected character in block scalar",
     QT_TRANSLATE_NOOP("YamlDocument", "Nothing but a comment may follow the `|` or `>` of a text block.")},
    {"cannot assign multiple", QT_TRANSLATE_NOOP("YamlDocument", "A value has one anchor and one tag at most.")},
    {"aliases can't have any content",
     QT_TRANSLATE_NOOP("YamlDocument", "An alias stands alone: it takes no tag and no value of its own.")},
    {"bad file", QT_TRANSLATE_NOOP("YamlDocument", "The text is nested too deeply.")},
};

/// The rest of the line behind `offset`; where nothing is left, the last thing before it.
Span visibleSpan(const SourceText &text, qsizetype offset)
{
    const auto isSpace = [&](qsizetype at) {
        return text.at(at) == ' ' || text.at(at) == '\n' || text.at(at) == '\r' || text.at(at) == '\t';
    };
    qsizetype begin = std::min(offset, text.size());
    qsizetype end = text.lineEnd(begin);
    while (end > begin && isSpace(end - 1))
        --end;
    if (end > begin)
        return {begin, end};
    while (begin > text.bomLength() && isSpace(begin - 1))
        --begin;
    return {std::max(text.lineStart(begin), begin - 1), begin};
}

/// The tab that indents the line of `offset`: yaml-cpp mostly stumbles over something behind it.
std::optional<Span> indentingTab(const SourceText &text, qsizetype offset)
{
    for (qsizetype at = text.lineStart(offset); text.at(at) == ' ' || text.at(at) == '\t'; ++at) {
        if (text.at(at) == '\t')
            return Span{at, at + 1};
    }
    return std::nullopt;
}

} // namespace

YamlIssue syntaxIssue(const SourceText &text, const YamlReadError &error)
{
    if (const auto tab = indentingTab(text, error.offset))
        return {YamlIssue::Kind::TabIndent,
                QCoreApplication::translate(kContext, "A tab cannot indent YAML. Use spaces."), *tab};

    const auto *const known =
        std::find_if(std::begin(kKnownReasons), std::end(kKnownReasons),
                     [&](const KnownReason &row) { return error.reason.substr(0, row.reason.size()) == row.reason; });
    YamlIssue issue;
    if (known == std::end(kKnownReasons)) {
        const QString reason = QString::fromUtf8(error.reason.data(), qsizetype(error.reason.size()));
        issue.message = QCoreApplication::translate(kContext, "This is not YAML: %1.").arg(reason);
    } else {
        issue.message = QCoreApplication::translate(kContext, known->message);
    }
    issue.span = visibleSpan(text, error.offset);
    return issue;
}

} // namespace portolan
