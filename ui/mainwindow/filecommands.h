// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;

namespace portolan {

class ChartSession;
class MessageBar;
class Questions;

/// Open, save and everything around them: what is asked before edits are lost, and how failures are told.
class FileCommands final : public QObject
{
    Q_OBJECT

public:
    FileCommands(ChartSession *session, Questions *questions, MessageBar *messages, QObject *parent = nullptr);

    void startNew();
    /// Makes a chart in a folder that the user names, and opens its values.
    void startChart();
    void open();
    /// A file, or a folder that holds one. Answers whether it is open now.
    bool openPath(const QString &path);
    bool save();
    bool saveAs();
    /// Whether the text may go: it is saved, or the user does without the changes.
    bool mayDiscard();

    /// Fills a menu with the bundled examples.
    void listExamples(QMenu *menu);
    void openExample(const QString &resource);

private:
    bool write(const QString &path);
    void tellRefusal(const QString &path, const QString &reason);
    void openConverted(const QString &path);
    QString folder() const;

    ChartSession *m_session;
    Questions *m_questions;
    MessageBar *m_messages;
};

} // namespace portolan
