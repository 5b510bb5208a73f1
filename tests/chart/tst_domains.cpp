// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/domains.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

class tst_Domains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNamesInAnyOrdinaryForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("domains");
        QTest::newRow("none") << u" "_s << QStringList();
        QTest::newRow("one") << u"example.tld"_s << QStringList{u"example.tld"_s};
        QTest::newRow("comma, blank, twice, capitals")
            << u"example.tld, Shop.Example.tld  example.tld"_s << QStringList{u"example.tld"_s, u"shop.example.tld"_s};
        QTest::newRow("wildcard") << u"*.example.tld"_s << QStringList{u"*.example.tld"_s};
    }
    void readsNamesInAnyOrdinaryForm()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, domains);
        const Result<QStringList> parsed = parseDomains(text);
        QVERIFY(parsed);
        QCOMPARE(*parsed, domains);
    }

    void refusesWhatIsNoName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("URL") << u"https://example.tld"_s;
        QTest::newRow("port") << u"example.tld:80"_s;
        QTest::newRow("empty label") << u"example..tld"_s;
        QTest::newRow("hyphen first") << u"-example.tld"_s;
        QTest::newRow("long label") << QString(64, u'a') + u".tld"_s;
    }
    void refusesWhatIsNoName()
    {
        QFETCH(QString, text);
        const Result<QStringList> parsed = parseDomains(u"good.tld "_s + text);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().message.contains(text), qPrintable(parsed.error().message));
    }
};

QTEST_GUILESS_MAIN(tst_Domains)
#include "tst_domains.moc"
