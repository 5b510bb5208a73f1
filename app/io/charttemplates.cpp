// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/charttemplates.h"

#include "app/io/chartfolder.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLongestTemplate = 1 << 20; // bytes; what is longer is no template

/// Named after the helper that reads every text of a chart that createChart() wrote.
constexpr QByteArrayView kOwnHelper = "define \"component-chart.text\"";

} // namespace

bool hasDevSpaceTemplates(const QString &valuesFile)
{
    const std::optional<ChartFolder> chart = chartFolderAround(valuesFile);
    if (!chart)
        return false;
    static const QRegularExpression walk(u"\\{\\{-?\\s*range\\b[^}]*\\.Values\\.components\\s*-?\\}\\}"_s);
    bool isWalked = false;
    QDirIterator files(chart->path + u"/templates"_s, {u"*.yaml"_s, u"*.yml"_s, u"*.tpl"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.read(kLongestTemplate);
        if (text.contains(kOwnHelper))
            return false;
        isWalked = isWalked || walk.match(QString::fromUtf8(text)).hasMatch();
    }
    return isWalked;
}

} // namespace portolan
