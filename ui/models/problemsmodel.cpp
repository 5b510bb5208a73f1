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

QList<const Problem *> rowsOf(const CheckedText &checked)
{
    QList<const Problem *> rows;
    rows.reserve(checked.problems.size());
    for (const Problem &problem : checked.problems)
        rows.append(&problem);
    return rows;
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
    , m_rows(rowsOf(*m_shown))
{
    connect(session, &ChartSession::textChecked, this, &ProblemsModel::refresh);
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Problem &problem = problemAt(index.row());
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
    const auto beginOf = [](const Problem *problem) { return problem->span.begin; };
    const auto first = std::ranges::lower_bound(m_rows, text.begin, {}, beginOf);
    for (auto row = first; row != m_rows.cend() && beginOf(*row) < text.end; ++row)
        rows.insert(int(row - m_rows.cbegin()));
    return {rows.begin(), rows.end()};
}

bool ProblemsModel::isIn(const YamlPath &place, Span text) const
{
    const Span around = textOf(m_session->checked()->document, place);
    return text.begin >= around.begin && text.end <= around.end;
}

std::optional<Error> ProblemsModel::applyFix(int row, int fix)
{
    return apply(problemAt(row).fixes.at(fix));
}

std::optional<QuickFix> ProblemsModel::fixForAll(int row) const
{
    return portolan::fixForAll(m_shown->problems, problemAt(row).rule);
}

std::optional<Error> ProblemsModel::apply(const QuickFix &fix)
{
    return portolan::applyFix(*m_session, fix);
}

std::optional<Error> ProblemsModel::ignore(int row)
{
    return ignoreProblem(*m_session, problemAt(row));
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
    const QList<const Problem *> now = rowsOf(*m_shown);
    const auto isSame = [](const Problem *was, const Problem *is) { return isSameProblem(*was, *is); };
    const auto saysTheSame = [&](int rowBefore, int row) {
        const Problem &was = before->problems.at(rowBefore);
        const Problem &is = m_shown->problems.at(row);
        return was.severity == is.severity && was.fixes == is.fixes
               && before->problemPositions.at(size_t(rowBefore)) == m_shown->problemPositions.at(size_t(row));
    };
    follow(m_rows, now, rowChanges(m_rows, now, isSame), saysTheSame);
}

} // namespace portolan
