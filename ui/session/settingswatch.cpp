// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/settingswatch.h"

#include "app/io/chartfolder.h"
#include "app/io/charttemplates.h"
#include "ui/session/chartsession.h"

#include <QFileInfo>

#include <chrono>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The files below `templates/` and the folders that they are, or can be, in.
QStringList templatePlaces(const QString &valuesFile)
{
    const std::optional<ChartFolder> chart = chartFolderAround(valuesFile);
    if (!chart)
        return {};
    const QDir folder(chart->path);
    QStringList places{folder.filePath(u"templates"_s), folder.filePath(u"templates/custom"_s)};
    const QStringList files = templateFiles(folder);
    for (const QString &file : files)
        places += {folder.filePath(file), QFileInfo(folder.filePath(file)).path()};
    return places;
}

} // namespace

SettingsWatch::SettingsWatch(ChartSession *session) : QObject(session), m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(100ms);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, session, [this] {
        m_session->readProjectSettings();
        watch(); // a file that was replaced is another one
    });
    connect(session, &ChartSession::filePathChanged, this, &SettingsWatch::watch);
    watch();
}

/// The folders tell of files that come and go, the file of what is written into it.
void SettingsWatch::watch()
{
    QStringList wanted;
    if (const QString values = m_session->filePath(); !values.isEmpty()) {
        for (const QString &candidate : settingsFileCandidates(values))
            wanted.append(QFileInfo(candidate).path());
        if (const QString settings = settingsFileFor(values); !settings.isEmpty())
            wanted.append(settings);
        wanted += templatePlaces(values);
        wanted.removeDuplicates();
    }
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path : watched) {
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    }
    for (const QString &path : wanted) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

} // namespace portolan
