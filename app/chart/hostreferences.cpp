// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/hostreferences.h"

#include "app/chart/wellknownports.h"
#include "app/yaml/yamltree.h"

#include <algorithm>

namespace portolan {
namespace {

class ReferenceReader
{
public:
    ReferenceReader(const YamlTree &tree, const ContainerTexts &texts) : m_tree(tree), m_texts(texts) { }

    QList<HostReference> read()
    {
        for (qsizetype i = 0; i < m_texts.texts.size(); ++i) {
            const ContainerText &text = m_texts.texts[i];
            if (!text.range.isEmpty() && text.meaning != NameMeaning::NoHost && text.meaning != NameMeaning::Listening)
                readText(text, i);
        }
        return m_references;
    }

private:
    void readText(const ContainerText &text, qsizetype index)
    {
        const QByteArrayView value = m_texts.value(text);
        QList<HostMention> mentions = hostsIn(value);
        if (mentions.isEmpty() && text.meaning == NameMeaning::Host)
            mentions = hostListIn(value);
        for (const HostMention &mention : std::as_const(mentions)) {
            if (!isWildcard(value.sliced(mention.host.begin, mention.host.length())))
                add(text, mention);
        }
        if (mentions.isEmpty() && !text.isVariable)
            addWordBesidePort(text, index);
    }

    static bool isWildcard(QByteArrayView host) { return host == "0.0.0.0" || host == "*" || host == "+"; }

    void add(const ContainerText &text, const HostMention &mention)
    {
        const QByteArrayView value = m_texts.value(text);
        HostReference reference;
        reference.form = mention.form;
        reference.name = text.name;
        reference.isVariable = text.isVariable;
        reference.node = m_texts.sources[text.source].root;
        reference.host = QString::fromUtf8(value.sliced(mention.host.begin, mention.host.length()));
        reference.hostPlace = m_texts.placeOf(m_tree, text, mention.host);
        if (!mention.port.isEmpty()) {
            reference.port = portNumber(value.sliced(mention.port.begin, mention.port.length()));
            reference.portPlace = m_texts.placeOf(m_tree, text, mention.port);
        } else if (mention.form == HostForm::Named || mention.form == HostForm::Address) {
            takePartnersPort(text, reference);
        } else if (const int usual = usualPortOfScheme(mention.scheme)) {
            reference.port = usual;
            reference.isUsualPort = true;
        }
        m_references.append(reference);
    }

    void takePartnersPort(const ContainerText &text, HostReference &reference) const
    {
        const ContainerText *partner = text.name.isEmpty() ? nullptr : m_texts.partner(text, NameMeaning::Port);
        const int port = partner && !partner->isElsewhere ? portNumber(m_texts.value(*partner)) : 0;
        if (port == 0)
            return;
        reference.port = port;
        reference.portPlace = m_texts.placeOf(m_tree, *partner, {0, partner->range.length()});
    }

    /// `nc db 5432`, also as two words of the list.
    void addWordBesidePort(const ContainerText &text, qsizetype index)
    {
        const QByteArrayView host = m_texts.value(text);
        if (index + 1 >= m_texts.texts.size() || !isHost(host))
            return;
        const ContainerText &next = m_texts.texts[index + 1];
        const int port = next.name.isEmpty() ? portNumber(m_texts.value(next)) : 0;
        if (port == 0)
            return;
        HostMention mention;
        mention.form = HostForm::Word;
        mention.host = {0, host.size()};
        add(text, mention);
        m_references.last().port = port;
        m_references.last().portPlace = m_texts.placeOf(m_tree, next, {0, next.range.length()});
    }

    const YamlTree &m_tree;
    const ContainerTexts &m_texts;
    QList<HostReference> m_references;
};

} // namespace

QList<HostReference> hostReferences(const YamlTree &tree, const ContainerTexts &texts)
{
    return ReferenceReader(tree, texts).read();
}

} // namespace portolan
