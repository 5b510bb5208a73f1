// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of components, containers, volumes and variables. Services have a family of their own.

#include "app/validation/rulefamilies.h"

#include "app/chart/chart.h"
#include "app/chart/newvalues.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QHash>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(NameRules)
};

void checkComponentNames(const RuleInput &input, QList<Problem> &found)
{
    QHash<QString, NodeId> owners;
    QStringList taken;
    for (const Component &component : input.chart.components)
        taken.append(component.name.valueOr({}));

    for (const Component &component : input.chart.components) {
        const QString name = component.name.valueOr({});
        const auto owner = owners.constFind(name);
        if (name.isEmpty() || owner == owners.cend()) {
            owners.insert(name, component.name.node);
            continue;
        }
        const YamlTree &tree = input.tree();
        const QString place = tree.pathOf(*owner).parent().toString();
        Problem problem = problemAt(
            tree, component.name.node,
            Translated::tr("Component name \"%1\" is already used by %2; every component needs a name of its own.")
                .arg(shownValue(name), place));
        problem.related.append({tree.displaySpan(*owner),
                                Translated::tr("The first component called \"%1\" is here.").arg(shownValue(name))});
        const QString another = freeName(name, taken);
        taken.append(another);
        problem.fixes.append(setValueFix(tree, component.name.node, ScalarValue::string(another),
                                         Translated::tr("Rename to %1").arg(another)));
        found.append(problem);
    }
}

} // namespace

QList<Rule> nameRules()
{
    return {
        {"component-name-unique", Severity::Error, checkComponentNames},
    };
}

} // namespace portolan
