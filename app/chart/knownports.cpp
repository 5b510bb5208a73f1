// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/knownports.h"

#include "app/chart/chartkeys.h"
#include "app/chart/hosttext.h"
#include "app/chart/wellknownports.h"
#include "app/yaml/decodedscalar.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(KnownPorts)
};

class PortReader
{
public:
    PortReader(const YamlTree &tree, const Container &container, const ContainerTexts &texts,
               const NeighbourNames &names)
        : m_tree(tree)
        , m_container(container)
        , m_texts(texts)
        , m_names(names)
    { }

    ContainerPorts read()
    {
        readProbe(m_container.readinessProbe, QString::fromLatin1(keys::kReadinessProbe));
        readProbe(m_container.livenessProbe, QString::fromLatin1(keys::kLivenessProbe));
        readProbe(m_container.startupProbe, QString::fromLatin1(keys::kStartupProbe));
        for (const ContainerText &text : m_texts.texts) {
            if (text.isVariable)
                readText(text, ListenSource::Variable);
        }
        for (const ContainerText &text : m_texts.texts) {
            if (!text.isVariable)
                readText(text, ListenSource::Argument);
        }
        readImage();
        return m_known;
    }

private:
    /// `isPurpose`: whether the container's own purpose is served there.
    void add(KnownPort port, bool isPurpose)
    {
        port.isTold = port.source != ListenSource::Probe;
        m_known.isComplete = m_known.isComplete || isPurpose;
        m_known.isToldCompletely = m_known.isToldCompletely || (isPurpose && port.isTold);
        const auto known = std::find_if(m_known.ports.begin(), m_known.ports.end(),
                                        [&port](const KnownPort &other) { return other.port == port.port; });
        if (known == m_known.ports.end())
            m_known.ports.append(port);
        else
            *known = both(*known, port);
    }

    /// The surer one, with what the other adds.
    static KnownPort both(const KnownPort &first, const KnownPort &other)
    {
        KnownPort known = first.isAside && !other.isAside ? other : first;
        known.isTold = first.isTold || other.isTold;
        return known;
    }

    void readProbe(NodeId probe, const QString &name)
    {
        const NodeId map = m_tree.resolved(probe);
        for (const QByteArrayView handler : {keys::kHttpGet, keys::kTcpSocket, keys::kGrpc}) {
            const NodeId asked = m_tree.resolved(m_tree.lookup(map, handler));
            const NodeId port = m_tree.resolved(m_tree.lookup(asked, keys::kProbePort));
            const int number = portNumber(m_tree.value(port));
            if (number == 0)
                continue;
            const QByteArrayView path = m_tree.value(m_tree.resolved(m_tree.lookup(asked, keys::kProbePath)));
            const bool aside = isManagementPort(number) || path.startsWith("/actuator") || path.startsWith("/metrics")
                               || path.startsWith("/q/");
            add({number, ListenSource::Probe, name, whole(port)}, !aside);
        }
    }

    TextPlace whole(NodeId scalar) const
    {
        const DecodedScalar decoded(m_tree, scalar);
        const Span all{0, decoded.value().size()};
        return {scalar, all, decoded.sourceOf(all)};
    }

    void readText(const ContainerText &text, ListenSource source)
    {
        const QByteArrayView value = m_texts.value(text);
        if (text.range.isEmpty() || text.meaning == NameMeaning::NoHost)
            return;
        const bool named = text.meaning == NameMeaning::Port || text.meaning == NameMeaning::Listening;
        const bool isNumber = portNumber(value) > 0;
        if (isNumber && named && !isDependencys(text)) {
            const bool main = namesMainPort(text.words) || text.name == "-p"_L1;
            KnownPort port{portNumber(value), source, text.name, m_texts.placeOf(m_tree, text, {0, value.size()})};
            port.isAside = !main && !namesOwnPort(subjectOf(text.words));
            add(port, main);
        } else if (!isNumber && value.contains(':')) {
            readAddresses(text, source);
        }
    }

    /// `:8080`, `0.0.0.0:8080`, `http://+:80;http://+:81`; with a name that says listen also `web:8080`.
    void readAddresses(const ContainerText &text, ListenSource source)
    {
        static const QRegularExpression wildcard(
            uR"((?<![^\s,;])(?:[A-Za-z_]+://)?(?:0\.0\.0\.0|\*|\+|\[::\])?:(?<port>\d{1,5})/?(?![^\s,;]))"_s);
        static const QRegularExpression any(
            uR"((?<![^\s,;])(?:[A-Za-z_]+://)?[^\s,;:/]*:(?<port>\d{1,5})/?(?![^\s,;]))"_s);
        const QByteArrayView value = m_texts.value(text);
        const bool listens = text.meaning == NameMeaning::Listening;
        for (auto matches = (listens ? any : wildcard).globalMatch(QString::fromLatin1(value)); matches.hasNext();) {
            const auto match = matches.next();
            const Span digits{match.capturedStart(u"port"), match.capturedEnd(u"port")};
            const int port = portNumber(value.sliced(digits.begin, digits.length()));
            if (port > 0)
                add({port, source, text.name, m_texts.placeOf(m_tree, text, digits)}, true);
        }
    }

    /// Whether a port is one to connect to: its variable goes with one that says a host, or is called after another.
    bool isDependencys(const ContainerText &text)
    {
        if (const ContainerText *host = m_texts.partner(text, NameMeaning::Host)) {
            const QByteArrayView value = m_texts.value(*host);
            const bool inPod = value == "localhost" || value == "127.0.0.1";
            if (inPod && !namesOwnPort(subjectOf(text.words)))
                return true; // another container of the pod listens there
            const bool own = inPod || value == "0.0.0.0" || value == "*" || value == "::"
                             || m_names.own.contains(QString::fromUtf8(value));
            if (!own && (host->isElsewhere || isHost(value) || value.contains("://")))
                return true;
        }
        const QStringList subject = subjectOf(text.words);
        const QString name = subject.join(u'-');
        const auto isOwn = [this](const QString &word) { return m_names.own.contains(word); };
        if (subject.isEmpty() || isOwn(name) || std::any_of(subject.begin(), subject.end(), isOwn))
            return false;
        const auto isInPod = [this](const QString &word) { return m_names.inPod.contains(word); };
        if (isInPod(name) || std::any_of(subject.begin(), subject.end(), isInPod))
            return true;
        m_known.dependsOnNeighbours = true;
        return m_names.others.contains(name)
               || std::any_of(subject.begin(), subject.end(), [this](const QString &word) {
                      return m_names.others.contains(word) || namesWellKnownServer(word);
                  });
    }

    void readImage()
    {
        const QString reference = m_container.image.valueOr({});
        const WellKnownImage *image = wellKnownImage(reference);
        if (!image)
            return;
        const bool moved = std::any_of(m_known.ports.begin(), m_known.ports.end(), [](const KnownPort &port) {
            return port.source == ListenSource::Variable || port.source == ListenSource::Argument;
        });
        const TextPlace place = whole(m_container.image.node);
        for (const int port : image->ports)
            add({port, ListenSource::Image, image->name, place, moved}, true);
        for (const int port : image->morePorts)
            add({port, ListenSource::Image, image->name, place, true}, true);
    }

    const YamlTree &m_tree;
    const Container &m_container;
    const ContainerTexts &m_texts;
    const NeighbourNames &m_names;
    ContainerPorts m_known;
};

} // namespace

QString KnownPort::reason() const
{
    switch (source) {
    case ListenSource::Probe:
        return Translated::tr("because its %1 asks that port").arg(name);
    case ListenSource::Variable:
        return Translated::tr("because of its variable %1").arg(name);
    case ListenSource::Argument:
        return name.isEmpty() ? Translated::tr("because of its command line")
                              : Translated::tr("because of its option %1").arg(name);
    case ListenSource::Image:
        break;
    }
    return Translated::tr("because images of %1 usually do").arg(name);
}

const KnownPort *ContainerPorts::find(int port) const
{
    const auto found =
        std::find_if(ports.begin(), ports.end(), [port](const KnownPort &known) { return known.port == port; });
    return found == ports.end() ? nullptr : &*found;
}

ContainerPorts knownPorts(const YamlTree &tree, const Container &container, const ContainerTexts &texts,
                          const NeighbourNames &names)
{
    return PortReader(tree, container, texts, names).read();
}

} // namespace portolan
