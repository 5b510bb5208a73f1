// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/displaytext.h"

#include <QChar>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Zero-width joiners are part of emoji and of several scripts.
constexpr char16_t kJoiners[] = {0x200c, 0x200d};

bool isInvisible(char32_t character)
{
    if (character == kJoiners[0] || character == kJoiners[1])
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// In characters that the pictures' fonts have; those of Unicode's control pictures they lack.
QString sign(char32_t character)
{
    if (character == U'\n')
        return u"\u21b5"_s;
    if (character == U'\t')
        return u"\u21e5"_s;
    return u"\u27e8U+%1\u27e9"_s.arg(QString::number(character, 16).toUpper(), 4, u'0');
}

} // namespace

QString displayText(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t character = QChar::surrogateToUcs4(unit, text[i + 1]);
            if (isInvisible(character))
                shown += sign(character);
            else
                shown.append(text.sliced(i, 2));
            ++i;
        } else if (isInvisible(unit.unicode())) {
            shown += sign(unit.unicode());
        } else {
            shown += unit;
        }
    }
    return shown;
}

} // namespace portolan
