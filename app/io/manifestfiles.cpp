// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/manifestfiles.h"

#include "app/io/chartfolder.h"
#include "app/io/filestore.h"
#include "app/manifests/manifestyaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ManifestFiles
{
    Q_DECLARE_TR_FUNCTIONS(ManifestFiles)
};

/// Names of objects are names of files, except in a file with errors that is exported all the same.
QString fileNameFor(const KubernetesObject &object, QSet<QString> &taken, const QString &suffix)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9._-]"_s);
    const QString base = object.kind + u'-' + QString(object.name).replace(unfit, u"_"_s);
    QString name = base + suffix;
    for (int i = 2; taken.contains(name); ++i)
        name = u"%1-%2%3"_s.arg(base).arg(i).arg(suffix);
    taken.insert(name);
    return name;
}

QByteArray kustomization(const QList<ManifestFile> &files)
{
    ManifestValue resources = ManifestValue::list();
    for (const ManifestFile &file : files)
        resources.append(ManifestValue::string(file.name));
    return yamlText(ManifestValue::map({
        {u"apiVersion"_s, ManifestValue::string(u"kustomize.config.k8s.io/v1beta1"_s)},
        {u"kind"_s, ManifestValue::string(u"Kustomization"_s)},
        {u"resources"_s, std::move(resources)},
    }));
}

} // namespace

ManifestOptions manifestOptionsFor(const QString &valuesFile)
{
    ManifestOptions options;
    if (const std::optional<ChartFolder> chart = chartFolderAround(valuesFile)) {
        options.releaseName = chart->name;
        options.chartLabel = chart->label();
    }
    return options;
}

QList<ManifestFile> manifestFiles(const QList<KubernetesObject> &objects, ManifestFormat format)
{
    const QString suffix = format == ManifestFormat::Json ? u".json"_s : u".yaml"_s;
    QList<ManifestFile> files;
    QSet<QString> taken;
    for (const KubernetesObject &object : objects)
        files.append({fileNameFor(object, taken, suffix), objectText(object, format)});
    files.append({u"kustomization.yaml"_s, kustomization(files)});
    return files;
}

QStringList existingFiles(const QString &folder, const QList<ManifestFile> &files)
{
    QStringList existing;
    for (const ManifestFile &file : files) {
        const QString path = QDir(folder).filePath(file.name);
        if (QFileInfo::exists(path))
            existing.append(path);
    }
    return existing;
}

std::optional<Error> writeManifestFiles(const QString &folder, const QList<ManifestFile> &files)
{
    if (!QDir().mkpath(folder))
        return Error{ManifestFiles::tr("The folder %1 cannot be made.").arg(folder)};
    for (const ManifestFile &file : files) {
        if (auto error = saveFile(QDir(folder).filePath(file.name), file.text))
            return error;
    }
    return {};
}

} // namespace portolan
