// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/textmeasure.h"

namespace portolan::metrics {

/// Measures of the picture in px at 100 %, shared by whoever computes boxes and whoever paints into them, so that the
/// two cannot drift apart. Steps of 2 and 4 px.

inline constexpr TextStyle kTitleStyle{13, true, false};
inline constexpr TextStyle kNameStyle{12, true, false};
inline constexpr TextStyle kMutedStyle{11, false, false};
inline constexpr TextStyle kMonoStyle{11, false, true};
inline constexpr TextStyle kSmallStyle{10, false, false};
inline constexpr TextStyle kSmallMonoStyle{10, false, true};

inline constexpr qreal kPadding = 10;
inline constexpr qreal kIcon = 16;
inline constexpr qreal kIconGap = 6;    ///< between an icon and the text beside it
inline constexpr qreal kTextGap = 12;   ///< between two texts on one line
inline constexpr qreal kWidthStep = 24; ///< widths are multiples of it, so that small edits change none

inline constexpr qreal kBoxRadius = 6;
inline constexpr qreal kPodRadius = 8;
inline constexpr qreal kCardRadius = 5;

inline constexpr qreal kHeaderHeight = 40;   ///< title bar of a pod or service: its name, and below what it is
inline constexpr qreal kHeaderNameLine = 18; ///< baseline of the name
inline constexpr qreal kHeaderKindLine = 33; ///< baseline of what it is
inline constexpr qreal kRowHeight = 24;      ///< a port row, and the pitch of pins: row and pin face each other
inline constexpr qreal kServiceFoot = 6;
inline constexpr qreal kServiceMinimum = 120;
inline constexpr qreal kServiceMaximum = 240;

inline constexpr qreal kCardGap = 8;
inline constexpr qreal kCardMinimum = 144;
inline constexpr qreal kCardMaximum = 288; ///< longer images are elided
inline constexpr qreal kCardHeight = 52;
inline constexpr qreal kCardNameLine = 22;  ///< baseline of a card's name below its top
inline constexpr qreal kCardImageLine = 39; ///< baseline of its image
inline constexpr qreal kPinHeight = 18;
inline constexpr qreal kPinPadding = 6;
inline constexpr qreal kFirstPin = 14;   ///< centre of the first pin below the card's top
inline constexpr qreal kMountPitch = 20; ///< between two mounts that leave one card
inline constexpr qreal kBarGutter = 18;  ///< room for the `localhost` bar left of several cards
inline constexpr qreal kStackStep = 4;   ///< how far each further edge of a replicated pod looks out
inline constexpr int kStackEdges = 2;    ///< so many at most

/// A service stands this much lower than its pod, so that its first row faces the first pin.
inline constexpr qreal kServiceDrop = kPadding + kFirstPin - kRowHeight / 2;

inline constexpr qreal kVolumeHeight = 58;
inline constexpr qreal kVolumeMinimum = 96;
inline constexpr qreal kVolumeMaximum = 168;
inline constexpr qreal kVolumeRim = 7; ///< half height of the cylinder's ellipse
inline constexpr qreal kVolumeGap =
    10; ///< above a volume that stands below its pod, and above the labels of its mounts
inline constexpr qreal kVolumeInset = 8; ///< right of it, from the side of the containers
inline constexpr qreal kMountReach = 5;  ///< how far right of its container a mount turns down

inline constexpr qreal kDomainHeight = 70;
inline constexpr qreal kDomainMinimum = 120;
inline constexpr qreal kDomainMaximum = 264;
inline constexpr qreal kInternetHeight = 40;
inline constexpr qreal kOutsideHeight = 44;

inline constexpr qreal kMarkRadius = 8; ///< of the sign of a problem, around the upper right corner of a box
inline constexpr qreal kMarkRim = 1.5;

inline constexpr qreal kServiceGap = 36; ///< between a service and its pod
inline constexpr qreal kLabelLift = 4;   ///< an edge's label floats so far above it
inline constexpr qreal kMountLabelMaximum = 140;

inline constexpr qreal kEdgeWidth = 1.5;
inline constexpr qreal kRoutedWidth = 2.5;
inline constexpr qreal kMountedWidth = 1.25;
inline constexpr qreal kArrowLength = 8;
inline constexpr qreal kArrowWidth = 8;

} // namespace portolan::metrics
