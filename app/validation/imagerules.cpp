// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The images that containers are started from.

#include "app/validation/rulefamilies.h"

#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ImageRules)
};

/// The grammar of image references by the OCI distribution project (reference package): [HOST[:PORT]/]PATH[:TAG][@DIGEST].
QRegularExpressionMatch imageReference(const QString &text)
{
    static const QRegularExpression expression(QRegularExpression::anchoredPattern(
        uR"((?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*(?::[0-9]+)?/)?)"
        uR"([a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*)"
        uR"((?::(?<tag>\w[\w.-]{0,127}))?)"
        uR"((?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?)"_s));
    return expression.match(text);
}

QString labelOf(const ComponentInput &input, const Container &container)
{
    return input.containerLabel(&container - input.component().containers.constData());
}

void checkFormat(const ComponentInput &input, QList<Problem> &found)
{
    for (const Container &container : input.component().containers) {
        const Field<QString> &image = container.image;
        if (!image.value || imageReference(*image.value).hasMatch())
            continue;
        Problem problem =
            problemAt(input.tree(), image.node,
                      Translated::tr("\"%1\", the image of %2, is not an image reference such as %3.")
                          .arg(shownValue(*image.value), labelOf(input, container), u"registry.example.com/app:1.0"_s));
        const QString trimmed = image.value->trimmed();
        if (trimmed != *image.value && imageReference(trimmed).hasMatch())
            problem.fixes.append(setValueFix(input.tree(), image.node, ScalarValue::string(trimmed),
                                             Translated::tr("Remove the spaces around it")));
        found.append(problem);
    }
}

void checkTag(const ComponentInput &input, QList<Problem> &found)
{
    for (const Container &container : input.component().containers) {
        const auto match = imageReference(container.image.valueOr({}));
        if (!match.hasMatch() || match.hasCaptured(u"tag") || match.hasCaptured(u"digest"))
            continue;
        Problem problem =
            problemAt(input.tree(), container.image.node,
                      Translated::tr("Image \"%1\" of %2 has no tag, so each start may get another version of it.")
                          .arg(shownValue(*container.image.value), labelOf(input, container)));
        // DevSpace puts the tag of its last build behind images of its own registry.
        const bool filledIn = container.image.value->startsWith("dscr.io/"_L1);
        problem.severity = filledIn ? Severity::Information : Severity::Warning;
        found.append(problem);
    }
}

void checkLatest(const ComponentInput &input, QList<Problem> &found)
{
    for (const Container &container : input.component().containers) {
        const auto match = imageReference(container.image.valueOr({}));
        if (!match.hasMatch() || match.captured(u"tag") != "latest"_L1 || match.hasCaptured(u"digest"))
            continue;
        found.append(
            problemAt(input.tree(), container.image.node,
                      Translated::tr("Image \"%1\" of %2 is whatever is called latest at the moment a pod starts.")
                          .arg(shownValue(*container.image.value), labelOf(input, container))));
    }
}

} // namespace

QList<Rule> imageRules()
{
    return {
        Rule::component("image-format", Severity::Error, checkFormat),
        Rule::component("image-tag-missing", Severity::Warning, checkTag),
        Rule::component("image-tag-latest", Severity::Warning, checkLatest),
    };
}

} // namespace portolan
