// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/charttemplates.h"

#include "app/io/chartfolder.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLongestTemplate = 1 << 20; // bytes; what is longer is no template

/// Named after the helper that reads every text of a chart that createChart() wrote.
constexpr QByteArrayView kOwnHelper = "define \"component-chart.text\"";

} // namespace

QStringList templateFiles(const QDir &chart)
{
    QStringList files;
    QDirIterator found(chart.filePath(u"templates"_s), {u"*.yaml"_s, u"*.yml"_s, u"*.tpl"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(chart.relativeFilePath(found.next()));
    std::sort(files.begin(), files.end());
    return files;
}

QByteArray templateText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kLongestTemplate) : QByteArray();
}

bool hasDevSpaceTemplates(const QString &valuesFile)
{
    const std::optional<ChartFolder> chart = chartFolderAround(valuesFile);
    if (!chart)
        return false;
    static const QRegularExpression walk(u"\\{\\{-?\\s*range\\b[^}]*\\.Values\\.components\\s*-?\\}\\}"_s);
    const QDir folder(chart->path);
    bool isWalked = false;
    for (const QString &file : templateFiles(folder)) {
        const QByteArray text = templateText(folder.filePath(file));
        if (text.contains(kOwnHelper))
            return false;
        isWalked = isWalked || (text.contains(".Values.components") && walk.match(QString::fromUtf8(text)).hasMatch());
    }
    return isWalked;
}

QList<TemplateIngress> templateIngresses(const QString &valuesFile)
{
    static const QRegularExpression kind(uR"(^kind:[ \t]*["']?Ingress["']?[ \t]*(?:#.*)?\r?$)"_s,
                                         QRegularExpression::MultilineOption);
    QList<TemplateIngress> ingresses;
    const std::optional<ChartFolder> chart = chartFolderAround(valuesFile);
    if (!chart)
        return ingresses;
    const QDir folder(chart->path);
    for (const QString &file : templateFiles(folder)) {
        if (file.startsWith("templates/custom/"_L1))
            continue;
        const QByteArray bytes = templateText(folder.filePath(file));
        if (!bytes.contains("Ingress"))
            continue;
        const QString text = QString::fromUtf8(bytes);
        for (auto matches = kind.globalMatch(text); matches.hasNext();) {
            const qsizetype at = matches.next().capturedStart();
            ingresses.append({file, int(QStringView(text).first(at).count(u'\n')) + 1});
        }
    }
    return ingresses;
}

} // namespace portolan
