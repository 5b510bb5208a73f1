// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/bracehighlight.h"

#include "ui/session/chartsession.h"
#include "ui/source/scintilla.h"
#include "ui/source/sourcemirror.h"

#include <algorithm>

namespace portolan {

namespace {

using Sci = QsciScintillaBase;

constexpr qsizetype kReach = 16 * 1024; // bytes before and behind the caret in which partners are looked for
constexpr long kNowhere = -1;           // INVALID_POSITION of Scintilla
constexpr QByteArrayView kOpening("[{");
constexpr QByteArrayView kClosing("]}");

bool isBrace(char c)
{
    return kOpening.contains(c) || kClosing.contains(c);
}

} // namespace

std::optional<qsizetype> matchingBrace(QByteArrayView text, qsizetype at)
{
    if (at < 0 || at >= text.size() || !isBrace(text[at]))
        return std::nullopt;
    const bool isOpening = kOpening.contains(text[at]);
    const char same = text[at];
    const char partner = isOpening ? kClosing[kOpening.indexOf(same)] : kOpening[kClosing.indexOf(same)];
    int depth = 0;
    for (qsizetype place = at; place >= 0 && place < text.size(); place += isOpening ? 1 : -1) {
        depth += text[place] == same ? 1 : text[place] == partner ? -1 : 0;
        if (depth == 0)
            return place;
    }
    return std::nullopt;
}

BraceHighlight::BraceHighlight(QsciScintilla *editor, const ChartSession *session, const SourceMirror *mirror)
    : QObject(editor)
    , m_editor(editor)
    , m_session(session)
    , m_mirror(mirror)
{
    connect(editor, &Sci::SCN_UPDATEUI, this, &BraceHighlight::refresh);
}

/// The brace before the caret counts before the one behind it.
void BraceHighlight::refresh()
{
    const SourceText &text = m_session->text();
    const qsizetype caret = m_mirror->toFile(m_editor->SendScintilla(Sci::SCI_GETCURRENTPOS));
    const qsizetype brace = isBrace(text.at(caret - 1)) ? caret - 1 : caret;
    const qsizetype begin = std::clamp<qsizetype>(brace - kReach, 0, text.size());
    const QByteArrayView near = text.view({begin, std::clamp(brace + kReach, begin, text.size())});
    const auto partner = matchingBrace(near, brace - begin);
    const auto shown = static_cast<unsigned long>(partner ? m_mirror->toEditor(brace) : kNowhere);
    const long other = partner ? long(m_mirror->toEditor(begin + *partner)) : kNowhere;
    m_editor->SendScintilla(Sci::SCI_BRACEHIGHLIGHT, shown, other);
}

} // namespace portolan
