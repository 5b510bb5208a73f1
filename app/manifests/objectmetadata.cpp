// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/objectmetadata.h"

#include "app/manifests/buildcontext.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

ManifestValue selectorLabels(const BuildContext &context, const QString &component)
{
    ManifestValue labels = ManifestValue::map();
    labels.set(u"app.kubernetes.io/name"_s, ManifestValue::string(context.options.releaseName));
    if (!component.isEmpty())
        labels.set(u"app.kubernetes.io/component"_s, ManifestValue::string(component));
    return labels;
}

ManifestValue allLabels(const BuildContext &context, const QString &component)
{
    ManifestValue labels = selectorLabels(context, component);
    labels.set(u"app.kubernetes.io/managed-by"_s, ManifestValue::string(u"portolan"_s));
    return labels;
}

KubernetesObject startedObject(const BuildContext &context, const ObjectHead &head)
{
    ManifestValue metadata = ManifestValue::map({
        {u"name"_s, ManifestValue::string(head.name)},
        {u"labels"_s, allLabels(context, head.component)},
    });
    if (const QString chart = context.options.chartLabel; !chart.isEmpty())
        metadata.set(u"annotations"_s, ManifestValue::map({{u"helm.sh/chart"_s, ManifestValue::string(chart)}}));

    ManifestValue content = ManifestValue::map({
        {u"apiVersion"_s, ManifestValue::string(head.apiVersion)},
        {u"kind"_s, ManifestValue::string(head.kind)},
        {u"metadata"_s, std::move(metadata)},
    });
    return {head.kind, head.name, std::move(content), head.origin};
}

} // namespace portolan
