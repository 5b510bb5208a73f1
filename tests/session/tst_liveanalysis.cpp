// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/liveanalysis.h"

#include <QTest>

#include <utility>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

/// What is told of a text that changes, and when.
class tst_LiveAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void problemsAreToldBeforeTheRest();
    void whatIsWaitedForIsToldOnce();
    void otherSurroundingsAreAnotherLook();
    void goodIsKeptWhileTheTextIsBroken();

private:
    void insert(const QByteArray &behind, const QByteArray &words);

    std::unique_ptr<LiveAnalysis> m_analysis;
    SourceText m_text;
    QStringList m_told;
};

const QStringList kOnce{u"checked"_s, u"analysed"_s};

void tst_LiveAnalysis::init()
{
    m_text = SourceText("components:\n"
                        "- name: web\n"
                        "  containers:\n"
                        "  - image: nginx\n"_ba);
    m_analysis = std::make_unique<LiveAnalysis>();
    m_analysis->start(m_text, {});
    m_told.clear();
    connect(m_analysis.get(), &LiveAnalysis::textChecked, this, [this] {
        QCOMPARE(m_analysis->checked()->document.text(), m_text);
        m_told.append(u"checked"_s);
    });
    connect(m_analysis.get(), &LiveAnalysis::analysed, this, [this] {
        QCOMPARE(m_analysis->current()->document.text(), m_text);
        QCOMPARE(m_analysis->current()->problems, m_analysis->checked()->problems);
        m_told.append(u"analysed"_s);
    });
}

void tst_LiveAnalysis::insert(const QByteArray &behind, const QByteArray &words)
{
    const TextPatches patches{{m_text.bytes().indexOf(behind) + behind.size(), 0, words}};
    m_text = m_text.edited(patches);
    m_analysis->follow(m_text, extentOf(patches));
}

void tst_LiveAnalysis::problemsAreToldBeforeTheRest()
{
    insert("name: web", "-2");
    QVERIFY(!m_analysis->isSettled() && m_told.isEmpty());
    QTRY_COMPARE(m_told.size(), 2);
    QCOMPARE(m_told, kOnce);
    QVERIFY(m_analysis->isSettled());
    QCOMPARE(m_analysis->good()->chart.components.constFirst().name.valueOr({}), u"web-2"_s);
}

void tst_LiveAnalysis::whatIsWaitedForIsToldOnce()
{
    insert("name: web", "-2");
    QCoreApplication::processEvents(); // a worker has it now
    m_analysis->settle();
    QCoreApplication::processEvents();
    QCOMPARE(m_told, kOnce);
}

void tst_LiveAnalysis::otherSurroundingsAreAnotherLook()
{
    Surroundings around;
    around.domains = QStringList{u"example.tld"_s};
    m_analysis->analyseAgain(around);
    QCOMPARE(std::exchange(m_told, {}), kOnce);
    QCOMPARE(m_analysis->current()->around.domains, around.domains);
    m_analysis->setAround({});
    QTRY_COMPARE(m_told.size(), 2);
    QCOMPARE(m_told, kOnce);
    QVERIFY(m_analysis->current()->around.domains.isEmpty());
}

void tst_LiveAnalysis::goodIsKeptWhileTheTextIsBroken()
{
    const SnapshotPtr good = m_analysis->good();
    insert("image: ", "[");
    m_analysis->settle();
    QVERIFY(!m_analysis->current()->document.isValid() && m_analysis->good() == good);
    insert("name: ", "the-");
    m_analysis->settle();
    QVERIFY(m_analysis->current()->part && m_analysis->good() == good);
    insert("nginx", "]");
    m_analysis->settle();
    QVERIFY(m_analysis->current()->document.isValid() && m_analysis->good() == m_analysis->current());
}

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::tst_LiveAnalysis)
#include "tst_liveanalysis.moc"
