// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/entrylabels.h"

#include "app/chart/chartfacts.h"
#include "app/yaml/yamltree.h"

#include <QCoreApplication>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

QString nameOr(const Field<QString> &name, const QString &fallback)
{
    const QString value = name.valueOr({});
    return value.isEmpty() ? fallback : value;
}

class LabelWriter
{
    Q_DECLARE_TR_FUNCTIONS(EntryLabels)

public:
    explicit LabelWriter(const YamlTree &tree) : m_tree(tree) { }

    static EntryLabel ofComponent(const Chart &chart, const Component &component)
    {
        QString subtitle = workloadOf(chart, component).kindName();
        if (component.replicas.value && *component.replicas.value != 1)
            subtitle = tr("%1 × %2", "workload kind and number of replicas")
                           .arg(subtitle, QString::number(*component.replicas.value));
        return {nameOr(component.name, tr("Component without a name")), subtitle};
    }

    static EntryLabel ofVolume(const Volume &volume)
    {
        return {nameOr(volume.name, tr("Volume")), volumeSubtitle(volume)};
    }

    EntryLabels write(const Chart &chart, const Component &component)
    {
        add(component.node, ofComponent(chart, component));
        for (qsizetype index = 0; index < component.containers.size(); ++index)
            addContainer(component.containers.at(index), component.containerName(index));
        if (component.service)
            addService(component, *component.service);
        return m_labels;
    }

private:
    void add(NodeId node, const EntryLabel &label) { m_labels.insert(node, label); }

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

    const YamlTree &m_tree;
    EntryLabels m_labels;
};

} // namespace

EntryLabel labelOf(const Chart &chart, const Component &component)
{
    return LabelWriter::ofComponent(chart, component);
}

EntryLabels labelsIn(const Chart &chart, const YamlTree &tree, const Component &component)
{
    return LabelWriter(tree).write(chart, component);
}

EntryLabels labelsBesideComponents(const Chart &chart)
{
    EntryLabels labels;
    for (const Volume &volume : chart.volumes)
        labels.insert(volume.node, LabelWriter::ofVolume(volume));
    for (const Field<QString> &secret : chart.pullSecrets)
        labels.insert(secret.node, {secret.valueOr({}), {}});
    return labels;
}

EntryLabels allLabels(const Chart &chart, const YamlTree &tree)
{
    EntryLabels labels;
    for (const Component &component : chart.components)
        labels.insert(labelsIn(chart, tree, component));
    labels.insert(labelsBesideComponents(chart));
    return labels;
}

} // namespace portolan
