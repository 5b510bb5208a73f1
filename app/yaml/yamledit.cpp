// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamledit.h"

#include "app/yaml/editplan.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

Result<EditPlan> plan(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order)
{
    switch (edit.kind) {
    case YamlEdit::Kind::Set:
        return planSet(tree, edit, order);
    case YamlEdit::Kind::Insert:
        return planInsert(tree, edit, order);
    case YamlEdit::Kind::Remove:
        return planRemove(tree, edit);
    case YamlEdit::Kind::RenameKey:
        return planRenameKey(tree, edit);
    case YamlEdit::Kind::Replace:
        return planReplace(tree, edit, order);
    case YamlEdit::Kind::Move:
        return planMove(tree, edit, order);
    case YamlEdit::Kind::Duplicate:
        return planDuplicate(tree, edit);
    case YamlEdit::Kind::Wrap:
        return planWrap(tree, edit);
    case YamlEdit::Kind::Detach:
        return planDetach(tree, edit);
    case YamlEdit::Kind::RenameAnchor:
        break;
    }
    return planRenameAnchor(tree, edit);
}

} // namespace

YamlEdit YamlEdit::set(YamlPath path, ScalarValue value)
{
    return {Kind::Set, std::move(path), std::move(value), {}, {}};
}

YamlEdit YamlEdit::insert(YamlPath path, QByteArray yaml)
{
    return {Kind::Insert, std::move(path), {}, std::move(yaml), {}};
}

YamlEdit YamlEdit::remove(YamlPath path)
{
    return {Kind::Remove, std::move(path), {}, {}, {}};
}

YamlEdit YamlEdit::renameKey(YamlPath path, const QString &name)
{
    return {Kind::RenameKey, std::move(path), ScalarValue::string(name), {}, {}};
}

YamlEdit YamlEdit::replace(YamlPath path, QByteArray yaml)
{
    return {Kind::Replace, std::move(path), {}, std::move(yaml), {}};
}

YamlEdit YamlEdit::move(YamlPath path, YamlPath target)
{
    return {Kind::Move, std::move(path), {}, {}, std::move(target)};
}

YamlEdit YamlEdit::moveTo(YamlPath path, qsizetype index)
{
    const YamlPath target = path.parent().index(index);
    return move(std::move(path), target);
}

YamlEdit YamlEdit::duplicate(YamlPath path, const QString &name)
{
    return {Kind::Duplicate, std::move(path), ScalarValue::string(name), {}, {}};
}

YamlEdit YamlEdit::wrapInMap(YamlPath path, const QString &key)
{
    return {Kind::Wrap, std::move(path), ScalarValue::string(key), {}, {}};
}

YamlEdit YamlEdit::wrapInList(YamlPath path)
{
    return {Kind::Wrap, std::move(path), ScalarValue::null(), {}, {}};
}

YamlEdit YamlEdit::detach(YamlPath path)
{
    return {Kind::Detach, std::move(path), {}, {}, {}};
}

YamlEdit YamlEdit::renameAnchor(YamlPath path, const QString &name)
{
    return {Kind::RenameAnchor, std::move(path), ScalarValue::string(name), {}, {}};
}

Result<VerifiedEdit> applyEdit(const YamlDocument &document, const YamlEdit &edit, const KeyOrder &order)
{
    if (!document.isValid())
        return Error{Translated::tr("The file is not valid YAML: mend that in the source first."),
                     document.issues().isEmpty() ? std::nullopt : std::optional(document.issues().constFirst().span)};
    const Result<EditPlan> planned = plan(document.tree(), edit, order);
    if (!planned)
        return planned.error();
    if (planned->patches.isEmpty())
        return VerifiedEdit{{}, document};
    return verifiedEdit(document, *planned);
}

Result<VerifiedEdit> applyEdits(const YamlDocument &document, const QList<YamlEdit> &edits, const KeyOrder &order)
{
    VerifiedEdit outcome{{}, document};
    for (const YamlEdit &edit : edits) {
        Result<VerifiedEdit> next = applyEdit(outcome.after, edit, order);
        if (!next)
            return next;
        outcome.patches = composed(outcome.patches, next->patches);
        outcome.after = std::move(next).value().after;
    }
    return outcome;
}

} // namespace portolan
