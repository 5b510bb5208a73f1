// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/problemsmodel.h"
#include "ui/models/roles.h"
#include "ui/session/chartsession.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Nothing but what the tests speak of is wrong, not even by the milder rules.
const QByteArray kContainer = "  - { image: example/app:1.0, resources: { limits: { cpu: 1, memory: 1Gi } }, "
                              "readinessProbe: { exec: { command: [ready] } } }\n";
const QByteArray kText = "components:\n"
                         "- name: web\n"
                         "  containers:\n"
                         + kContainer
                         + "  service:\n"
                           "    name: my-service\n"
                           "    ports:\n"
                           "    - externalPort: 80\n"
                           "      containerPort: 99999\n"
                           "- name: web\n"
                           "  containers:\n"
                         + kContainer
                         + "  replicas: 2\n"
                           "  service: { name: external, ports: [{ externalPort: 80, containerPort: 8080 }] }\n";

QString printed(const ProblemsModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {ProblemsModel::SeverityColumn, ProblemsModel::PlaceColumn, ProblemsModel::RuleColumn})
            cells.append(model.index(row, column).data().toString());
        lines.append(cells.join(u' '));
    }
    return lines.join(u'\n');
}

} // namespace

class TestProblemsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<ChartSession>();
        m_session->startNew(kText);
        m_model = std::make_unique<ProblemsModel>(m_session.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_session.reset();
    }

    void listsWhatIsWrong()
    {
        QCOMPARE(printed(*m_model), u"Error 9:22 port-range\nError 10:9 component-name-unique"_s);
        QCOMPARE(m_model->count(Severity::Error), 2);
        QCOMPARE(m_model->count(Severity::Warning), 0);
        const Span span = m_model->index(0, 0).data(SpanRole).value<Span>();
        QCOMPARE(m_session->text().view(span).toByteArray(), QByteArray("99999"));
    }

    void whatIsRepairedGoesAndTheRestStays()
    {
        const QPersistentModelIndex name = m_model->index(1, 0);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        const YamlPath port = m_model->problemAt(0).place();
        QVERIFY(!m_session->apply(u"Repair"_s, {YamlEdit::set(port, ScalarValue::integer(3000))}));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(name.row(), 0);
        QCOMPARE(printed(*m_model), u"Error 10:9 component-name-unique"_s);
    }

    void followsTextThatIsNoYaml()
    {
        m_session->replaceText(u"Typing"_s, {{0, 0, "\""}});
        m_session->settle();
        QCOMPARE(m_model->index(0, ProblemsModel::RuleColumn).data().toString(), u"yaml-syntax"_s);
        m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(m_model->rowCount(), 2);
    }

    void aFixIsOneStep()
    {
        int row = 0;
        while (row < m_model->rowCount() && m_model->problemAt(row).fixes.isEmpty())
            ++row;
        QVERIFY(row < m_model->rowCount());
        QCOMPARE(m_model->index(row, 0).data(FixTitlesRole).toStringList().first(),
                 m_model->problemAt(row).fixes.first().title);
        QVERIFY(!m_model->applyFix(row, 0));
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_session->undoStack()->count(), 1);
    }

    void valuesToSortByCompareWell()
    {
        QCOMPARE(m_model->index(0, ProblemsModel::SeverityColumn).data(Qt::EditRole).toInt(), int(Severity::Error));
        QVERIFY(m_model->index(0, ProblemsModel::PlaceColumn).data(Qt::EditRole).toInt()
                < m_model->index(1, ProblemsModel::PlaceColumn).data(Qt::EditRole).toInt());
    }

private:
    std::unique_ptr<ChartSession> m_session;
    std::unique_ptr<ProblemsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestProblemsModel)
#include "tst_problemsmodel.moc"
