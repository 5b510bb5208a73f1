// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/caretplace.h"
#include "ui/models/completion.h"
#include "ui/session/snapshot.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kFile = "components:\n"
                         "- name: store\n"
                         "  service: {name: my-db, ports: [{externalPort: 5432}, {externalPort: 80}]}\n"
                         "volumes:\n- name: data\n- name: logs\n- {name: keys, secret: {secretName: store-keys}}\n"
                         "pullSecrets: [registry]\n"
                         "mysql: {image: {pullSecrets: [mirror]}}\n";

Completion offersAt(QByteArray text)
{
    const qsizetype caret = text.indexOf('|');
    text.remove(caret, 1);
    const SnapshotPtr good = analyse(YamlDocument::parse(SourceText(kFile)), 1);
    return completionAt(SourceText(text), caret, *good);
}

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhereTheCaretStands_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("known"); // sorted
        QTest::newRow("empty") << "|"_ba << QString() << ""_ba;
        QTest::newRow("top level") << "a: 1\nb|\nc: 1\n"_ba << QString() << "a c"_ba;
        QTest::newRow("in a map") << "a:\n  b: 1\n  |\n  c: 1\nd: 1\n"_ba << u"a"_s << "b c"_ba;
        QTest::newRow("value") << "a:\n  b: x|\n"_ba << u"a.b"_s << ""_ba;
        QTest::newRow("first line of an item") << "a:\n- |\n"_ba << u"a[0]"_s << ""_ba;
        QTest::newRow("later line of an item") << "a:\n- b: 1\n  |\n"_ba << u"a[0]"_s << "b"_ba;
        QTest::newRow("later item") << "a:\n- b: 1\n- c|\n"_ba << u"a[0]"_s << ""_ba;
        QTest::newRow("indented list") << "a:\n  - b: 1\n    c: 2\n    |\n  - d: 1\n"_ba << u"a[0]"_s << "b c"_ba;
        QTest::newRow("list in an item") << "a:\n- b:\n  - c: 1\n    |\n"_ba << u"a[0].b[0]"_s << "c"_ba;
        QTest::newRow("behind a list in an item") << "a:\n- b:\n  - c: 1\n  |\n"_ba << u"a[0]"_s << "b"_ba;
        QTest::newRow("map under the first key of an item")
            << "a:\n- b:\n    c: 1\n    |\n"_ba << u"a[0].b"_s << "c"_ba;
        QTest::newRow("comments and blank lines") << "a:\n\n# x:\n  b: 1\n\n  # y:\n  |\n"_ba << u"a"_s << "b"_ba;
        QTest::newRow("Windows lines") << "a:\r\n- b:\r\n    c: 1\r\n    |\r\n"_ba << u"a[0].b"_s << "c"_ba;
        QTest::newRow("between braces") << "a:\n- b: {c: 1, |}\n"_ba << u"a[0].b"_s << "c"_ba;
        QTest::newRow("keys behind the caret") << "a: {b: 1, |, c: {e: 1}, d: 1}\n"_ba << u"a"_s << "b c d"_ba;
        QTest::newRow("value between braces") << "a: {b: {c: |}}\n"_ba << u"a.b.c"_s << ""_ba;
        QTest::newRow("item between brackets") << "a:\n- b: [x:1, |\n- c: 1\n"_ba << u"a[0].b[0]"_s << ""_ba;
        QTest::newRow("braces as an item") << "a:\n- {b: 1, |\n"_ba << u"a[0]"_s << "b"_ba;
        QTest::newRow("braces over lines")
            << "a:\n- b: [\n    {c: 1},\n    {\n      d: 2, |\n    }\n  ]\n"_ba << u"a[0].b[0]"_s << "d"_ba;
        QTest::newRow("quoted words between braces")
            << "a: {\"b\": 'it''s, [', c: \"\\\", {\", |}\n"_ba << u"a"_s << "b c"_ba;
        QTest::newRow("a comment between braces") << "a: { # {b\n  c: 1, |\n}\n"_ba << u"a"_s << "c"_ba;
        QTest::newRow("behind braces") << "a:\n  b: {c: 1}\n  |\n"_ba << u"a"_s << "b"_ba;
        QTest::newRow("broken text around") << "a: [\nb:\n  c: \"\n  |\n"_ba << u"b"_s << "c"_ba;
    }

    void knowsWhereTheCaretStands()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, known);
        const qsizetype caret = text.indexOf('|');
        const CaretPlace place = caretPlaceAt(SourceText(text.remove(caret, 1)), caret);
        QTEST(place.path.toString(), "path");
        QByteArrayList keys = place.known.values();
        std::ranges::sort(keys);
        if (!place.isValue)
            QCOMPARE(keys.join(' ').trimmed(), known);
    }

    void offersWhatTheFormatKnows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("offers"); // the first ones, with commas
        QTest::newRow("top level") << "|"_ba << u"components:,volumes:"_s;
        QTest::newRow("begun") << "comp|"_ba << u"components:"_s;
        QTest::newRow("what is there is left out")
            << "components:\n- name: a\n  cont|\n  containers: []\n"_ba << QString();
        QTest::newRow("port") << "components:\n- service:\n    ports:\n    - ext|\n"_ba << u"externalPort: "_s;
        QTest::newRow("before a colon") << "components:\n- service:\n    ports:\n    - ext|: 80\n"_ba
                                        << u"externalPort"_s;
        QTest::newRow("choice") << "components:\n- service:\n    type: |\n"_ba << u"ClusterIP"_s;
        QTest::newRow("volume") << "components:\n- containers:\n  - volumeMounts:\n    - volume:\n        name: |\n"_ba
                                << u"data,logs"_s;
        QTest::newRow("volume begun")
            << "components:\n- containers:\n  - volumeMounts:\n    - volume:\n        name: l|\n"_ba << u"logs"_s;
        const QByteArray env = "components:\n- containers:\n  - env:\n    - name: DB\n      value: ";
        QTest::newRow("service") << env + "m|\n" << u"my-db:5432,my-db:80"_s;
        QTest::newRow("service in a URL") << env + "\"postgres://me@my-db:5|4/shop\"\n" << u"my-db:5432"_s;
        QTest::newRow("service behind an option")
            << "components:\n- containers:\n  - args:\n    - --db=m|\n"_ba << u"my-db:5432,my-db:80"_s;
        QTest::newRow("truth")
            << "components:\n- containers:\n  - volumeMounts:\n    - volume:\n        readOnly: t|\n"_ba << u"true"_s;
        QTest::newRow("port between braces")
            << "components:\n- service:\n    ports: [{externalPort: 80, |}]\n"_ba << u"containerPort: ,protocol: "_s;
        QTest::newRow("map between braces")
            << "components:\n- containers:\n  - volumeMounts: [{vol|}]\n"_ba << u"volume: "_s;
        QTest::newRow("volume between braces")
            << "components:\n- containers:\n  - volumeMounts: [{volume: {name: l|}}]\n"_ba << u"logs"_s;
        QTest::newRow("service between brackets")
            << "components: [{containers: [{args: [serve, --db=m|]}]}]\n"_ba << u"my-db:5432,my-db:80"_s;
        QTest::newRow("choice between braces") << "components: [{service: {type: |}}]\n"_ba << u"ClusterIP"_s;
        QTest::newRow("pull secret") << "pullSecrets:\n- |\n"_ba << u"registry,mirror,store-keys"_s;
        QTest::newRow("pull secret between brackets") << "pullSecrets: [registry, m|\n"_ba << u"mirror"_s;
        QTest::newRow("in a comment") << "# comp|\n"_ba << QString();
        QTest::newRow("behind a comment") << "components: [] # comp|\n"_ba << QString();
        QTest::newRow("complete already") << "components|: []\n"_ba << QString();
        QTest::newRow("nothing is known") << "mine:\n  |\n"_ba << QString();
        QTest::newRow("free text") << "components:\n- name: |\n"_ba << QString();
    }

    void offersWhatTheFormatKnows()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, offers);
        const QStringList found = offersAt(text).offers;
        const QStringList wanted = offers.split(u',', Qt::SkipEmptyParts);
        QCOMPARE(found.mid(0, wanted.size()), wanted);
        QCOMPARE(found.isEmpty(), wanted.isEmpty());
    }

    void theWordIsWhatIsReplaced()
    {
        QCOMPARE(offersAt("components:\n- service:\n    ty|\n").word, (Span{27, 29}));
        QCOMPARE(offersAt("components:\n- service:\n    t|yp: x\n").word, (Span{27, 30}));
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
