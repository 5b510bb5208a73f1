// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/diagramicons.h"

namespace portolan {

namespace {

/// A globe: a circle, its equator and two meridians.
constexpr QStringView kGlobe =
    u"M 8 1.75 C 11.45 1.75 14.25 4.55 14.25 8 C 14.25 11.45 11.45 14.25 8 14.25 C 4.55 14.25 1.75 11.45 1.75 8 "
    u"C 1.75 4.55 4.55 1.75 8 1.75 Z M 1.75 8 L 14.25 8 "
    u"M 8 1.75 C 4.4 5.4 4.4 10.6 8 14.25 M 8 1.75 C 11.6 5.4 11.6 10.6 8 14.25";
/// A browser window: where a visitor types the host.
constexpr QStringView kDomain =
    u"M 2 3 L 14 3 L 14 13 L 2 13 Z M 2 6 L 14 6 M 4 4.5 L 4.5 4.5 M 5 9.5 L 11 9.5 M 9 7.75 L 11 9.5 L 9 11.25";
/// One way in, several ways on.
constexpr QStringView kService =
    u"M 1.75 8 L 6 8 M 6 8 C 9 8 8 3.5 11 3.5 M 6 8 C 9 8 8 12.5 11 12.5 M 6 8 L 11 8 "
    u"M 11.5 2.5 L 13.5 3.5 L 11.5 4.5 Z M 11.5 7 L 13.5 8 L 11.5 9 Z M 11.5 11.5 L 13.5 12.5 L 11.5 13.5 Z";
/// A hexagonal hull.
constexpr QStringView kPod = u"M 8 1.5 L 13.75 4.75 L 13.75 11.25 L 8 14.5 L 2.25 11.25 L 2.25 4.75 Z "
                             u"M 2.25 4.75 L 8 8 L 13.75 4.75 M 8 8 L 8 14.5";
/// A crate.
constexpr QStringView kContainer =
    u"M 1.75 4 L 14.25 4 L 14.25 12 L 1.75 12 Z M 5 6.25 L 5 9.75 M 8 6.25 L 8 9.75 M 11 6.25 L 11 9.75";

/// A heartbeat: somebody asks whether it is alive.
constexpr QStringView kPulse = u"M 1.5 8.5 L 4.5 8.5 L 6.5 4 L 9.5 12.5 L 11.5 8.5 L 14.5 8.5";

} // namespace

const DiagramPath &iconPath(DiagramIcon icon)
{
    static const DiagramPath globe = DiagramPath::fromText(kGlobe);
    static const DiagramPath domain = DiagramPath::fromText(kDomain);
    static const DiagramPath service = DiagramPath::fromText(kService);
    static const DiagramPath pod = DiagramPath::fromText(kPod);
    static const DiagramPath container = DiagramPath::fromText(kContainer);
    static const DiagramPath pulse = DiagramPath::fromText(kPulse);
    switch (icon) {
    case DiagramIcon::Globe:
        return globe;
    case DiagramIcon::Domain:
        return domain;
    case DiagramIcon::Service:
        return service;
    case DiagramIcon::Pod:
        return pod;
    case DiagramIcon::Container:
        return container;
    case DiagramIcon::Pulse:
        return pulse;
    }
    return pod;
}

} // namespace portolan
