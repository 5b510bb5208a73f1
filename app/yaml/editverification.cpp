// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/comments.h"
#include "app/yaml/editplan.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

/// The whole lines that the patches touch, in the text before them or, with the patches made, in the text after them.
QList<Span> touchedLines(const SourceText &text, const TextPatches &patches, bool after)
{
    QList<Span> touched;
    qsizetype shift = 0;
    for (const TextPatch &patch : patches) {
        const qsizetype begin = patch.offset + (after ? shift : 0);
        const qsizetype end = begin + (after ? patch.insertion.size() : patch.length);
        const Span lines{text.lineStart(begin), text.lineEnd(end)};
        if (!touched.isEmpty() && lines.begin < touched.constLast().end)
            touched.last().end = std::max(touched.constLast().end, lines.end);
        else
            touched.append(lines);
        shift += patch.insertion.size() - patch.length;
    }
    return touched;
}

QByteArrayList commentsIn(const YamlTree &tree, const QList<Span> &ranges, const QList<Span> &removed)
{
    QByteArrayList comments;
    for (const Span range : ranges) {
        for (const Span comment : findComments(tree, range)) {
            const auto holds = [comment](Span span) { return span.contains(comment.begin); };
            if (std::none_of(removed.cbegin(), removed.cend(), holds))
                comments.append(tree.text().view(comment).toByteArray());
        }
    }
    return comments;
}

/// Whether every comment is still there that was not in what is removed, and nothing else has become one. Lines that no
/// patch touches mean what they meant, so that their comments need no look.
bool keepsComments(const YamlTree &before, const YamlTree &after, const EditPlan &plan)
{
    QByteArrayList expected = commentsIn(before, touchedLines(before.text(), plan.patches, false), plan.removed);
    expected += plan.addedComments;
    QByteArrayList made = commentsIn(after, touchedLines(after.text(), plan.patches, true), {});
    std::sort(expected.begin(), expected.end());
    std::sort(made.begin(), made.end());
    return made == expected;
}

Error brokenAliasError(const YamlTree &tree, const IntendedTree::BrokenAlias &broken, const EditPlan &plan)
{
    using Reason = IntendedTree::BrokenAlias::Reason;
    if (broken.alias == kNoNode)
        return {Translated::tr("An alias in the copy would stand for something else than it does."), plan.where};
    const QString name = QString::fromUtf8(tree.anchor(broken.alias));
    const qsizetype line = tree.text().lineAt(tree.node(broken.alias).begin) + 1;
    const Span place = tree.displaySpan(broken.alias);
    switch (broken.reason) {
    case Reason::AnchorGone:
        return {Translated::tr("%1 holds the anchor &%2, which line %3 still uses.")
                    .arg(plan.subject, name, QString::number(line)),
                place};
    case Reason::AnchorBehind:
        return {Translated::tr("The alias *%1 of line %2 would stand before its anchor, which must come first.")
                    .arg(name, QString::number(line)),
                place};
    case Reason::AnchorHidden:
        break;
    }
    return {Translated::tr("The alias *%1 of line %2 would stand for another value than it does.")
                .arg(name, QString::number(line)),
            place};
}

} // namespace

Result<VerifiedEdit> verifiedEdit(const YamlDocument &document, const EditPlan &plan)
{
    if (const auto broken = plan.intended.brokenAlias())
        return brokenAliasError(document.tree(), *broken, plan);
    YamlDocument after = document.edited(plan.patches);
    if (!after.isValid() || plan.intended.compare(after.tree()) != IntendedTree::Verdict::AsMeant)
        return Error{Translated::tr("This cannot be changed here without changing something else too. "
                                    "Change it in the source."),
                     plan.where};
    if (!keepsComments(document.tree(), after.tree(), plan))
        return Error{Translated::tr("A comment would be lost or moved away from what it is about. "
                                    "Change this in the source."),
                     plan.where};
    return VerifiedEdit{plan.patches, std::move(after)};
}

} // namespace portolan
