// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/keystrokes.h"

#include "app/yaml/yamldocument.h"
#include "tests/bench/table.h"
#include "ui/session/chartsession.h"

#include <QRandomGenerator>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 kSeed = 20240601;
constexpr int kCharactersAtOnePlace = 20;

/// Types words into values all over a text, one character after the other, so that the text grows.
class Typist
{
public:
    explicit Typist(const QByteArray &text) : m_random(kSeed) { move(text); }

    TextPatch next(const QByteArray &text)
    {
        if (m_typed++ == kCharactersAtOnePlace)
            move(text);
        return {m_at++, 0, "x"};
    }

private:
    void move(const QByteArray &text)
    {
        const QByteArray value("    - name: ");
        const qsizetype from = m_random.bounded(qint64(text.size()));
        m_at = qMax<qsizetype>(text.lastIndexOf(value, from), text.indexOf(value)) + value.size();
        m_typed = 0;
    }

    QRandomGenerator m_random;
    qsizetype m_at = 0;
    int m_typed = 0;
};

void printReading(const QByteArray &bytes)
{
    constexpr int kKeystrokes = 2000;
    YamlDocument document = YamlDocument::parse(SourceText(bytes));
    Typist typist(bytes);
    RunTimes text;
    RunTimes both;
    for (int i = 0; i < kKeystrokes; ++i) {
        const TextPatches patches{typist.next(document.text().bytes())};
        text.add(nanosecondsOf([&] { return document.text().edited(patches); }));
        both.add(nanosecondsOf([&] {
            document = document.edited(patches);
            return 0;
        }));
    }
    printRow(u"keystroke: the text with its lines"_s, text);
    printRow(u"keystroke: text and nodes"_s, both);
}

void printSession(const QByteArray &bytes)
{
    constexpr int kKeystrokes = 300;
    constexpr int kSettled = 20;
    ChartSession session;
    session.startNew(bytes);
    Typist typist(bytes);
    RunTimes waiting;
    RunTimes right;
    for (int i = 0; i < kKeystrokes; ++i) {
        const TextPatches patches{typist.next(session.text().bytes())};
        const auto type = [&] {
            session.replaceText(u"Typing"_s, patches);
            return 0;
        };
        if (i < kKeystrokes - kSettled) {
            waiting.add(nanosecondsOf(type));
            continue;
        }
        session.settle();
        right.add(elapsedNanosecondsOf([&] {
            type();
            session.settle();
            return 0;
        }));
    }
    printRow(u"keystroke: session, until the window goes on"_s, waiting);
    printRow(u"keystroke: session, until all is right"_s, right);
}

} // namespace

void printKeystrokes(const QByteArray &bytes)
{
    printReading(bytes);
    printSession(bytes);
}

} // namespace portolan
