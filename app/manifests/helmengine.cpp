// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/helmengine.h"

#include "app/manifests/helmerror.h"
#include "app/manifests/helmobjects.h"
#include "app/manifests/removedvalues.h"
#include "app/yaml/expansion.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HelmEngine
{
    Q_DECLARE_TR_FUNCTIONS(HelmEngine)
};

/// Ends a process that is still running when it goes out of sight.
class Process : public QProcess
{
public:
    ~Process() override
    {
        kill();
        waitForFinished();
    }
};

/// Nothing when helm has ended by itself, else why it was not waited for any longer.
std::optional<Error> waited(QProcess &helm, std::chrono::milliseconds limit, const std::stop_token &stop)
{
    constexpr int kSlice = 20; // ms between two looks at `stop`
    QElapsedTimer clock;
    clock.start();
    while (helm.state() != QProcess::NotRunning && !helm.waitForFinished(kSlice)) {
        if (stop.stop_requested())
            return Error{HelmEngine::tr("helm was cancelled.")};
        if (clock.hasExpired(limit.count()))
            return Error{HelmEngine::tr("helm did not end within %1 s and was stopped.")
                             .arg(std::chrono::ceil<std::chrono::seconds>(limit).count())};
    }
    if (helm.exitStatus() == QProcess::CrashExit)
        return Error{HelmEngine::tr("helm was ended by the system.")};
    return {};
}

} // namespace

Result<QString> findHelm()
{
    const QString path = QStandardPaths::findExecutable(u"helm"_s);
    if (path.isEmpty())
        return Error{HelmEngine::tr("helm was not found: install Helm, or put its folder on the PATH.")};
    return path;
}

Result<QList<KubernetesObject>> runHelm(const HelmRequest &request, const YamlDocument &document,
                                        const std::stop_token &stop)
{
    QStringList arguments{u"template"_s, request.releaseName, request.chartFolder};
    QTemporaryFile removed;
    const YamlDocument replaced = YamlDocument::parse(SourceText(request.replacedValues));
    if (const auto excess = findExpansionExcess(document.tree()))
        return Error{excess->message, document.tree().displaySpan(excess->node)};
    if (const auto excess = findExpansionExcess(replaced.tree()))
        return Error{HelmEngine::tr("The chart's own values cannot be read: %1").arg(excess->message)};
    if (const QByteArray values = removedValues(replaced.tree(), document.tree()); !values.isEmpty()) {
        if (!removed.open() || removed.write(values) != values.size() || !removed.flush())
            return Error{HelmEngine::tr("A temporary file for helm cannot be written: %1.").arg(removed.errorString())};
        arguments += {u"-f"_s, removed.fileName()};
    }
    arguments += {u"-f"_s, u"-"_s};

    Process helm;
    helm.start(request.program, arguments);
    if (!helm.waitForStarted())
        return Error{HelmEngine::tr("%1 cannot be started: %2.").arg(request.program, helm.errorString())};
    helm.write(document.text().bytes());
    helm.closeWriteChannel();
    if (auto error = waited(helm, request.timeLimit, stop))
        return *std::move(error);
    if (helm.exitCode() != 0)
        return helmError(helm.readAllStandardError(), document.tree());
    return helmObjects(helm.readAllStandardOutput());
}

} // namespace portolan
