// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/shopanddatabase.h"
#include "ui/models/connectionoffers.h"
#include "ui/session/chartsession.h"

#include <QtTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

YamlPath path(QStringView text)
{
    return YamlPath::parse(text).value();
}

} // namespace

class tst_ConnectionOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void takenNameGetsANumber();
};

void tst_ConnectionOffers::offers_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("container to service")
        << u"components[0].containers[0]"_s << u"components[1].service"_s << QByteArray("app:1\n")
        << QByteArray("app:1\n    env:\n    - name: MY_DB_ADDRESS\n      value: my-db:33\n");
    QTest::newRow("container to its own port")
        << u"components[1].containers[0]"_s << u"components[1].service.ports[0]"_s << QByteArray("mysql:8\n")
        << QByteArray("mysql:8\n    env:\n    - name: MY_DB_ADDRESS\n      value: my-db:33\n");
    QTest::newRow("port to container") << u"components[1].service.ports[0]"_s << u"components[1].containers[0]"_s
                                       << QByteArray("containerPort: 80  ") << QByteArray("containerPort: 3306  ");
    QTest::newRow("to a container of which nothing is known")
        << u"components[0].service.ports[0]"_s << u"components[0].containers[0]"_s << QByteArray() << QByteArray();
    QTest::newRow("to a container of another component, where the service does not lead")
        << u"components[0].service.ports[0]"_s << u"components[1].containers[0]"_s << QByteArray() << QByteArray();
}

/// The offer changes what it says, in one undo step, and nothing else.
void tst_ConnectionOffers::offers()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    ChartSession session;
    session.startNew(kShopAndDatabase);
    session.settle();
    const QList<ConnectionOffer> offers = connectionOffers(*session.good(), path(from), path(to));
    QCOMPARE(offers.isEmpty(), before.isEmpty());
    if (offers.isEmpty())
        return;
    const auto error = session.apply(offers.first().label, offers.first().edits);
    QVERIFY2(!error, error ? qPrintable(error->message) : "");
    QCOMPARE(session.text().bytes(), QByteArray(kShopAndDatabase).replace(before, after));
    session.undoStack()->undo();
    QCOMPARE(session.text().bytes(), kShopAndDatabase);
}

void tst_ConnectionOffers::takenNameGetsANumber()
{
    const QByteArray variable = "    env:\n    - {name: MY_DB_ADDRESS, value: x}\n";
    const QByteArray taken = QByteArray(kShopAndDatabase).replace("app:1\n", "app:1\n" + variable);
    ChartSession session;
    session.startNew(taken);
    const QList<ConnectionOffer> offers =
        connectionOffers(*session.good(), path(u"components[0].containers[0]"), path(u"components[1].service"));
    QCOMPARE(offers.size(), 1);
    QVERIFY(!session.apply(offers.first().label, offers.first().edits));
    QCOMPARE(
        session.text().bytes(),
        QByteArray(taken).replace("value: x}\n", "value: x}\n    - name: MY_DB_ADDRESS2\n      value: my-db:33\n"));
}

QTEST_GUILESS_MAIN(tst_ConnectionOffers)
#include "tst_connectionoffers.moc"
