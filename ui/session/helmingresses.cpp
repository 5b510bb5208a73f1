// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/helmingresses.h"

#include "ui/session/chartsession.h"

#include <chrono>

namespace portolan {

using namespace std::chrono_literals;

HelmIngresses::HelmIngresses(ChartSession *session)
    : QObject(session)
    , m_session(session)
    , m_run([this](const Answer &answer) { take(answer); })
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms); // helm takes a share of a second: not for every keystroke
    connect(&m_pause, &QTimer::timeout, this, &HelmIngresses::ask);
    connect(session, &ChartSession::textReset, this, &HelmIngresses::forget);
    connect(session, &ChartSession::analysed, this, &HelmIngresses::follow);
    follow();
}

/// The session has dropped what was drawn for the text of before.
void HelmIngresses::forget()
{
    m_pause.stop();
    m_question = {};
    m_isDrawn = false;
    tell({});
}

/// Text that is not YAML is no question: what helm said of the text before stays, as the rest of the picture does.
void HelmIngresses::follow()
{
    if (m_session->isStale())
        return;
    Question question{m_session->filePath(), {}, m_session->projectSettings().ingresses};
    if (!question.found.templated.isEmpty())
        question.text = m_session->good()->document.text().bytes();
    if (question == m_question)
        return;
    const bool isOtherChart = question.valuesFile != m_question.valuesFile || question.found != m_question.found;
    m_question = std::move(question);
    if (isOtherChart)
        tell(m_question.found.notes);
    if (!m_question.found.templated.isEmpty())
        return m_pause.start();
    m_pause.stop();
    m_isDrawn = false;
    m_session->setRenderedIngresses({});
}

void HelmIngresses::ask()
{
    m_run.start([question = m_question](const std::stop_token &stop) {
        return Answer{question,
                      renderedIngresses(question.valuesFile, YamlDocument::parse(SourceText(question.text)), stop)};
    });
}

/// An answer to an earlier question is dropped: the answer to the newest follows. Where helm fails, as it does with values
/// that are half typed, what it made last stays.
void HelmIngresses::take(const Answer &answer)
{
    if (answer.question != m_question)
        return;
    const ChartIngresses &found = m_question.found;
    if (answer.rules) {
        m_isDrawn = true;
        m_session->setRenderedIngresses(*answer.rules);
        return tell(found.notes);
    }
    const auto sentence = m_isDrawn ? templatesDrawnAsBefore : templatesNotDrawn;
    tell(found.notes + QStringList(sentence(found.templated, answer.rules.error())));
}

void HelmIngresses::tell(const QStringList &notes)
{
    if (std::exchange(m_notes, notes) != notes)
        Q_EMIT notesChanged(m_notes);
}

} // namespace portolan
