// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/manifestfiles.h"

#include "app/io/chartfolder.h"
#include "app/manifests/manifestyaml.h"
#include "app/manifests/releasename.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What fits into a file name beside the kind, a number and the suffix, on every file system.
constexpr qsizetype kLongestName = 200;

/// A part of a file name without anything that a file system or a shell could take for more than a letter.
QString plainName(const QString &name)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9._-]"_s);
    return QString(name).replace(unfit, u"_"_s).first(std::min(name.size(), kLongestName));
}

QString fileNameFor(const KubernetesObject &object, QSet<QString> &taken, const QString &suffix)
{
    const QString base = plainName(object.kind) + u'-' + plainName(object.name);
    QString name = base + suffix;
    for (int i = 2; taken.contains(name.toLower()); ++i)
        name = u"%1-%2%3"_s.arg(base, QString::number(i), suffix);
    taken.insert(name.toLower());
    return name;
}

QByteArray kustomization(const QList<FolderFile> &files)
{
    ManifestValue resources = ManifestValue::list();
    for (const FolderFile &file : files)
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
        if (const QString name = releaseNameFrom(chart->name); !name.isEmpty())
            options.releaseName = name;
        options.chartLabel = chart->label();
    }
    return options;
}

QList<FolderFile> manifestFiles(const QList<KubernetesObject> &objects, ManifestFormat format)
{
    const QString suffix = format == ManifestFormat::Json ? u".json"_s : u".yaml"_s;
    QList<FolderFile> files;
    QSet<QString> taken;
    for (const KubernetesObject &object : objects)
        files.append({fileNameFor(object, taken, suffix), objectText(object, format)});
    files.append({u"kustomization.yaml"_s, kustomization(files)});
    return files;
}

QStringList existingFiles(const QString &folder, const QList<FolderFile> &files)
{
    QStringList existing;
    for (const FolderFile &file : files) {
        const QString path = QDir(folder).filePath(file.name);
        if (const QFileInfo there(path); there.exists() || there.isSymLink())
            existing.append(path);
    }
    return existing;
}

} // namespace portolan
