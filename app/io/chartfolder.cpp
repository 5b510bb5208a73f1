// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/chartfolder.h"

#include "app/io/filestore.h"
#include "app/yaml/yamldocument.h"

#include <QFileInfo>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A scalar of Chart.yaml's top level as it is written, so that a version `1.10` stays `1.10`.
QString chartEntry(const YamlTree &tree, QByteArrayView key)
{
    return tree.string(tree.resolved(tree.lookup(tree.root(), key))).trimmed();
}

} // namespace

QString ChartFolder::label() const
{
    return version.isEmpty() ? QString() : name + u'-' + version;
}

std::optional<QDir> chartDirectoryAround(const QString &valuesFile)
{
    const QDir folder = QFileInfo(valuesFile).absoluteDir();
    if (valuesFile.isEmpty() || !QFileInfo(folder.filePath(u"Chart.yaml"_s)).isFile())
        return {};
    return folder;
}

std::optional<ChartFolder> chartFolderAround(const QString &valuesFile)
{
    const std::optional<QDir> folder = chartDirectoryAround(valuesFile);
    if (!folder)
        return {};
    ChartFolder chart{folder->absolutePath(), folder->dirName(), QString()};
    const Result<SourceText> text = readFile(folder->filePath(u"Chart.yaml"_s));
    if (!text)
        return chart;
    const YamlDocument document = YamlDocument::parse(*text);
    if (!document.tree().isMap(document.tree().root()))
        return chart;
    if (const QString name = chartEntry(document.tree(), "name"); !name.isEmpty())
        chart.name = name;
    chart.version = chartEntry(document.tree(), "version");
    return chart;
}

QByteArray savedChartValues(const QString &valuesFile)
{
    if (QFileInfo(valuesFile).fileName() != u"values.yaml")
        return {};
    const Result<SourceText> saved = readFile(valuesFile);
    return saved ? saved->bytes() : QByteArray();
}

QString valuesFileAt(const QString &fileOrFolder)
{
    if (!QFileInfo(fileOrFolder).isDir())
        return fileOrFolder;
    for (const QString &candidate : {u"values.yaml"_s, u"chart/values.yaml"_s}) {
        const QString file = QDir(fileOrFolder).filePath(candidate);
        if (QFileInfo(file).isFile())
            return file;
    }
    return fileOrFolder;
}

} // namespace portolan
