// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/form.h"

#include "app/chart/chartfacts.h"
#include "ui/models/derivedfacts.h"
#include "ui/models/fieldedits.h"
#include "ui/models/references.h"
#include "ui/session/entrylabels.h"
#include "ui/session/fieldshape.h"
#include "ui/session/snapshot.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

/// Those that a form may speak of: of a place in a component, its own.
EntryLabels labelsFor(const Snapshot &snapshot, const YamlPath &subject)
{
    const YamlTree &tree = snapshot.document.tree();
    const Component *component = componentAt(snapshot.chart, tree, subject);
    return component ? labelsIn(snapshot.chart, tree, *component) : allLabels(snapshot.chart, tree);
}

class FormBuilder
{
    Q_DECLARE_TR_FUNCTIONS(Form)

public:
    FormBuilder(const Snapshot &snapshot, const YamlPath &subject)
        : m_snapshot(snapshot)
        , m_tree(snapshot.document.tree())
        , m_labels(labelsFor(snapshot, subject))
        , m_description(subject.isEmpty() ? nullptr : Schema::componentChart().at(subject))
        , m_node(m_tree.resolved(m_tree.find(subject)))
    {
        m_form.path = subject;
    }

    Form build()
    {
        if (m_form.path.isEmpty() || m_node == kNoNode) {
            m_form.sentence = tr("Select something in the structure or in the picture to see and change it here.");
            return m_form;
        }
        addHeader();
        if (m_description)
            addDescribed();
        else
            addPlain();
        for (const Problem *problem : m_snapshot.problemIndex.near(m_form.path))
            place(*problem);
        return m_form;
    }

private:
    void addHeader();
    void addDescribed();
    void addPlain();
    void addCollection(const FieldDescription &property, NodeId value, const YamlPath &path);
    void addOtherKeys();
    void addLinks(NodeId list, const YamlPath &path, const QString &section);
    void addLink(const YamlPath &path, NodeId value, const QString &section, const QString &title);
    void addPlainValue(const YamlPath &path, NodeId value, const QString &section, const QString &title);
    FormField field(const FieldPlace &place) const;
    QString relativeName(const YamlPath &path) const;
    QString summary(NodeId node) const;
    void place(const Problem &problem);

    const Snapshot &m_snapshot;
    const YamlTree &m_tree;
    const EntryLabels m_labels;
    const FieldDescription *m_description;
    NodeId m_node;
    Form m_form;
};

FieldEditor editorFor(const FieldDescription &description)
{
    if (!description.refersTo.isEmpty())
        return FieldEditor::Reference;
    if (!description.choices.isEmpty())
        return FieldEditor::Choice;
    if (!description.accepts(ValueType::String))
        return description.accepts(ValueType::Integer) ? FieldEditor::Integer : FieldEditor::Boolean;
    return FieldEditor::Text;
}

QString shown(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

void FormBuilder::addHeader()
{
    const NodeId written = m_tree.find(m_form.path);
    const EntryKind kind = kindAt(m_form.path);
    m_form.kind = entryKindTitle(kind);
    m_form.title = m_labels.value(written).title;
    m_form.icon = m_description && !m_description->icon.isEmpty() ? m_description->icon : QStringLiteral("yaml");
    if (m_form.title.isEmpty() && m_description)
        m_form.title = m_description->title;
    if (m_form.title.isEmpty())
        m_form.title = m_form.path.last().kind == YamlPath::Step::Kind::Key ? QString::fromUtf8(m_form.path.last().key)
                                                                            : m_form.path.toString();
    m_form.help = m_description ? m_description->help : QString();
    m_form.facts = derivedFacts(m_snapshot, m_form.path);
}

void FormBuilder::addDescribed()
{
    if (m_description->isList()) {
        if (isTable(*m_description))
            m_form.tables.append({m_form.path, relativeName(m_form.path), m_description->title, m_description->help,
                                  m_description->items->entry});
        else
            addLinks(m_node, m_form.path, QString());
        if (!isTable(*m_description))
            m_form.additions.append(m_description->items->entry);
        return;
    }
    for (const FieldPlace &place : fieldsOf(*m_description))
        m_form.fields.append(field(place));
    for (const auto &property : m_description->properties) {
        const YamlPath path = m_form.path.key(property->key);
        if (!isSingleValue(*property) && !isGroup(*property))
            addCollection(*property, m_tree.lookup(m_node, property->key), path);
    }
    addOtherKeys();
}

void FormBuilder::addCollection(const FieldDescription &property, NodeId value, const YamlPath &path)
{
    if (isTable(property)) {
        m_form.tables.append({path, relativeName(path), property.title, property.help, property.items->entry});
    } else if (property.isList()) {
        addLinks(m_tree.resolved(value), path, property.title);
        m_form.additions.append(property.items->entry);
    } else if (value != kNoNode && !m_tree.isNull(value)) {
        addLink(path, value, property.title, property.title);
    } else if (property.entry != EntryKind::Other) {
        m_form.additions.append(property.entry);
    }
}

void FormBuilder::addOtherKeys()
{
    for (const YamlTree::Entry &entry : m_tree.entries(m_node)) {
        const QByteArray key = m_tree.value(entry.key).toByteArray();
        if (!m_description || !m_description->property(key))
            addPlainValue(m_form.path.key(key), entry.value, m_description ? tr("Other keys") : QString(),
                          m_tree.string(entry.key));
    }
}

void FormBuilder::addPlain()
{
    if (m_tree.isMap(m_node)) {
        addOtherKeys();
    } else if (m_tree.isList(m_node)) {
        qsizetype index = 0;
        for (const YamlTree::Entry &entry : m_tree.entries(m_node)) {
            addPlainValue(m_form.path.index(index), entry.value, QString(), tr("Item %1").arg(index + 1));
            ++index;
        }
    } else {
        addPlainValue(m_form.path, m_node, QString(), tr("Value"));
    }
    if (m_form.fields.isEmpty())
        m_form.sentence = tr("Nothing stands here.");
}

void FormBuilder::addLinks(NodeId list, const YamlPath &path, const QString &section)
{
    qsizetype index = 0;
    for (const YamlTree::Entry &entry : m_tree.entries(list)) {
        addLink(path.index(index), entry.value, section, tr("Item %1").arg(index + 1));
        ++index;
    }
}

void FormBuilder::addLink(const YamlPath &path, NodeId value, const QString &section, const QString &title)
{
    const EntryLabel label = m_labels.value(value, {title, summary(value)});
    FormField link;
    link.path = path;
    link.name = relativeName(path);
    link.section = section;
    link.title = label.title;
    link.value = label.subtitle;
    link.editor = FieldEditor::Link;
    if (const FieldDescription *description = Schema::componentChart().at(path))
        link.help = description->help;
    link.present = true;
    m_form.fields.append(link);
}

void FormBuilder::addPlainValue(const YamlPath &path, NodeId value, const QString &section, const QString &title)
{
    const NodeId resolved = m_tree.resolved(value);
    if (m_tree.isMap(resolved) || m_tree.isList(resolved)) {
        addLink(path, value, section, title);
        return;
    }
    FormField field;
    field.path = path;
    field.name = relativeName(path);
    field.section = section;
    field.title = title;
    field.value = fieldText(m_tree, path);
    field.placeholder = tr("no value");
    field.present = true;
    m_form.fields.append(field);
}

FormField FormBuilder::field(const FieldPlace &place) const
{
    const FieldDescription &description = *place.description;
    FormField field;
    field.path = m_form.path.joined(place.path);
    field.name = relativeName(field.path);
    field.section = place.section;
    field.title = description.title;
    field.value = fieldText(m_tree, field.path);
    field.help = description.help;
    field.editor = editorFor(description);
    field.choices =
        description.refersTo.isEmpty() ? description.choices : referableNames(m_snapshot, description.refersTo);
    field.present = m_tree.find(writtenPlace(m_tree, field.path)) != kNoNode;
    field.code = description.code;
    field.required = description.required;
    field.resettable = field.present && !description.required && !place.path.isEmpty();
    field.placeholder = description.placeholder.isEmpty() ? shown(description.defaultValue) : description.placeholder;
    return field;
}

QString FormBuilder::relativeName(const YamlPath &path) const
{
    if (path.size() <= m_form.path.size())
        return path.last().kind == YamlPath::Step::Kind::Key ? QString::fromUtf8(path.last().key)
                                                             : QStringLiteral("value");
    return path.behind(m_form.path.size()).toString();
}

QString FormBuilder::summary(NodeId node) const
{
    const NodeId resolved = m_tree.resolved(node);
    const int count = m_tree.entryCount(resolved);
    if (m_tree.isMap(resolved))
        return count == 1 ? tr("1 key") : tr("%n keys", nullptr, count);
    if (m_tree.isList(resolved))
        return count == 1 ? tr("1 item") : tr("%n items", nullptr, count);
    return {};
}

/// Puts the problem under its field, or to the entry as a whole. Those of tables and links are shown there.
void FormBuilder::place(const Problem &problem)
{
    if (!problem.liesIn(m_form.path))
        return;
    const YamlPath place = problem.place();
    const auto holds = [&](const auto &part) { return place.startsWith(part.path); };
    const auto field = std::find_if(m_form.fields.begin(), m_form.fields.end(), [&](const FormField &candidate) {
        return place.startsWith(candidate.path) || place == writtenPlace(m_tree, candidate.path);
    });
    if (field != m_form.fields.end()) {
        if (!field->problem)
            field->problem = problem;
    } else if (std::none_of(m_form.tables.begin(), m_form.tables.end(), holds)) {
        m_form.problems.append(problem);
    }
}

} // namespace

YamlPath formSubject(const Snapshot &snapshot, const YamlPath &path)
{
    YamlPath subject = path;
    while (!subject.isEmpty()) {
        const FieldDescription *description = Schema::componentChart().at(subject);
        const bool hasForm = !description || description->entry != EntryKind::Other
                             || !(isSingleValue(*description) || isGroup(*description));
        const bool isUnknownKey = !description && !enclosingEntry(subject).isEmpty();
        const bool isPlainValue =
            isUnknownKey && snapshot.document.tree().isScalar(snapshot.document.tree().find(subject));
        if (hasForm && !isPlainValue && snapshot.document.tree().find(subject) != kNoNode)
            return subject;
        subject = subject.parent();
    }
    return subject;
}

Form buildForm(const Snapshot &snapshot, const YamlPath &subject)
{
    return FormBuilder(snapshot, subject).build();
}

} // namespace portolan
