// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/wellknownports.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct TableRow
{
    QString tagWord; ///< only images with this word in their tag; empty: all
    WellKnownImage image;
};

QList<int> numbers(const QJsonValue &list)
{
    QList<int> numbers;
    const QJsonArray items = list.toArray();
    for (const auto item : items)
        numbers.append(item.toInt());
    return numbers;
}

struct Table
{
    QHash<QString, QList<TableRow>> images; ///< by the end of their path
    QSet<QString> words;
    QHash<QByteArray, int> schemes;
    QList<int> managementPorts;

    Table()
    {
        QFile file(u":/portolan/ports/well-known-ports.json"_s);
        const bool open = file.open(QIODevice::ReadOnly);
        const QJsonObject json = QJsonDocument::fromJson(open ? file.readAll() : QByteArray()).object();
        if (json.isEmpty())
            qFatal("well-known-ports.json cannot be read"); // a broken build: the file is compiled in
        readImages(json["images"_L1].toArray());
        const QJsonObject usual = json["schemes"_L1].toObject();
        for (auto scheme = usual.begin(); scheme != usual.end(); ++scheme)
            schemes.insert(scheme.key().toLatin1(), scheme.value().toInt());
        const QJsonArray more = json["words"_L1].toArray();
        for (const auto word : more)
            words.insert(word.toString());
        managementPorts = numbers(json["managementPorts"_L1]);
    }

    void readImages(const QJsonArray &rows)
    {
        for (const auto row : rows) {
            const QStringList names = row["names"_L1].toVariant().toStringList();
            const WellKnownImage image{names.value(0), numbers(row["ports"_L1]), numbers(row["morePorts"_L1])};
            for (const QString &name : names) {
                images[name].append({row["tag"_L1].toString(), image});
                if (!name.contains(u'/'))
                    words.insert(name);
            }
        }
    }
};

const Table &table()
{
    static const Table known;
    return known;
}

const WellKnownImage *rowFor(const QString &name, const QString &tag)
{
    static const QRegularExpression separator(u"[^a-z0-9]+"_s);
    const auto rows = table().images.constFind(name);
    if (rows == table().images.cend())
        return nullptr;
    const QStringList words = tag.split(separator);
    const auto fits = [&words](const TableRow &row) { return row.tagWord.isEmpty() || words.contains(row.tagWord); };
    const auto row = std::find_if(rows->begin(), rows->end(), fits);
    return row == rows->end() ? nullptr : &row->image;
}

} // namespace

const WellKnownImage *wellKnownImage(const QString &reference)
{
    const QString path = reference.section(u'@', 0, 0);
    const QString last = path.section(u'/', -1);
    const QString tag = last.section(u':', 1);
    const QString name = last.section(u':', 0, 0);
    const QString owner = path.section(u'/', -2, -2);
    if (const WellKnownImage *found = owner.isEmpty() ? nullptr : rowFor(owner + u'/' + name, tag))
        return found;
    return rowFor(name, tag);
}

bool namesWellKnownServer(const QString &word)
{
    return table().words.contains(word);
}

int usualPortOfScheme(const QByteArray &scheme)
{
    return table().schemes.value(scheme, 0);
}

bool isManagementPort(int port)
{
    return table().managementPorts.contains(port);
}

} // namespace portolan
