// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/secretnames.h"

#include "app/chart/chart.h"
#include "app/chart/chartkeys.h"
#include "app/yaml/yamltree.h"

namespace portolan {
namespace {

class SecretReader
{
public:
    explicit SecretReader(const YamlTree &tree) : m_tree(tree) { }

    QStringList read(const Chart &chart)
    {
        for (NodeId node = 0; node < m_tree.size(); ++node)
            addPullSecrets(node);
        for (const Component &component : chart.components) {
            for (const Container &container : component.containers) {
                for (const EnvVariable &variable : container.env)
                    add(below(below(variable.valueFrom, keys::kSecretKeyReference), keys::kName));
            }
        }
        for (const Volume &volume : chart.volumes)
            add(below(volume.secret, keys::kSecretName));
        return m_names;
    }

private:
    NodeId below(NodeId map, QByteArrayView key) const
    {
        return m_tree.resolved(m_tree.lookup(m_tree.resolved(map), key));
    }

    /// Packages call the list as Kubernetes does, or as this format does; their items are names, or maps with a name.
    void addPullSecrets(NodeId node)
    {
        if (!m_tree.isList(node))
            return;
        const NodeId key = m_tree.keyOf(node);
        const QByteArrayView name = key == kNoNode ? QByteArrayView() : m_tree.value(key);
        if (name != keys::kPullSecrets && name != keys::kImagePullSecrets)
            return;
        for (const auto &item : m_tree.entries(node)) {
            const NodeId secret = m_tree.resolved(item.value);
            add(m_tree.isMap(secret) ? below(secret, keys::kName) : secret);
        }
    }

    void add(NodeId name)
    {
        const QString text = m_tree.isScalar(name) ? m_tree.string(name) : QString();
        if (!text.isEmpty() && !m_names.contains(text))
            m_names.append(text);
    }

    const YamlTree &m_tree;
    QStringList m_names;
};

} // namespace

QStringList secretNames(const Chart &chart, const YamlTree &tree)
{
    return SecretReader(tree).read(chart);
}

} // namespace portolan
