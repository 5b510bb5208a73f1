// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/comments.h"
#include "app/yaml/copiedentry.h"
#include "app/yaml/documentorder.h"
#include "app/yaml/entryedits.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

/// A value that gives way to another one: the text that goes, and the comment behind it that stays.
struct OldValue
{
    Span text; ///< from behind the colon or dash to the end of the value's last line
    Span comment;
};

OldValue oldValue(const YamlTree &tree, const EntryRegion &region)
{
    const SourceText &text = tree.text();
    const Node value = tree.node(region.value);
    OldValue old;
    const bool endsLine = value.content.end > region.introductionEnd && text.at(value.content.end - 1) == '\n';
    const qsizetype end = std::max(region.introductionEnd, value.content.end);
    old.text = {region.introductionEnd, endsLine ? end : text.lineEnd(end)};
    if (value.style == NodeStyle::Literal || value.style == NodeStyle::Folded) {
        old.comment = blockHeaderComment(tree, region.value);
        return old;
    }
    // Behind the key of a block collection, or behind any other value.
    const bool block = value.style == NodeStyle::Block;
    const Span line =
        block ? Span{region.introductionEnd, std::min(text.lineEnd(region.introductionEnd), value.content.begin)}
              : Span{end, text.lineEnd(end)};
    const QList<Span> comments = findComments(tree, line);
    old.comment = comments.isEmpty() ? Span{line.begin, line.begin} : comments.constFirst();
    return old;
}

/// The comment goes behind the first line of the new value, unless that line is the beginning of a longer text.
QByteArray withComment(QByteArray lines, const QByteArray &comment, NodeStyle style)
{
    if (comment.isEmpty())
        return lines;
    const bool firstLine = style == NodeStyle::Block || style == NodeStyle::Literal || style == NodeStyle::Folded;
    qsizetype at = firstLine ? lines.indexOf('\n') : lines.lastIndexOf('\n');
    if (at > 0 && lines[at - 1] == '\r')
        --at;
    return lines.insert(at, ' ' + comment);
}

Result<TextPatches> replaceInBlock(const YamlTree &tree, NodeId id, const NewEntry &entry, QList<Span> &removed)
{
    const SourceText &text = tree.text();
    const NodeId collection = tree.node(id).parent;
    const std::optional<QList<EntryRegion>> regions = entryRegions(tree, collection);
    if (!regions)
        return unsupportedBlockError(tree, collection);
    const int index = tree.entryIndex(id);
    const EntryRegion &region = regions->at(index);
    EntryLayout layout = layoutOf(tree, collection, *regions, {index + 1, false});
    layout.column = region.column;
    const QByteArray written = entry.lines(layout);
    const qsizetype comments = leadingCommentsLength(written);
    if (comments > 0 && !region.ownsLine)
        return Error{Translated::tr("The comments above the new value have no place here."), tree.displaySpan(id)};

    const OldValue old = oldValue(tree, region);
    QByteArray lines = written.mid(comments + region.column + entry.introduction().size());
    lines = withComment(lines, text.view(old.comment).toByteArray(), entry.valueStyle());
    const bool atEnd = old.text.end >= text.size() && text.at(text.size() - 1) != '\n';
    if (atEnd && !entry.endsInBlockScalar())
        lines.chop(layout.lineBreak.size());
    removed = {{old.text.begin, old.comment.begin}, {old.comment.end, old.text.end}};
    const TextPatch value{old.text.begin, old.text.length(), lines};
    if (comments == 0)
        return TextPatches{value};
    return TextPatches{{text.lineStart(region.start), 0, written.left(comments)}, value};
}

Result<TextPatches> replaceInFlow(const YamlTree &tree, NodeId id, const NewEntry &entry, QList<Span> &removed)
{
    const Result<QByteArray> written = entry.flowValue();
    if (!written)
        return written.error();
    const Node node = tree.node(id);
    const NodeId key = tree.keyOf(id);
    const bool missing = node.style == NodeStyle::Empty && node.begin == node.content.end;
    const bool colonMissing = missing && key != kNoNode && node.begin == tree.node(key).content.end;
    const QByteArray gap = colonMissing ? QByteArrayLiteral(": ") : missing ? QByteArrayLiteral(" ") : QByteArray();
    removed = {{node.begin, node.content.end}};
    return TextPatches{{node.begin, node.content.end - node.begin, gap + *written}};
}

Result<EditPlan> planNewValue(const YamlTree &tree, NodeId id, const std::shared_ptr<const NewEntry> &entry)
{
    const NodeId collection = tree.node(id).parent;
    EditPlan plan(tree);
    const Result<TextPatches> patches = tree.node(collection).isInlineStyle()
                                            ? replaceInFlow(tree, id, *entry, plan.removed)
                                            : replaceInBlock(tree, id, *entry, plan.removed);
    if (!patches)
        return patches.error();
    plan.patches = *patches;
    plan.added = entry;
    plan.addedComments = entry->comments();
    plan.where = tree.displaySpan(id);
    plan.intended.splice(id, subtreeEnd(tree, id), {entry->valuePart(depthOf(tree, id))});
    return plan;
}

std::optional<QByteArray> keyAt(const YamlTree &tree, NodeId value)
{
    const NodeId key = tree.keyOf(value);
    return key == kNoNode ? std::nullopt : std::optional(tree.value(key).toByteArray());
}

} // namespace

Result<EditPlan> planReplace(const YamlTree &tree, const YamlEdit &edit, const KeyOrder &order)
{
    const Result<EditPlace> place = findEditPlace(tree, edit.path);
    if (!place)
        return place.error();
    if (edit.path.isEmpty())
        return Error{Translated::tr("The document itself cannot be replaced: name a key or an item.")};
    if (place->depth < edit.path.size())
        return planInsert(tree, edit, order);
    Result<Fragment> fragment = Fragment::parse(edit.yaml);
    if (!fragment)
        return fragment.error();
    const auto entry = std::make_shared<FragmentEntry>(keyAt(tree, place->node), std::move(fragment).value());
    Result<EditPlan> plan = planNewValue(tree, place->node, entry);
    if (!plan)
        return plan;
    EditPlan replaced = std::move(plan).value();
    replaced.subject = edit.path.toString();
    return replaced;
}

Result<EditPlan> planDetach(const YamlTree &tree, const YamlEdit &edit)
{
    const Result<EditPlace> place = findEditPlace(tree, edit.path);
    if (!place)
        return place.error();
    const NodeId alias = place->depth == edit.path.size() ? place->node : kNoNode;
    const NodeId target = tree.resolved(alias);
    if (edit.path.isEmpty() || alias == kNoNode || tree.node(alias).kind != NodeKind::Alias || target == kNoNode)
        return Error{Translated::tr("%1 is no alias, so there is nothing to copy.").arg(nameOf(edit.path))};
    if (isWithin(tree, alias, target))
        return Error{Translated::tr("%1 stands in what it is an alias of.").arg(edit.path.toString()),
                     tree.displaySpan(alias)};
    const auto entry = std::make_shared<CopiedEntry>(CopiedEntry::valueOnly(tree, target, keyAt(tree, alias)));
    return planNewValue(tree, alias, entry);
}

} // namespace portolan
