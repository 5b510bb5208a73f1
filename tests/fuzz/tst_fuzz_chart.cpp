// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart.h"
#include "app/manifests/manifestbuilder.h"
#include "app/manifests/manifestwriter.h"
#include "app/topology/picture.h"
#include "app/topology/svgwriter.h"
#include "app/validation/validator.h"
#include "app/yaml/yamldocument.h"
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/watchdog.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<QByteArray> examples()
{
    QList<QByteArray> texts;
    const QDir folder(u":/portolan/examples"_s);
    const auto files = folder.entryInfoList({u"*.yaml"_s});
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            texts.append(file.readAll());
    }
    return texts;
}

QString flaw(const QList<Problem> &problems, const YamlDocument &document)
{
    for (const Problem &problem : problems) {
        if (problem.message.isEmpty() || problem.rule.isEmpty() || problem.span.begin < 0
            || problem.span.begin > problem.span.end || problem.span.end > document.text().size())
            return u"problem `%1` (%2) at %3-%4"_s.arg(problem.message, problem.rule)
                .arg(problem.span.begin)
                .arg(problem.span.end);
    }
    return {};
}

/// The first thing that is wrong with what is computed from a document; empty when all is well.
QString flaw(const YamlDocument &document)
{
    const YamlTree &tree = document.tree();
    const Chart chart = readChart(tree);
    QString found = flaw(validate(document, chart), document);
    if (!found.isEmpty())
        return found;

    QXmlStreamReader svg(writeSvg(Picture(buildTopology(chart, tree))));
    while (!svg.atEnd())
        svg.readNext();
    if (svg.hasError())
        return u"the picture is no XML: %1"_s.arg(svg.errorString());

    const QByteArray manifests = objectsText(buildManifests(chart, tree).objects, ManifestFormat::Yaml);
    if (!YamlDocument::parse(SourceText(manifests)).isValid())
        return u"the manifests are no YAML: %1"_s.arg(QString::fromUtf8(manifests));
    return {};
}

} // namespace

/// Mutates the bundled examples: whatever a file holds, rules, picture and manifests come to an end with something
/// that can be used.
class tst_FuzzChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddChartsAreJudgedDrawnAndExported();
};

void tst_FuzzChart::oddChartsAreJudgedDrawnAndExported()
{
    const auto texts = examples();
    QVERIFY(!texts.isEmpty());
    Mutation mutation(texts, fuzzSeed());
    Watchdog watchdog(2s);
    int valid = 0;
    const int rounds = fuzzRounds(4'000);
    for (int round = 0; round < rounds; ++round) {
        watchdog.step();
        auto text = SourceText::fromFile(mutation.next());
        if (!text)
            continue;
        const YamlDocument document = YamlDocument::parse(std::move(text).value());
        valid += document.isValid() ? 1 : 0;
        const QString found = flaw(document);
        QVERIFY2(found.isEmpty(), qPrintable(found + u"\nin:\n"_s + QString::fromUtf8(document.text().bytes())));
    }
    qInfo("%d of %d files are YAML", valid, rounds);
    QVERIFY(valid > rounds / 20);
}

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::tst_FuzzChart)
#include "tst_fuzz_chart.moc"
