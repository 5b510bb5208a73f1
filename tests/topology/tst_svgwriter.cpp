// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/diagramstyle.h"
#include "app/topology/displaytext.h"
#include "app/topology/picture.h"
#include "app/topology/svgwriter.h"
#include "tests/topology/examplegraph.h"

#include <QXmlStreamReader>
#include <QtTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a reader of the SVG finds: every text and title, and whether it is well-formed.
struct Found
{
    QStringList texts;
    QStringList titles;
    QString error;
    int shapes = 0;
};

Found read(const QByteArray &svg)
{
    Found found;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"text")
            found.texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements));
        else if (reader.name() == u"title")
            found.titles.append(reader.readElementText());
        else if (reader.name() == u"path" || reader.name() == u"rect")
            ++found.shapes;
    }
    if (reader.hasError())
        found.error = reader.errorString();
    return found;
}

} // namespace

class tst_SvgWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAddressesPortsAndNamesAsText();
    void everyNodeAndEdgeHasATitle();
    void hostileNamesComeOutAsThemselves_data();
    void hostileNamesComeOutAsThemselves();
    void controlCharactersBecomeVisible_data();
    void controlCharactersBecomeVisible();
    void sameGraphGivesSameBytes();
    void legendSaysHowEdgesAreKnown();
    void darkUsesTheDarkPalette();
    void emptyGraphSaysSo();
    void paletteHasEnoughContrast_data();
    void paletteHasEnoughContrast();
};

void tst_SvgWriter::showsAddressesPortsAndNamesAsText()
{
    const Found first = read(writeSvg(Picture(graphOf(kTwoContainers))));
    QCOMPARE(first.error, QString());
    for (const QString &text : {u"80 \u2192 3000"_s, u"3306 \u2192 3306"_s, u"nodejs-app"_s, u"mysql"_s,
                                u"StatefulSet"_s, u"5Gi"_s, u"/var/lib/mysql"_s, u"localhost"_s, u"?"_s})
        QVERIFY2(first.texts.contains(text), qPrintable(text));
    const Found second = read(writeSvg(Picture(graphOf(kExternal, {u"example.tld"_s}))));
    for (const QString &text : {u"Internet"_s, u"example.tld"_s, u"example.tld:80"_s, u"80 \u2192 3000"_s, u"3000"_s})
        QVERIFY2(second.texts.contains(text), qPrintable(text));
}

void tst_SvgWriter::everyNodeAndEdgeHasATitle()
{
    const TopologyGraph graph = graphOf(kTwoContainers);
    const Found found = read(writeSvg(Picture(graph, u"values.yaml"_s)));
    QCOMPARE(found.titles.first(), u"values.yaml"_s);
    QCOMPARE(found.titles.size(), 1 + graph.nodes.size() + graph.edges.size());
    QVERIFY(found.titles.contains(u"Service my-service, ClusterIP, ports 80 \u2192 3000, 3306 \u2192 3306, "
                                  "reached at my-service:80, my-service:3306"_s));
    QVERIFY(found.titles.contains(u"It is not known which container listens on this port"_s));
}

void tst_SvgWriter::hostileNamesComeOutAsThemselves_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("tag") << u"<b>x</b>"_s;
    QTest::newRow("entity") << u"&lt;&amp;"_s;
    QTest::newRow("quotes") << u"\"];x'"_s;
    QTest::newRow("end of data") << u"]]>--><!--"_s;
    QTest::newRow("spaces") << u"a  b "_s;
    QTest::newRow("beyond the plane") << u"\U0001F433 \u4e2d\u6587"_s;
    QTest::newRow("place marker") << u"%1 %2"_s;
}

void tst_SvgWriter::hostileNamesComeOutAsThemselves()
{
    QFETCH(QString, name);
    TopologyGraph graph = graphOf(kTwoContainers);
    for (TopologyNode &node : graph.nodes)
        node.title = name;
    graph.edges.last().label = name;
    const Found found = read(writeSvg(Picture(graph)));
    QCOMPARE(found.error, QString());
    QVERIFY(found.texts.count(name) >= 4);
    QVERIFY(found.titles.contains(u"Component %1, StatefulSet"_s.arg(name)));
}

void tst_SvgWriter::controlCharactersBecomeVisible_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nul") << QString(QChar(u'\0')) << u"\u27e8U+0000\u27e9"_s;
    QTest::newRow("escape") << u"a\u001bb"_s << u"a\u27e8U+001B\u27e9b"_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"a\u21b5b"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a\u21e5b"_s;
    QTest::newRow("delete") << u"\u007f"_s << u"\u27e8U+007F\u27e9"_s;
    QTest::newRow("right-to-left override") << u"a\u202eb"_s << u"a\u27e8U+202E\u27e9b"_s;
    QTest::newRow("zero width space") << u"a\u200bb"_s << u"a\u27e8U+200B\u27e9b"_s;
    QTest::newRow("no character") << QString(QChar(0xffff)) << u"\u27e8U+FFFF\u27e9"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << u"\u27e8U+D800\u27e9"_s;
    QTest::newRow("plain") << u"\u00fcber web-1"_s << u"\u00fcber web-1"_s;
}

void tst_SvgWriter::controlCharactersBecomeVisible()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    QCOMPARE(displayText(name), shown);
    TopologyGraph graph = graphOf(kExternal);
    graph.nodes.last().title = name;
    const Found found = read(writeSvg(Picture(graph)));
    QCOMPARE(found.error, QString());
    QVERIFY(found.texts.contains(shown));
}

void tst_SvgWriter::sameGraphGivesSameBytes()
{
    QCOMPARE(writeSvg(Picture(graphOf(kTwoContainers))), writeSvg(Picture(graphOf(kTwoContainers))));
    QVERIFY(writeSvg(Picture(graphOf(kTwoContainers))) != writeSvg(Picture(graphOf(kExternal))));
}

void tst_SvgWriter::legendSaysHowEdgesAreKnown()
{
    const Found guessed = read(writeSvg(Picture(graphOf(kTwoContainers))));
    QVERIFY(guessed.texts.contains(u"not known which container listens"_s));
    QVERIFY(!guessed.texts.contains(u"traffic from the internet"_s));
    const Found known = read(writeSvg(Picture(graphOf(kExternal))));
    QVERIFY(known.texts.contains(u"traffic from the internet"_s));
    QVERIFY(known.texts.contains(u"service port to container port"_s));
    QVERIFY(!known.texts.contains(u"not known which container listens"_s));
}

void tst_SvgWriter::darkUsesTheDarkPalette()
{
    const QByteArray dark = writeSvg(Picture(graphOf(kExternal)), DiagramStyle::dark());
    QVERIFY(dark.contains("#15181c"));
    QVERIFY(!dark.contains("#f6f7f9"));
    QVERIFY(writeSvg(Picture(graphOf(kExternal))).contains("#f6f7f9"));
}

void tst_SvgWriter::emptyGraphSaysSo()
{
    const Found found = read(writeSvg(Picture(TopologyGraph())));
    QCOMPARE(found.error, QString());
    QCOMPARE(found.texts, QStringList{u"No components yet"_s});
}

void tst_SvgWriter::paletteHasEnoughContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// WCAG 2.2, AA: 4.5 for text, 3 for lines and icons that mean something.
void tst_SvgWriter::paletteHasEnoughContrast()
{
    QFETCH(bool, dark);
    const DiagramStyle &style = dark ? DiagramStyle::dark() : DiagramStyle::light();
    for (const Colour surface :
         {style.window, style.panel, style.panel.mixed(style.pod, 0.16), style.panel.mixed(style.service, 0.16),
          style.panel.mixed(style.ingress, 0.16), style.panel.mixed(style.volume, 0.09)}) {
        QVERIFY(style.text.contrast(surface) >= 4.5);
        QVERIFY2(style.muted.contrast(surface) >= 4.5, qPrintable(surface.name()));
    }
    for (const Colour line :
         {style.accent, style.pod, style.service, style.ingress, style.volume, style.muted, style.error})
        QVERIFY(line.contrast(style.window) >= 3);
}

QTEST_GUILESS_MAIN(tst_SvgWriter)
#include "tst_svgwriter.moc"
