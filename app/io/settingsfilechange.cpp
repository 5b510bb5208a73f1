// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/settingsfilechange.h"

#include "app/io/filestore.h"
#include "app/io/projectsettings.h"
#include "app/validation/ruleleveledit.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

/// What the file says; nothing where there is none.
Result<std::optional<QByteArray>> contentOf(const QString &file)
{
    if (!QFileInfo::exists(file))
        return std::optional<QByteArray>();
    const Result<SourceText> text = readFile(file);
    if (!text)
        return text.error();
    return std::optional(text->bytes());
}

/// Whether a settings file in a folder above would be used if this one were not there.
bool hidesAnother(const QString &file, const QString &valuesFile)
{
    return std::ranges::any_of(settingsFileCandidates(valuesFile), [&file](const QString &candidate) {
        return candidate != file && QFileInfo::exists(candidate);
    });
}

} // namespace

std::optional<Error> SettingsFileChange::make() const
{
    const auto now = contentOf(file);
    if (!now)
        return now.error();
    if (*now != before)
        return Error{Translated::tr("%1 was changed by another program and is left as it is.").arg(file)};
    if (after)
        return saveFile(file, *after);
    QFile there(file);
    if (!there.remove())
        return Error{Translated::tr("%1 was not removed: %2.").arg(file, there.errorString())};
    return std::nullopt;
}

Result<SettingsFileChange> ruleLevelChange(const QString &valuesFile, const QString &rule,
                                           const std::optional<RuleLevel> &level)
{
    SettingsFileChange change;
    change.file = settingsFileFor(valuesFile);
    if (change.file.isEmpty())
        change.file = settingsFileCandidates(valuesFile).constFirst();
    auto before = contentOf(change.file);
    if (!before)
        return before.error();
    change.before = *before;
    const auto settings = YamlDocument::parse(SourceText(change.before.value_or(QByteArray())));
    const Result<VerifiedEdit> edit = ruleLevelEdit(settings, rule, level);
    if (!edit)
        return Error{Translated::tr("%1 was not changed: %2").arg(change.file, edit.error().message)};
    change.after = edit->after.text().bytes();
    if (!level && change.before != change.after && change.after->trimmed().isEmpty()
        && !hidesAnother(change.file, valuesFile))
        change.after.reset();
    return change;
}

} // namespace portolan
