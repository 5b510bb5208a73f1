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

bool isGuess(const KnownPort &known)
{
    return known.source == ListenSource::Image || known.isAside;
}

void reportConflict(const ComponentInput &input, const Listener &later, const Listener &first, QList<Problem> &found)
{
    const auto who = [&input](const Listener &listener) {
        return Translated::tr("container \"%1\" (%2)")
            .arg(shownValue(input.component().containerName(listener.container)), listener.known.reason());
    };
    const bool guess = isGuess(later.known) || isGuess(first.known);
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
    const qsizetype containerCount = input.component().containers.size();
    if (containerCount < 2)
        return; // nobody to quarrel with, and no reason to read who listens where
    QHash<int, Listener> first;
    for (qsizetype i = 0; i < containerCount; ++i) {
        for (const KnownPort &known : input.knownPorts()[i].ports) {
            const auto other = first.constFind(known.port);
            if (known.isDoubtful)
                continue;
            if (other == first.cend())
                first.insert(known.port, {i, known});
            else if (other->container != i && other->known.isAside == known.isAside)
                reportConflict(input, {i, known}, *other, found);
            else if (!known.isAside)
                first.insert(known.port, {i, known}); // the other connects to it
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

bool reaches(const Service &service, int port)
{
    return std::ranges::any_of(service.ports, [port](const Port &each) { return each.containerPort.value == port; });
}

/// Those first that the service does not reach yet.
QList<int> unreachedFirst(QList<int> served, const Service &service)
{
    std::stable_partition(served.begin(), served.end(), [&service](int port) { return !reaches(service, port); });
    return served;
}

void reportUnserved(const ComponentInput &input, const Port &port, const QList<int> &served, QList<Problem> &found)
{
    Problem problem = problemAt(
        input.tree(), port.containerPort.node,
        Translated::tr("Nothing in %1 seems to listen on container port %2; its containers are known to listen on %3, "
                       "which is a guess.")
            .arg(input.label(), QString::number(*port.containerPort.value), listed(served)));
    for (const int known : unreachedFirst(served, *input.component().service))
        problem.fixes.append(setValueFix(input.tree(), port.containerPort.node, ScalarValue::integer(known),
                                         Translated::tr("Forward to %1").arg(known)));
    found.append(problem);
}

void checkUnserved(const ComponentInput &input, QList<Problem> &found)
{
    const Component &component = input.component();
    if (!component.service || !input.knowsAllPorts())
        return;
    const QList<int> served = servedPorts(input);
    const auto isReached = [&component](int port) { return reaches(*component.service, port); };
    // Where the service reaches all of them, what else it reaches may be one that the file does not tell of.
    if (!served.isEmpty() && std::ranges::all_of(served, isReached))
        return;
    for (const Port &port : component.service->ports) {
        const int number = port.containerPort.valueOr(0);
        if (number >= kMinimumPort && number <= kMaximumPort && input.listener(number) < 0)
            reportUnserved(input, port, served, found);
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
