// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/validator.h"

#include "app/chart/entrykind.h"
#include "app/validation/ignorecomments.h"
#include "app/validation/readablepart.h"
#include "app/validation/rulefamilies.h"
#include "app/yaml/yamldocument.h"

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

/// Runs the rules one after the other, and gives what they find its id and severity.
class RuleRun
{
public:
    explicit RuleRun(const RuleSettings &settings) : m_settings(settings) { }

    void overFile(const RuleInput &input, const QList<Rule> &rules)
    {
        for (const Rule &rule : rules) {
            if (!rule.checkChart || !m_settings.severityOf(rule))
                continue;
            const qsizetype before = m_found.size();
            rule.checkChart(input, m_found);
            finish(rule, before);
        }
    }

    void overComponent(const ComponentInput &input)
    {
        for (const Rule &rule : ruleCatalogue()) {
            if (!rule.checkComponent || !m_settings.severityOf(rule))
                continue;
            const qsizetype before = m_found.size();
            rule.checkComponent(input, m_found);
            finish(rule, before);
        }
    }

    /// Sorted by place. An entry that several aliases stand for is checked for each of them; what is wrong with it is
    /// said once.
    QList<Problem> sorted()
    {
        const auto key = [](const Problem &problem) {
            return std::tie(problem.span.begin, problem.span.end, problem.rule, problem.message);
        };
        std::stable_sort(m_found.begin(), m_found.end(),
                         [&key](const Problem &a, const Problem &b) { return key(a) < key(b); });
        const auto saysTheSame = [&key](const Problem &a, const Problem &b) { return key(a) == key(b); };
        m_found.erase(std::unique(m_found.begin(), m_found.end(), saysTheSame), m_found.end());
        return std::move(m_found);
    }

private:
    void finish(const Rule &rule, qsizetype from)
    {
        const QString id = QString::fromLatin1(rule.id);
        const Severity severity = *m_settings.severityOf(rule);
        const bool isSet = m_settings.levels.contains(id);
        for (qsizetype i = from; i < m_found.size(); ++i) {
            Problem &problem = m_found[i];
            problem.rule = id;
            problem.severity = isSet ? severity : std::max(problem.severity, severity);
            setEntryAndField(problem);
        }
    }

    const RuleSettings &m_settings;
    QList<Problem> m_found;
};

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

void runOverComponents(const RuleInput &input, RuleRun &run)
{
    const YamlTree &tree = input.tree();
    QSet<NodeId> seen;
    for (qsizetype i = 0; i < input.chart.components.size(); ++i) {
        const NodeId node = tree.resolved(input.chart.components[i].node);
        if (seen.contains(node))
            continue; // an alias: what is wrong with it is said where it stands
        seen.insert(node);
        const QList<ShapePlace> shape = componentShape(tree, node);
        run.overComponent({input, i, shape});
    }
}

/// Of a text that is no YAML: what is wrong with it as text, and what the rules about single components find in those
/// that can be read. Nothing can be fixed until the text is mended.
Findings problemsOfBrokenText(const YamlDocument &document, const Chart &chart, const RuleSettings &settings)
{
    QList<Rule> forText = ruleCatalogue();
    forText.removeIf([](const Rule &rule) { return !rule.traits.testFlag(Rule::AboutText); });
    RuleRun run(settings);
    run.overFile({document, chart, {}, settings.templateIngresses, {}}, forText);
    const auto part = readablePart(document);
    if (!part)
        return {run.sorted(), {}};

    const Chart readable = readChart(part->document.tree());
    const Connections connections = readConnections(readable, part->document.tree());
    RuleRun partRun(settings);
    runOverComponents({part->document, readable, connections, settings.templateIngresses, {}}, partRun);
    QList<Problem> found = partRun.sorted();
    found.removeIf([&part](const Problem &problem) {
        return std::ranges::any_of(part->blanked, [&problem](Span span) { return span.touches(problem.span.begin); });
    });
    for (Problem &problem : found)
        problem.fixes.clear();
    Findings findings = divided(found, ignoreComments(part->document.tree()));
    findings.problems = run.sorted() + findings.problems;
    return findings;
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
    if (!document.isValid())
        return problemsOfBrokenText(document, chart, settings);
    const YamlTree &tree = document.tree();
    const Connections connections = readConnections(chart, tree);
    const QList<ShapePlace> shape = shapeWithoutComponents(tree);
    const RuleInput input{document, chart, connections, settings.templateIngresses, shape};
    RuleRun run(settings);
    run.overFile(input, ruleCatalogue());
    runOverComponents(input, run);
    return divided(run.sorted(), ignoreComments(tree));
}

QList<Problem> validate(const YamlDocument &document, const Chart &chart, const RuleSettings &settings)
{
    return findProblems(document, chart, settings).problems;
}

} // namespace portolan
