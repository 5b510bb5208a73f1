// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace portolan {

/// One row of the table of actions. Texts are in English, to be translated in the context `Actions`.
struct ActionSpec
{
    const char *id;
    const char *text;
    const char *shortcuts; ///< in Qt's portable form, several separated by `; `
    const char *icon;      ///< freedesktop name, or `:ID` for an icon of ours
    const char *tip;
    bool checkable = false;
};

struct MenuSpec
{
    const char *title;
    /// Action ids; `-` is a separator, `examples` the menu of the bundled examples; ends with a null pointer.
    const char *const *ids;
};

/// A menu that stands in others, as the action `id`.
struct SubMenuSpec
{
    const char *id;
    MenuSpec menu;
    const char *tip;
};

std::span<const ActionSpec> actionSpecs();
std::span<const MenuSpec> menuSpecs();
std::span<const SubMenuSpec> subMenuSpecs();

} // namespace portolan
