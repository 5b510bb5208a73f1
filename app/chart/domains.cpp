// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/domains.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

Result<QStringList> parseDomains(const QString &text)
{
    static const QRegularExpression separators(u"[,\\s]+"_s);
    static const QRegularExpression name(
        u"^(?=.{1,253}$)(?:\\*\\.)?[a-zA-Z0-9](?:[-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?)*$"_s);
    QStringList domains;
    for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
        if (!name.match(word).hasMatch())
            return Error{
                QCoreApplication::translate("Domains", "\"%1\" is not the name of a domain, such as example.tld.")
                    .arg(word)};
        if (!domains.contains(word.toLower()))
            domains.append(word.toLower());
    }
    return domains;
}

} // namespace portolan
