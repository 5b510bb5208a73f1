// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/questions.h"

class QWidget;

namespace portolan {

/// Asks with dialogs in front of a window.
class WindowQuestions final : public Questions
{
public:
    explicit WindowQuestions(QWidget *window) : m_window(window) { }

    UnsavedAnswer askUnsaved(const QString &name) override;
    QString askFileToOpen(const QString &folder) override;
    QString askFileToSave(const QString &title, const QString &suggestion, const QString &filters) override;
    QString askFolder(const QString &title, const QString &suggestion) override;
    QString askFolderToMake(const QString &title, const QString &suggestion) override;
    std::optional<int> askLine(int current, int count) override;
    std::optional<QString> askDomains(const QString &current) override;

private:
    QWidget *m_window;
};

} // namespace portolan
