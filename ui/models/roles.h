// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace portolan {

/// What the item models say beyond Qt's own roles; the same number means the same in every model.
enum Role : int {
    TitleRole = Qt::UserRole + 1, ///< QString
    SubtitleRole,                 ///< QString, the muted second text; may be empty
    IconRole,                     ///< QString, id of the domain icon
    PathRole,                     ///< YamlPath, the place in the file
    KindRole,                     ///< int, an EntryKind
    SeverityRole,                 ///< int, a Severity; invalid where nothing is wrong
    OwnSeverityRole,              ///< int, a Severity: of this row alone, not of those below
    MessageRole,                  ///< QString, what is wrong here; empty where nothing is
    FixTitlesRole,                ///< QStringList, the quick fixes of the first problem here
    SpanRole,                     ///< Span, the range of the text
    EditorRole,                   ///< int, a FieldEditor
    SectionRole,                  ///< QString, heading of the group a field belongs to
    PlaceholderRole,              ///< QString, what an empty field shows
    HelpRole,                     ///< QString, one or two sentences
    ChoicesRole,                  ///< QStringList, values on offer
    NameRole,                     ///< QString, stable name of a field below its entry: `resources.limits.cpu`
    PresentRole,                  ///< bool, whether the value is written in the file
    RequiredRole,                 ///< bool, whether the format asks for it
    CodeRole,                     ///< bool, whether the value is written for machines and shown in the fixed font
    RuleRole,                     ///< QString, id of the rule that found a problem
    RelatedRole,                  ///< QStringList, what each other place is that a problem speaks of
    DefaultShownRole,             ///< bool, whether the displayed text is a default rather than the file's
};

} // namespace portolan
