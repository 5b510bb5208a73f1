// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/completion.h"

#include "app/chart/schema.h"
#include "ui/models/caretplace.h"
#include "ui/models/references.h"
#include "ui/session/snapshot.h"

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '-'
           || byte == '_' || byte == '.';
}

QStringList keys(const FieldDescription &map, const CaretPlace &place, bool hasColon)
{
    QStringList offers;
    for (const auto &property : map.properties) {
        if (place.known.contains(property->key))
            continue;
        const QString key = QString::fromUtf8(property->key);
        const bool isBelow = !place.isFlow && (property->isMap() || property->isList()); // in the next lines
        offers.append(hasColon ? key : isBelow ? key + u':' : key + u": "_s);
    }
    return offers;
}

/// `SERVICE:PORT` of every port of every service.
QStringList serviceAddresses(const Chart &chart)
{
    QStringList addresses;
    for (const Component &component : chart.components) {
        const QString name = component.service ? component.service->name.valueOr({}) : QString();
        for (const Port &port : name.isEmpty() ? QList<Port>() : component.service->ports) {
            if (port.externalPort.value)
                addresses.append(u"%1:%2"_s.arg(name, QString::number(*port.externalPort.value)));
        }
    }
    return addresses;
}

/// Whether hosts are told here: in the value of a variable, or in a word of a command line.
bool maySpeakOfHosts(const YamlPath &path)
{
    const YamlPath list = path.parent();
    const auto endsIn = [](const YamlPath &place, QByteArrayView key) {
        return !place.isEmpty() && place.last().kind == YamlPath::Step::Kind::Key && place.last().key == key;
    };
    return (endsIn(path, "value") && endsIn(list.parent(), "env")) || endsIn(list, "args") || endsIn(list, "command");
}

QStringList values(const YamlPath &path, const FieldDescription &field, const Snapshot &snapshot)
{
    if (!field.choices.isEmpty())
        return field.choices;
    if (!field.refersTo.isEmpty())
        return referableNames(snapshot, field.refersTo);
    if (maySpeakOfHosts(path))
        return serviceAddresses(snapshot.chart);
    return field.accepts(ValueType::Boolean) && !field.types.isEmpty() ? QStringList{u"true"_s, u"false"_s}
                                                                       : QStringList();
}

/// A host may stand behind other text: in a URL, after an option.
qsizetype hostStart(const SourceText &text, qsizetype from, qsizetype offset)
{
    qsizetype start = offset;
    while (start > from && (isWordByte(text.at(start - 1)) || text.at(start - 1) == ':'))
        --start;
    return start;
}

} // namespace

Completion completionAt(const SourceText &text, qsizetype offset, const Snapshot &snapshot)
{
    const CaretPlace place = caretPlaceAt(text, offset);
    const FieldDescription *field = Schema::componentChart().at(place.path);
    if (!field || place.isComment)
        return {{offset, offset}, {}};
    const bool isValue = place.isValue || (!field->isMap() && !field->isList());
    qsizetype begin = place.word;
    if (isValue && maySpeakOfHosts(place.path))
        begin = hostStart(text, begin, offset);
    qsizetype end = offset;
    while (end < text.size() && isWordByte(text.at(end)))
        ++end;
    const bool hasColon = end < text.size() && text.at(end) == ':';
    Completion completion{{begin, end}, {}};
    const QString begun = QString::fromUtf8(text.view({begin, offset}));
    const QByteArray whole = text.view(completion.word).toByteArray();
    for (const QString &offer : isValue ? values(place.path, *field, snapshot) : keys(*field, place, hasColon)) {
        if (offer.startsWith(begun, Qt::CaseInsensitive) && offer.toUtf8() != whole)
            completion.offers.append(offer);
    }
    return completion;
}

} // namespace portolan
