// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/releasename.h"

#include <QRegularExpression>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongest = 53; // what Helm leaves of a DNS label for its own endings

} // namespace

bool isReleaseName(const QString &text)
{
    static const QRegularExpression name(u"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\z"_s);
    return text.size() <= kLongest && name.match(text).hasMatch();
}

QString releaseNameFrom(const QString &text)
{
    static const QRegularExpression unfit(u"[^a-z0-9]+"_s);
    return text.toLower().replace(unfit, u" "_s).simplified().left(kLongest).trimmed().replace(u' ', u'-');
}

} // namespace portolan
