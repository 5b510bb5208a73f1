// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/helmobjects.h"

#include "app/manifests/nodevalue.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HelmObjects
{
    Q_DECLARE_TR_FUNCTIONS(HelmObjects)
};

/// The documents of a stream. Helm separates them by a line `---`, which cannot stand inside an object.
QList<QByteArray> documentsOf(const QByteArray &stream)
{
    QList<QByteArray> documents;
    QByteArray document;
    for (const QByteArray &line : stream.split('\n')) {
        const bool isSeparator = line.startsWith("---") && (line.size() == 3 || line.at(3) == ' ');
        if (isSeparator)
            documents.append(std::exchange(document, {}));
        else
            document += line + '\n';
    }
    documents.append(document.chopped(1)); // of the line feed that split() found an empty line behind
    return documents;
}

QString textAt(const ManifestValue *map, QStringView key)
{
    const ManifestValue *value = map ? map->find(key) : nullptr;
    return value ? value->text() : QString();
}

QString componentOf(const KubernetesObject &object)
{
    const ManifestValue *metadata = object.content.find(u"metadata");
    return textAt(metadata ? metadata->find(u"labels") : nullptr, u"app.kubernetes.io/component");
}

} // namespace

Result<QList<KubernetesObject>> helmObjects(const QByteArray &printed)
{
    QList<KubernetesObject> objects;
    for (const QByteArray &text : documentsOf(printed)) {
        const YamlDocument document = YamlDocument::parse(SourceText(text));
        const YamlTree &tree = document.tree();
        if (!document.isValid())
            return Error{HelmObjects::tr("helm printed what cannot be read as YAML.")};
        if (!tree.isMap(tree.root()))
            continue;
        std::optional<ManifestValue> content = passedThrough(tree, tree.root());
        if (!content)
            return Error{HelmObjects::tr("helm printed an object that is too large to be read.")};
        const QString name = textAt(content->find(u"metadata"), u"name");
        objects.append({textAt(&*content, u"kind"), name, *std::move(content), kNoNode, text});
    }
    return objects;
}

void takeOrigins(QList<KubernetesObject> &objects, const QList<KubernetesObject> &known)
{
    for (KubernetesObject &object : objects) {
        const auto isSame = [&](const KubernetesObject &other) {
            return other.kind == object.kind && other.name == object.name;
        };
        const QString component = componentOf(object);
        const auto isOfComponent = [&](const KubernetesObject &other) { return componentOf(other) == component; };
        auto found = std::find_if(known.begin(), known.end(), isSame);
        if (found == known.end() && !component.isEmpty())
            found = std::find_if(known.begin(), known.end(), isOfComponent);
        if (found != known.end())
            object.origin = found->origin;
    }
}

} // namespace portolan
