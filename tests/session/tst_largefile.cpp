// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamledit.h"
#include "ui/session/chartsession.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray largeText()
{
    QByteArray text = "components:\n";
    for (int i = 0; text.size() < 110'000; ++i)
        text += "- name: web-" + QByteArray::number(i) + "\n  replicas: 2\n  containers:\n  - image: nginx:1.27\n";
    return text;
}

} // namespace

/// A large file is there as text at once, and read on a worker.
class tst_LargeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_text) == m_text.size());
    }

    void isReadOnAWorker()
    {
        ChartSession session;
        QSignalSpy analysed(&session, &ChartSession::analysed);
        QVERIFY(!session.open(path()));
        QCOMPARE(session.text().bytes(), m_text);
        QVERIFY(!session.isSettled() && session.isStale());
        QVERIFY(session.staleReason() && !session.staleReason()->where);
        QVERIFY(session.current()->problems.isEmpty());
        QCOMPARE(analysed.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(session.isSettled(), 60'000);
        QCOMPARE(analysed.size(), 2);
        QVERIFY(!session.isStale() && !session.staleReason());
        QVERIFY(session.good()->chart.components.size() > 100);
        QVERIFY(!session.isModified());
    }

    void anEditWaitsForIt()
    {
        ChartSession session;
        QVERIFY(!session.open(path()));
        const YamlPath replicas = YamlPath::parse(u"components[0].replicas"_s).value();
        QVERIFY(!session.apply(u"Set"_s, {YamlEdit::set(replicas, ScalarValue::integer(3))}));
        QCOMPARE(session.text().bytes(), QByteArray(m_text).replace(m_text.indexOf("replicas: 2"), 11, "replicas: 3"));
        QVERIFY(session.isSettled());
    }

    void typingGoesOnMeanwhile()
    {
        ChartSession session;
        QVERIFY(!session.open(path()));
        session.replaceText(u"Typing"_s, {{0, 0, "# typed\n"}});
        QVERIFY(session.isStale());
        QTRY_VERIFY_WITH_TIMEOUT(session.isSettled(), 60'000);
        QVERIFY(!session.isStale());
        QCOMPARE(session.text().bytes(), "# typed\n" + m_text);
        QCOMPARE(session.current()->document.text().bytes(), session.text().bytes());
        session.undoStack()->undo();
        QCOMPARE(session.text().bytes(), m_text);
    }

    void anotherFileTakesItsPlace()
    {
        ChartSession session;
        QVERIFY(!session.open(path()));
        session.startNew("components: []\n");
        QVERIFY(session.isSettled() && !session.isStale());
        QTest::qWait(0);
        QVERIFY(session.good()->chart.components.isEmpty());
        QVERIFY(!session.open(path()));
        QTRY_VERIFY_WITH_TIMEOUT(session.isSettled(), 60'000);
        QVERIFY(!session.good()->chart.components.isEmpty());
    }

private:
    QString path() const { return m_folder.filePath(u"values.yaml"_s); }

    QTemporaryDir m_folder;
    const QByteArray m_text = largeText();
};

QTEST_GUILESS_MAIN(tst_LargeFile)
#include "tst_largefile.moc"
