// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/io/chartingresses.h"

#include "app/manifests/helmobjects.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kIngress = R"(apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop}
spec:
  rules:
  - host: shop.example
    http:
      paths:
      - {path: /, pathType: Prefix, backend: {service: {name: external, port: {number: 80}}}}
      - {path: /api, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}
)";

} // namespace

class tst_ChartIngresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsHostsAndPaths();
    void readsOtherForms_data();
    void readsOtherForms();
    void tellsWhatIsOutsideCustom();
    void leavesTemplatesToHelm();
    void passesOverWhatIsBroken_data();
    void passesOverWhatIsBroken();
    void readsWhatHelmMade();
    void saysWhatIsNotDrawn();
    void needsAChart();

private:
    ChartIngresses read() const { return chartIngresses(templatesAround(m_folder->filePath(u"values.yaml"_s))); }
    void write(const QString &file, const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ChartIngresses::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"Chart.yaml"_s, "name: shop\nversion: 1.0.0\n");
}

void tst_ChartIngresses::write(const QString &file, const QByteArray &text) const
{
    const QString path = m_folder->filePath(file);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile written(path);
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write(text) == text.size());
}

void tst_ChartIngresses::readsHostsAndPaths()
{
    const QString file = u"templates/custom/shop.yaml"_s;
    write(file, "# ours\n---\nkind: ConfigMap\n---\n" + kIngress);
    const ChartIngresses found = read();
    QCOMPARE(found.notes + found.templated, QStringList());
    QCOMPARE(found.rules, (QList<IngressRule>{{file, true, u"shop.example"_s, u"/"_s, u"external"_s, u"80"_s},
                                              {file, true, u"shop.example"_s, u"/api"_s, u"api"_s, u"http"_s}}));
}

void tst_ChartIngresses::readsOtherForms_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("path");
    QTest::newRow("default backend") << QByteArray("{defaultBackend: {service: {name: web, port: {number: 8080}}}}")
                                     << QString() << QString();
    QTest::newRow("v1beta1") << QByteArray(
        "{rules: [{host: a.b, http: {paths: [{path: /x, backend: {serviceName: web, servicePort: 8080}}]}}]}")
                             << u"a.b"_s << u"/x"_s;
    QTest::newRow("v1beta1 default") << QByteArray("{backend: {serviceName: web, servicePort: 8080}}") << QString()
                                     << QString();
    QTest::newRow("any host, any path") << QByteArray(
        "{rules: [{http: {paths: [{backend: {service: {name: web, port: {number: 8080}}}}]}}]}")
                                        << QString() << QString();
}

void tst_ChartIngresses::readsOtherForms()
{
    QFETCH(const QByteArray, spec);
    QFETCH(const QString, host);
    QFETCH(const QString, path);
    const QString file = u"templates/custom/a.yml"_s;
    write(file, "kind: Ingress\nspec: " + spec + "\n");
    QCOMPARE(read().rules, (QList<IngressRule>{{file, true, host, path, u"web"_s, u"8080"_s}}));
}

void tst_ChartIngresses::tellsWhatIsOutsideCustom()
{
    write(u"templates/shop.yaml"_s, kIngress);
    const ChartIngresses found = read();
    QCOMPARE(found.rules.size(), 2);
    QVERIFY(!found.rules.first().isCustom);
}

void tst_ChartIngresses::leavesTemplatesToHelm()
{
    write(u"templates/custom/a.yaml"_s, QByteArray(kIngress).replace("shop.example", "{{ .Values.host }}"));
    write(u"templates/_helpers.tpl"_s, "{{ define \"x\" }}kind: Ingress{{ end }}");
    const ChartIngresses found = read();
    QCOMPARE(found.rules, QList<IngressRule>());
    QCOMPARE(found.templated, QStringList(u"templates/custom/a.yaml"_s));
}

void tst_ChartIngresses::passesOverWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("notes");
    QTest::newRow("no YAML") << QByteArray("kind: Ingress\nspec: [\n") << 1;
    QTest::newRow("tabs") << QByteArray("kind: Ingress\n\tspec: x\n") << 1;
    QTest::newRow("bytes") << QByteArray("kind: Ingress\n\xff\xfe\x00: 1\n", 21) << 1;
    QTest::newRow("a list") << QByteArray("- kind: Ingress\n") << 0;
    QTest::newRow("a text") << QByteArray("Ingress") << 0;
    QTest::newRow("other types") << QByteArray("kind: Ingress\nspec: {rules: {a: [b]}, backend: [x]}\n") << 0;
    QTest::newRow("texts for maps") << QByteArray("kind: Ingress\nspec: {rules: [a, {http: b}, {http: {paths: c}}]}\n")
                                    << 0;
    QTest::newRow("no spec") << QByteArray("kind: Ingress\n") << 0;
}

void tst_ChartIngresses::passesOverWhatIsBroken()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, notes);
    write(u"templates/custom/broken.yaml"_s, text);
    write(u"templates/custom/shop.yaml"_s, kIngress);
    const ChartIngresses found = read();
    QCOMPARE(found.rules.size(), 2);
    QCOMPARE(found.notes.size(), notes);
    for (const QString &note : found.notes)
        QVERIFY(note.startsWith(u"templates/custom/broken.yaml "));
}

void tst_ChartIngresses::readsWhatHelmMade()
{
    const auto objects = helmObjects("---\n# Source: shop/templates/custom/a.yaml\n" + kIngress
                                     + "---\n# Source: shop/templates/b.yaml\nkind: Service\n");
    QVERIFY(bool(objects));
    const QList<IngressRule> rules = ingressRules(*objects);
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules.first().file, u"templates/custom/a.yaml"_s);
    QVERIFY(rules.first().isCustom);
}

void tst_ChartIngresses::saysWhatIsNotDrawn()
{
    const Error reason{u"helm was not found."_s, {}};
    QCOMPARE(templatesNotDrawn({u"a.yaml"_s}, reason),
             u"An Ingress in a.yaml is not drawn: it is a template, which only helm can read. helm was not found."_s);
    QCOMPARE(
        templatesNotDrawn({u"a.yaml"_s, u"b.yaml"_s, u"c.yaml"_s}, reason),
        u"Ingresses in a.yaml, b.yaml and c.yaml are not drawn: they are templates, which only helm can read. helm "
        "was not found."_s);
    QCOMPARE(templatesDrawnAsBefore({u"a.yaml"_s, u"b.yaml"_s}, reason),
             u"What is drawn of a.yaml and b.yaml is what helm last made of it. helm was not found."_s);
}

void tst_ChartIngresses::needsAChart()
{
    write(u"templates/custom/shop.yaml"_s, kIngress);
    QVERIFY(QFile::remove(m_folder->filePath(u"Chart.yaml"_s)));
    QCOMPARE(read(), ChartIngresses());
    QCOMPARE(chartIngresses(templatesAround({})), ChartIngresses());
}

QTEST_GUILESS_MAIN(tst_ChartIngresses)
#include "tst_chartingresses.moc"
