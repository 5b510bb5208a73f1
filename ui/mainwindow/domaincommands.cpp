// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/domaincommands.h"

#include "app/chart/domains.h"
#include "ui/dialogs/questions.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/session/chartsession.h"

#include <QFileInfo>
#include <QSettings>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

DomainCommands::DomainCommands(ChartSession *session, Questions *questions, MessageBar *messages, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_questions(questions)
    , m_messages(messages)
{
    connect(session, &ChartSession::textReset, this, &DomainCommands::recall);
}

void DomainCommands::edit()
{
    const auto answer = m_questions->askDomains(m_session->domains().join(u", "_s));
    if (!answer)
        return;
    const Result<QStringList> domains = parseDomains(*answer);
    if (!domains)
        return m_messages->showMessage(Severity::Error, domains.error().message);
    m_session->setDomains(*domains);
    if (!m_session->filePath().isEmpty())
        QSettings().setValue(settingsKey(), *domains);
}

void DomainCommands::recall()
{
    m_session->setDomains(m_session->filePath().isEmpty() ? QStringList()
                                                          : QSettings().value(settingsKey()).toStringList());
}

/// The file's own path, without the slashes that settings take for groups.
QString DomainCommands::settingsKey() const
{
    return u"domains/"_s + QFileInfo(m_session->filePath()).canonicalFilePath().replace(u'/', u'|');
}

} // namespace portolan
