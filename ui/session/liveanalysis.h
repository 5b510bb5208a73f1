// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/snapshot.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace portolan {

/// Keeps up with a text that changes: what it means and what is wrong with it is computed on a worker, from what was known
/// before, and told in the thread of the window.
class LiveAnalysis : public QObject
{
    Q_OBJECT

public:
    explicit LiveAnalysis(QObject *parent = nullptr);
    ~LiveAnalysis() override;

    /// Lets go of the text; nothing is known until start().
    void stop();
    /// Another text altogether. It is analysed at once, or on a worker when it is large.
    void start(const SourceText &text, const Surroundings &around);
    /// The text has changed. The analysis follows once control is back in the event loop, so that a burst of keystrokes
    /// costs one.
    void follow(const SourceText &text, const TextChange &change);
    /// Of the text that was given last, when somebody has read it already. Nothing is waited for.
    void take(const YamlDocument &document);
    /// Analyses the same text again, on a worker.
    void setAround(const Surroundings &around);
    /// The same at once.
    void analyseAgain(const Surroundings &around);

    /// What is wrong with the newest text that was looked at: that of current(), or the one that current() will be of next.
    const CheckedTextPtr &checked() const { return m_checked; }
    const SnapshotPtr &current() const { return m_current; } ///< the newest
    const SnapshotPtr &good() const { return m_good; }       ///< the newest of a text that was YAML
    /// Whether the text, a large one, has just been given; the others are then about nothing.
    bool isUnread() const { return m_current && m_current->revision == 0; }
    /// Whether current() is of the text that was given last.
    bool isSettled() const { return m_current && m_current->revision == m_revision; }
    /// Waits for that.
    void settle();

Q_SIGNALS:
    void textChecked(); ///< checked() is new
    void analysed();    ///< current() is new, and good() when the text is YAML

private:
    using Publish = std::function<void(const CheckedTextPtr &)>;
    std::function<SnapshotPtr(const Publish &)> analysisOfText() const;
    void run();
    void takeCheck(const CheckedTextPtr &checked);
    void takeOutcome();
    void adopt(SnapshotPtr snapshot);

    SourceText m_text;
    Surroundings m_around;
    quint64 m_revision = 0; ///< of text and surroundings; never the same again, so that a late outcome is known as such
    CheckedTextPtr m_checked;
    SnapshotPtr m_current;
    SnapshotPtr m_good;
    SnapshotPtr m_base;                          ///< the newest of which enough could be read to start from
    std::optional<TextChange> m_changeSinceBase; ///< of its text
    std::optional<YamlDocument> m_document;      ///< of the text, where it has been read already
    /// At most one analysis runs at a time; it starts anew when the text has changed meanwhile.
    QFutureWatcher<SnapshotPtr> m_run;
};

} // namespace portolan
