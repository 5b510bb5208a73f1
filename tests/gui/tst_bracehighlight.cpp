// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/bracehighlight.h"

#include <QTest>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

class TestBraceHighlight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePartner_data()
    {
        QTest::addColumn<QByteArray>("text"); // the brace that is asked about is the first behind `^`
        QTest::addColumn<int>("partner");     // in the text without `^`; -1 for none
        QTest::newRow("list") << "a: ^[b, c]"_ba << 8;
        QTest::newRow("list-from-its-end") << "a: [b, c^]"_ba << 3;
        QTest::newRow("nested") << "^{a: {b: c}, d: [{}]}"_ba << 19;
        QTest::newRow("nested-from-its-end") << "{a: {b: c^}}"_ba << 4;
        QTest::newRow("over-lines") << "a: ^[\n  b,\n  c\n]"_ba << 14;
        QTest::newRow("open") << "a: ^[b, [c]"_ba << -1;
        QTest::newRow("closed-too-often") << "a: b^]"_ba << -1;
        QTest::newRow("no-brace") << "a: ^b"_ba << -1;
        QTest::newRow("end-of-text") << "a: b^"_ba << -1;
    }

    void findsThePartner()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, partner);
        const qsizetype at = text.indexOf('^');
        text.remove(at, 1);
        QCOMPARE(matchingBrace(text, at).value_or(-1), partner);
    }
};

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::TestBraceHighlight)
#include "tst_bracehighlight.moc"
