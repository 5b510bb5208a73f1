// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/entrykind.h"
#include "app/validation/problem.h"
#include "app/yaml/yamlpath.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace portolan {

struct Snapshot;

/// How the value of a field is edited. A link is no value: it leads to something with a form of its own.
enum class FieldEditor : quint8 { Text, Integer, Boolean, Choice, Reference, Link };

/// One field of a form, with everything that its editor shows.
struct FormField
{
    YamlPath path;
    QString name;    ///< stable, below the entry: `replicas`, `resources.limits.cpu`
    QString section; ///< heading of the group it belongs to; empty for the entry's own fields
    QString title;
    QString value;       ///< as it is in the file; of a link: what stands there, in short
    QString placeholder; ///< shown while there is no value; the default when there is one
    QString help;
    QStringList choices; ///< of a choice or reference
    FieldEditor editor = FieldEditor::Text;
    bool code = false; ///< written for machines: shown in the fixed font
    bool present = false;
    bool required = false;
    bool resettable = false; ///< present, and the format knows what holds without it
    std::optional<Problem> problem = {};

    friend bool operator==(const FormField &, const FormField &) = default;
};

/// A list that a form shows as a table.
struct FormTable
{
    YamlPath path;
    QString name; ///< its key
    QString title;
    QString help;
    EntryKind items = EntryKind::Other;

    friend bool operator==(const FormTable &, const FormTable &) = default;
};

/// What a form shows for one place of the file: a plain value, computed anew for every state of it.
struct Form
{
    YamlPath path;
    QString title;
    QString kind; ///< `Component`; empty for plain keys
    QString icon; ///< id of the domain icon
    QString help;
    QString sentence;  ///< what to say when there is nothing to edit
    QStringList facts; ///< what follows from the file: `reached at my-service:80`
    QList<FormField> fields;
    QList<FormTable> tables;
    QList<EntryKind> additions; ///< entries that are not there and can be added here
    QList<Problem> problems;    ///< of the entry as a whole

    friend bool operator==(const Form &, const Form &) = default;
};

/// The place whose form speaks of `path`: the entry of a field, the nearest that is there of one that is not.
YamlPath formSubject(const Snapshot &snapshot, const YamlPath &path);

Form buildForm(const Snapshot &snapshot, const YamlPath &subject);

} // namespace portolan
