// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/textmeasure.h"

namespace portolan {

namespace {

/// Advance widths of U+0020..U+007E in thousandths of the size.
constexpr quint16 kRegular[] = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361,  318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,  611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352,  635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,  525, 636, 337, 636, 838,
};
constexpr quint16 kBold[] = {
    348, 456,  521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415,  380, 365, 696, 696,  696,
    696, 696,  696, 696, 696, 696,  696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830,  683,
    683, 821,  837, 372, 372, 775,  637, 995, 837, 850, 733, 850, 770, 720,  682, 812, 774, 1103, 771,
    724, 725,  457, 365, 457, 838,  500, 500, 675, 716, 593, 716, 678, 435,  716, 712, 343, 343,  665,
    343, 1042, 712, 687, 716, 716,  493, 595, 478, 712, 652, 924, 645, 652,  582, 712, 365, 712,  838,
};
constexpr char16_t kFirst = 0x20;
constexpr char16_t kLast = 0x7e;
constexpr quint16 kMonospace = 602;
constexpr quint16 kOther = 660; ///< Latin beyond ASCII, Greek, Cyrillic: between average and wide
constexpr quint16 kArrow = 838; ///< mathematical signs and arrows
constexpr quint16 kWide = 1000; ///< CJK and emoji
constexpr char16_t kFirstArrow = 0x2190;
constexpr char16_t kFirstWide = 0x2e80;

quint16 advance(char16_t unit, const TextStyle &style)
{
    if (unit >= kFirstWide)
        return QChar::isLowSurrogate(unit) ? 0 : kWide;
    if (style.monospace)
        return kMonospace;
    if (unit >= kFirst && unit <= kLast)
        return style.bold ? kBold[unit - kFirst] : kRegular[unit - kFirst];
    return unit >= kFirstArrow ? kArrow : kOther;
}

} // namespace

QString TextMeasure::elided(const QString &text, const TextStyle &style, qreal limit) const
{
    if (width(text, style) <= limit)
        return text;
    const QChar ellipsis(0x2026);
    const auto shortened = [&](qsizetype kept) {
        qsizetype head = (kept + 1) / 2;
        qsizetype tail = text.size() - kept / 2;
        if (head > 0 && text[head - 1].isHighSurrogate())
            --head;
        if (tail < text.size() && text[tail].isLowSurrogate())
            ++tail;
        return QString(text.first(head) + ellipsis + text.sliced(tail));
    };
    qsizetype fits = 0;
    qsizetype tooLong = text.size();
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        (width(shortened(middle), style) <= limit ? fits : tooLong) = middle;
    }
    return shortened(fits);
}

qreal TableTextMeasure::width(QStringView text, const TextStyle &style) const
{
    qreal thousandths = 0;
    for (const QChar unit : text)
        thousandths += advance(unit.unicode(), style);
    return thousandths * style.size / 1000;
}

} // namespace portolan
