// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/flaws.h"

#include "app/yaml/intendedtree.h"
#include "tests/fuzz/anyedit.h"
#include "tests/fuzz/typing.h"
#include "tests/yaml/samedocument.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How many bytes of an input choose the edits.
constexpr qsizetype kChoiceBytes = 8;
constexpr int kMostEdits = 2;
constexpr int kMostNodesInChunk = 8; ///< so that small texts are stored as large ones are

/// Spans lie in the text and in their parents, and the links agree.
QString flawOfNode(const YamlTree &tree, NodeId id)
{
    const Node &node = tree.node(id);
    if (node.begin < 0 || node.begin > node.content.begin || node.content.begin > node.content.end
        || node.content.end > tree.text().size())
        return u"node %1 has the span %2 %3-%4"_s.arg(id).arg(node.begin).arg(node.content.begin).arg(node.content.end);
    if (!QUtf8StringView(tree.value(id)).isValidUtf8())
        return u"node %1 has a value that is not UTF-8"_s.arg(id);
    int children = 0;
    for (NodeId child = node.firstChild; child != kNoNode; child = tree.node(child).nextSibling) {
        if (tree.node(child).parent != id)
            return u"node %1 does not know its parent %2"_s.arg(child).arg(id);
        ++children;
    }
    if (children != node.childCount)
        return u"node %1 counts %2 children of %3"_s.arg(id).arg(node.childCount).arg(children);
    return {};
}

bool meansTheSame(const YamlDocument &a, const YamlDocument &b)
{
    return a.isValid() == b.isValid() && portolan::meansTheSame(a.tree(), b.tree());
}

/// Makes an edit and hands on what it gives; an edit that is refused changes nothing.
QString makeEdit(YamlDocument &document, QList<TextPatches> &undo, const Choose &choose)
{
    const YamlEdit edit = anyEdit(document.tree(), choose);
    const Result<VerifiedEdit> made = applyEdit(document, edit);
    if (!made)
        return made.error().message.isEmpty() ? u"refused without a reason"_s : QString();
    const QString flaw = flawOfEdit(document, edit, *made);
    if (!flaw.isEmpty())
        return u"%1, after edit %2 of %3"_s.arg(flaw).arg(int(edit.kind)).arg(edit.path.toString());
    undo.prepend(inverted(document.text().bytes(), made->patches));
    document = made->after;
    return {};
}

/// Of a text that somebody goes on typing in: reading what changed gives what reading everything gives.
QString flawOfTyping(const SourceText &text, int nodesInChunk, quint32 seed)
{
    constexpr int kChanges = 3;
    const YamlDocument document = YamlDocument::parse(text, nodesInChunk);
    TypedText typed{document, readablePart(document)};
    Typing typing(seed);
    for (int i = 0; i < kChanges; ++i) {
        const TextPatch patch = typing.next(typed.document.text());
        const SourceText after = typed.document.text().edited({patch});
        typed = typed.edited(after, extentOf({patch}));
        if (const QString difference = tests::firstDifference(typed, TypedText::parse(after)); !difference.isEmpty())
            return u"%1 after typing at %2"_s.arg(difference).arg(patch.offset);
    }
    return {};
}

} // namespace

QString flawOfDocument(const YamlDocument &document, const QByteArray &bytes)
{
    if (document.text().bytes() != bytes)
        return u"the bytes changed"_s;
    if (!document.isValid() && document.issues().isEmpty())
        return u"refused without a reason"_s;
    for (const YamlIssue &issue : document.issues()) {
        if (issue.message.isEmpty() || issue.span.begin < 0 || issue.span.begin > issue.span.end
            || issue.span.end > bytes.size())
            return u"issue `%1` at %2-%3"_s.arg(issue.message).arg(issue.span.begin).arg(issue.span.end);
    }
    for (NodeId id = 0; id < document.tree().size(); ++id) {
        if (const QString flaw = flawOfNode(document.tree(), id); !flaw.isEmpty())
            return flaw;
    }
    return {};
}

QString flawOfEdit(const YamlDocument &before, const YamlEdit &edit, const VerifiedEdit &made)
{
    const QByteArray &text = before.text().bytes();
    const QByteArray &after = made.after.text().bytes();
    if (!made.after.isValid())
        return u"the outcome is not YAML"_s;
    if (applied(text, made.patches) != after)
        return u"the patches do not make the outcome"_s;
    if (applied(after, inverted(text, made.patches)) != text)
        return u"undoing does not give the text back"_s;
    if (!meansTheSame(made.after, YamlDocument::parse(SourceText(after))))
        return u"the outcome is not what its text says"_s;
    const YamlTree &tree = made.after.tree();
    if (edit.kind == YamlEdit::Kind::Set && edit.value.type() == ScalarType::String
        && tree.value(tree.find(edit.path)) != edit.value.text())
        return u"the value reads as `%1`"_s.arg(tree.string(tree.find(edit.path)));
    return flawOfDocument(made.after, after);
}

QString flawOfInput(QByteArrayView input)
{
    const QByteArrayView choices = input.first(std::min(kChoiceBytes, input.size()));
    Result<SourceText> text = SourceText::fromFile(input.sliced(choices.size()).toByteArray());
    if (!text)
        return text.error().message.isEmpty() ? u"the bytes are refused without a reason"_s : QString();
    const QByteArray bytes = text->bytes();
    YamlDocument document = YamlDocument::parse(std::move(text).value());
    if (const QString flaw = flawOfDocument(document, bytes); !flaw.isEmpty())
        return flaw;

    qsizetype at = 0;
    const Choose choose = [&](int below) { return at < choices.size() ? uchar(choices.at(at++)) % below : 0; };
    QList<TextPatches> undo;
    for (int i = 0; i < kMostEdits && document.isValid() && document.tree().size() > 0; ++i) {
        if (const QString flaw = makeEdit(document, undo, choose); !flaw.isEmpty())
            return flaw;
    }
    QByteArray undone = document.text().bytes();
    for (const TextPatches &patches : undo)
        undone = applied(undone, patches);
    if (undone != bytes)
        return u"undoing everything does not give the text back"_s;
    const quint32 seed = choices.isEmpty() ? 0 : uchar(choices.back());
    return flawOfTyping(SourceText(bytes), 1 + int(seed % kMostNodesInChunk), seed);
}

} // namespace portolan
