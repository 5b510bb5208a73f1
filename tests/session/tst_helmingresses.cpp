// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/chartsession.h"
#include "ui/session/helmingresses.h"
#include "ui/session/settingswatch.h"

#include <QtTest>

#include <memory>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kValues = "host: shop.example\ncomponents:\n- name: web\n  service:\n    name: web\n    ports: "
                           "[{externalPort: 80}]\n";

const QByteArray kStandIn = "host=$(sed -n 's/^host: //p')\ncd \"$3/templates/custom\"\n"
                            "echo '# Source: shop/templates/custom/web.yaml'\n"
                            "sed \"s/{{ .Values.host }}/$host/\" web.yaml\n";

/// Of an Ingress, with the host as it stands in the file.
QByteArray ingress(const QByteArray &host)
{
    return "kind: Ingress\nspec:\n  rules:\n  - host: " + host
           + "\n    http: {paths: [{path: /, backend: {service: {name: web, port: {number: 80}}}}]}\n";
}

} // namespace

/// A chart with a templated Ingress, and a stand-in for helm that puts the value `host` of the text it is given into it.
class tst_HelmIngresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void drawsWhatHelmMakes();
    void followsTheText();
    void followsTheTemplates();
    void keepsWhatIsDrawnWhileTheTextIsBroken();
    void keepsWhatIsDrawnWhileHelmFails();
    void asksAgainForTheSameFile();
    void saysWhenThereIsNoHelm();
    void saysWhatHelmSays();
    void forgetsTheChartOfAnotherFile();
    void endsWhileHelmRuns();

private:
    void write(const QString &file, const QByteArray &text) const;
    void putHelm(const QByteArray &script) const;
    QStringList domains() const;
    void type(const QByteArray &before, const QByteArray &after);

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path;
    std::unique_ptr<ChartSession> m_session;
    HelmIngresses *m_ingresses = nullptr;
};

void tst_HelmIngresses::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = qgetenv("PATH");
    QVERIFY(QDir(m_folder->path()).mkpath(u"templates/custom"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u"bin"_s));
    write(u"Chart.yaml"_s, "name: shop\n");
    write(u"values.yaml"_s, kValues);
    write(u"templates/custom/web.yaml"_s, ingress("{{ .Values.host }}"));
    putHelm(kStandIn);
    qputenv("PATH", QFile::encodeName(m_folder->filePath(u"bin"_s)) + ':' + m_path);
    m_session = std::make_unique<ChartSession>();
    m_ingresses = new HelmIngresses(m_session.get());
    new SettingsWatch(m_session.get());
}

void tst_HelmIngresses::cleanup()
{
    m_session.reset();
    qputenv("PATH", m_path);
}

void tst_HelmIngresses::write(const QString &file, const QByteArray &text) const
{
    QFile target(m_folder->filePath(file));
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size())
        qFatal("The test cannot write %s.", qPrintable(file));
}

void tst_HelmIngresses::putHelm(const QByteArray &script) const
{
    write(u"bin/helm"_s, "#!/bin/sh\n" + script);
    QFile::setPermissions(m_folder->filePath(u"bin/helm"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QStringList tst_HelmIngresses::domains() const
{
    QStringList titles;
    for (const TopologyNode &node : m_session->good()->topology.nodes) {
        if (node.kind == TopologyNode::Kind::Domain)
            titles.append(node.title);
    }
    return titles;
}

void tst_HelmIngresses::type(const QByteArray &before, const QByteArray &after)
{
    const qsizetype at = m_session->text().bytes().indexOf(before);
    m_session->replaceText(u"Typing"_s, {{at, before.size(), after}});
}

void tst_HelmIngresses::drawsWhatHelmMakes()
{
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(domains(), QStringList(u"shop.example"_s));
    QCOMPARE(m_ingresses->notes(), QStringList());
    const auto rule = m_session->good()->topology.node(u"ingress/templates/custom/web.yaml/shop.example");
    QVERIFY(rule);
    QCOMPARE(rule->mark, TopologyMark::None);
    QVERIFY(!m_session->isModified());
}

/// The unsaved text, that is.
void tst_HelmIngresses::followsTheText()
{
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(domains(), QStringList(u"shop.example"_s));
    type("shop.example", "other.example");
    QTRY_COMPARE(domains(), QStringList(u"other.example"_s));
    m_session->undoStack()->undo();
    QTRY_COMPARE(domains(), QStringList(u"shop.example"_s));
}

void tst_HelmIngresses::followsTheTemplates()
{
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(domains(), QStringList(u"shop.example"_s));
    write(u"templates/custom/web.yaml"_s, ingress("www.{{ .Values.host }}"));
    QTRY_COMPARE(domains(), QStringList(u"www.shop.example"_s));
    write(u"templates/custom/web.yaml"_s, ingress("plain.example"));
    QTRY_COMPARE(domains(), QStringList(u"plain.example"_s));
    QVERIFY(QFile::remove(m_folder->filePath(u"templates/custom/web.yaml"_s)));
    QTRY_COMPARE(domains(), QStringList());
}

void tst_HelmIngresses::keepsWhatIsDrawnWhileTheTextIsBroken()
{
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(domains(), QStringList(u"shop.example"_s));
    type("components:", "components: [");
    m_session->settle();
    QVERIFY(m_session->isStale());
    QCOMPARE(domains(), QStringList(u"shop.example"_s));
    m_session->undoStack()->undo();
    m_session->settle();
    QCOMPARE(domains(), QStringList(u"shop.example"_s));
}

/// A value is gone that the template needs, while the text is YAML.
void tst_HelmIngresses::keepsWhatIsDrawnWhileHelmFails()
{
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(domains(), QStringList(u"shop.example"_s));
    putHelm("cat > /dev/null\necho 'Error: the ship has sunk' >&2\nexit 1\n");
    type("shop.example", "other.example");
    QTRY_COMPARE(m_ingresses->notes().size(), 1);
    QVERIFY2(m_ingresses->notes().first().startsWith(
                 u"What is drawn of templates/custom/web.yaml is what helm last made of it. "_s),
             qPrintable(m_ingresses->notes().first()));
    QVERIFY(m_ingresses->notes().first().contains(u"the ship has sunk"));
    QCOMPARE(domains(), QStringList(u"shop.example"_s));
    putHelm(kStandIn);
    type("other.example", "third.example");
    QTRY_COMPARE(domains(), QStringList(u"third.example"_s));
    QCOMPARE(m_ingresses->notes(), QStringList());
}

void tst_HelmIngresses::asksAgainForTheSameFile()
{
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(domains(), QStringList(u"shop.example"_s));
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(domains(), QStringList(u"shop.example"_s));
}

void tst_HelmIngresses::saysWhenThereIsNoHelm()
{
    qputenv("PATH", QFile::encodeName(m_folder->filePath(u"templates"_s)));
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(m_ingresses->notes(),
                 QStringList(u"An Ingress in templates/custom/web.yaml is not drawn: it is a template, which only helm "
                             "can read. helm was not found: install Helm, or put its folder on the PATH."_s));
    QCOMPARE(domains(), QStringList());
}

void tst_HelmIngresses::saysWhatHelmSays()
{
    write(u"templates/custom/plain.yaml"_s, ingress("plain.example"));
    write(u"templates/custom/broken.yaml"_s, "kind: Ingress\na: [\n");
    putHelm("cat > /dev/null\necho 'Error: the ship has sunk' >&2\nexit 1\n");
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(m_ingresses->notes().size(), 2);
    QCOMPARE(m_ingresses->notes().first(),
             u"templates/custom/broken.yaml cannot be read as YAML. An Ingress in it is not drawn."_s);
    QVERIFY2(m_ingresses->notes().last().contains(u"the ship has sunk"), qPrintable(m_ingresses->notes().last()));
    QCOMPARE(domains(), QStringList(u"plain.example"_s)); // which needs no helm
}

void tst_HelmIngresses::forgetsTheChartOfAnotherFile()
{
    write(u"templates/custom/broken.yaml"_s, "kind: Ingress\na: [\n");
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_COMPARE(domains(), QStringList(u"shop.example"_s));
    QCOMPARE(m_ingresses->notes().size(), 1);
    m_session->startNew(kValues);
    QCOMPARE(domains(), QStringList());
    QCOMPARE(m_ingresses->notes(), QStringList());
}

void tst_HelmIngresses::endsWhileHelmRuns()
{
    putHelm("echo > \"$0.started\"\nexec sleep 60\n");
    QVERIFY(!m_session->open(m_folder->filePath(u"values.yaml"_s)));
    QTRY_VERIFY(QFile::exists(m_folder->filePath(u"bin/helm.started"_s)));
    QElapsedTimer clock;
    clock.start();
    m_session.reset();
    QVERIFY(clock.elapsed() < 10000);
}

QTEST_GUILESS_MAIN(tst_HelmIngresses)
#include "tst_helmingresses.moc"
