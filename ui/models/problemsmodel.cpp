// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/problemsmodel.h"

#include "app/validation/fixes.h"
#include "app/validation/validator.h"
#include "ui/models/problemedits.h"
#include "ui/models/roles.h"
#include "ui/session/chartsession.h"

#include <algorithm>
#include <utility>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

QStringList fixTitles(const Problem &problem)
{
    QStringList titles;
    for (const QuickFix &fix : problem.fixes)
        titles.append(fix.title);
    return titles;
}

QStringList relatedSentences(const Problem &problem)
{
    QStringList sentences;
    for (const RelatedPlace &place : problem.related)
        sentences.append(place.message);
    return sentences;
}

/// Of the entry at a path, with its key; empty when there is none.
Span textOf(const YamlDocument &document, const YamlPath &path)
{
    if (!document.isValid())
        return {};
    const YamlTree &tree = document.tree();
    const NodeId node = tree.find(path);
    if (!tree.isValid(node))
        return {};
    const NodeId key = tree.keyOf(node);
    return {tree.node(tree.isValid(key) ? key : node).begin, tree.node(node).content.end};
}

} // namespace

ProblemsModel::ProblemsModel(ChartSession *session, QObject *parent)
    : RowModel(parent)
    , m_session(session)
    , m_text(session->current()->document.text())
    , m_problems(session->current()->problems)
{
    connect(session, &ChartSession::analysed, this, &ProblemsModel::refresh);
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Problem &problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(problem, index.column());
    case Qt::EditRole:
        return sortKey(problem, index.column());
    case Qt::ToolTipRole:
        return index.column() == MessageColumn ? problem.message : QVariant();
    case SeverityRole:
        return int(problem.severity);
    case MessageRole:
        return problem.message;
    case PathRole:
        return QVariant::fromValue(problem.path);
    case SpanRole:
        return QVariant::fromValue(problem.span);
    case FixTitlesRole:
        return fixTitles(problem);
    case RelatedRole:
        return relatedSentences(problem);
    case RuleRole:
        return problem.rule;
    case HelpRole:
        if (const Rule *rule = findRule(problem.rule))
            return rule->help();
        return {};
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case MessageColumn:
        return tr("Message");
    case PlaceColumn:
        return tr("Place");
    case RuleColumn:
        return tr("Rule");
    default:
        return {};
    }
}

int ProblemsModel::count(Severity severity) const
{
    return int(std::count_if(m_problems.begin(), m_problems.end(),
                             [severity](const Problem &problem) { return problem.severity == severity; }));
}

QList<int> ProblemsModel::rowsIn(const YamlPath &place) const
{
    if (place.isEmpty())
        return {};
    const Span text = textOf(m_session->current()->document, place);
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        const Problem &problem = m_problems.at(row);
        const bool isInText = problem.span.begin >= text.begin && problem.span.begin < text.end;
        if (problem.liesIn(place) || isInText)
            rows.append(row);
    }
    return rows;
}

bool ProblemsModel::isIn(const YamlPath &place, Span text) const
{
    const Span around = textOf(m_session->current()->document, place);
    return text.begin >= around.begin && text.end <= around.end;
}

std::optional<Error> ProblemsModel::applyFix(int row, int fix)
{
    return apply(m_problems.at(row).fixes.at(fix));
}

std::optional<QuickFix> ProblemsModel::fixForAll(int row) const
{
    return portolan::fixForAll(m_problems, m_problems.at(row).rule);
}

std::optional<Error> ProblemsModel::apply(const QuickFix &fix)
{
    return portolan::applyFix(*m_session, fix);
}

std::optional<Error> ProblemsModel::ignore(int row)
{
    return ignoreProblem(*m_session, m_problems.at(row));
}

QString ProblemsModel::place(const Problem &problem) const
{
    const TextPosition position = m_text.positionAt(problem.span.begin);
    return u"%1:%2"_s.arg(position.line + 1).arg(position.column + 1);
}

QVariant ProblemsModel::display(const Problem &problem, int column) const
{
    switch (column) {
    case SeverityColumn:
        switch (problem.severity) {
        case Severity::Error:
            return tr("Error");
        case Severity::Warning:
            return tr("Warning");
        case Severity::Information:
            return tr("Information");
        }
        return {};
    case MessageColumn:
        return problem.message;
    case PlaceColumn:
        return place(problem);
    case RuleColumn:
        return problem.rule;
    default:
        return {};
    }
}

QVariant ProblemsModel::sortKey(const Problem &problem, int column) const
{
    if (column == SeverityColumn)
        return int(problem.severity);
    return column == PlaceColumn ? QVariant(qlonglong(problem.span.begin)) : display(problem, column);
}

/// The same problem may have moved in the text; only what came and went is inserted and removed, and only what reads
/// otherwise is told as changed.
void ProblemsModel::refresh()
{
    const QList<Problem> &now = m_session->current()->problems;
    const SourceText before = std::exchange(m_text, m_session->current()->document.text());
    const auto saysTheSame = [this, &before](const Problem &was, const Problem &is) {
        return was.severity == is.severity && was.fixes == is.fixes
               && before.positionAt(was.span.begin) == m_text.positionAt(is.span.begin);
    };
    follow(m_problems, now, rowChanges(m_problems, now, isSameProblem), saysTheSame);
}

} // namespace portolan
