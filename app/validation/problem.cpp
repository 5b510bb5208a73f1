// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/problem.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

YamlPath Problem::place() const
{
    if (field.isEmpty())
        return path;
    const Result<YamlPath> below = YamlPath::parse(QString::fromUtf8(field));
    return below ? path.joined(*below) : path;
}

bool Problem::liesIn(const YamlPath &around) const
{
    return path.startsWith(around) || (around.startsWith(path) && place().startsWith(around));
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Information:
        break;
    }
    return u"info"_s;
}

std::optional<Severity> severityFromName(QStringView name)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information}) {
        if (name == severityName(severity))
            return severity;
    }
    return {};
}

bool isAtLeast(Severity severity, Severity threshold)
{
    return severity <= threshold; // the worst comes first
}

} // namespace portolan
