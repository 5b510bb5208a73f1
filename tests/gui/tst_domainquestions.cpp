// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/inspectorpanel.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"

#include <QLabel>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kText = "components:\n"
                         "- name: web\n"
                         "  containers:\n"
                         "  - image: nginx:1.27\n"
                         "    volumeMounts:\n"
                         "    - containerPath: /data\n"
                         "      volume: {name: data}\n"
                         "  service:\n"
                         "    name: external\n"
                         "    ports:\n"
                         "    - externalPort: 80\n"
                         "      containerPort: 80\n"
                         "volumes:\n"
                         "- name: data\n"
                         "  size: 5Gi\n";

} // namespace

/// What newcomers ask of the domain, answered by the inspector where the question arises.
class DomainQuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnswered_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("field"); // that has the focus; empty for none
        QTest::addColumn<QStringList>("words");
        const QString component = u"components[0]"_s;
        const QString container = u"components[0].containers[0]"_s;
        const QString service = u"components[0].service"_s;
        const QString port = u"components[0].service.ports[0]"_s;
        QTest::newRow("what-a-pod-is") << component << QString() << QStringList{u"pod"_s, u"share a network stack"_s};
        QTest::newRow("why-a-stateful-set")
            << component << QString() << QStringList{u"StatefulSet"_s, u"persistent volume"_s};
        QTest::newRow("talking-inside-a-component") << container << QString() << QStringList{u"localhost"_s};
        QTest::newRow("containers-of-a-pod")
            << u"components[0].containers"_s << QString()
            << QStringList{u"talk to each other on localhost"_s, u"no two of them can listen on the same port"_s};
        QTest::newRow("talking-across-components")
            << service << QString() << QStringList{u"Without it no other component can reach"_s};
        QTest::newRow("what-a-service-is")
            << component << u"service"_s << QStringList{u"stable address"_s, u"random"_s};
        QTest::newRow("the-address-of-a-service") << port << u"externalPort"_s << QStringList{u"SERVICE:PORT"_s};
        QTest::newRow("where-the-traffic-arrives") << port << u"containerPort"_s << QStringList{u"listens"_s};
        QTest::newRow("why-a-name-and-no-address")
            << service << u"name"_s << QStringList{u"10.x.x.x"_s, u"can change"_s, u"Unique"_s};
        QTest::newRow("high-availability")
            << component << u"replicas"_s
            << QStringList{u"High availability"_s, u"more than one replica"_s, u"health checks"_s, u"healthy"_s};
        QTest::newRow("how-a-domain-reaches-a-container")
            << service << u"name"_s << QStringList{u"connected domains"_s, u"external"_s};
        QTest::newRow("which-port-a-domain-uses") << port << u"externalPort"_s << QStringList{u"domains use port 80"_s};
        QTest::newRow("where-the-ingress-is")
            << service << u"type"_s << QStringList{u"kubectl get ingress"_s, u"kubectl edit ingress NAME"_s};
        QTest::newRow("what-outlives-a-pod") << u"volumes[0]"_s << u"size"_s << QStringList{u"outlives"_s};
        QTest::newRow("removing-a-volume")
            << u"volumes"_s << QString() << QStringList{u"kubectl delete persistentvolumeclaim NAME"_s};
    }

    void isAnswered()
    {
        QFETCH(const QString, entry);
        QFETCH(const QString, field);
        QFETCH(const QStringList, words);
        ChartSession session;
        session.startNew(kText);
        Selection selection;
        InspectorPanel panel(&session, &selection);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        selection.select(YamlPath::parse(entry).value());
        if (!field.isEmpty()) {
            auto *input = panel.findChild<QWidget *>(u"field."_s + field);
            QVERIFY2(input, qPrintable(field));
            input->setFocus();
            QVERIFY(input->hasFocus());
        }
        const auto *help = panel.findChild<QLabel *>(u"inspectorHelp"_s);
        QVERIFY(help && help->isVisible());
        for (const QString &word : words)
            QVERIFY2(help->text().contains(word), qPrintable(help->text()));
    }
};

QTEST_MAIN(DomainQuestionsTest)
#include "tst_domainquestions.moc"
