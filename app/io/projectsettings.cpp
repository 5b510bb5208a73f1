// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/projectsettings.h"

#include "app/io/filestore.h"
#include "app/yaml/yamldocument.h"

#include <QDir>
#include <QFileInfo>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

QString toldAt(const QString &file, const SourceText &text, const Error &error)
{
    const TextPosition place = text.positionAt(error.where.value_or(Span()).begin);
    return u"%1:%2:%3: %4"_s.arg(file, QString::number(place.line + 1), QString::number(place.column + 1),
                                 error.message);
}

} // namespace

QStringList settingsFileCandidates(const QString &valuesFile)
{
    QDir folder = valuesFile.isEmpty() ? QDir::current() : QFileInfo(valuesFile).absoluteDir();
    QStringList files;
    do {
        files.append(folder.filePath(u".portolan.yaml"_s));
    } while (!QFileInfo::exists(folder.filePath(u".git"_s)) && folder.cdUp());
    return files;
}

QString settingsFileFor(const QString &valuesFile)
{
    for (const QString &candidate : settingsFileCandidates(valuesFile)) {
        if (QFileInfo::exists(candidate))
            return candidate;
    }
    return {};
}

ProjectSettings projectSettingsFor(const QString &valuesFile)
{
    ProjectSettings settings;
    settings.file = settingsFileFor(valuesFile);
    if (!settings.file.isEmpty()) {
        const Result<SourceText> text = readFile(settings.file);
        if (text) {
            QList<Error> errors;
            settings.rules = readRuleSettings(YamlDocument::parse(*text), errors);
            for (const Error &error : errors)
                settings.errors.append(toldAt(settings.file, *text, error));
        } else {
            settings.errors.append(text.error().message);
        }
    }
    const QList<ChartTemplate> templates = templatesAround(valuesFile);
    settings.rules.chartTemplates = areDevSpaceTemplates(templates);
    settings.rules.templateIngresses = templateIngresses(templates);
    settings.ingresses = chartIngresses(templates);
    return settings;
}

} // namespace portolan
