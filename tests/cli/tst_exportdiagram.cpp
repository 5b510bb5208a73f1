// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/painting/diagramimage.h"
#include "tests/cli/commandrun.h"

#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kValues = "components:\n"
                           "- name: default\n"
                           "  containers:\n"
                           "  - image: example.com/app:1\n"
                           "  service:\n"
                           "    name: my-service\n"
                           "    ports:\n"
                           "    - externalPort: 80\n"
                           "      containerPort: 3000\n";

/// All the text of an SVG file; empty when it is not XML.
QString textOf(const QByteArray &svg)
{
    QString text;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    }
    return reader.hasError() ? QString() : text;
}

} // namespace

class TestExportDiagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesSvg();
    void writesPng();
    void scalesPng();
    void drawsLightAndDark();
    void drawsNoImageWithoutFonts();
    void drawsIngressesOfTheChart();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    CommandRun draw(const QString &name, const QStringList &options = {}) const
    {
        return runCommand(QStringList{u"export"_s, u"diagram"_s, u"-"_s, u"-o"_s, m_folder.path(name)} + options,
                          kValues, false, diagramImage);
    }

    ScratchFolder m_folder;
};

void TestExportDiagram::writesSvg()
{
    QCOMPARE(draw(u"a.svg"_s).exitCode, 0);
    const QString text = textOf(m_folder.content(u"a.svg"_s));
    QVERIFY2(text.contains(u"my-service") && text.contains(u"3000"), qPrintable(text));
    QCOMPARE(draw(u"b.svg"_s).exitCode, 0);
    QCOMPARE(m_folder.content(u"a.svg"_s), m_folder.content(u"b.svg"_s));
}

void TestExportDiagram::writesPng()
{
    const CommandRun run = draw(u"a.png"_s);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    const QImage image(m_folder.path(u"a.png"_s));
    QVERIFY(image.width() > 100 && image.height() > 50);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY2(colours.size() > 10, "the picture is not empty");
}

void TestExportDiagram::scalesPng()
{
    QCOMPARE(draw(u"one.png"_s).exitCode, 0);
    QCOMPARE(draw(u"two.png"_s, {u"--scale"_s, u"2"_s}).exitCode, 0);
    const QImage one(m_folder.path(u"one.png"_s));
    const QImage two(m_folder.path(u"two.png"_s));
    QVERIFY(std::abs(two.width() - 2 * one.width()) <= 1 && std::abs(two.height() - 2 * one.height()) <= 1);
}

void TestExportDiagram::drawsLightAndDark()
{
    QCOMPARE(draw(u"light.png"_s).exitCode, 0);
    QCOMPARE(draw(u"dark.png"_s, {u"--dark"_s}).exitCode, 0);
    const QColor light = QImage(m_folder.path(u"light.png"_s)).pixelColor(1, 1);
    const QColor dark = QImage(m_folder.path(u"dark.png"_s)).pixelColor(1, 1);
    QVERIFY(light.lightness() > 200 && dark.lightness() < 80);
}

void TestExportDiagram::drawsNoImageWithoutFonts()
{
    const auto drawn = [this](const QString &name) {
        return runCommand({u"export"_s, u"diagram"_s, u"-"_s, u"-o"_s, m_folder.path(name)}, kValues);
    };
    QCOMPARE(drawn(u"text.svg"_s).exitCode, 0);
    const CommandRun run = drawn(u"image.png"_s);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("draws no images"), run.err.constData());
    QVERIFY(!QFile::exists(m_folder.path(u"image.png"_s)));
}

void TestExportDiagram::drawsIngressesOfTheChart()
{
    QVERIFY(QDir().mkpath(m_folder.path(u"templates/custom"_s)));
    m_folder.put(u"Chart.yaml"_s, "name: shop\nversion: 1.0.0\n");
    m_folder.put(u"values.yaml"_s, kValues);
    m_folder.put(u"templates/custom/broken.yaml"_s, "kind: Ingress\na: [\n");
    m_folder.put(u"templates/custom/shop.yaml"_s,
                 "kind: Ingress\nspec:\n  rules:\n  - host: shop.example\n    http: {paths: [{path: /app, "
                 "backend: {service: {name: my-service, port: {number: 80}}}}]}\n");
    for (const QString &operand : {m_folder.path(QString()), m_folder.path(u"values.yaml"_s)}) {
        const CommandRun run = runCommand({u"export"_s, u"diagram"_s, operand, u"-o"_s, m_folder.path(u"a.svg"_s)});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.startsWith("templates/custom/broken.yaml cannot be read"), run.err.constData());
        const QString text = textOf(m_folder.content(u"a.svg"_s));
        QVERIFY2(text.contains(u"shop.example/app") && text.contains(u"templates/custom/shop.yaml"), qPrintable(text));
    }
}

void TestExportDiagram::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("message");
    const QString svg = m_folder.path(u"wrong.svg"_s);
    QTest::newRow("no output") << QStringList{u"-"_s} << kValues << 2 << QByteArray("Say where the picture goes");
    QTest::newRow("unknown kind") << QStringList{u"-"_s, u"-o"_s, u"a.bmp"_s} << kValues << 2
                                  << QByteArray("Say where the picture goes");
    QTest::newRow("scale of nothing") << QStringList{u"-"_s, u"-o"_s, svg, u"--scale"_s, u"0"_s} << kValues << 2
                                      << QByteArray("The scale is a number above 0");
    QTest::newRow("not YAML") << QStringList{u"-"_s, u"-o"_s, svg} << QByteArray("a: [\n") << 1
                              << QByteArray(": error: ");
    QTest::newRow("folder gone") << QStringList{u"-"_s, u"-o"_s, m_folder.path(u"gone/a.svg"_s)} << kValues << 3
                                 << QByteArray("does not exist");
    QTest::newRow("no file") << QStringList{u"/nowhere.yaml"_s, u"-o"_s, svg} << QByteArray() << 3
                             << QByteArray("/nowhere.yaml cannot be read");
}

void TestExportDiagram::saysWhatIsWrong()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, message);
    const CommandRun run = runCommand(QStringList{u"export"_s, u"diagram"_s} + words, input);
    QVERIFY2(run.err.contains(message), run.err.constData());
    QTEST(run.exitCode, "exitCode");
    QVERIFY(!QFile::exists(m_folder.path(u"wrong.svg"_s)));
}

QTEST_MAIN(TestExportDiagram)
#include "tst_exportdiagram.moc"
