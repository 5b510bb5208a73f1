// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/manifestsmodel.h"

#include "app/manifests/manifestwriter.h"
#include "ui/models/roles.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

QString iconOf(const QString &kind)
{
    static const QHash<QString, QString> icons{
        {u"Deployment"_s, u"component"_s}, {u"StatefulSet"_s, u"component"_s},
        {u"Service"_s, u"service"_s},      {u"PersistentVolumeClaim"_s, u"volume"_s},
        {u"Ingress"_s, u"ingress"_s},      {u"HorizontalPodAutoscaler"_s, u"probe"_s},
        {u"ConfigMap"_s, u"config-map"_s}, {u"Secret"_s, u"secret"_s},
    };
    return icons.value(kind, u"yaml"_s);
}

YamlPath placeOf(const MadeManifests &made, NodeId origin)
{
    const YamlTree &tree = made.snapshot->document.tree();
    return tree.isValid(origin) ? tree.pathOf(origin) : YamlPath();
}

} // namespace

QList<ManifestsModel::Row> ManifestsModel::rowsOf(const MadeManifests &made)
{
    QList<Row> rows;
    if (made.engine == ManifestEngine::Both) {
        for (const ComparedObject &compared : made.comparison) {
            const KubernetesObject &object = compared.object;
            rows.append(
                {object.kind, object.name, placeOf(made, object.origin), compared.state, comparisonText(compared)});
        }
        return rows;
    }
    for (const KubernetesObject &object : made.objects)
        rows.append({object.kind, object.name, placeOf(made, object.origin), ComparedObject::State::Same,
                     objectText(object, ManifestFormat::Yaml)});
    return rows;
}

void ManifestsModel::show(const MadeManifests &made)
{
    const QList<Row> rows = rowsOf(made);
    const auto isSame = [](const Row &a, const Row &b) { return a.kind == b.kind && a.name == b.name; };
    follow(m_rows, rows, rowChanges(m_rows, rows, isSame));
}

int ManifestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ManifestsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ManifestsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == KindColumn ? row.kind : index.column() == NameColumn ? row.name : stateText(row.state);
    case Qt::ToolTipRole:
        return u"%1 %2"_s.arg(row.kind, row.name);
    case IconRole:
        return index.column() == KindColumn ? iconOf(row.kind) : QVariant();
    case PathRole:
        return QVariant::fromValue(row.origin);
    default:
        return {};
    }
}

QVariant ManifestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Kind");
    case NameColumn:
        return tr("Name");
    default:
        return tr("Engines");
    }
}

QString ManifestsModel::stateText(ComparedObject::State state)
{
    switch (state) {
    case ComparedObject::State::Same:
        return tr("same");
    case ComparedObject::State::Different:
        return tr("different");
    case ComparedObject::State::OnlyBuiltIn:
        return tr("only built in");
    case ComparedObject::State::OnlyHelm:
        break;
    }
    return tr("only helm");
}

QByteArray ManifestsModel::wholeText() const
{
    QByteArrayList texts;
    for (const Row &row : m_rows)
        texts.append(row.text);
    return texts.join("---\n");
}

int ManifestsModel::differenceCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [](const Row &row) { return row.state != ComparedObject::State::Same; }));
}

int ManifestsModel::rowFor(const YamlPath &place) const
{
    int found = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        const YamlPath &origin = m_rows.at(row).origin;
        const bool isNearer = found < 0 || origin.size() > m_rows.at(found).origin.size();
        if (!origin.isEmpty() && place.startsWith(origin) && isNearer)
            found = row;
    }
    return found;
}

} // namespace portolan
