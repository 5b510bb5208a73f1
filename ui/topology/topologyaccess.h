// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace portolan {

class TopologyView;

/// Makes every TopologyView readable for screen readers: below the view stand its nodes, in a component what belongs to it,
/// in a service its ports; each with a name, what is known of it, where it is, whether it is selected, and opening its
/// form as what it can do. Once is enough, and more do no harm.
void provideTopologyAccess();

/// Tells assistive technology that something else has become current in the view.
void tellCurrentNode(TopologyView *view);

} // namespace portolan
