// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What containers are known to listen on, held against each other and against the service in front of them. What they
// are known to do is read from the file in many ways, all of them guesses (see KnownPort).

#include "app/validation/rulefamilies.h"

#include "app/chart/newvalues.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ListeningRules)
};

struct Listener
{
    qsizetype container = 0;
    KnownPort known;
};

void reportConflict(const ComponentInput &input, const Listener &later, const Listener &first, QList<Problem> &found)
{
    const auto who = [&input](const Listener &listener) {
        return Translated::tr("container \"%1\" (%2)")
            .arg(shownValue(input.component().containerName(listener.container)), listener.known.reason());
    };
    const bool guess = later.known.source == ListenSource::Image || first.known.source == ListenSource::Image;
    Problem problem = problemAt(
        input.tree(), later.known.place.node,
        (guess ? Translated::tr(
             "Two containers of %1 probably listen on port %2, which a pod has only once: %3 and %4; this "
             "is a guess.")
               : Translated::tr("Two containers of %1 listen on port %2, which a pod has only once: %3 and %4."))
            .arg(input.label(), QString::number(later.known.port), who(first), who(later)));
    problem.severity = guess ? Severity::Warning : Severity::Error;
    problem.span = later.known.place.span;
    problem.related.append(
        {first.known.place.span, Translated::tr("The other container is told port %1 here.").arg(first.known.port)});
    found.append(problem);
}

void checkConflicts(const ComponentInput &input, QList<Problem> &found)
{
    QHash<int, Listener> first;
    for (qsizetype i = 0; i < input.component().containers.size(); ++i) {
        for (const KnownPort &known : input.knownPorts()[i].ports) {
            const auto other = first.constFind(known.port);
            if (known.isDoubtful)
                continue;
            if (other == first.cend())
                first.insert(known.port, {i, known});
            else if (other->container != i)
                reportConflict(input, {i, known}, *other, found);
        }
    }
}

/// The ports that the pod is known to serve, the surest first.
QList<int> servedPorts(const ComponentInput &input)
{
    QList<int> ports;
    for (const ContainerPorts &container : input.knownPorts()) {
        for (const KnownPort &known : container.ports) {
            if (!known.isDoubtful && !ports.contains(known.port))
                ports.append(known.port);
        }
    }
    return ports;
}

QString listed(const QList<int> &ports)
{
    QStringList numbers;
    for (const int port : ports)
        numbers.append(QString::number(port));
    return numbers.join(QLatin1String(", "));
}

void checkUnserved(const ComponentInput &input, QList<Problem> &found)
{
    const Component &component = input.component();
    if (!component.service || !input.knowsAllPorts())
        return;
    const QList<int> served = servedPorts(input);
    for (const Port &port : component.service->ports) {
        const int number = port.containerPort.valueOr(0);
        if (number < kMinimumPort || number > kMaximumPort || input.listener(number) >= 0)
            continue;
        Problem problem = problemAt(
            input.tree(), port.containerPort.node,
            Translated::tr(
                "Nothing in %1 seems to listen on container port %2; its containers are known to listen on %3, "
                "which is a guess.")
                .arg(input.label(), QString::number(number), listed(served)));
        for (const int known : served)
            problem.fixes.append(setValueFix(input.tree(), port.containerPort.node, ScalarValue::integer(known),
                                             Translated::tr("Forward to %1").arg(known)));
        found.append(problem);
    }
}

} // namespace

QList<Rule> listeningRules()
{
    return {
        Rule::component("container-port-conflict", Severity::Error, checkConflicts),
        Rule::component("container-port-unserved", Severity::Warning, checkUnserved),
    };
}

} // namespace portolan
