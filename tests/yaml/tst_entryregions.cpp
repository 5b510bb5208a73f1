// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/entryregions.h"
#include "app/yaml/yamldocument.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The regions as text: each between `<` and `>`, what belongs to nobody outside; `^` where the entry starts.
QByteArray marked(const YamlTree &tree, NodeId collection)
{
    const std::optional<QList<EntryRegion>> regions = entryRegions(tree, collection);
    if (!regions)
        return "unsupported";
    QByteArray text;
    qsizetype at = 0;
    for (const EntryRegion &region : *regions) {
        text += tree.text().view({at, region.lead}).toByteArray() + '<';
        text += tree.text().view({region.lead, region.start}).toByteArray() + '^';
        text += tree.text().view({region.start, region.end}).toByteArray() + '>';
        at = region.end;
    }
    return text + tree.text().view({at, tree.text().size()}).toByteArray();
}

} // namespace

class tst_EntryRegions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAnEntryOwns_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("regions");
        const auto row = [](const char *name, const QString &path, const char *text, const char *regions) {
            QTest::newRow(name) << path << QByteArray(text) << QByteArray(regions);
        };
        row("lines", {}, "a: 1 # x\nb: 2\n", "<^a: 1 # x\n><^b: 2\n>");
        row("comment above", {}, "# of a\n# too\na: 1\n# of b\nb: 2\n", "<# of a\n# too\n^a: 1\n><# of b\n^b: 2\n>");
        row("header apart", {}, "# header\n\na: 1\n", "# header\n\n<^a: 1\n>");
        row("blank lines are nobody's", {}, "a: 1\n\n\nb: 2\n", "<^a: 1\n>\n\n<^b: 2\n>");
        row("comment apart", {}, "a: 1\n# apart\n\nb: 2\n", "<^a: 1\n># apart\n\n<^b: 2\n>");
        row("deeper comments below", {}, "a:\n  - 1\n  # - 2\n\n    # - 3\nb: 2\n",
            "<^a:\n  - 1\n  # - 2\n\n    # - 3\n><^b: 2\n>");
        row("shallower comment", u"a"_s, "a:\n  b: 1\n# of c\nc: 2\n", "a:\n<  ^b: 1\n># of c\nc: 2\n");
        row("comment in another column", u"a"_s, "a:\n# b\n  b: 1\n", "a:\n# b\n<  ^b: 1\n>");
        row("items at the column of the key", u"a"_s, "a:\n# one\n- 1\n# two\n- 2\nb: 3\n",
            "a:\n<# one\n^- 1\n><# two\n^- 2\n>b: 3\n");
        row("behind a dash", u"[0]"_s, "- a: 1\n  # of b\n  b: 2\n", "- <^a: 1\n><  # of b\n  ^b: 2\n>");
        row("list behind a dash", u"[0]"_s, "- - 1\n  - 2\n", "- <^- 1\n><  ^- 2\n>");
        row("literal block", {}, "a: |\n  # text\n\nb: 1\n", "<^a: |\n  # text\n>\n<^b: 1\n>");
        row("literal block that keeps blank lines", {}, "a: |+\n  x\n\nb: 1\n", "<^a: |+\n  x\n\n><^b: 1\n>");
        row("without value", {}, "a:\n\nb:\n", "<^a:\n>\n<^b:\n>");
        row("items without value", {}, "-\n- # c\n-", "<^-\n><^- # c\n><^->");
        row("brackets over lines", {}, "a: [\n  1\n] # x\nb: 1\n", "<^a: [\n  1\n] # x\n><^b: 1\n>");
        row("properties", {}, "a: &x\n  b: 1\n&k c: 2\n", "<^a: &x\n  b: 1\n><^&k c: 2\n>");
        row("explicit keys", {}, "? a\n: 1\n? b\n", "<^? a\n: 1\n><^? b\n>");
        row("CRLF", {}, "# c\r\na: 1\r\n\r\nb: 2", "<# c\r\n^a: 1\r\n>\r\n<^b: 2>");
        row("byte order mark", {}, "\xEF\xBB\xBF# c\na: 1\n", "\xEF\xBB\xBF<# c\n^a: 1\n>");
        row("before the next document", {}, "a: 1\n  # deep\n---\nb: 1\n", "<^a: 1\n  # deep\n>---\nb: 1\n");
    }
    void tellsWhatAnEntryOwns()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, regions);
        const YamlDocument document = YamlDocument::parse(SourceText(text));
        QVERIFY(document.isValid());
        QCOMPARE(marked(document.tree(), document.tree().find(YamlPath::parse(path).value())), regions);
    }

    void columnsCountFromTheLine()
    {
        const YamlDocument document = YamlDocument::parse(SourceText("\xEF\xBB\xBF"
                                                                     "- a: 1\n  b: 2\n"));
        const auto regions = entryRegions(document.tree(), document.tree().item(document.tree().root(), 0));
        QVERIFY(regions);
        QCOMPARE(regions->at(0).column, 2);
        QVERIFY(!regions->at(0).ownsLine);
        QCOMPARE(regions->at(1).column, 2);
        QVERIFY(regions->at(1).ownsLine);
    }
};

QTEST_GUILESS_MAIN(tst_EntryRegions)
#include "tst_entryregions.moc"
