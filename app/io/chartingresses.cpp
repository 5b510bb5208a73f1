// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/chartingresses.h"

#include "app/io/chartfolder.h"
#include "app/manifests/helmengine.h"
#include "app/manifests/helmobjects.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct IngressText
{
    Q_DECLARE_TR_FUNCTIONS(ChartIngresses)
};

constexpr QStringView kOwnManifests = u"templates/custom/";

const ManifestValue *find(const ManifestValue *map, QStringView key)
{
    return map ? map->find(key) : nullptr;
}

QString textAt(const ManifestValue *map, QStringView key)
{
    const ManifestValue *value = find(map, key);
    return value ? value->text() : QString();
}

/// Where a backend leads, in the form of today and of `extensions/v1beta1`.
void readBackend(const ManifestValue *backend, IngressRule &rule)
{
    const ManifestValue *service = find(backend, u"service");
    const ManifestValue *port = find(service, u"port");
    rule.service = service ? textAt(service, u"name") : textAt(backend, u"serviceName");
    rule.port = textAt(port, u"number");
    if (rule.port.isEmpty())
        rule.port = service ? textAt(port, u"name") : textAt(backend, u"servicePort");
}

QList<IngressRule> rulesOf(const KubernetesObject &ingress, const QString &file)
{
    QList<IngressRule> rules;
    IngressRule rule;
    rule.file = file;
    rule.isCustom = file.startsWith(kOwnManifests);
    const auto append = [&](const ManifestValue *backend) {
        readBackend(backend, rule);
        if (!rule.service.isEmpty())
            rules.append(rule);
    };
    const ManifestValue *spec = ingress.content.find(u"spec");
    const ManifestValue *fallback = find(spec, u"defaultBackend");
    append(fallback ? fallback : find(spec, u"backend"));
    const ManifestValue *hosts = find(spec, u"rules");
    for (const ManifestValue::Entry &host : hosts ? hosts->entries() : std::vector<ManifestValue::Entry>()) {
        const ManifestValue *paths = find(host.value.find(u"http"), u"paths");
        rule.host = textAt(&host.value, u"host");
        for (const ManifestValue::Entry &path : paths ? paths->entries() : std::vector<ManifestValue::Entry>()) {
            rule.path = textAt(&path.value, u"path");
            append(path.value.find(u"backend"));
        }
    }
    return rules;
}

/// Helm says above each object which template made it: `# Source: CHART/templates/web.yaml`.
QString sourceOf(const KubernetesObject &object)
{
    constexpr QByteArrayView kSource = "# Source: ";
    const QList<QByteArray> lines = object.ownText.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(kSource))
            return QString::fromUtf8(line.sliced(line.indexOf('/') + 1)).trimmed();
    }
    return {};
}

QByteArray digestOf(const QList<ChartTemplate> &templates)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const ChartTemplate &each : templates)
        digest.addData(each.text);
    return digest.result();
}

/// As a sentence lists them: "a, b and c".
QString listed(QStringList files)
{
    const QString last = files.takeLast();
    return files.isEmpty() ? last : IngressText::tr("%1 and %2").arg(files.join(u", "_s), last);
}

} // namespace

ChartIngresses chartIngresses(const QList<ChartTemplate> &templates)
{
    ChartIngresses found;
    for (const auto &[file, text] : templates) {
        if (file.endsWith(".tpl"_L1) || !text.contains("Ingress"))
            continue;
        if (text.contains("{{")) {
            found.templated.append(file);
            continue;
        }
        const Result<QList<KubernetesObject>> objects = helmObjects(text);
        if (!objects) {
            found.notes.append(IngressText::tr("%1 cannot be read as YAML. An Ingress in it is not drawn.").arg(file));
            continue;
        }
        for (const KubernetesObject &object : *objects) {
            if (object.kind == u"Ingress")
                found.rules += rulesOf(object, file);
        }
    }
    if (!found.templated.isEmpty())
        found.digest = digestOf(templates);
    return found;
}

Result<QList<IngressRule>> renderedIngresses(const QString &valuesFile, const YamlDocument &document,
                                             const std::stop_token &stop)
{
    const Result<QString> helm = findHelm();
    if (!helm)
        return helm.error();
    const std::optional<ChartFolder> chart = chartFolderAround(valuesFile);
    if (!chart)
        return QList<IngressRule>();
    const auto objects = runHelm({*helm, chart->path, chart->name, savedChartValues(valuesFile)}, document, stop);
    if (!objects)
        return objects.error();
    return ingressRules(*objects);
}

QString templatesNotDrawn(const QStringList &templated, const Error &reason)
{
    const QString sentence =
        templated.size() == 1
            ? IngressText::tr("An Ingress in %1 is not drawn: it is a template, which only helm can read. %2")
            : IngressText::tr("Ingresses in %1 are not drawn: they are templates, which only helm can read. %2");
    return sentence.arg(listed(templated), reason.message);
}

QString templatesDrawnAsBefore(const QStringList &templated, const Error &reason)
{
    return IngressText::tr("What is drawn of %1 is what helm last made of it. %2")
        .arg(listed(templated), reason.message);
}

QList<IngressRule> ingressRules(const QList<KubernetesObject> &rendered)
{
    QList<IngressRule> rules;
    for (const KubernetesObject &object : rendered) {
        if (object.kind == u"Ingress")
            rules += rulesOf(object, sourceOf(object));
    }
    return rules;
}

} // namespace portolan
