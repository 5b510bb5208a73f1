// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace portolan {

/// An Ingress object that one of a chart's templates makes, outside `templates/custom/`, where a user's own manifests
/// belong. Found by templateIngresses() (app/io).
struct TemplateIngress
{
    QString file; ///< below the chart's folder: `templates/ingress.yaml`
    int line = 1; ///< of its `kind:`, from 1

    friend bool operator==(const TemplateIngress &, const TemplateIngress &) = default;
};

} // namespace portolan
