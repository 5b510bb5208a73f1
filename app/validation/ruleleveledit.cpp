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

const QByteArray kRules = "rules";

/// The values of a map's other keys, as they are written.
QByteArrayList otherValues(const YamlTree &tree, QByteArrayView except)
{
    QByteArrayList values;
    for (const auto &[key, value] : tree.entries(tree.root())) {
        if (tree.value(key) != except)
            values.append(tree.text().view(tree.node(value).content).toByteArray());
    }
    return values;
}

/// What takes the line out that `rules: {}` stands in, but for a comment behind it; nothing where it does not stand alone.
TextPatches withoutItsLine(const YamlTree &tree, NodeId rules)
{
    const SourceText &text = tree.text();
    const qsizetype begin = tree.node(tree.keyOf(rules)).begin;
    const qsizetype end = tree.node(rules).content.end;
    const Span line{text.lineStart(begin), text.lineEnd(end)};
    const QByteArray behind = text.view({end, line.end}).toByteArray();
    const QByteArray rest = behind.trimmed();
    if (begin != line.begin || !(rest.isEmpty() || rest.startsWith('#')))
        return {};
    return {{line.begin, (rest.isEmpty() ? line.end : end + behind.indexOf('#')) - line.begin, {}}};
}

/// The comments around it stay where they are, those above it too: they may be about the file.
VerifiedEdit withoutEmptyRules(const VerifiedEdit &emptied)
{
    const YamlTree &tree = emptied.after.tree();
    const NodeId rules = tree.mapValue(tree.root(), kRules);
    const TextPatches patches = withoutItsLine(tree, rules);
    const YamlDocument after = emptied.after.edited(patches);
    if (patches.isEmpty() || !after.isValid() || otherValues(after.tree(), {}) != otherValues(tree, kRules))
        return emptied;
    return {composed(emptied.patches, patches), after};
}

} // namespace

Result<VerifiedEdit> ruleLevelEdit(const YamlDocument &settings, const QString &rule,
                                   const std::optional<RuleLevel> &level)
{
    if (!settings.isValid())
        return Error{Translated::tr("The settings are not valid YAML. Correct them first."),
                     settings.issues().constFirst().span};
    const YamlPath place = YamlPath().key(kRules).key(rule.toUtf8());
    const YamlTree &tree = settings.tree();
    if (level) // not as a string, which would get quotes: `off` is a word of YAML 1.1
        return applyEdit(settings, YamlEdit::replace(place, level->name().toUtf8()));
    if (!tree.isValid(tree.find(place)))
        return VerifiedEdit{{}, settings};
    Result<VerifiedEdit> removed = applyEdit(settings, YamlEdit::remove(place));
    if (!removed || tree.entryCount(tree.resolved(tree.find(place.parent()))) > 1)
        return removed;
    return withoutEmptyRules(*removed);
}

} // namespace portolan
