// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/problemreport.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Select Graphic Rendition of ECMA-48: bold red, bold yellow, bold cyan.
QString colourOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"\033[1;31m"_s;
    case Severity::Warning:
        return u"\033[1;33m"_s;
    case Severity::Information:
        break;
    }
    return u"\033[1;36m"_s;
}

QString severityText(Severity severity, bool colours)
{
    const QString name = severityName(severity);
    return colours ? colourOf(severity) + name + u"\033[0m"_s : name;
}

} // namespace

QString problemText(const InputFile &input, const Problem &problem, bool colours)
{
    QString text = u"%1: %2: %3 [%4]\n"_s.arg(input.place(problem.span.begin), severityText(problem.severity, colours),
                                              problem.message, problem.rule);
    for (const RelatedPlace &place : problem.related)
        text += u"%1: note: %2\n"_s.arg(input.place(place.span.begin), place.message);
    return text;
}

} // namespace portolan
