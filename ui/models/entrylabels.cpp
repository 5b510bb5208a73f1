// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/entrylabels.h"

#include "app/chart/chartfacts.h"
#include "ui/session/snapshot.h"

#include <QCoreApplication>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

class LabelWriter
{
    Q_DECLARE_TR_FUNCTIONS(EntryLabels)

public:
    explicit LabelWriter(const Snapshot &snapshot) : m_chart(snapshot.chart), m_tree(snapshot.document.tree()) { }

    QHash<NodeId, EntryLabel> write()
    {
        for (const Component &component : m_chart.components)
            addComponent(component);
        for (const Volume &volume : m_chart.volumes)
            add(volume.node, {nameOr(volume.name, tr("Volume")), volumeSubtitle(volume)});
        for (const Field<QString> &secret : m_chart.pullSecrets)
            add(secret.node, {secret.valueOr({}), {}});
        return m_labels;
    }

private:
    void add(NodeId node, const EntryLabel &label) { m_labels.insert(node, label); }

    QString nameOr(const Field<QString> &name, const QString &fallback) const
    {
        const QString value = name.valueOr({});
        return value.isEmpty() ? fallback : value;
    }

    /// As it is written, so that a wrong one is still shown.
    QString written(const Field<int> &port) const
    {
        if (port.value)
            return QString::number(*port.value);
        return m_tree.isScalar(port.node) ? m_tree.string(port.node) : u"?"_s;
    }

    static QString volumeSubtitle(const Volume &volume)
    {
        if (volume.isPersistent())
            return volume.size.valueOr({});
        if (volume.configMap != kNoNode)
            return tr("config map");
        return volume.secret != kNoNode ? tr("secret") : QString();
    }

    void addComponent(const Component &component)
    {
        QString subtitle = workloadOf(m_chart, component).kindName();
        if (component.replicas.value && *component.replicas.value != 1)
            subtitle = tr("%1 × %2", "workload kind and number of replicas")
                           .arg(subtitle, QString::number(*component.replicas.value));
        add(component.node, {nameOr(component.name, tr("Component without a name")), subtitle});
        for (qsizetype index = 0; index < component.containers.size(); ++index)
            addContainer(component.containers.at(index), component.containerName(index));
        if (component.service)
            addService(component, *component.service);
    }

    void addContainer(const Container &container, const QString &name)
    {
        add(container.node, {name, container.image.valueOr({})});
        for (const EnvVariable &variable : container.env) {
            const QString value = variable.valueFrom == kNoNode ? variable.value.valueOr({}) : tr("from elsewhere");
            add(variable.node, {nameOr(variable.name, tr("Variable without a name")), value});
        }
        for (const VolumeMount &mount : container.volumeMounts)
            add(mount.node, {nameOr(mount.containerPath, tr("Mount without a path")), mount.volumeName.valueOr({})});
    }

    void addService(const Component &component, const Service &service)
    {
        add(service.node, {nameOr(service.name, component.serviceName()), tr("service")});
        for (const Port &port : service.ports) {
            const QString protocol = port.protocolOrDefault();
            add(port.node, {u"%1 → %2"_s.arg(written(port.externalPort), written(port.containerPort)),
                            protocol == Port{}.protocolOrDefault() ? QString() : protocol});
        }
    }

    const Chart &m_chart;
    const YamlTree &m_tree;
    QHash<NodeId, EntryLabel> m_labels;
};

} // namespace

QHash<NodeId, EntryLabel> entryLabels(const Snapshot &snapshot)
{
    return LabelWriter(snapshot).write();
}

} // namespace portolan
