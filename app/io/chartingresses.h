// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/ingressrule.h"
#include "app/io/charttemplates.h"
#include "app/manifests/kubernetesobject.h"
#include "app/yaml/result.h"

#include <QStringList>

#include <stop_token>

namespace portolan {

class YamlDocument;

/// The Ingress objects in the templates of a chart, as far as they can be read as they stand.
struct ChartIngresses
{
    QList<IngressRule> rules; ///< in the order of the files
    QStringList templated;    ///< files that only Helm can turn into an Ingress; below the chart's folder
    QByteArray digest;        ///< of all templates, when some are templated: their outcome may change with any
    QStringList notes;        ///< a sentence for each file that was passed over

    friend bool operator==(const ChartIngresses &, const ChartIngresses &) = default;
};

ChartIngresses chartIngresses(const QList<ChartTemplate> &templates);

/// All Ingress objects that helm makes of the chart's templates and the document, which may be unsaved. Waits for helm.
Result<QList<IngressRule>> renderedIngresses(const QString &valuesFile, const YamlDocument &document,
                                             const std::stop_token &stop = {});
/// The sentence for a user that says so when that failed.
QString templatesNotDrawn(const QStringList &templated, const Error &reason);
/// The same where an earlier answer is still drawn.
QString templatesDrawnAsBefore(const QStringList &templated, const Error &reason);

/// The rules of the Ingress objects among what Helm made of all templates (runHelm()).
QList<IngressRule> ingressRules(const QList<KubernetesObject> &rendered);

} // namespace portolan
