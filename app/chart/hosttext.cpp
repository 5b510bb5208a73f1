// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/hosttext.h"

#include "app/chart/chart.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

// All expressions are ASCII and run over the bytes as Latin-1, so that an offset in the match is one in the bytes.
#define PORTOLAN_HOST uR"([A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*\.?)"

Span captured(const QRegularExpressionMatch &match, QStringView name)
{
    return {match.capturedStart(name), match.capturedEnd(name)};
}

Span shifted(Span span, qsizetype by)
{
    return {span.begin + by, span.end + by};
}

QByteArrayView part(QByteArrayView text, Span span)
{
    return span.isEmpty() ? QByteArrayView() : text.sliced(span.begin, span.length());
}

/// URLs whose authority is a bucket, a file or nothing.
bool namesNoHost(const QByteArray &scheme)
{
    static const QSet<QByteArray> schemes{"file",      "unix",     "s3",     "s3a",    "s3n",  "gs",
                                          "gcs",       "az",       "abfs",   "abfss",  "wasb", "data",
                                          "docker",    "oci",      "image",  "sqlite", "mem",  "memory",
                                          "classpath", "git+file", "secret", "vault",  "arn",  "inmem"};
    return schemes.contains(scheme);
}

/// Takes `host`, `host:port` or `host\instance:port`, which is the whole of `place`.
bool addHost(QByteArrayView text, Span place, HostMention mention, QList<HostMention> &found)
{
    static const QRegularExpression expression(
        QRegularExpression::anchoredPattern(u"(?<host>" PORTOLAN_HOST uR"()(?:\\\w+)?(?::(?<port>\d{1,5}))?)"_s));
    const auto match = expression.match(QString::fromLatin1(part(text, place)));
    if (!match.hasMatch())
        return false;
    mention.host = shifted(captured(match, u"host"), place.begin);
    if (match.hasCaptured(u"port"))
        mention.port = shifted(captured(match, u"port"), place.begin);
    const bool sound = mention.port.isEmpty() || portNumber(part(text, mention.port)) > 0;
    if (!sound || !isHost(part(text, mention.host)))
        return false;
    found.append(mention);
    return true;
}

/// The hosts of a URL's authority: behind the user, separated by commas.
void addAuthority(QByteArrayView text, Span authority, const HostMention &mention, QList<HostMention> &found)
{
    if (part(text, authority).count('@') == 1)
        authority.begin += part(text, authority).indexOf('@') + 1;
    for (qsizetype begin = authority.begin; begin < authority.end;) {
        const qsizetype comma = text.indexOf(',', begin);
        Span place{begin, comma < 0 ? authority.end : std::min(comma, authority.end)};
        begin = place.end + 1;
        const bool nextScheme = text.sliced(place.end).startsWith("//"); // PLAINTEXT://a:1,SSL://b:2
        place.begin += part(text, place).lastIndexOf('@') + 1;
        if (!nextScheme)
            addHost(text, place, mention, found);
    }
}

void addUrls(QByteArrayView text, const QString &latin, QList<HostMention> &found)
{
    static const QRegularExpression expression(
        uR"((?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<authority>[^\s/?#"'<>|;`)}\]]*))"_s);
    for (auto matches = expression.globalMatch(latin); matches.hasNext();) {
        const auto match = matches.next();
        HostMention mention;
        mention.scheme = match.captured(u"scheme").toLatin1().toLower();
        mention.whole = {match.capturedStart(), match.capturedEnd()};
        if (!namesNoHost(mention.scheme))
            addAuthority(text, captured(match, u"authority"), mention, found);
    }
}

bool liesInOther(Span span, const QList<HostMention> &others)
{
    return std::any_of(others.begin(), others.end(), [span](const HostMention &other) {
        return span.begin < other.whole.end && span.end > other.whole.begin;
    });
}

/// `host:port`, also followed by more ports (`zoo:2888:3888`) or a name (Oracle's `host:1521:SID`).
void addHostsWithPort(QByteArrayView text, const QString &latin, QList<HostMention> &found)
{
    static const QRegularExpression expression(
        u"(?<![^\\s,;=(\"'\\[<>|@/"
        u"])(?<host>" PORTOLAN_HOST uR"re(|\*|\+):(?<port>\d{1,5})(?=$|[\s,;/)"'\]}<>|?#&\\]|:\d|:[A-Za-z]))re"_s);
    const QList<HostMention> urls = found;
    for (auto matches = expression.globalMatch(latin); matches.hasNext();) {
        const auto match = matches.next();
        HostMention mention;
        mention.form = HostForm::HostAndPort;
        mention.host = captured(match, u"host");
        mention.port = captured(match, u"port");
        mention.whole = {mention.host.begin, mention.port.end};
        const bool afterSlash = mention.host.begin > 0 && text[mention.host.begin - 1] == '/';
        const bool inPath = afterSlash && !(mention.host.begin > 1 && text[mention.host.begin - 2] == '/');
        const QByteArrayView host = part(text, mention.host);
        const bool sound = (isHost(host) || host == "*" || host == "+") && portNumber(part(text, mention.port)) > 0;
        if (sound && !inPath && !liesInOther(mention.whole, urls))
            found.append(mention);
    }
}

/// `host=db port=5432`, as libpq and many others write it, `--host=db` within a line of shell, and SQL Server's
/// `Server=tcp:db,1433`.
void addKeywords(const QString &latin, QList<HostMention> &found)
{
    static const QRegularExpression host(
        u"(?<![A-Za-z0-9])(?:host|hostname|hostaddr|server|addr|address|data source)=(?:tcp:)?(?<"
        u"host>" PORTOLAN_HOST uR"()(?:\\\w+)?(?:,(?<port>\d{1,5}))?(?=$|[\s,;&"')]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression port(uR"((?<![A-Za-z0-9])port=(?<port>\d{1,5})(?=$|[\s,;&"')]))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    for (auto matches = host.globalMatch(latin); matches.hasNext();) {
        const auto match = matches.next();
        HostMention mention;
        mention.form = HostForm::Named;
        mention.host = captured(match, u"host");
        mention.whole = mention.host;
        if (match.hasCaptured(u"port"))
            mention.port = captured(match, u"port");
        else if (const auto number = port.match(latin); number.hasMatch())
            mention.port = captured(number, u"port");
        if (!liesInOther(mention.whole, found))
            found.append(mention);
    }
}

void addAddresses(QByteArrayView text, const QString &latin, QList<HostMention> &found)
{
    static const QRegularExpression expression(
        uR"((?<![\w.:-])(?<host>\d{1,3}(?:\.\d{1,3}){3})(?!\.?[\w]|[-:]|/\d))"_s);
    for (auto matches = expression.globalMatch(latin); matches.hasNext();) {
        HostMention mention;
        mention.form = HostForm::Address;
        mention.host = captured(matches.next(), u"host");
        mention.whole = mention.host;
        if (isIpv4(part(text, mention.host)) && !liesInOther(mention.whole, found))
            found.append(mention);
    }
}

void sortByPlace(QList<HostMention> &found)
{
    std::stable_sort(found.begin(), found.end(),
                     [](const HostMention &a, const HostMention &b) { return a.host.begin < b.host.begin; });
}

} // namespace

QList<HostMention> hostsIn(QByteArrayView text)
{
    QList<HostMention> found;
    const bool urls = text.contains("://");
    const bool pairs = text.contains(':');
    const bool keywords = text.contains('=');
    const bool dots = text.contains('.');
    if (!urls && !pairs && !keywords && !dots)
        return found;
    const QString latin = QString::fromLatin1(text);
    if (urls)
        addUrls(text, latin, found);
    if (pairs)
        addHostsWithPort(text, latin, found);
    if (keywords)
        addKeywords(latin, found);
    if (dots)
        addAddresses(text, latin, found);
    sortByPlace(found);
    return found;
}

QList<HostMention> hostListIn(QByteArrayView text)
{
    QList<HostMention> found;
    const auto separates = [](char c) { return c == ',' || c == ' ' || c == ';' || c == '\n'; };
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !separates(text[at]))
            continue;
        HostMention mention;
        mention.form = HostForm::Named;
        mention.whole = {begin, at};
        begin = at + 1;
        if (mention.whole.isEmpty())
            continue;
        if (!addHost(text, mention.whole, mention, found))
            return {};
    }
    return found;
}

bool isHost(QByteArrayView text)
{
    static const QRegularExpression expression(QRegularExpression::anchoredPattern(PORTOLAN_HOST ""_s));
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (isIpv4(text))
        return true;
    const bool dotted = text.chopped(text.endsWith('.') ? 1 : 0).contains('.');
    const bool named = dotted ? std::any_of(text.begin(), text.end(), isLetter) : !text.isEmpty() && isLetter(text[0]);
    return named && text.size() <= 254 && expression.match(QString::fromLatin1(text)).hasMatch();
}

bool isIpv4(QByteArrayView text)
{
    static const QRegularExpression expression(uR"(\A(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!\z)|\z)){4}\z)"_s);
    return text.size() <= 15 && !text.isEmpty() && text[0] >= '0' && text[0] <= '9'
           && expression.match(QString::fromLatin1(text)).hasMatch();
}

int portNumber(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), isDigit))
        return 0;
    const int number = text.toInt();
    return number >= kMinimumPort && number <= kMaximumPort ? number : 0;
}

} // namespace portolan
