// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the families of rules share: how values are shown, and how problems and fixes are made.

#include "app/validation/rulefamilies.h"

#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestLabel = 63;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

} // namespace

QString shownValue(const QString &value)
{
    constexpr qsizetype kLongest = 80;
    QString shown = value.left(kLongest);
    for (QChar &character : shown) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return value.size() > kLongest ? shown + u"..."_s : shown;
}

Problem problemAt(const YamlTree &tree, NodeId node, const QString &message)
{
    Problem problem;
    problem.message = message;
    problem.span = tree.displaySpan(node);
    problem.path = tree.pathOf(node);
    return problem;
}

QuickFix setValueFix(const YamlTree &tree, NodeId node, const ScalarValue &value, const QString &title)
{
    return {title, {YamlEdit::set(tree.pathOf(node), value)}};
}

QuickFix quoteFix(const YamlTree &tree, NodeId node)
{
    const QString text = tree.string(node);
    QByteArray quoted = tree.value(node).toByteArray();
    quoted = '"' + quoted.replace('\\', "\\\\").replace('"', "\\\"") + '"';
    return {Translated::tr("Quote %1").arg(shownValue(text)), {YamlEdit::replace(tree.pathOf(node), quoted)}};
}

QString sanitisedLabel(const QString &name, FirstCharacter first)
{
    static const QRegularExpression refused(u"[^a-z0-9]+"_s);
    static const QRegularExpression beforeLetter(u"^[^a-z]+"_s);
    static const QRegularExpression hyphens(u"^-+|-+$"_s);
    QString label = name.toLower().replace(refused, u"-"_s);
    if (first == FirstCharacter::Letter)
        label.remove(beforeLetter);
    return label.remove(hyphens).left(kLongestLabel).remove(hyphens);
}

} // namespace portolan
