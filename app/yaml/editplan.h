// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/structure.h"
#include "app/yaml/yamledit.h"

#include <memory>

namespace portolan {

struct NewEntry;

/// An edit that has been worked out but not made: the patches, and what the text must mean afterwards. The tokens look
/// into the old document, the edit and `added`.
struct EditPlan
{
    TextPatches patches;
    StructureTokens expected;
    QList<Span> removed; ///< what is meant to go, with the comments in it
    QList<QByteArray> addedComments;
    std::shared_ptr<const NewEntry> added;
    Span where; ///< of the place, for a refusal
};

Result<EditPlan> planSet(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order);
Result<EditPlan> planInsert(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order);
Result<EditPlan> planRemove(const YamlTree &tree, const YamlEdit &edit);
Result<EditPlan> planRenameKey(const YamlTree &tree, const YamlEdit &edit);

/// Makes the edit on a copy and refuses it when the new text is not valid YAML, does not mean what was meant, or has
/// lost a comment.
Result<VerifiedEdit> verifiedEdit(const YamlDocument &document, const EditPlan &plan);

} // namespace portolan
