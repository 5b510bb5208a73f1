// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Images, variables, resources and probes of containers.

#include "app/validation/rulefamilies.h"

#include "app/chart/chart.h"
#include "app/chart/chartfacts.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ContainerRules)
};

/// The grammar of image references by the OCI distribution project (reference package): [HOST[:PORT]/]PATH[:TAG][@DIGEST].
const QRegularExpression &imageReference()
{
    static const QRegularExpression expression(QRegularExpression::anchoredPattern(
        uR"((?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*(?::[0-9]+)?/)?)"
        uR"([a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*)"
        uR"((?::\w[\w.-]{0,127})?)"
        uR"((?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?)"_s));
    return expression;
}

void checkImages(const RuleInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    for (const Component &component : input.chart.components) {
        for (qsizetype i = 0; i < component.containers.size(); ++i) {
            const Field<QString> &image = component.containers[i].image;
            if (!image.value || imageReference().match(*image.value).hasMatch())
                continue;
            Problem problem =
                problemAt(tree, image.node,
                          Translated::tr("\"%1\", the image of container \"%2\", is not an image reference such as %3.")
                              .arg(shownValue(*image.value), shownValue(component.containerName(i)),
                                   u"registry.example.com/app:1.0"_s));
            const QString trimmed = image.value->trimmed();
            if (trimmed != *image.value && imageReference().match(trimmed).hasMatch())
                problem.fixes.append(setValueFix(tree, image.node, ScalarValue::string(trimmed),
                                                 Translated::tr("Remove the spaces around it")));
            found.append(problem);
        }
    }
}

} // namespace

QList<Rule> containerRules()
{
    return {
        {"image-format", Severity::Error, checkImages},
    };
}

} // namespace portolan
