// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/io/chartingresses.h"
#include "app/yaml/result.h"
#include "ui/session/latestrun.h"

#include <QObject>
#include <QTimer>

namespace portolan {

class ChartSession;

/// Has helm read the Ingress objects that are templates in the chart around a session's file, each time its text has come
/// to rest. Says what is not drawn, and why.
class HelmIngresses final : public QObject
{
    Q_OBJECT

public:
    /// As child of the session.
    explicit HelmIngresses(ChartSession *session);

    /// A sentence for each Ingress that may be missing in the picture.
    const QStringList &notes() const { return m_notes; }

Q_SIGNALS:
    void notesChanged(const QStringList &notes);

private:
    /// What helm is asked about.
    struct Question
    {
        QString valuesFile;
        QByteArray text;
        ChartIngresses found;

        friend bool operator==(const Question &, const Question &) = default;
    };
    struct Answer
    {
        Question question;
        Result<QList<IngressRule>> rules;
    };

    void forget();
    void follow();
    void ask();
    void take(const Answer &answer);
    void tell(const QStringList &notes);

    ChartSession *m_session;
    Question m_question;
    bool m_isDrawn = false; ///< what helm made of the chart
    QTimer m_pause;
    QStringList m_notes;
    LatestRun<Answer> m_run;
};

} // namespace portolan
