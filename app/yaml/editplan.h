// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/intendedtree.h"
#include "app/yaml/yamledit.h"

#include <memory>

namespace portolan {

class NewEntry;

/// An edit that has been worked out but not made: the patches, and what the text must mean afterwards. The intended tree
/// looks into the old one and into those of `added`.
struct EditPlan
{
    explicit EditPlan(const YamlTree &before) : intended(before) { }

    TextPatches patches;
    IntendedTree intended;
    QList<Span> removed; ///< what is meant to go, with the comments in it
    QList<QByteArray> addedComments;
    std::shared_ptr<const NewEntry> added;
    Span where;      ///< of the place, for a refusal
    QString subject; ///< what is edited, for a refusal
};

Result<EditPlan> planSet(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order);
Result<EditPlan> planInsert(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order);
Result<EditPlan> planRemove(const YamlTree &tree, const YamlEdit &edit);
Result<EditPlan> planRenameKey(const YamlTree &tree, const YamlEdit &edit);
Result<EditPlan> planMove(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order);
Result<EditPlan> planDuplicate(const YamlTree &tree, const YamlEdit &edit);
Result<EditPlan> planWrap(const YamlTree &tree, const YamlEdit &edit);
Result<EditPlan> planReplace(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order);
Result<EditPlan> planDetach(const YamlTree &tree, const YamlEdit &edit);
Result<EditPlan> planRenameAnchor(const YamlTree &tree, const YamlEdit &edit);

/// Makes the edit on a copy and refuses it when the new text is not valid YAML, does not mean what was meant, or has
/// lost a comment.
Result<VerifiedEdit> verifiedEdit(const YamlDocument &document, const EditPlan &plan);

} // namespace portolan
