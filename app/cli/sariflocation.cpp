// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sariflocation.h"

#include <QDir>
#include <QJsonArray>
#include <QUrl>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

/// A relative name stays relative, so that the log means the same in another checkout.
QString uriOf(const InputFile &input)
{
    const QString name = input.path.isEmpty() ? input.name : QDir::cleanPath(input.path);
    if (QDir::isAbsolutePath(name))
        return QString::fromLatin1(QUrl::fromLocalFile(name).toEncoded());
    return QString::fromLatin1(QUrl::toPercentEncoding(name, "/"));
}

QJsonObject artifactJson(const InputFile &input)
{
    return {{u"uri"_s, uriOf(input)}};
}

QJsonObject regionJson(const SourceText &text, Span span)
{
    const TextPosition start = text.positionAt(span.begin);
    const TextPosition end = text.positionAt(span.end);
    return {{u"startLine"_s, start.line + 1},
            {u"startColumn"_s, start.column + 1},
            {u"endLine"_s, end.line + 1},
            {u"endColumn"_s, end.column + 1}};
}

} // namespace

QJsonObject sarifLocation(const InputFile &input, Span span)
{
    const QJsonObject place{{u"artifactLocation"_s, artifactJson(input)},
                            {u"region"_s, regionJson(input.document.text(), span)}};
    return {{u"physicalLocation"_s, place}};
}

QJsonObject sarifChange(const InputFile &input, const TextPatches &patches)
{
    QJsonArray replacements;
    for (const TextPatch &patch : patches) {
        const Span deleted{patch.offset, patch.offset + patch.length};
        QJsonObject replacement{{u"deletedRegion"_s, regionJson(input.document.text(), deleted)}};
        if (!patch.insertion.isEmpty()) {
            const QJsonObject inserted{{u"text"_s, QString::fromUtf8(patch.insertion)}};
            replacement.insert(u"insertedContent"_s, inserted);
        }
        replacements.append(replacement);
    }
    return {{u"artifactLocation"_s, artifactJson(input)}, {u"replacements"_s, replacements}};
}

} // namespace portolan
