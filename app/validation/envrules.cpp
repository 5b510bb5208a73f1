// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Environment variables of containers.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartkeys.h"
#include "app/chart/newvalues.h"
#include "app/chart/variablenames.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(EnvRules)
};

/// Calls `check(variable, container)` for every variable of the component.
template<typename Check>
void eachVariable(const ComponentInput &input, Check check)
{
    const QList<Container> &containers = input.component().containers;
    for (qsizetype i = 0; i < containers.size(); ++i) {
        for (const EnvVariable &variable : containers[i].env)
            check(variable, i);
    }
}

/// The nearest name that Kubernetes takes; empty when nothing of the text can stay.
QString sanitisedVariable(const QString &name)
{
    static const QRegularExpression refused(u"[^-._a-zA-Z0-9]+"_s);
    QString sound = name.trimmed().replace(refused, u"_"_s);
    if (!sound.isEmpty() && sound.front().isDigit())
        sound.prepend(u'_');
    return std::any_of(sound.begin(), sound.end(), [](QChar c) { return c.isLetterOrNumber(); }) ? sound : QString();
}

void checkNameFormat(const ComponentInput &input, QList<Problem> &found)
{
    static const FieldDescription *format = Schema::componentChart().at(YamlPath()
                                                                            .key(keys::kComponents)
                                                                            .index(0)
                                                                            .key(keys::kContainers)
                                                                            .index(0)
                                                                            .key(keys::kEnv)
                                                                            .index(0)
                                                                            .key(keys::kName));
    eachVariable(input, [&](const EnvVariable &variable, qsizetype container) {
        if (!variable.name.value || !format || format->matches(*variable.name.value))
            return;
        Problem problem = problemAt(
            input.tree(), variable.name.node,
            Translated::tr(
                "Variable name \"%1\" of %2 may hold only letters, digits, hyphens, underscores and dots, and "
                "may not start with a digit.")
                .arg(shownValue(*variable.name.value), input.containerLabel(container)));
        if (const QString sound = sanitisedVariable(*variable.name.value); !sound.isEmpty())
            problem.fixes.append(setValueFix(input.tree(), variable.name.node, ScalarValue::string(sound),
                                             Translated::tr("Rename to %1").arg(sound)));
        found.append(problem);
    });
}

void checkUnique(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (qsizetype i = 0; i < input.component().containers.size(); ++i) {
        QHash<QString, const EnvVariable *> last;
        for (const EnvVariable &variable : input.component().containers[i].env)
            last.insert(variable.name.valueOr({}), &variable);
        for (const EnvVariable &variable : input.component().containers[i].env) {
            const QString name = variable.name.valueOr({});
            const EnvVariable *winner = last.value(name);
            if (name.isEmpty() || winner == &variable)
                continue;
            Problem problem = problemAt(tree, variable.name.node,
                                        Translated::tr("Variable \"%1\" of %2 is set again below; the last one wins.")
                                            .arg(shownValue(name), input.containerLabel(i)));
            problem.related.append({tree.displaySpan(winner->name.node),
                                    Translated::tr("The \"%1\" that counts is here.").arg(shownValue(name))});
            problem.fixes.append(
                {Translated::tr("Remove the earlier %1").arg(name), {YamlEdit::remove(tree.pathOf(variable.node))}});
            found.append(problem);
        }
    }
}

void checkValueAndValueFrom(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    eachVariable(input, [&](const EnvVariable &variable, qsizetype container) {
        if (!variable.value.isPresent() || variable.valueFrom == kNoNode)
            return;
        Problem problem = problemAt(tree, nameOrEntry(variable),
                                    Translated::tr("Variable \"%1\" of %2 has both a value and a valueFrom.")
                                        .arg(shownValue(variable.name.valueOr({})), input.containerLabel(container)));
        const YamlPath path = tree.pathOf(variable.node);
        problem.path = path;
        problem.related.append({tree.displaySpan(variable.value.node), Translated::tr("The value is here.")});
        problem.related.append(
            {tree.displaySpan(tree.keyOf(variable.valueFrom)), Translated::tr("The valueFrom is here.")});
        problem.fixes.append({Translated::tr("Remove the value"), {YamlEdit::remove(path.key(keys::kEnvValue))}});
        problem.fixes.append({Translated::tr("Remove valueFrom"), {YamlEdit::remove(path.key(keys::kEnvValueFrom))}});
        found.append(problem);
    });
}

void checkValueType(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    eachVariable(input, [&](const EnvVariable &variable, qsizetype container) {
        const NodeId node = variable.value.node;
        if (!tree.isScalar(node) || isReadOtherwiseByYaml11(tree, node))
            return;
        const ScalarType type = tree.scalarType(node);
        if (type == ScalarType::String)
            return;
        Problem problem = problemAt(
            tree, node,
            (type == ScalarType::Boolean
                 ? Translated::tr("The value %1 of variable \"%2\" of %3 is a boolean; Kubernetes takes only text.")
                 : Translated::tr("The value %1 of variable \"%2\" of %3 is a number; Kubernetes takes only text."))
                .arg(tree.string(node), shownValue(variable.name.valueOr({})), input.containerLabel(container)));
        problem.fixes.append(quoteFix(tree, node));
        found.append(problem);
    });
}

/// Whether a name says that its value is a secret: `DB_PASSWORD`, `API_KEY`; not `KEY_PREFIX`, `PUBLIC_KEY`.
bool namesSecret(const QStringList &words)
{
    static const QSet<QString> always{u"password"_s, u"passwd"_s, u"passphrase"_s,  u"secret"_s, u"token"_s,
                                      u"pwd"_s,      u"pass"_s,   u"credentials"_s, u"apikey"_s};
    static const QSet<QString> keysOf{u"api"_s,  u"secret"_s,  u"private"_s, u"access"_s, u"encryption"_s, u"signing"_s,
                                      u"auth"_s, u"session"_s, u"app"_s,     u"jwt"_s,    u"license"_s,    u"master"_s,
                                      u"ssh"_s,  u"storage"_s, u"account"_s, u"hmac"_s,   u"cookie"_s};
    static const QSet<QString> never{u"public"_s,  u"allow"_s, u"empty"_s, u"random"_s, u"enable"_s,
                                     u"disable"_s, u"no"_s,    u"file"_s,  u"path"_s,   u"reset"_s,
                                     u"show"_s,    u"use"_s,   u"min"_s,   u"max"_s};
    static const QSet<QString> stores{u"key"_s, u"keystore"_s, u"truststore"_s}; // whose credentials are in a file
    if (words.isEmpty()
        || std::any_of(words.begin(), words.end(), [](const QString &word) { return never.contains(word); }))
        return false;
    const QString &last = words.last();
    if (last == "credentials"_L1 && words.size() > 1 && stores.contains(words[words.size() - 2]))
        return false;
    return always.contains(last)
           || (last == "key"_L1 && (words.size() == 1 || keysOf.contains(words[words.size() - 2])));
}

/// Text that is itself the secret: not empty, not a switch, no reference, no path of a file that holds it, and no URL to
/// get it from or to pass on to (nginx's PROXY_PASS).
bool isPlainSecret(const QString &value)
{
    const QString text = value.trimmed();
    const bool isSwitch =
        text.compare("true"_L1, Qt::CaseInsensitive) == 0 || text.compare("false"_L1, Qt::CaseInsensitive) == 0
        || text.compare("yes"_L1, Qt::CaseInsensitive) == 0 || text.compare("no"_L1, Qt::CaseInsensitive) == 0;
    const bool isUrl = text.contains("://"_L1) && !text.contains(u'@');
    return !text.isEmpty() && !isSwitch && !isUrl && !text.contains("$("_L1) && !text.contains("${"_L1)
           && !text.startsWith(u'/');
}

/// Two keys of a Secret that is still to be made: called after the component, and after the variable.
QuickFix secretFix(const ComponentInput &input, const EnvVariable &variable)
{
    const QString component = sanitisedLabel(input.component().name.valueOr({}));
    const QString key = sanitisedLabel(*variable.name.value);
    const QByteArray reference =
        "secretKeyRef:\n  name: " + (component.isEmpty() ? u"credentials"_s : component).toUtf8()
        + "\n  key: " + key.toUtf8() + '\n';
    const YamlPath path = input.tree().pathOf(variable.node);
    return {Translated::tr("Take it from a secret"),
            {YamlEdit::remove(path.key(keys::kEnvValue)), YamlEdit::insert(path.key(keys::kEnvValueFrom), reference)}};
}

void checkPlainSecrets(const ComponentInput &input, QList<Problem> &found)
{
    eachVariable(input, [&](const EnvVariable &variable, qsizetype container) {
        const QString name = variable.name.valueOr({});
        if (!variable.value.value || variable.valueFrom != kNoNode || !namesSecret(wordsOf(name))
            || !isPlainSecret(*variable.value.value))
            return;
        Problem problem = problemAt(
            input.tree(), variable.value.node,
            Translated::tr(
                "Variable \"%1\" of %2 seems to be a secret, and its value stands in the file for all to read.")
                .arg(shownValue(name), input.containerLabel(container)));
        problem.fixes.append(secretFix(input, variable));
        found.append(problem);
    });
}

} // namespace

QList<Rule> envRules()
{
    return {
        Rule::component("env-name-format", Severity::Error, checkNameFormat),
        Rule::component("env-name-unique", Severity::Warning, checkUnique),
        Rule::component("env-value-and-value-from", Severity::Error, checkValueAndValueFrom),
        Rule::component("env-value-type", Severity::Warning, checkValueType).with(Rule::SafeToFixAll),
        Rule::component("env-plain-secret", Severity::Warning, checkPlainSecrets),
    };
}

} // namespace portolan
