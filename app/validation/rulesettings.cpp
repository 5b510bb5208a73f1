// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/rulesettings.h"

#include "app/validation/validator.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

namespace portolan {
namespace {

constexpr QStringView kOff = u"off";

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(RuleSettings)
};

/// Reads the entries of one settings file.
class SettingsReader
{
public:
    SettingsReader(const YamlTree &tree, QList<Error> &errors) : m_tree(tree), m_errors(errors) { }

    RuleSettings read()
    {
        for (const YamlTree::Entry &entry : entriesOf(m_tree.root(), Translated::tr("The file must be a map."))) {
            if (m_tree.value(entry.key) == "rules")
                readRules(entry.value);
            else
                refuse(entry.key, Translated::tr("There is no setting \"%1\"; the only one is \"rules\".")
                                      .arg(m_tree.string(entry.key)));
        }
        return m_settings;
    }

private:
    void readRules(NodeId rules)
    {
        const QString sentence = Translated::tr("\"rules\" must be a map from the ids of rules to their levels.");
        for (const YamlTree::Entry &entry : entriesOf(rules, sentence)) {
            const QString id = m_tree.string(entry.key);
            const std::optional<RuleLevel> level = RuleLevel::fromName(m_tree.string(m_tree.resolved(entry.value)));
            if (!findRule(id))
                refuse(entry.key, unknownRuleSentence(id));
            else if (!level)
                refuse(entry.value,
                       Translated::tr("The level of rule \"%1\" must be off, info, warning or error.").arg(id));
            else
                m_settings.levels.insert(id, *level);
        }
    }

    QList<YamlTree::Entry> entriesOf(NodeId node, const QString &otherwise)
    {
        const NodeId map = m_tree.resolved(node);
        if (m_tree.isMap(map))
            return m_tree.entries(map);
        if (m_tree.isValid(map) && !m_tree.isNull(map))
            refuse(node, otherwise);
        return {};
    }

    void refuse(NodeId node, const QString &sentence) { m_errors.append({sentence, m_tree.displaySpan(node)}); }

    const YamlTree &m_tree;
    QList<Error> &m_errors;
    RuleSettings m_settings;
};

} // namespace

std::optional<RuleLevel> RuleLevel::fromName(QStringView name)
{
    if (name == kOff)
        return RuleLevel{};
    const std::optional<Severity> severity = severityFromName(name);
    return severity ? std::optional(RuleLevel{severity}) : std::nullopt;
}

QString RuleLevel::name() const
{
    return severity ? severityName(*severity) : kOff.toString();
}

std::optional<Severity> RuleSettings::severityOf(const Rule &rule) const
{
    const auto level = levels.constFind(QString::fromLatin1(rule.id));
    if (level != levels.cend())
        return level->severity;
    if (rule.traits.testFlag(Rule::AboutChartTemplates) && !chartTemplates)
        return std::nullopt;
    return rule.severity;
}

RuleSettings RuleSettings::overriddenBy(const QMap<QString, RuleLevel> &stronger) const
{
    RuleSettings both = *this;
    both.levels.insert(stronger);
    return both;
}

RuleSettings RuleSettings::onlyFrom(Severity least) const
{
    RuleSettings fewer = *this;
    for (const Rule &rule : ruleCatalogue()) {
        if (const auto severity = severityOf(rule); severity && *severity > least)
            fewer.levels.insert(QString::fromLatin1(rule.id), RuleLevel{});
    }
    return fewer;
}

RuleSettings readRuleSettings(const YamlDocument &document, QList<Error> &errors)
{
    for (const YamlIssue &issue : document.issues())
        errors.append({issue.message, issue.span});
    return SettingsReader(document.tree(), errors).read();
}

} // namespace portolan
