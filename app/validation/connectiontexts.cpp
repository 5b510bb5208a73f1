// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/connectiontexts.h"

#include "app/chart/chartfacts.h"
#include "app/validation/rulefamilies.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTexts)
};

/// A text to put at a place of a scalar.
struct Replacement
{
    TextPlace place;
    QString text;
};

/// One edit a scalar, with all that changes in it.
QList<YamlEdit> replaced(const YamlTree &tree, QList<Replacement> replacements)
{
    std::sort(replacements.begin(), replacements.end(), [](const Replacement &a, const Replacement &b) {
        return a.place.node != b.place.node ? a.place.node < b.place.node
                                            : a.place.inValue.begin > b.place.inValue.begin;
    });
    QList<YamlEdit> edits;
    for (qsizetype i = 0; i < replacements.size();) {
        const NodeId node = replacements[i].place.node;
        QByteArray value = tree.value(node).toByteArray();
        for (; i < replacements.size() && replacements[i].place.node == node; ++i) {
            const Span range = replacements[i].place.inValue;
            value.replace(range.begin, range.length(), replacements[i].text.toUtf8());
        }
        edits.append(YamlEdit::set(tree.pathOf(node), ScalarValue::string(QString::fromUtf8(value))));
    }
    return edits;
}

/// Whether the place holds what was read, rather than a reference that brought it from elsewhere.
bool holds(const YamlTree &tree, const TextPlace &place, const QString &text)
{
    return place.node != kNoNode
           && tree.value(place.node).sliced(place.inValue.begin, place.inValue.length()) == text.toUtf8();
}

std::optional<Replacement> newPort(const YamlTree &tree, const HostReference &reference, int port, const QString &host)
{
    if (reference.portPlace.node != kNoNode) {
        if (!holds(tree, reference.portPlace, QString::number(*reference.port)))
            return std::nullopt;
        return Replacement{reference.portPlace, QString::number(port)};
    }
    if (!holds(tree, reference.hostPlace, reference.host))
        return std::nullopt;
    return Replacement{reference.hostPlace, host + u':' + QString::number(port)};
}

} // namespace

QString speaker(const RuleInput &input, const Connection &connection)
{
    const HostReference &reference = connection.reference;
    const Component &component = input.chart.components[connection.component];
    const QString container = Translated::tr("container \"%1\" of %2")
                                  .arg(shownValue(component.containerName(connection.container)),
                                       componentLabel(component, connection.component));
    if (reference.isVariable)
        return Translated::tr("Variable \"%1\" of %2").arg(shownValue(reference.name), container);
    if (!reference.name.isEmpty())
        return Translated::tr("Option \"%1\" of %2").arg(shownValue(reference.name), container);
    return Translated::tr("The command line of %1").arg(container);
}

TextPlace portOrHost(const HostReference &reference)
{
    return reference.portPlace.node == kNoNode ? reference.hostPlace : reference.portPlace;
}

Problem connectionProblem(const RuleInput &input, const Connection &connection, const TextPlace &place,
                          const QString &message)
{
    const NodeId node = place.node == kNoNode ? connection.reference.node : place.node;
    Problem problem = problemAt(input.tree(), node, message);
    if (place.node != kNoNode)
        problem.span = place.span;
    return problem;
}

QList<YamlEdit> withHost(const RuleInput &input, const HostReference &reference, const QString &host)
{
    if (!holds(input.tree(), reference.hostPlace, reference.host))
        return {};
    return replaced(input.tree(), {{reference.hostPlace, host}});
}

QList<YamlEdit> withPort(const RuleInput &input, const HostReference &reference, int port)
{
    const auto replacement = newPort(input.tree(), reference, port, reference.host);
    return replacement ? replaced(input.tree(), {*replacement}) : QList<YamlEdit>();
}

QList<YamlEdit> withAddress(const RuleInput &input, const HostReference &reference, const QString &host, int port)
{
    if (reference.port == port)
        return withHost(input, reference, host);
    const auto replacement = newPort(input.tree(), reference, port, host);
    if (!replacement || !holds(input.tree(), reference.hostPlace, reference.host))
        return {};
    QList<Replacement> both{*replacement};
    if (reference.portPlace.node != kNoNode)
        both.append({reference.hostPlace, host});
    return replaced(input.tree(), both);
}

void addFix(Problem &problem, const QString &title, const QList<YamlEdit> &edits)
{
    if (!edits.isEmpty())
        problem.fixes.append({title, edits});
}

} // namespace portolan
