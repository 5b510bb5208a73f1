// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/seeds.h"

#include "tests/fuzz/corpusfiles.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSeed = 20240601;

int number(const char *variable, int fallback)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : fallback;
}

} // namespace

QList<QByteArray> seedTexts()
{
    QList<QByteArray> texts{
        "components:\n  - name: web   # the shop\n    containers:\n      - image: \"nginx:1.25\"\n        env:\n"
        "          - {name: A, value: 'it''s'}\n    service:\n      ports:\n        - externalPort: 80\n",
        "a: &x\n  - 1\n  - |\n    text\n\n    more\n  - >-\n    folded\n    lines\nb: *x\nc:\n\n# end\n",
        "\xef\xbb\xbf# mark\r\n? complex\r\n: [a, b: c, {d: e}, \"f\\u00e9\\n\"]\r\nempty:\r\n",
        "%YAML 1.2\n---\nplain text\n  over lines\n...\n---\n!!map {!!str a : !local b, <<: {c: ~}}\n",
        "key:\n- - nested\n  - ''\n-\n- \"open\n  quote\"\nlast: -",
    };
    const auto suite = corpusFiles(u"yaml-test-suite"_s);
    for (const CorpusFile &file : suite)
        texts.append(file.bytes);
    return texts;
}

quint32 fuzzSeed()
{
    return quint32(number("PORTOLAN_FUZZ_SEED", kSeed));
}

int fuzzRounds(int fallback)
{
    return number("PORTOLAN_FUZZ_ROUNDS", fallback);
}

} // namespace portolan
