// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Replicas and autoscaling.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartfacts.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ScalingRules)
};

void checkReplicas(const RuleInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (qsizetype i = 0; i < input.chart.components.size(); ++i) {
        const Component &component = input.chart.components[i];
        const NodeId node = component.replicas.node;
        // Anything but a whole number is a wrong type, which is said elsewhere.
        if (!tree.isScalar(node) || tree.scalarType(node) != ScalarType::Integer || component.replicas.valueOr(-1) >= 0)
            continue;
        found.append(
            problemAt(tree, node,
                      Translated::tr("The number of replicas of %1 cannot be %2; it goes from 0 to 2147483647.")
                          .arg(componentLabel(component, i), tree.string(node))));
    }
}

} // namespace

QList<Rule> scalingRules()
{
    return {
        {"replicas-value", Severity::Error, checkReplicas},
    };
}

} // namespace portolan
