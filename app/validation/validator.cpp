// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/validator.h"

#include "app/chart/entrykind.h"
#include "app/chart/movedfacts.h"
#include "app/chart/unchangedcomponents.h"
#include "app/validation/ignorecomments.h"
#include "app/validation/rulefamilies.h"
#include "app/yaml/readablepart.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace portolan {
namespace {

/// Divides the exact place into the entry and the field of it.
void setEntryAndField(Problem &problem)
{
    const YamlPath place = problem.path;
    problem.path = enclosingEntry(place);
    problem.field = place.behind(problem.path.size()).toString().toUtf8();
}

/// Runs rules one after the other, and gives what they find its id and severity.
class RuleRun
{
public:
    explicit RuleRun(const RuleSettings &settings) : m_settings(settings)
    {
        for (const Rule &rule : ruleCatalogue()) {
            if (rule.checkComponent && settings.severityOf(rule))
                m_forComponents.append(&rule);
        }
    }

    QList<Problem> overFile(const RuleInput &input, const QList<Rule> &rules) const
    {
        QList<Problem> found;
        for (const Rule &rule : rules) {
            if (rule.checkChart && m_settings.severityOf(rule))
                run(rule, rule.checkChart, input, found);
        }
        return found;
    }

    ComponentFindings overComponent(const ComponentInput &input) const
    {
        QList<Problem> found;
        for (const Rule *rule : m_forComponents)
            run(*rule, rule->checkComponent, input, found);
        return {found, input.looksBeyond()};
    }

private:
    template<typename Check, typename Input>
    void run(const Rule &rule, Check check, const Input &input, QList<Problem> &found) const
    {
        const qsizetype before = found.size();
        check(input, found);
        if (found.size() == before)
            return;
        const Severity severity = *m_settings.severityOf(rule);
        const QString id = QString::fromLatin1(rule.id);
        const bool isSet = m_settings.levels.contains(id);
        for (qsizetype i = before; i < found.size(); ++i) {
            found[i].rule = id;
            found[i].severity = isSet ? severity : std::max(found[i].severity, severity);
            setEntryAndField(found[i]);
        }
    }

    const RuleSettings &m_settings;
    QList<const Rule *> m_forComponents; ///< those that are on
};

/// Sorted by place. An entry that several aliases stand for is checked for each of them; what is wrong with it is said
/// once.
QList<Problem> sorted(QList<Problem> problems)
{
    const auto key = [](const Problem &problem) {
        return std::tie(problem.span.begin, problem.span.end, problem.rule, problem.message);
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&key](const Problem &a, const Problem &b) { return key(a) < key(b); });
    const auto saysTheSame = [&key](const Problem &a, const Problem &b) { return key(a) == key(b); };
    problems.erase(std::unique(problems.begin(), problems.end(), saysTheSame), problems.end());
    return problems;
}

Problem moved(Problem problem, const Shift &shift)
{
    problem.span = shift.of(problem.span);
    for (RelatedPlace &place : problem.related)
        place.span = shift.of(place.span);
    return problem;
}

Findings divided(const QList<Problem> &all, const QList<IgnoreComment> &comments)
{
    Findings findings;
    for (const Problem &problem : all) {
        const bool isIgnored = std::ranges::any_of(
            comments, [&problem](const IgnoreComment &comment) { return comment.silences(problem); });
        (isIgnored ? findings.ignored : findings.problems).append(problem);
    }
    return findings;
}

/// What was found in a component before, where it holds for the component of `input` still.
std::optional<ComponentFindings> stillFound(const ComponentInput &input, const EarlierFindings *before)
{
    const qsizetype index = input.index();
    const auto shift = before ? before->unchanged.at(index) : std::nullopt;
    if (!shift || index >= before->byComponent.size())
        return std::nullopt;
    ComponentFindings findings = before->byComponent[index];
    const auto &ports = before->connections.knownPorts[index];
    const auto sameAfter = [&shift](const ContainerPorts &was, const ContainerPorts &is) {
        return moved(was, *shift) == is;
    };
    if (findings.looksBeyond
        || !std::equal(ports.begin(), ports.end(), input.knownPorts().begin(), input.knownPorts().end(), sameAfter))
        return std::nullopt;
    if (*shift == Shift())
        return findings;
    for (Problem &problem : findings.problems)
        problem = moved(problem, *shift);
    return findings;
}

QList<ComponentFindings> findByComponent(const RuleInput &input, const RuleRun &run, const EarlierFindings *before)
{
    const YamlTree &tree = input.tree();
    QList<ComponentFindings> findings(input.chart.components.size());
    QSet<NodeId> seen;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const NodeId node = tree.resolved(input.chart.components[i].node);
        if (seen.contains(node))
            continue; // an alias: what is wrong with it is said where it stands
        seen.insert(node);
        const auto still = stillFound({input, i, {}}, before);
        findings[i] = still ? *still : run.overComponent({input, i, componentShape(tree, node)});
    }
    return findings;
}

QList<Problem> allOf(const QList<ComponentFindings> &findings)
{
    QList<Problem> all;
    for (const ComponentFindings &component : findings)
        all += component.problems;
    return all;
}

/// What rules about single components find in a part of a text. Nothing can be fixed until the text is mended.
Findings problemsOfPart(const ReadablePart &part, const RuleSettings &settings, const EarlierFindings *before)
{
    const YamlTree &tree = part.document.tree();
    const UnchangedComponents unchanged =
        before ? UnchangedComponents(before->document.tree(), tree) : UnchangedComponents();
    const Chart readable = before ? readChart(tree, before->chart, unchanged) : readChart(tree);
    const Connections connections =
        before ? readConnections(readable, tree, before->connections, unchanged) : readConnections(readable, tree);
    std::optional<EarlierFindings> found;
    if (before)
        found.emplace(
            EarlierFindings{before->document, before->chart, before->byComponent, before->connections, unchanged});
    const RuleInput input{part.document, readable, connections, settings.templateIngresses, {}};
    QList<Problem> problems = sorted(allOf(findByComponent(input, RuleRun(settings), found ? &*found : nullptr)));
    problems.removeIf([&part](const Problem &problem) {
        return std::ranges::any_of(part.blanked, [&problem](Span span) { return span.touches(problem.span.begin); });
    });
    for (Problem &problem : problems)
        problem.fixes.clear();
    return divided(problems, ignoreComments(tree));
}

} // namespace

const QList<Rule> &ruleCatalogue()
{
    static const QList<Rule> catalogue = textRules() + shapeRules() + nameRules() + serviceRules() + portRules()
                                         + listeningRules() + connectionRules() + imageRules() + envRules()
                                         + resourceRules() + probeRules() + volumeRules() + scalingRules()
                                         + templateRules() + ignoreRules();
    return catalogue;
}

const Rule *findRule(QStringView id)
{
    const auto &rules = ruleCatalogue();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [id](const Rule &rule) { return id == QLatin1String(rule.id); });
    return found == rules.end() ? nullptr : &*found;
}

Findings findProblems(const YamlDocument &document, const Chart &chart, const RuleSettings &settings)
{
    return document.isValid() ? findProblems(document, chart, ConnectionsOnDemand(chart, document.tree()), settings)
                              : findProblemsOfBroken(document, readablePart(document), settings);
}

Findings findProblems(const YamlDocument &document, const Chart &chart, const ConnectionsOnDemand &connections,
                      const RuleSettings &settings, const EarlierFindings *before)
{
    const YamlTree &tree = document.tree();
    const QList<ShapePlace> shape = shapeWithoutComponents(tree);
    const RuleInput input{document, chart, connections, settings.templateIngresses, shape};
    const RuleRun run(settings);
    const QList<ComponentFindings> byComponent = findByComponent(input, run, before);
    Findings findings =
        divided(sorted(run.overFile(input, ruleCatalogue()) + allOf(byComponent)), ignoreComments(tree));
    findings.byComponent = byComponent;
    return findings;
}

Findings findProblemsOfBroken(const YamlDocument &document, const std::optional<ReadablePart> &part,
                              const RuleSettings &settings, const EarlierFindings *before)
{
    QList<Rule> forText = ruleCatalogue();
    forText.removeIf([](const Rule &rule) { return !rule.traits.testFlag(Rule::AboutText); });
    const Chart nothing;
    const Connections none;
    const RuleInput input{document, nothing, none, settings.templateIngresses, {}};
    Findings findings = part ? problemsOfPart(*part, settings, before) : Findings();
    findings.problems = sorted(RuleRun(settings).overFile(input, forText) + findings.problems);
    return findings;
}

QList<Problem> validate(const YamlDocument &document, const Chart &chart, const RuleSettings &settings)
{
    return findProblems(document, chart, settings).problems;
}

} // namespace portolan
