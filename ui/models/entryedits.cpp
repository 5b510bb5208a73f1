// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/entryedits.h"

#include "app/chart/chartfacts.h"
#include "app/chart/entrytemplates.h"
#include "app/chart/newvalues.h"
#include "ui/models/fieldedits.h"
#include "ui/session/chartsession.h"
#include "ui/session/fieldshape.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(EntryEdits)
};

Result<EntryTemplate> entryToAdd(const Snapshot &snapshot, EntryKind kind, const YamlPath &place)
{
    const Chart &chart = snapshot.chart;
    const YamlTree &tree = snapshot.document.tree();
    const YamlPath component = enclosingEntry(place, EntryKind::Component);
    const YamlPath container = enclosingEntry(place, EntryKind::Container);
    const bool inComponent = kind == EntryKind::Container || kind == EntryKind::Service || kind == EntryKind::Port;
    const bool inContainer = kind == EntryKind::EnvVariable || kind == EntryKind::VolumeMount;
    if (inComponent && component.isEmpty())
        return Error{Translated::tr("Select a component first.")};
    if (inContainer && container.isEmpty())
        return Error{Translated::tr("Select a container first.")};
    switch (kind) {
    case EntryKind::Component:
        return newComponent(chart, tree);
    case EntryKind::Container:
        return newContainer(chart, tree, component);
    case EntryKind::Port:
        return newPort(chart, tree, component);
    case EntryKind::EnvVariable:
        return newEnvVariable(chart, tree, container);
    case EntryKind::VolumeMount:
        return newVolumeMount(chart, tree, container);
    case EntryKind::Volume:
        return newVolume(chart, tree);
    case EntryKind::PullSecret:
        return newPullSecret(chart, tree);
    case EntryKind::Service:
        if (const Component *owner = componentAt(chart, tree, component); owner && owner->service)
            return Error{Translated::tr("The component has its service already.")};
        return newService(chart, tree, component);
    case EntryKind::Other:
        break;
    }
    return Error{Translated::tr("Nothing of this kind can be added here.")};
}

Result<YamlPath> add(ChartSession &session, const QString &label, const EntryTemplate &entry)
{
    if (auto error = session.apply(label, entry.edits))
        return *error;
    return entry.path;
}

/// The mounts of a volume name it; with the volume they get its new name.
QList<YamlEdit> renamedMounts(const Snapshot &snapshot, const YamlPath &path, const QString &name)
{
    const YamlTree &tree = snapshot.document.tree();
    const Volume *volume = volumeAt(snapshot.chart, tree, path);
    const QString old = volume ? volume->name.valueOr({}) : QString();
    QList<YamlEdit> edits;
    if (old.isEmpty() || name.isEmpty())
        return edits;
    for (const MountPlace &place : mountsOf(snapshot.chart, old)) {
        const Container &container = snapshot.chart.components.at(place.component).containers.at(place.container);
        const VolumeMount &mount = container.volumeMounts.at(place.mount);
        edits.append(YamlEdit::set(tree.pathOf(mount.volumeName.node), ScalarValue::string(name)));
    }
    return edits;
}

/// The keys of the map that an entry is in, or the values that its fellow items have at `key`.
QStringList siblingTexts(const YamlTree &tree, NodeId node, const QByteArray &key)
{
    QStringList texts;
    for (const YamlTree::Entry &entry : tree.entries(tree.node(node).parent))
        texts.append(tree.string(key.isEmpty() ? entry.key : tree.resolved(tree.lookup(entry.value, key))));
    return texts;
}

} // namespace

bool canAddEntry(const ChartSession &session, EntryKind kind, const YamlPath &place)
{
    return !session.isStale() && entryToAdd(*session.good(), kind, place).hasValue();
}

Result<YamlPath> addEntry(ChartSession &session, EntryKind kind, const YamlPath &place)
{
    session.settle();
    const auto entry = entryToAdd(*session.good(), kind, place);
    if (!entry)
        return entry.error();
    return add(session, addLabel(kind), *entry);
}

Result<YamlPath> addItem(ChartSession &session, const YamlPath &list)
{
    session.settle();
    const FieldDescription *description = Schema::componentChart().at(list);
    if (description && description->isList() && description->items->entry != EntryKind::Other)
        return addEntry(session, description->items->entry, list);

    const YamlTree &tree = session.good()->document.tree();
    const NodeId node = tree.resolved(tree.find(list));
    const YamlPath path = list.index(tree.isList(node) ? tree.entryCount(node) : 0);
    const bool isThere = tree.find(list) != kNoNode;
    const YamlEdit edit = isThere ? YamlEdit::insert(path, "\"\"") : YamlEdit::insert(list, "- \"\"\n");
    return add(session, Translated::tr("Add item"), {{edit}, path});
}

std::optional<Error> removeEntries(ChartSession &session, const QList<YamlPath> &paths)
{
    QList<YamlPath> fromBehind = paths; // so that the paths before stay true
    std::sort(fromBehind.begin(), fromBehind.end(), [](const YamlPath &a, const YamlPath &b) {
        return !a.isEmpty() && !b.isEmpty() && a.last().index > b.last().index;
    });
    QList<YamlEdit> edits;
    for (const YamlPath &path : std::as_const(fromBehind)) {
        if (!path.isEmpty())
            edits.append(YamlEdit::remove(path));
    }
    if (edits.isEmpty())
        return std::nullopt;
    return session.apply(removeLabel(edits.size() == 1 ? kindAt(edits.first().path) : EntryKind::Other), edits);
}

std::optional<Error> renameEntry(ChartSession &session, const YamlPath &path, const QString &name)
{
    session.settle();
    const Snapshot &snapshot = *session.good();
    const FieldDescription *description = Schema::componentChart().at(path);
    const QString label = Translated::tr("Rename to %1").arg(name);
    if (!description)
        return session.apply(label, {YamlEdit::renameKey(path, name)});

    const FieldDescription *field = isSingleValue(*description) ? description : nameField(*description);
    if (!field)
        return Error{Translated::tr("This has no name.")};
    const YamlPath place = field == description ? path : path.key(field->key);
    const auto edits = fieldEdits(snapshot.document.tree(), path, place, name);
    if (!edits)
        return edits.error();
    return session.apply(label, *edits + renamedMounts(snapshot, path, name));
}

bool canDuplicateEntry(const ChartSession &session, const YamlPath &path)
{
    const YamlTree &tree = session.good()->document.tree();
    const NodeId node = tree.find(path);
    if (path.isEmpty() || node == kNoNode || session.isStale())
        return false;
    return tree.keyOf(node) == kNoNode || !Schema::componentChart().at(path);
}

Result<YamlPath> duplicateEntry(ChartSession &session, const YamlPath &path)
{
    session.settle();
    const YamlTree &tree = session.good()->document.tree();
    const NodeId node = tree.find(path);
    const YamlPath collection = path.parent();
    const QString label = Translated::tr("Duplicate");
    if (const NodeId key = tree.keyOf(node); key != kNoNode) {
        const QString name = freeName(tree.string(key), siblingTexts(tree, node, {}));
        return add(session, label, {{YamlEdit::duplicate(path, name)}, collection.key(name.toUtf8())});
    }
    const YamlPath copy = collection.index(tree.entryIndex(node) + 1);
    QList<YamlEdit> edits{YamlEdit::duplicate(path)};
    const FieldDescription *description = Schema::componentChart().at(path);
    const FieldDescription *name = description && !isSingleValue(*description) ? nameField(*description) : nullptr;
    if (const NodeId old = name ? tree.mapValue(node, name->key) : kNoNode; tree.isScalar(old))
        edits.append(YamlEdit::set(
            copy.key(name->key), ScalarValue::string(freeName(tree.string(old), siblingTexts(tree, node, name->key)))));
    return add(session, label, {edits, copy});
}

bool canMoveEntry(const ChartSession &session, const YamlPath &path, int places)
{
    const YamlTree &tree = session.good()->document.tree();
    const NodeId node = tree.find(path);
    if (path.isEmpty() || node == kNoNode || session.isStale())
        return false;
    const int index = tree.entryIndex(node) + places;
    return index >= 0 && index < tree.entryCount(tree.node(node).parent);
}

Result<YamlPath> moveEntry(ChartSession &session, const YamlPath &path, int places)
{
    session.settle();
    const YamlTree &tree = session.good()->document.tree();
    const NodeId node = tree.find(path);
    const int index = tree.entryIndex(node) + places;
    const YamlPath moved = tree.keyOf(node) == kNoNode ? path.parent().index(index) : path;
    const QString label = places < 0 ? Translated::tr("Move up") : Translated::tr("Move down");
    return add(session, label, {{YamlEdit::moveTo(path, index)}, moved});
}

std::optional<YamlPath> aliasAt(const ChartSession &session, const YamlPath &place)
{
    return session.isStale() ? std::nullopt : aliasOnTheWay(session.good()->document.tree(), place);
}

std::optional<Error> detachAlias(ChartSession &session, const YamlPath &alias)
{
    return session.apply(Translated::tr("Make a copy of the shared value"), {YamlEdit::detach(alias)});
}

QString addLabel(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Component:
        return Translated::tr("Add component");
    case EntryKind::Container:
        return Translated::tr("Add container");
    case EntryKind::Service:
        return Translated::tr("Add service");
    case EntryKind::Port:
        return Translated::tr("Add port");
    case EntryKind::EnvVariable:
        return Translated::tr("Add variable");
    case EntryKind::VolumeMount:
        return Translated::tr("Add volume mount");
    case EntryKind::Volume:
        return Translated::tr("Add volume");
    case EntryKind::PullSecret:
        return Translated::tr("Add pull secret");
    case EntryKind::Other:
        break;
    }
    return Translated::tr("Add item");
}

QString removeLabel(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Component:
        return Translated::tr("Remove component");
    case EntryKind::Container:
        return Translated::tr("Remove container");
    case EntryKind::Service:
        return Translated::tr("Remove service");
    case EntryKind::Port:
        return Translated::tr("Remove port");
    case EntryKind::EnvVariable:
        return Translated::tr("Remove variable");
    case EntryKind::VolumeMount:
        return Translated::tr("Remove volume mount");
    case EntryKind::Volume:
        return Translated::tr("Remove volume");
    case EntryKind::PullSecret:
        return Translated::tr("Remove pull secret");
    case EntryKind::Other:
        break;
    }
    return Translated::tr("Remove");
}

} // namespace portolan
