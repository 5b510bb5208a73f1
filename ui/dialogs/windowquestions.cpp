// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/windowquestions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>

namespace portolan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WindowQuestions)
};

} // namespace

UnsavedAnswer WindowQuestions::askUnsaved(const QString &name)
{
    QMessageBox box(QMessageBox::Question, Words::tr("Unsaved changes"),
                    Words::tr("Save the changes to %1 first?").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setInformativeText(Words::tr("Without saving they are lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return UnsavedAnswer::Save;
    case QMessageBox::Discard:
        return UnsavedAnswer::Discard;
    default:
        return UnsavedAnswer::Cancel;
    }
}

QString WindowQuestions::askFileToOpen(const QString &folder)
{
    return QFileDialog::getOpenFileName(m_window, Words::tr("Open"), folder,
                                        Words::tr("Values files (*.yaml *.yml);;All files (*)"));
}

QString WindowQuestions::askFileToSave(const QString &title, const QString &suggestion, const QString &filters)
{
    return QFileDialog::getSaveFileName(m_window, title, suggestion, filters);
}

QString WindowQuestions::askFolder(const QString &title, const QString &suggestion)
{
    return QFileDialog::getExistingDirectory(m_window, title, suggestion);
}

QString WindowQuestions::askFolderToMake(const QString &title, const QString &suggestion)
{
    QFileDialog dialog(m_window, title, QFileInfo(suggestion).path());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // a folder with files is refused anyway
    dialog.setLabelText(QFileDialog::FileName, Words::tr("Name of the folder:"));
    dialog.setLabelText(QFileDialog::Accept, Words::tr("Make"));
    dialog.selectFile(QFileInfo(suggestion).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

std::optional<int> WindowQuestions::askLine(int current, int count)
{
    bool accepted = false;
    const int line = QInputDialog::getInt(m_window, Words::tr("Go to line"), Words::tr("Line (1 to %1):").arg(count),
                                          current, 1, count, 1, &accepted);
    return accepted ? std::optional(line) : std::nullopt;
}

std::optional<QString> WindowQuestions::askDomains(const QString &current)
{
    bool accepted = false;
    const QString text =
        QInputDialog::getText(m_window, Words::tr("Connected domains"),
                              Words::tr("Domains that reach the service \u201cexternal\u201d, separated by commas.\n"
                                        "They are shown here only; the file does not change."),
                              QLineEdit::Normal, current, &accepted);
    return accepted ? std::optional(text) : std::nullopt;
}

} // namespace portolan
