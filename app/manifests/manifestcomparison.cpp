// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/manifestcomparison.h"

#include "app/manifests/manifestjson.h"
#include "app/manifests/manifestwriter.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Comparison
{
    Q_DECLARE_TR_FUNCTIONS(ManifestComparison)
};

/// What every engine says of itself.
bool isAside(const QString &path)
{
    return path.endsWith(u"labels.app.kubernetes.io/managed-by"_s) || path == u"metadata.annotations.helm.sh/chart";
}

bool isScalar(const ManifestValue &value)
{
    return !value.isList() && !value.isMap();
}

/// Kubernetes takes a number for an amount, too.
bool isSameAmount(const QString &path, const ManifestValue &a, const ManifestValue &b)
{
    const bool isAmount = path.contains(u".limits."_s) || path.contains(u".requests."_s);
    return isAmount && isScalar(a) && isScalar(b) && a.text() == b.text();
}

QString oneLine(const ManifestValue *value)
{
    if (!value)
        return {};
    if (isScalar(*value))
        return QString::fromUtf8(jsonText(*value)).trimmed();
    return QString::fromUtf8(QJsonDocument::fromJson(jsonText(*value)).toJson(QJsonDocument::Compact));
}

class Comparer
{
public:
    QList<FieldDifference> takeDifferences() { return std::move(m_differences); }

    void compare(const QString &path, const ManifestValue &a, const ManifestValue &b)
    {
        if (isAside(path) || a == b || isSameAmount(path, a, b))
            return;
        if (a.isMap() && b.isMap())
            compareMaps(path, a, b);
        else if (a.isList() && b.isList())
            compareLists(path, a, b);
        else
            m_differences.append({path, oneLine(&a), oneLine(&b)});
    }

private:
    /// Something that only one side has. Of a map that is not there on the other, each entry is told.
    void note(const QString &path, const ManifestValue *a, const ManifestValue *b)
    {
        const ManifestValue &there = a ? *a : *b;
        const ManifestValue nothing = ManifestValue::map();
        if (there.isMap() && !there.isEmpty())
            compareMaps(path, a ? *a : nothing, b ? *b : nothing);
        else if (!isAside(path))
            m_differences.append({path, oneLine(a), oneLine(b)});
    }

    void compareMaps(const QString &path, const ManifestValue &a, const ManifestValue &b)
    {
        const QString start = path.isEmpty() ? QString() : path + u'.';
        for (const ManifestValue::Entry &entry : a.entries()) {
            if (const ManifestValue *other = b.find(entry.key))
                compare(start + entry.key, entry.value, *other);
            else
                note(start + entry.key, &entry.value, nullptr);
        }
        for (const ManifestValue::Entry &entry : b.entries()) {
            if (!a.find(entry.key))
                note(start + entry.key, nullptr, &entry.value);
        }
    }

    void compareLists(const QString &path, const ManifestValue &a, const ManifestValue &b)
    {
        const size_t count = std::max(a.entries().size(), b.entries().size());
        for (size_t i = 0; i < count; ++i) {
            const QString item = u"%1[%2]"_s.arg(path, QString::number(i));
            const ManifestValue *left = i < a.entries().size() ? &a.entries()[i].value : nullptr;
            const ManifestValue *right = i < b.entries().size() ? &b.entries()[i].value : nullptr;
            if (left && right)
                compare(item, *left, *right);
            else
                note(item, left, right);
        }
    }

    QList<FieldDifference> m_differences;
};

const KubernetesObject *sameIn(const QList<KubernetesObject> &objects, const KubernetesObject &wanted)
{
    const auto found = std::find_if(objects.begin(), objects.end(), [&](const KubernetesObject &object) {
        return object.kind == wanted.kind && object.name == wanted.name;
    });
    return found == objects.end() ? nullptr : &*found;
}

} // namespace

QList<ComparedObject> compareManifests(const QList<KubernetesObject> &builtIn, const QList<KubernetesObject> &helm)
{
    using State = ComparedObject::State;
    QList<ComparedObject> compared;
    for (const KubernetesObject &object : builtIn) {
        const KubernetesObject *other = sameIn(helm, object);
        Comparer comparer;
        if (other)
            comparer.compare(QString(), object.content, other->content);
        const QList<FieldDifference> differences = comparer.takeDifferences();
        const State whenThere = differences.isEmpty() ? State::Same : State::Different;
        compared.append({other ? whenThere : State::OnlyBuiltIn, object, differences});
    }
    for (const KubernetesObject &object : helm) {
        if (!sameIn(builtIn, object))
            compared.append({State::OnlyHelm, object});
    }
    return compared;
}

QByteArray comparisonText(const ComparedObject &compared)
{
    const QByteArray whole = objectText(compared.object, ManifestFormat::Yaml);
    switch (compared.state) {
    case ComparedObject::State::Same:
        return "# " + Comparison::tr("Both engines make this object.").toUtf8() + '\n' + whole;
    case ComparedObject::State::OnlyBuiltIn:
        return "# " + Comparison::tr("Only the built-in engine makes this object.").toUtf8() + '\n' + whole;
    case ComparedObject::State::OnlyHelm:
        return "# " + Comparison::tr("Only helm makes this object.").toUtf8() + '\n' + whole;
    case ComparedObject::State::Different:
        break;
    }
    QString text = u"# "_s + Comparison::tr("What the engines make differently: - is built in, + is helm.") + u'\n';
    for (const FieldDifference &difference : compared.differences) {
        text += difference.path + u":\n"_s;
        if (!difference.builtIn.isEmpty())
            text += u"- "_s + difference.builtIn + u'\n';
        if (!difference.helm.isEmpty())
            text += u"+ "_s + difference.helm + u'\n';
    }
    return text.toUtf8();
}

} // namespace portolan
