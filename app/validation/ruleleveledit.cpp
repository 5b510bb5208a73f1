// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/ruleleveledit.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(RuleLevelEdit)
};

} // namespace

Result<VerifiedEdit> ruleLevelEdit(const YamlDocument &settings, const QString &rule,
                                   const std::optional<RuleLevel> &level)
{
    if (!settings.isValid())
        return Error{Translated::tr("The settings are not valid YAML. Correct them first."),
                     settings.issues().constFirst().span};
    const YamlPath place = YamlPath().key("rules").key(rule.toUtf8());
    const YamlTree &tree = settings.tree();
    if (level) // not as a string, which would get quotes: `off` is a word of YAML 1.1
        return applyEdit(settings, YamlEdit::replace(place, level->name().toUtf8()));
    if (!tree.isValid(tree.find(place)))
        return VerifiedEdit{{}, settings};
    return applyEdit(settings, YamlEdit::remove(place));
}

} // namespace portolan
