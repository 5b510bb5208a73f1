// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/quotingproblem.h"

#include "app/yaml/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

namespace portolan::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStringCount = 20000;
constexpr quint32 kSeed = 7;

/// Pieces that mean something to some YAML reader, and some that do not.
QStringList atoms()
{
    QStringList all{u"y"_s,      u"Yes"_s,    u"NO"_s,         u"on"_s,     u"off"_s,    u"true"_s,   u"False"_s,
                    u"null"_s,   u"~"_s,      u"<<"_s,         u"="_s,      u".inf"_s,   u"-.Inf"_s,  u".nan"_s,
                    u"---"_s,    u"..."_s,    u"0x1F"_s,       u"0o17"_s,   u"010"_s,    u"1_000"_s,  u"1e3"_s,
                    u"e5"_s,     u"12:30"_s,  u"2001-01-01"_s, u"T"_s,      u"Z"_s,      u"._"_s,     u"80"_s,
                    u"-1"_s,     u"+"_s,      u"1.5"_s,        u": "_s,     u" #"_s,     u"- "_s,     u"? "_s,
                    u"a"_s,      u"web"_s,    u"nginx"_s,      u"x/y"_s,    u"\u00e9"_s, u"\u0085"_s, u"\u00a0"_s,
                    u"\u2028"_s, u"\u2029"_s, u"\ufeff"_s,     u"\ufffe"_s, u"\u0080"_s, u"\u009f"_s, u"\U0001F600"_s,
                    u"\u0007"_s, u"\u007f"_s, u"\n"_s,         u"\t"_s,     u"\r"_s,     u" "_s};
    for (const QChar c : u"-?:,[]{}#&*!|>'\"%@`\\$()+.;/<=^_~0123456789"_s)
        all.append(c);
    return all;
}

} // namespace

/// Every atom, every pair of atoms, then longer mixtures.
QStringList nastyStrings()
{
    const QStringList parts = atoms();
    QStringList strings{QString()};
    strings += parts;
    for (const QString &first : parts) {
        for (const QString &second : parts)
            strings.append(first + second);
    }
    QRandomGenerator random(kSeed);
    QSet<QString> known(strings.cbegin(), strings.cend());
    strings = QStringList(known.cbegin(), known.cend());
    strings.sort();
    while (strings.size() < kStringCount) {
        QString text;
        for (int i = 3 + random.bounded(3); i > 0; --i)
            text += parts[random.bounded(parts.size())];
        if (!known.contains(text)) {
            known.insert(text);
            strings.append(text);
        }
    }
    return strings;
}

QuotingProblem::QuotingProblem(const QStringList &texts) : strings(texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QByteArray text = texts[i].toUtf8();
        block += "- " + plainOrQuoted(text, false) + '\n';
        flow += "- [" + plainOrQuoted(text, true) + "]\n";
        map += 'k' + QByteArray::number(i) + ": " + plainOrQuoted(text, false) + "   # c\n";
    }
}

QByteArray QuotingProblem::toJson() const
{
    const QJsonObject texts{{u"block"_s, QString::fromUtf8(block)},
                            {u"flow"_s, QString::fromUtf8(flow)},
                            {u"map"_s, QString::fromUtf8(map)}};
    const QJsonObject problem{{u"strings"_s, QJsonArray::fromStringList(strings)}, {u"texts"_s, texts}};
    return QJsonDocument(problem).toJson(QJsonDocument::Compact);
}

} // namespace portolan::test
