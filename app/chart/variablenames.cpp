// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/variablenames.h"

#include <QSet>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

bool isHostWord(const QString &word)
{
    static const QSet<QString> words{
        u"host"_s,     u"hosts"_s,     u"hostname"_s, u"hostnames"_s, u"url"_s,       u"urls"_s,   u"uri"_s,
        u"uris"_s,     u"addr"_s,      u"addrs"_s,    u"address"_s,   u"addresses"_s, u"server"_s, u"servers"_s,
        u"endpoint"_s, u"endpoints"_s, u"broker"_s,   u"brokers"_s,   u"dsn"_s,       u"nodes"_s,  u"seeds"_s,
        u"upstream"_s, u"upstreams"_s, u"backend"_s,  u"backends"_s,  u"service"_s,   u"peers"_s,  u"hostaddr"_s,
    };
    return words.contains(word);
}

bool isPortWord(const QString &word)
{
    return word == "port"_L1 || word == "ports"_L1;
}

/// Words that say that a value is no host to connect to, wherever they stand in the name.
bool isOtherWord(const QString &word)
{
    static const QSet<QString> words{
        u"image"_s,   u"images"_s,   u"tag"_s,   u"version"_s, u"allowed"_s, u"trusted"_s, u"cors"_s,     u"origin"_s,
        u"virtual"_s, u"user"_s,     u"owner"_s, u"uid"_s,     u"gid"_s,     u"cidr"_s,    u"subnet"_s,   u"mask"_s,
        u"origins"_s, u"schedule"_s, u"cron"_s,  u"noproxy"_s, u"time"_s,    u"date"_s,    u"password"_s,
    };
    return words.contains(word);
}

/// `DB_HOST_1`, `REDIS_HOST_PRIMARY`, `HOST_LIST`: words behind the one that says what the value is.
bool isTrailingWord(const QString &word)
{
    static const QSet<QString> words{
        u"list"_s,    u"internal"_s, u"external"_s, u"primary"_s, u"replica"_s,  u"master"_s,
        u"default"_s, u"private"_s,  u"read"_s,     u"write"_s,   u"readonly"_s,
    };
    return words.contains(word) || std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// `PGHOST`, `MYSQLHOST`: two words that some programs write as one.
QStringList divided(const QString &word)
{
    static const QSet<QString> subjects{u"pg"_s,    u"db"_s,   u"mysql"_s, u"redis"_s,
                                        u"mongo"_s, u"smtp"_s, u"amqp"_s,  u"rabbit"_s};
    for (const QString &last : {u"host"_s, u"port"_s, u"url"_s}) {
        if (word.endsWith(last) && subjects.contains(word.chopped(last.size())))
            return {word.chopped(last.size()), last};
    }
    return {word};
}

/// Index of the word that says what the value is; -1 when none does.
qsizetype meaningWord(const QStringList &words)
{
    qsizetype last = words.size() - 1;
    while (last > 0 && isTrailingWord(words[last]))
        --last;
    if (last > 0 && words[last] == "name"_L1 && words[last - 1] == "host"_L1)
        --last;
    if (last >= 0 && (isHostWord(words[last]) || isPortWord(words[last])))
        return last;
    return words.size() == 2 && words.first() == "host"_L1 ? 0 : -1; // HOST_DB
}

} // namespace

QStringList wordsOf(const QString &name)
{
    QStringList words;
    QString word;
    const auto end = [&words, &word] {
        if (!word.isEmpty())
            words += divided(word.toLower());
        word.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool humps =
            c.isUpper() && i > 0
            && (name[i - 1].isLower() || (name[i - 1].isUpper() && i + 1 < name.size() && name[i + 1].isLower()));
        if (humps || !c.isLetterOrNumber())
            end();
        if (c.isLetterOrNumber())
            word += c;
    }
    end();
    return words;
}

NameMeaning meaningOf(const QStringList &words)
{
    if (words == QStringList{u"hostname"_s} || std::any_of(words.begin(), words.end(), isOtherWord)
        || (words.size() > 1 && words[0] == "no"_L1 && words[1] == "proxy"_L1))
        return NameMeaning::NoHost;
    const auto listens = [](const QString &word) {
        return word.startsWith("listen"_L1) || word == "bind"_L1 || word == "advertised"_L1;
    };
    if (std::any_of(words.begin(), words.end(), listens))
        return NameMeaning::Listening;
    const qsizetype index = meaningWord(words);
    if (index < 0)
        return NameMeaning::Unknown;
    return isPortWord(words[index]) ? NameMeaning::Port : NameMeaning::Host;
}

QStringList subjectOf(const QStringList &words)
{
    const qsizetype index = meaningWord(words);
    if (index < 0)
        return words;
    QStringList subject = words;
    subject.removeAt(index);
    if (index < subject.size() && subject[index] == "name"_L1)
        subject.removeAt(index);
    return subject;
}

bool namesMainPort(const QStringList &words)
{
    static const QSet<QString> subjects{u"http"_s,      u"app"_s,      u"server"_s,    u"web"_s,    u"listen"_s,
                                        u"listening"_s, u"node"_s,     u"container"_s, u"serve"_s,  u"main"_s,
                                        u"default"_s,   u"listener"_s, u"bind"_s,      u"service"_s};
    return std::all_of(words.begin(), words.end(), [](const QString &word) {
        return isPortWord(word) || isHostWord(word) || subjects.contains(word);
    });
}

bool namesOwnPort(const QStringList &words)
{
    static const QSet<QString> sides{
        u"metrics"_s, u"admin"_s,      u"management"_s, u"health"_s, u"healthcheck"_s, u"probe"_s,     u"status"_s,
        u"debug"_s,   u"monitoring"_s, u"prometheus"_s, u"jmx"_s,    u"grpc"_s,        u"rpc"_s,       u"https"_s,
        u"tls"_s,     u"ssl"_s,        u"ws"_s,         u"wss"_s,    u"websocket"_s,   u"tcp"_s,       u"udp"_s,
        u"rest"_s,    u"api"_s,        u"ui"_s,         u"client"_s, u"internal"_s,    u"external"_s,  u"public"_s,
        u"private"_s, u"my"_s,         u"number"_s,     u"bind"_s,   u"local"_s,       u"container"_s, u"listen"_s,
    };
    return std::all_of(words.begin(), words.end(),
                       [](const QString &word) { return sides.contains(word) || namesMainPort({word}); });
}

} // namespace portolan
