// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/manifestwriter.h"

#include "app/manifests/manifestjson.h"
#include "app/manifests/manifestyaml.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray jsonList(const QList<KubernetesObject> &objects)
{
    ManifestValue items = ManifestValue::list();
    for (const KubernetesObject &object : objects)
        items.append(object.content);
    ManifestValue list = ManifestValue::map({
        {u"apiVersion"_s, ManifestValue::string(u"v1"_s)},
        {u"kind"_s, ManifestValue::string(u"List"_s)},
    });
    list.put(u"items"_s, std::move(items)); // also when there are none: kubectl asks for it
    return jsonText(list);
}

} // namespace

QByteArray objectText(const KubernetesObject &object, ManifestFormat format)
{
    if (format == ManifestFormat::Json)
        return jsonText(object.content);
    return object.ownText.isEmpty() ? yamlText(object.content) : object.ownText;
}

void appendDocument(QByteArray &text, const KubernetesObject &object)
{
    if (!text.isEmpty())
        text += "---\n";
    if (object.ownText.isEmpty())
        appendYaml(text, object.content);
    else
        text += object.ownText;
}

QByteArray objectsText(const QList<KubernetesObject> &objects, ManifestFormat format)
{
    if (format == ManifestFormat::Json)
        return jsonList(objects);
    QByteArray text;
    for (const KubernetesObject &object : objects)
        appendDocument(text, object);
    return text;
}

} // namespace portolan
