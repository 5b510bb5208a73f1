// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with the file as YAML, before anything is known about charts. The parser has found it already.

#include "app/validation/rulefamilies.h"

#include "app/yaml/expansion.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(TextRules)
};

/// Of two equal keys either can go.
void appendRemovals(const YamlTree &tree, Problem &problem)
{
    const NodeId later = tree.nodeAt(problem.span.begin);
    const NodeId key = tree.keyOf(later);
    const NodeId first = key == kNoNode ? kNoNode : tree.mapValue(tree.node(later).parent, tree.value(key));
    if (first == kNoNode || first == later)
        return;
    if (const YamlPath map = tree.pathOf(tree.node(later).parent); !map.isEmpty())
        problem.message =
            Translated::tr("The key \"%1\" stands twice in %2.").arg(shownValue(tree.string(key)), map.toString());
    problem.fixes.append({Translated::tr("Remove the later one"), {YamlEdit::remove(tree.pathOf(later))}});
    problem.fixes.append({Translated::tr("Remove the first one"),
                          {YamlEdit::remove(tree.pathOf(first).parent().key(tree.value(key).toByteArray(), 1))}});
}

/// Behind the spaces and tabs at the start of a line.
qsizetype indentationEnd(const SourceText &text, qsizetype lineStart)
{
    qsizetype end = lineStart;
    while (text.at(end) == ' ' || text.at(end) == '\t')
        ++end;
    return end;
}

/// The column at which the line below this one goes on; list marks count as indentation.
qsizetype columnBelow(const SourceText &text, qsizetype lineStart)
{
    qsizetype content = lineStart;
    while (text.at(content) == ' ' || (text.at(content) == '-' && text.at(content + 1) == ' '))
        ++content;
    const QByteArrayView line = text.view({content, text.lineEnd(content)}).trimmed();
    return content - lineStart + (line.endsWith(':') ? 2 : 0);
}

/// Puts spaces in the place of the tabs that indent this line and those right below it: two a tab, or as many as the line
/// needs to go on below the one before it.
QuickFix spacesFix(const SourceText &text, qsizetype tab)
{
    qsizetype line = text.lineStart(tab);
    const QByteArrayView first = text.view({line, indentationEnd(text, line)});
    const qsizetype tabs = first.count('\t');
    const qsizetype missing = columnBelow(text, text.lineStart(qMax(line - 1, 0))) - (first.size() - tabs);
    const qsizetype width = missing > 0 && missing % tabs == 0 ? missing / tabs : 2;
    QuickFix fix{Translated::tr("Indent with spaces"), {}};
    while (true) {
        const Span indentation{line, indentationEnd(text, line)};
        QByteArray spaces = text.view(indentation).toByteArray();
        if (!spaces.contains('\t'))
            return fix;
        fix.patches.append({line, indentation.length(), spaces.replace("\t", QByteArray(width, ' '))});
        line = text.lineEnd(line);
    }
}

template<YamlIssue::Kind kind>
void checkIssues(const RuleInput &input, QList<Problem> &found)
{
    for (const YamlIssue &issue : input.document.issues()) {
        if (issue.kind != kind)
            continue;
        Problem problem;
        problem.message = issue.message;
        problem.span = issue.span;
        if (input.document.isValid())
            problem.path = input.tree().pathOf(input.tree().nodeAt(issue.span.begin));
        if (issue.related) {
            problem.related.append({*issue.related, kind == YamlIssue::Kind::DuplicateKey
                                                        ? Translated::tr("The key stands here first.")
                                                        : Translated::tr("The first document ends here.")});
        }
        if (kind == YamlIssue::Kind::TabIndent)
            problem.fixes.append(spacesFix(input.document.text(), issue.span.begin));
        if (kind == YamlIssue::Kind::DuplicateKey && input.document.isValid())
            appendRemovals(input.tree(), problem);
        found.append(problem);
    }
}

void checkExpansion(const RuleInput &input, QList<Problem> &found)
{
    if (const auto excess = findExpansionExcess(input.tree()))
        found.append(problemAt(input.tree(), excess->node, excess->message));
}

/// Whether a reader of YAML 1.1 takes a plain scalar for something else than the text or the number that YAML 1.2 sees.
bool isReadOtherwise(QByteArrayView text)
{
    static const QRegularExpression expression(QRegularExpression::anchoredPattern(
        uR"([yYnN]|[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF)"        // booleans
        uR"(|[-+]?0[0-7_]+|[-+]?0b[01_]+|[-+]?[0-9][0-9]*_[0-9_]*)" // octal, binary, grouped digits
        uR"(|[-+]?[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+)"              // numbers with an exponent
        uR"(|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)"     // numbers to the base of 60: times
        uR"(|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ].*)?)"_s));          // dates
    return !text.isEmpty() && text.size() <= 40 && expression.match(QString::fromUtf8(text)).hasMatch();
}

void checkAmbiguity(const YamlTree &tree, const QList<ShapePlace> &shape, const PlaceNames &names,
                    QList<Problem> &found)
{
    for (const ShapePlace &place : shape) {
        if (!isTextPlace(tree, place) || tree.node(place.node).style != NodeStyle::Plain
            || !tree.tag(place.node).isEmpty() || !isReadOtherwise(tree.value(place.node)))
            continue;
        Problem problem = problemAt(
            tree, place.node,
            Translated::tr("%1 is the text %2, which is something else to tools that read YAML 1.1, such as Helm.")
                .arg(names.nameAtStart(tree.pathOf(place.node)), tree.string(place.node)));
        problem.fixes.append(quoteFix(tree, place.node));
        found.append(problem);
    }
}

void checkComponentAmbiguity(const ComponentInput &input, QList<Problem> &found)
{
    checkAmbiguity(input.tree(), input.shape(), input.names(), found);
}

void checkOtherAmbiguity(const RuleInput &input, QList<Problem> &found)
{
    checkAmbiguity(input.tree(), input.shape, input.names(), found);
}

} // namespace

bool isTextPlace(const YamlTree &tree, const ShapePlace &place)
{
    const FieldDescription &wanted = *place.description;
    if (!tree.isScalar(place.node) || !wanted.accepts(ValueType::String) || wanted.types.isEmpty())
        return false;
    // The value of a variable may be written as a number or boolean, but means text.
    const bool isText = wanted.accepts(ValueType::Boolean) || !wanted.accepts(ValueType::Integer);
    return isText && (wanted.accepts(ValueType::Integer) || tree.scalarType(place.node) == ScalarType::String);
}

bool isReadOtherwiseByYaml11(const YamlTree &tree, NodeId scalar)
{
    return tree.isScalar(scalar) && tree.node(scalar).style == NodeStyle::Plain && isReadOtherwise(tree.value(scalar));
}

QList<Rule> textRules()
{
    return {
        Rule::text("yaml-syntax", Severity::Error, checkIssues<YamlIssue::Kind::Syntax>),
        Rule::text("yaml-loose-syntax", Severity::Warning, checkIssues<YamlIssue::Kind::Loose>),
        Rule::text("yaml-tab-indent", Severity::Error, checkIssues<YamlIssue::Kind::TabIndent>),
        Rule::text("yaml-duplicate-key", Severity::Error, checkIssues<YamlIssue::Kind::DuplicateKey>),
        Rule::text("yaml-multiple-documents", Severity::Error, checkIssues<YamlIssue::Kind::MultipleDocuments>),
        Rule::chart("yaml-alias-limit", Severity::Error, checkExpansion),
        Rule::both("yaml-ambiguous-scalar", Severity::Warning, checkComponentAmbiguity, checkOtherAmbiguity)
            .with(Rule::SafeToFixAll),
    };
}

} // namespace portolan
