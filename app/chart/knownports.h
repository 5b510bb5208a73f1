// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/containertexts.h"

#include <QSet>

namespace portolan {

/// Where it is known from that a container listens on a port, most certain first.
enum class ListenSource : quint8 {
    Probe,    ///< a health check asks it
    Variable, ///< `PORT`, `*_PORT` that is not a dependency's, `LISTEN*`
    Argument, ///< `--port N`, `-p N`, `:N`
    Image,    ///< the usual port of a well-known image
};

/// A port that a container is known to listen on, as far as the file tells: mostly a good guess, never a fact.
struct KnownPort
{
    int port = 0;
    ListenSource source = ListenSource::Probe;
    QString name;    ///< of the probe's key, the variable, the option or the image
    TextPlace place; ///< the port's digits; of an image: its reference
    /// May be served besides, or instead where the settings say so: another port of the image, or its usual port while
    /// variables or arguments name one. Never a reason to call two containers rivals.
    bool isDoubtful = false;
    /// Whether something besides a probe says so.
    bool isTold = false;
    /// Whether it is only called after something that may well be another container (`FPM_PORT`): where that one
    /// listens, this one connects.
    bool isAside = false;

    /// `because its readinessProbe asks that port`, for the end of a sentence.
    QString reason() const;

    friend bool operator==(const KnownPort &, const KnownPort &) = default;
};

/// What is known about where one container listens, in the order of ListenSource.
struct ContainerPorts
{
    QList<KnownPort> ports;
    /// Whether these are all, as far as one can tell: something says where the container's own purpose is served, not
    /// only its metrics or state.
    bool isComplete = false;
    /// The same without the probes, so that these can be held against it.
    bool isToldCompletely = false;
    /// Whether they depend on how the neighbours are called: a port that is called after one is not the container's.
    bool dependsOnNeighbours = false;

    /// nullptr when the container is not known to listen there.
    const KnownPort *find(int port) const;

    friend bool operator==(const ContainerPorts &, const ContainerPorts &) = default;
};

/// Names that are not the component's own: the ports of variables called after them (`PAYMENT_PORT`) are those of
/// others. `own` are the words of the component's, its service's and the container's name, `inPod` the names of the
/// other containers.
struct NeighbourNames
{
    QSet<QString> own;
    QSet<QString> others;
    QSet<QString> inPod;
};

ContainerPorts knownPorts(const YamlTree &tree, const Container &container, const ContainerTexts &texts,
                          const NeighbourNames &names);

} // namespace portolan
