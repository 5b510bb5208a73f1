// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/problemsmodel.h"

#include "app/validation/fixes.h"
#include "app/validation/validator.h"
#include "ui/models/problemedits.h"
#include "ui/models/roles.h"
#include "ui/session/chartsession.h"

#include <algorithm>
#include <set>
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
    , m_shown(session->checked())
    , m_problems(m_shown->problems)
{
    connect(session, &ChartSession::textChecked, this, &ProblemsModel::refresh);
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

QList<int> ProblemsModel::rowsIn(const YamlPath &place) const
{
    if (place.isEmpty())
        return {};
    std::set<int> rows;
    for (const Problem *problem : m_shown->problemIndex.near(place)) {
        if (problem->liesIn(place))
            rows.insert(int(problem - m_shown->problems.constData()));
    }
    const Span text = textOf(m_shown->document, place);
    const auto beginOf = [](const Problem &problem) { return problem.span.begin; };
    const auto first = std::ranges::lower_bound(m_problems, text.begin, {}, beginOf);
    for (auto problem = first; problem != m_problems.cend() && problem->span.begin < text.end; ++problem)
        rows.insert(int(problem - m_problems.cbegin()));
    return {rows.begin(), rows.end()};
}

bool ProblemsModel::isIn(const YamlPath &place, Span text) const
{
    const Span around = textOf(m_session->checked()->document, place);
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
    const TextPosition position = m_shown->document.text().positionAt(problem.span.begin);
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
    const CheckedTextPtr before = std::exchange(m_shown, m_session->checked());
    const QList<Problem> &now = m_shown->problems;
    const SourceText &textBefore = before->document.text();
    const SourceText &text = m_shown->document.text();
    const auto saysTheSame = [&](const Problem &was, const Problem &is) {
        return was.severity == is.severity && textBefore.positionAt(was.span.begin) == text.positionAt(is.span.begin)
               && was.fixes == is.fixes;
    };
    follow(m_problems, now, rowChanges(m_problems, now, isSameProblem), saysTheSame);
}

} // namespace portolan
