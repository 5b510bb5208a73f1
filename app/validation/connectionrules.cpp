// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom containers reach, by what their variables, arguments and commands say: what nothing else checks before the
// cluster does. All of it is inferred from texts, so nothing here is worse than a warning.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/chart/entrytemplates.h"
#include "app/chart/nearmiss.h"
#include "app/validation/connectiontexts.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionRules)
};

const Service &targetService(const RuleInput &input, const Connection &connection)
{
    return *input.chart.components[connection.targetComponent].service;
}

RelatedPlace servicePlace(const RuleInput &input, qsizetype component)
{
    const Component &owner = input.chart.components[component];
    return {input.tree().displaySpan(owner.service->node),
            Translated::tr("Service \"%1\" is here.").arg(shownValue(owner.serviceName()))};
}

QString exposedPorts(const Service &service)
{
    QStringList ports;
    for (const Port &port : service.ports) {
        if (port.externalPort.value)
            ports.append(QString::number(*port.externalPort.value));
    }
    return ports.isEmpty() ? Translated::tr("no port") : ports.join(", "_L1);
}

void reportUnexposedPort(const RuleInput &input, const Connection &connection, QList<Problem> &found)
{
    const Service &service = targetService(input, connection);
    const HostReference &reference = connection.reference;
    const QString name = input.chart.components[connection.targetComponent].serviceName();
    const QString sentence =
        reference.isUsualPort ? Translated::tr(
            "%1 connects to service \"%2\" on port %3, the usual one of its URL, but the service exposes %4.")
                              : Translated::tr("%1 connects to port %3 of service \"%2\", which exposes %4.");
    Problem problem = connectionProblem(input, connection, portOrHost(reference),
                                        sentence.arg(speaker(input, connection), shownValue(name),
                                                     QString::number(*reference.port), exposedPorts(service)));
    problem.related.append({input.tree().displaySpan(service.portsNode == kNoNode ? service.node : service.portsNode),
                            Translated::tr("The ports of service \"%1\" are here.").arg(shownValue(name))});
    for (const Port &port : service.ports) {
        if (port.externalPort.value)
            addFix(problem, Translated::tr("Use port %1").arg(*port.externalPort.value),
                   withPort(input, reference, *port.externalPort.value));
    }
    const YamlPath component = input.tree().pathOf(input.chart.components[connection.targetComponent].node);
    problem.fixes.append({Translated::tr("Add port %1 to service %2").arg(*reference.port).arg(name),
                          newPort(input.chart, input.tree(), component, *reference.port).edits});
    found.append(problem);
}

void checkPorts(const RuleInput &input, QList<Problem> &found)
{
    for (const Connection &connection : input.connections->all) {
        if (connection.isBroken())
            reportUnexposedPort(input, connection, found);
    }
}

/// Finds the service or component that a host is nearly called as, each host once.
class MeantNames
{
public:
    explicit MeantNames(const RuleInput &input) : m_index(input.connections->names), m_names(m_index.serviceNames()) { }

    QString meant(const QString &host)
    {
        const QString name = serviceNameInHost(host);
        const auto known = m_answers.constFind(name);
        if (known != m_answers.cend())
            return *known;
        const bool isMeantSo = name.size() < kShortestTypo || namesPod(host);
        const QString near = isMeantSo ? QString() : nearMiss(name, m_names);
        const QString answer = differsInNumberOnly(name, near) ? QString() : near;
        m_answers.insert(name, answer);
        return answer;
    }

private:
    /// Short words are near to one another by chance: `api` and `app`.
    static constexpr qsizetype kShortestTypo = 4;

    /// `redis-1` beside `redis-2` or `redis` is no slip.
    static bool differsInNumberOnly(QString a, QString b)
    {
        static const QRegularExpression number(u"-?[0-9]+"_s);
        return a.remove(number) == b.remove(number);
    }

    /// `mongo-0.mongo`: one pod behind a service.
    bool namesPod(const QString &host) const
    {
        const QStringList labels = host.toLower().split(u'.');
        return labels.size() > 1 && labels[0].startsWith(labels[1]) && m_index.service(labels[1]) >= 0;
    }

    const ServiceIndex &m_index;
    QStringList m_names;
    QHash<QString, QString> m_answers;
};

void reportComponentWithoutService(const RuleInput &input, const Connection &connection, QList<Problem> &found)
{
    const Component &target = input.chart.components[connection.targetComponent];
    Problem problem = connectionProblem(
        input, connection, connection.reference.hostPlace,
        Translated::tr("%1 connects to \"%2\", which is a component without a service, so that name leads nowhere.")
            .arg(speaker(input, connection), shownValue(connection.reference.host)));
    problem.related.append({input.tree().displaySpan(target.name.node),
                            Translated::tr("Component \"%1\" is here.").arg(shownValue(*target.name.value))});
    if (!target.service) {
        const YamlPath path = input.tree().pathOf(target.node);
        const int port = connection.reference.port.value_or(kExternalServicePort);
        problem.fixes.append({Translated::tr("Add a service to component %1").arg(*target.name.value),
                              newService(input.chart, input.tree(), path, port).edits});
    }
    found.append(problem);
}

/// Whether the text is sure enough to be a host that a near name is worth a word.
bool maySlip(const Connection &connection)
{
    const HostReference &reference = connection.reference;
    const bool open = connection.target == HostTarget::Unknown || connection.target == HostTarget::Outside;
    return open
           && (reference.form == HostForm::Url || reference.form == HostForm::HostAndPort
               || (reference.form == HostForm::Named && reference.port));
}

void checkHosts(const RuleInput &input, QList<Problem> &found)
{
    MeantNames names(input);
    for (const Connection &connection : input.connections->all) {
        if (connection.target == HostTarget::Component)
            reportComponentWithoutService(input, connection, found);
        const QString meant = maySlip(connection) ? names.meant(connection.reference.host) : QString();
        if (meant.isEmpty())
            continue;
        Problem problem = connectionProblem(
            input, connection, connection.reference.hostPlace,
            Translated::tr("%1 connects to \"%2\", which is no service of this file; did you mean \"%3\"?")
                .arg(speaker(input, connection), shownValue(connection.reference.host), meant));
        problem.related.append(servicePlace(input, input.connections->names.service(meant)));
        addFix(problem, Translated::tr("Connect to %1").arg(meant), withHost(input, connection.reference, meant));
        found.append(problem);
    }
}

/// Which components serve a port, as far as it is known. Small: one entry a known port.
QHash<int, QList<qsizetype>> servers(const RuleInput &input)
{
    QHash<int, QList<qsizetype>> servers;
    const auto add = [&servers](int port, qsizetype component) {
        QList<qsizetype> &list = servers[port];
        if (list.isEmpty() || list.constLast() != component)
            list.append(component);
    };
    for (qsizetype i = 0; i < input.chart.components.size(); ++i) {
        for (const ContainerPorts &container : input.connections->knownPorts[i]) {
            for (const KnownPort &known : container.ports) {
                if (!known.isDoubtful)
                    add(known.port, i);
            }
        }
        const auto &service = input.chart.components[i].service;
        for (const Port &port : service ? service->ports : QList<Port>())
            add(port.containerPort.valueOr(0), i);
    }
    return servers;
}

/// Names of variables that say the address of the container itself, as others see it.
bool namesItself(const QString &name)
{
    static const QRegularExpression words(
        u"(?:^|_)(?:APP|PUBLIC|BASE|SELF|OWN|ROOT|SITE|HEALTH|HEALTHCHECK|CALLBACK|REDIRECT)_"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch();
}

void reportLocalhost(const RuleInput &input, const Connection &connection, qsizetype other, QList<Problem> &found)
{
    const int port = *connection.reference.port;
    const Component &target = input.chart.components[other];
    Problem problem = connectionProblem(
        input, connection, connection.reference.hostPlace,
        Translated::tr(
            "%1 connects to %2:%3, its own pod, where nothing is known to listen on %3; %4 does, in another pod. "
            "This is a guess.")
            .arg(speaker(input, connection), shownValue(connection.reference.host), QString::number(port),
                 componentLabel(target, other)));
    problem.related.append(
        {input.tree().displaySpan(nameOrEntry(target)), Translated::tr("It is known to listen on port %1.").arg(port)});
    for (const Port &exposed : target.service ? target.service->ports : QList<Port>()) {
        if (exposed.containerPort.value == port && exposed.externalPort.value && !target.serviceName().isEmpty()) {
            addFix(problem, Translated::tr("Connect to %1").arg(clusterAddress(target, exposed)),
                   withAddress(input, connection.reference, target.serviceName(), *exposed.externalPort.value));
            break;
        }
    }
    found.append(problem);
}

void checkLocalhost(const RuleInput &input, QList<Problem> &found)
{
    const QHash<int, QList<qsizetype>> known = servers(input);
    for (const Connection &connection : input.connections->all) {
        if (connection.target != HostTarget::Localhost || !connection.reference.port
            || namesItself(connection.reference.name))
            continue;
        const QList<qsizetype> here = known.value(*connection.reference.port);
        if (!here.isEmpty() && !here.contains(connection.component)
            && input.connections->listener(connection.component, *connection.reference.port) < 0)
            reportLocalhost(input, connection, here.first(), found);
    }
}

/// The only service that exposes a port; -1 when there is none, or more than one.
qsizetype onlyServiceWith(const Chart &chart, int port)
{
    qsizetype only = -1;
    for (qsizetype i = 0; i < chart.components.size(); ++i) {
        const auto &service = chart.components[i].service;
        const bool exposes = service
                             && std::any_of(service->ports.begin(), service->ports.end(),
                                            [port](const Port &p) { return p.externalPort.value == port; });
        if (exposes && only >= 0)
            return -1;
        if (exposes)
            only = i;
    }
    return only;
}

void checkAddresses(const RuleInput &input, QList<Problem> &found)
{
    for (const Connection &connection : input.connections->all) {
        const HostReference &reference = connection.reference;
        if (connection.target != HostTarget::Address || !reference.host.startsWith("10."_L1))
            continue;
        Problem problem = connectionProblem(
            input, connection, reference.hostPlace,
            Translated::tr(
                "%1 uses address %2; if it is one of the cluster, it can change: use the name of the service.")
                .arg(speaker(input, connection), reference.host));
        const qsizetype only = reference.port ? onlyServiceWith(input.chart, *reference.port) : -1;
        if (const QString name = only < 0 ? QString() : input.chart.components[only].serviceName(); !name.isEmpty()) {
            problem.related.append(servicePlace(input, only));
            addFix(problem, Translated::tr("Connect to %1").arg(name), withHost(input, reference, name));
        }
        found.append(problem);
    }
}

void checkSelf(const RuleInput &input, QList<Problem> &found)
{
    for (const Connection &connection : input.connections->all) {
        const HostReference &reference = connection.reference;
        const bool certain = reference.form == HostForm::Url || reference.port;
        if (connection.target != HostTarget::Service || connection.targetComponent != connection.component || !certain
            || connection.isBroken())
            continue;
        Problem problem = connectionProblem(
            input, connection, reference.hostPlace,
            Translated::tr("%1 reaches its own component through service \"%2\"; within a pod, localhost would do.")
                .arg(speaker(input, connection), shownValue(reference.host)));
        problem.related.append(servicePlace(input, connection.component));
        found.append(problem);
    }
}

void checkTemplates(const RuleInput &input, QList<Problem> &found)
{
    for (const TemplateIngress &ingress : input.templateIngresses) {
        Problem problem;
        problem.message =
            Translated::tr("The chart makes an Ingress of its own in %1, line %2, outside templates/custom/.")
                .arg(shownValue(ingress.file), QString::number(ingress.line));
        problem.span = {input.tree().text().bomLength(), input.tree().text().bomLength()};
        found.append(problem);
    }
}

} // namespace

QList<Rule> connectionRules()
{
    return {
        Rule::chart("unknown-service-port", Severity::Warning, checkPorts),
        Rule::chart("unknown-service-host", Severity::Warning, checkHosts),
        Rule::chart("localhost-in-other-pod", Severity::Warning, checkLocalhost),
        Rule::chart("hard-coded-cluster-ip", Severity::Warning, checkAddresses),
        Rule::chart("self-through-service", Severity::Information, checkSelf),
        Rule::chart("dependency-cycle", Severity::Information, checkCycles),
        Rule::chart("ingress-in-templates", Severity::Warning, checkTemplates),
    };
}

} // namespace portolan
