// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/filecommands.h"

#include "app/io/chartfolder.h"
#include "app/io/filestore.h"
#include "app/io/newchart.h"
#include "ui/dialogs/questions.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/session/chartsession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

FileCommands::FileCommands(ChartSession *session, Questions *questions, MessageBar *messages, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_questions(questions)
    , m_messages(messages)
{ }

void FileCommands::startNew()
{
    if (!mayDiscard())
        return;
    m_messages->hide();
    m_session->startNew({});
}

void FileCommands::startChart()
{
    const QString suggestion = QDir(folder()).filePath(tr("chart"));
    const QString path = m_questions->askFolderToMake(tr("New chart"), suggestion);
    if (path.isEmpty() || !mayDiscard())
        return;
    if (const auto error = createChart(path))
        return m_messages->showMessage(Severity::Error, error->message);
    if (const auto error = m_session->open(valuesFileAt(path)))
        return m_messages->showMessage(Severity::Error, error->message);
    m_messages->showMessage(Severity::Information, tr("The chart is in %1.").arg(QDir::toNativeSeparators(path)));
}

void FileCommands::open()
{
    if (const QString path = m_questions->askFileToOpen(folder()); !path.isEmpty())
        openPath(path);
}

bool FileCommands::openPath(const QString &path)
{
    if (!mayDiscard())
        return false;
    const QString file = valuesFileAt(path);
    if (QFileInfo(file).isDir()) {
        m_messages->showMessage(
            Severity::Error,
            tr("%1 holds neither values.yaml nor chart/values.yaml.").arg(QDir::toNativeSeparators(path)));
        return false;
    }
    if (const auto error = m_session->open(file)) {
        tellRefusal(file, error->message);
        return false;
    }
    m_messages->hide();
    return true;
}

/// Where a conversion would help, it is offered.
void FileCommands::tellRefusal(const QString &path, const QString &reason)
{
    const auto conversion = neededConversion(path);
    if (!conversion)
        return m_messages->showMessage(Severity::Error, reason);
    const QString name = QFileInfo(path).fileName();
    const bool isEncoding = *conversion == TextConversion::ToUtf8;
    m_messages->showMessage(
        Severity::Warning,
        isEncoding ? tr("%1 is UTF-16 or UTF-32 text. Portolan edits UTF-8.").arg(name)
                   : tr("The lines of %1 end in a carriage return alone. Portolan edits LF and CRLF.").arg(name),
        {isEncoding ? tr("Convert to UTF-8") : tr("Convert line ends"), [this, path] { openConverted(path); }});
}

void FileCommands::openConverted(const QString &path)
{
    if (!mayDiscard())
        return;
    if (const auto error = m_session->openConverted(path))
        return m_messages->showMessage(Severity::Error, error->message);
    m_messages->showMessage(Severity::Information,
                            tr("The text was converted. The file stays as it is until you save."));
}

bool FileCommands::save()
{
    return m_session->filePath().isEmpty() ? saveAs() : write(m_session->filePath());
}

bool FileCommands::saveAs()
{
    const QString suggestion =
        m_session->filePath().isEmpty() ? QDir(folder()).filePath(u"values.yaml"_s) : m_session->filePath();
    const QString path =
        m_questions->askFileToSave(tr("Save as"), suggestion, tr("Values files (*.yaml *.yml);;All files (*)"));
    return !path.isEmpty() && write(path);
}

/// After a failure the edits are still there, and another place is offered.
bool FileCommands::write(const QString &path)
{
    const auto error = path == m_session->filePath() ? m_session->save() : m_session->saveAs(path);
    if (error) {
        m_messages->showMessage(Severity::Error, error->message, {tr("Save as…"), [this] { saveAs(); }});
        return false;
    }
    m_messages->hide();
    return true;
}

bool FileCommands::mayDiscard()
{
    if (!m_session->isModified())
        return true;
    switch (m_questions->askUnsaved(m_session->displayName())) {
    case UnsavedAnswer::Save:
        return save();
    case UnsavedAnswer::Discard:
        return true;
    case UnsavedAnswer::Cancel:
        break;
    }
    return false;
}

void FileCommands::listExamples(QMenu *menu)
{
    const QDir examples(u":/portolan/examples"_s);
    for (const QString &name : examples.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
        const QString resource = examples.filePath(name);
        QString title = QFileInfo(name).completeBaseName().replace(u'-', u' ');
        title[0] = title.at(0).toUpper();
        menu->addAction(title, this, [this, resource] { openExample(resource); });
    }
    menu->setEnabled(!menu->isEmpty());
}

/// An example is opened as an unnamed file: the user's copy.
void FileCommands::openExample(const QString &resource)
{
    QFile file(resource);
    if (!mayDiscard() || !file.open(QIODevice::ReadOnly))
        return;
    m_messages->hide();
    m_session->startNew(file.readAll());
}

QString FileCommands::folder() const
{
    return m_session->filePath().isEmpty() ? QDir::homePath() : QFileInfo(m_session->filePath()).absolutePath();
}

} // namespace portolan
