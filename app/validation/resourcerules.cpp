// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Limits and requests of containers, and other amounts.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartkeys.h"
#include "app/chart/quantity.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ResourceRules)
};

constexpr const char *kAmounts[] = {keys::kCpu, keys::kMemory, keys::kEphemeralStorage};
/// Less memory or disk than this is surely meant in another unit.
constexpr double kLeastBytes = 0x1p20;
constexpr double kTooManyCores = 1000; ///< more than a machine has

/// An amount of the file.
struct Amount
{
    NodeId node = kNoNode; ///< its scalar
    const char *key = "";
    const char *group = "";   ///< `limits` or `requests` of a container; empty for a target of the autoscaling
    qsizetype container = -1; ///< position in the component
    bool isBytes = false;
};

NodeId amountNode(const YamlTree &tree, const Container &container, const char *group, const char *key)
{
    const NodeId map = tree.resolved(tree.lookup(tree.resolved(container.resources), group));
    return tree.resolved(tree.lookup(map, key));
}

/// Every amount of a component, the targets of its autoscaler included.
QList<Amount> amountsOf(const ComponentInput &input)
{
    const YamlTree &tree = input.tree();
    QList<Amount> amounts;
    const Component &component = input.component();
    for (qsizetype i = 0; i < component.containers.size(); ++i) {
        for (const char *group : {keys::kLimits, keys::kRequests}) {
            for (const char *key : kAmounts) {
                const NodeId node = amountNode(tree, component.containers[i], group, key);
                if (tree.isScalar(node))
                    amounts.append({node, key, group, i, key != keys::kCpu});
            }
        }
    }
    if (component.averageMemory.value)
        amounts.append({component.averageMemory.node, keys::kAverageMemory, "", -1, true});
    if (component.averageCpu.value)
        amounts.append({component.averageCpu.node, keys::kAverageCpu, "", -1, false});
    return amounts;
}

/// `limits.memory of container "app" of component "web"`
QString nameOf(const ComponentInput &input, const Amount &amount)
{
    if (amount.container < 0)
        return Translated::tr("%1 of %2").arg(QLatin1String(amount.key), input.label());
    return Translated::tr("%1.%2 of %3")
        .arg(QLatin1String(amount.group), QLatin1String(amount.key), input.containerLabel(amount.container));
}

void checkQuantities(const ComponentInput &input, QList<Problem> &found)
{
    for (const Amount &amount : amountsOf(input)) {
        const QString text = input.tree().string(amount.node);
        const auto quantity = parseQuantity(text);
        if (quantity && quantity->value >= 0)
            continue;
        Problem problem =
            problemAt(input.tree(), amount.node,
                      (amount.isBytes ? Translated::tr("\"%1\", %2, is not an amount such as 256Mi or 1Gi.")
                                      : Translated::tr("\"%1\", %2, is not an amount such as 500m or 2."))
                          .arg(shownValue(text), nameOf(input, amount)));
        const QString trimmed = text.simplified().remove(u' ');
        if (trimmed != text && parseQuantity(trimmed))
            problem.fixes.append(setValueFix(input.tree(), amount.node, ScalarValue::string(trimmed),
                                             Translated::tr("Write %1").arg(trimmed)));
        found.append(problem);
    }
}

/// `meant` is what was probably to be written; empty where that cannot be told.
Problem unitProblem(const ComponentInput &input, const Amount &amount, const QString &message, const QString &meant)
{
    Problem problem = problemAt(input.tree(), amount.node, message);
    if (!meant.isEmpty())
        problem.fixes.append(
            setValueFix(input.tree(), amount.node, ScalarValue::string(meant), Translated::tr("Write %1").arg(meant)));
    return problem;
}

void checkUnits(const ComponentInput &input, QList<Problem> &found)
{
    for (const Amount &amount : amountsOf(input)) {
        const QString text = input.tree().string(amount.node);
        const auto quantity = parseQuantity(text);
        const bool hasNoUnit = quantity && quantity->unit.isEmpty();
        if (quantity && amount.isBytes && quantity->value > 0 && quantity->value < kLeastBytes) {
            const bool thousandths = quantity->unit == "m"_L1;
            const QString message = thousandths ? Translated::tr("%1, %2, means thousandths of a byte.")
                                                : Translated::tr("%1, %2, is less than a megabyte.");
            const QString number = thousandths ? text.chopped(1) : hasNoUnit ? text : QString();
            found.append(unitProblem(input, amount, message.arg(shownValue(text), nameOf(input, amount)),
                                     number.isEmpty() ? number : number + u"Mi"_s));
        } else if (quantity && !amount.isBytes && quantity->value >= kTooManyCores) {
            const QString number = quantity->unit == "M"_L1 ? text.chopped(1) : hasNoUnit ? text : QString();
            const QString message =
                Translated::tr("%1, %2, means %3 cores.")
                    .arg(shownValue(text), nameOf(input, amount), QString::number(quantity->value, 'f', 0));
            found.append(unitProblem(input, amount, message, number.isEmpty() ? number : number + u'm'));
        }
    }
}

void checkOrder(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (qsizetype i = 0; i < input.component().containers.size(); ++i) {
        for (const char *key : kAmounts) {
            const Container &container = input.component().containers[i];
            const NodeId limit = amountNode(tree, container, keys::kLimits, key);
            const NodeId request = amountNode(tree, container, keys::kRequests, key);
            const auto most = parseQuantity(tree.string(limit));
            const auto least = parseQuantity(tree.string(request));
            if (!most || !least || most->value >= least->value)
                continue;
            Problem problem = problemAt(
                tree, limit,
                Translated::tr("The %1 limit %2 of %3 is below its request of %4.")
                    .arg(QLatin1String(key), tree.string(limit), input.containerLabel(i), tree.string(request)));
            problem.related.append({tree.displaySpan(request), Translated::tr("The request is here.")});
            problem.fixes.append(setValueFix(tree, limit, ScalarValue::fromArgument(tree.string(request)),
                                             Translated::tr("Raise the limit to %1").arg(tree.string(request))));
            found.append(problem);
        }
    }
}

/// What to put as a limit: the request when there is one, which a limit must not be below.
ScalarValue firstLimit(const YamlTree &tree, const Container &container, const char *key)
{
    const NodeId request = amountNode(tree, container, keys::kRequests, key);
    if (tree.isScalar(request))
        return ScalarValue::fromArgument(tree.string(request));
    return ScalarValue::string(key == keys::kCpu ? u"500m"_s : u"256Mi"_s);
}

void checkLimits(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (qsizetype i = 0; i < input.component().containers.size(); ++i) {
        const Container &container = input.component().containers[i];
        const YamlPath limits = tree.pathOf(container.node).key(keys::kResources).key(keys::kLimits);
        QList<YamlEdit> edits;
        QStringList missing;
        for (const char *key : {keys::kCpu, keys::kMemory}) {
            const NodeId limit = amountNode(tree, container, keys::kLimits, key);
            if (limit != kNoNode && !tree.isNull(limit))
                continue;
            missing.append(QLatin1String(key));
            edits.append(YamlEdit::set(limits.key(key), firstLimit(tree, container, key)));
        }
        if (edits.isEmpty() || !tree.isMap(tree.resolved(container.node)))
            continue;
        Problem problem = problemAt(tree, nameOrEntry(container),
                                    Translated::tr("There is no limit of %1 for %2, so it may take all of its node.")
                                        .arg(missing.join(Translated::tr(" and ")), input.containerLabel(i)));
        problem.path = tree.pathOf(container.node).key(keys::kResources);
        problem.fixes.append({Translated::tr("Add limits"), edits});
        found.append(problem);
    }
}

} // namespace

QList<Rule> resourceRules()
{
    return {
        Rule::component("resource-quantity", Severity::Error, checkQuantities),
        Rule::component("resource-quantity-unit", Severity::Warning, checkUnits),
        Rule::component("resource-limit-below-request", Severity::Error, checkOrder),
        Rule::component("resource-missing-limits", Severity::Information, checkLimits),
    };
}

} // namespace portolan
