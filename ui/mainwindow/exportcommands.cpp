// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/exportcommands.h"

#include "app/io/filestore.h"
#include "app/painting/diagramimage.h"
#include "app/topology/picture.h"
#include "ui/dialogs/exportmanifestsdialog.h"
#include "ui/dialogs/questions.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/session/chartsession.h"
#include "ui/style/stylecolors.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

ExportCommands::ExportCommands(ChartSession *session, Questions *questions, MessageBar *messages, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_questions(questions)
    , m_messages(messages)
    , m_window(window)
{ }

void ExportCommands::exportManifests()
{
    m_session->settle();
    ExportManifestsDialog dialog(m_session->good(), m_session->filePath(), m_questions, m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_messages->showMessage(Severity::Information, dialog.outcome());
}

/// The picture that is on the screen: light or dark as the window is.
void ExportCommands::exportDiagram()
{
    m_session->settle();
    const QFileInfo file(m_session->filePath().isEmpty() ? QDir::home().filePath(u"values.yaml"_s)
                                                         : m_session->filePath());
    const QString suggestion = file.dir().filePath(file.completeBaseName() + u".svg"_s);
    const QString path = m_questions->askFileToSave(tr("Export diagram"), suggestion,
                                                    tr("SVG picture (*.svg);;PNG image (*.png);;PDF document "
                                                       "(*.pdf);;Graphviz (*.dot);;Mermaid (*.mmd);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    constexpr double kScale = 2; // sharp on fine screens and in print
    const DiagramStyle &style = isDark(m_window->palette()) ? DiagramStyle::dark() : DiagramStyle::light();
    const auto bytes =
        diagramFile(Picture(m_session->good()->topology), QFileInfo(path).suffix().toLower(), style, kScale);
    if (!bytes)
        return m_messages->showMessage(Severity::Error, bytes.error().message);
    if (const auto error = saveFile(path, *bytes))
        return m_messages->showMessage(Severity::Error, error->message);
    m_messages->showMessage(Severity::Information, tr("The diagram is in %1.").arg(QDir::toNativeSeparators(path)));
}

} // namespace portolan
