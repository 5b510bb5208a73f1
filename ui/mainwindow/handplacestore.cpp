// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/handplacestore.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

constexpr qsizetype kMostFiles = 200; ///< of which places are kept

constexpr QLatin1StringView kFiles("placesByAge"); ///< names of the files, the newest first

/// A hash of the path: the settings tell nobody which files were open.
QString nameOf(const QString &filePath)
{
    const QString path = QFileInfo(filePath).absoluteFilePath();
    return QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QString keyOf(const QString &name)
{
    return u"places/"_s + name;
}

} // namespace

HandPlaces storedHandPlaces(const QString &filePath)
{
    HandPlaces places;
    if (filePath.isEmpty())
        return places;
    const QVariantMap stored = QSettings().value(keyOf(nameOf(filePath))).toMap();
    for (auto place = stored.cbegin(); place != stored.cend(); ++place) {
        if (place->canConvert<QPointF>())
            places.insert(place.key(), place->toPointF());
    }
    return places;
}

void storeHandPlaces(const QString &filePath, const HandPlaces &places)
{
    if (filePath.isEmpty())
        return;
    QVariantMap stored;
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        stored.insert(place.key(), *place);
    QSettings settings;
    const QString name = nameOf(filePath);
    QStringList files = settings.value(kFiles).toStringList();
    files.removeAll(name);
    settings.remove(keyOf(name));
    if (!stored.isEmpty()) {
        settings.setValue(keyOf(name), stored);
        files.prepend(name);
    }
    while (files.size() > kMostFiles)
        settings.remove(keyOf(files.takeLast()));
    settings.setValue(kFiles, files);
}

} // namespace portolan
