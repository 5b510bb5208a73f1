// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/helmerror.h"

#include "app/yaml/yamltree.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HelmErrorText
{
    Q_DECLARE_TR_FUNCTIONS(HelmError)
};

/// The names and numbers on the way to the place, as Helm writes them.
QStringList stepsIn(const QString &text)
{
    static const std::array forms{
        QRegularExpression(u"<\\$?\\.Values\\.([A-Za-z0-9_.]+)>"_s),                       // a template
        QRegularExpression(u"^\\s*- ([^\\s:]+): "_s, QRegularExpression::MultilineOption), // a schema, Helm 3
        QRegularExpression(u"at '/([^']+)': (?!validation failed)"_s),                     // a schema, Helm 4
    };
    for (const QRegularExpression &form : forms) {
        if (const auto match = form.match(text); match.hasMatch())
            return match.captured(1).split(QRegularExpression(u"[./]"_s));
    }
    return {};
}

/// Without the advice that belongs to a terminal.
QString ownWords(const QByteArray &standardError)
{
    QString text = QString::fromUtf8(standardError).trimmed();
    text.remove(u"Use --debug flag to render out invalid YAML"_s);
    const qsizetype start = text.lastIndexOf(u"\nError: "_s);
    text = start >= 0 ? text.sliced(start + 1) : text;
    return (text.startsWith(u"Error: "_s) ? text.sliced(7) : text).trimmed();
}

} // namespace

YamlPath pathInHelmError(const QString &text, const YamlTree &values)
{
    YamlPath path;
    for (const QString &step : stepsIn(text)) {
        bool isNumber = false;
        const int index = step.toInt(&isNumber);
        const bool isItem = isNumber && values.isList(values.find(path));
        path = isItem ? path.index(index) : path.key(step.toUtf8());
    }
    return path;
}

Error helmError(const QByteArray &standardError, const YamlTree &values)
{
    const QString words = ownWords(standardError);
    if (words.isEmpty())
        return {HelmErrorText::tr("helm ended without a result and without an error message.")};
    const YamlPath named = pathInHelmError(words, values);
    if (named.isEmpty())
        return {HelmErrorText::tr("helm says: %1").arg(words)};
    Error error{HelmErrorText::tr("helm says of %1: %2").arg(named.toString(), words)};
    YamlPath there = named;
    while (!there.isEmpty() && values.find(there) == kNoNode)
        there = there.parent();
    if (!there.isEmpty())
        error.where = values.displaySpan(values.find(there));
    return error;
}

} // namespace portolan
