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

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(std::min(file.size(), kLongestTemplate)) : QByteArray();
}

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

QList<ChartTemplate> templatesAround(const QString &valuesFile)
{
    QList<ChartTemplate> templates;
    const std::optional<QDir> chart = chartDirectoryAround(valuesFile);
    for (const QString &file : chart ? templateFiles(*chart) : QStringList())
        templates.append({file, textOf(chart->filePath(file))});
    return templates;
}

bool areDevSpaceTemplates(const QList<ChartTemplate> &templates)
{
    static const QRegularExpression walk(u"\\{\\{-?\\s*range\\b[^}]*\\.Values\\.components\\s*-?\\}\\}"_s);
    const auto isOurs = [](const ChartTemplate &each) { return each.text.contains(kOwnHelper); };
    const auto walksComponents = [](const ChartTemplate &each) {
        return each.text.contains(".Values.components") && walk.match(QString::fromUtf8(each.text)).hasMatch();
    };
    return std::ranges::none_of(templates, isOurs) && std::ranges::any_of(templates, walksComponents);
}

QList<TemplateIngress> templateIngresses(const QList<ChartTemplate> &templates)
{
    static const QRegularExpression kind(uR"(^kind:[ \t]*["']?Ingress["']?[ \t]*(?:#.*)?\r?$)"_s,
                                         QRegularExpression::MultilineOption);
    QList<TemplateIngress> ingresses;
    for (const auto &[file, bytes] : templates) {
        if (file.startsWith("templates/custom/"_L1) || !bytes.contains("Ingress"))
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
