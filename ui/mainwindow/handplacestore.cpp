// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/handplacestore.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

/// By a hash of the path: the settings tell nobody which files were open.
QString keyOf(const QString &filePath)
{
    const QString path = QFileInfo(filePath).absoluteFilePath();
    return u"places/"_s
           + QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

HandPlaces storedHandPlaces(const QString &filePath)
{
    HandPlaces places;
    if (filePath.isEmpty())
        return places;
    const QVariantMap stored = QSettings().value(keyOf(filePath)).toMap();
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
    if (stored.isEmpty())
        settings.remove(keyOf(filePath));
    else
        settings.setValue(keyOf(filePath), stored);
}

} // namespace portolan
