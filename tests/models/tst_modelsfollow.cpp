// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generatedchart.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/typing.h"
#include "tests/models/printedtree.h"
#include "ui/models/formmodel.h"
#include "ui/models/problemsmodel.h"
#include "ui/models/roles.h"
#include "ui/models/rowchange.h"
#include "ui/models/structuremodel.h"
#include "ui/session/chartsession.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <functional>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

QString printedRow(const QModelIndex &first)
{
    QString line;
    for (int column = 0; column < first.model()->columnCount(first.parent()); ++column) {
        const QModelIndex index = first.siblingAtColumn(column);
        for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(TitleRole), int(SubtitleRole),
                               int(SeverityRole), int(OwnSeverityRole), int(MessageRole), int(FixTitlesRole)})
            line += index.data(role).toString() + index.data(role).toStringList().join(u',') + u'|';
        line += index.data(PathRole).value<YamlPath>().toString();
    }
    return line;
}

QString printed(const QAbstractItemModel &model)
{
    return tests::printedTree(model, printedRow);
}

} // namespace

/// Models tell differences from state to state. Whatever is typed, they show what a model that is made anew shows.
class TestModelsFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTyped();
    void changesOfRowsLeadToTheNewRows();
    void whatStaysIsFoundAgain();
};

void TestModelsFollow::whatIsTyped()
{
    const YamlPath subject = YamlPath::parse(u"components[0]").value();
    QRandomGenerator random(fuzzSeed());
    ChartSession session;
    StructureModel structure(&session);
    ProblemsModel problems(&session);
    FormModel form(&session);
    form.setSubject(subject);
    constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
    const QAbstractItemModelTester structureTester(&structure, kFatal);
    const QAbstractItemModelTester problemsTester(&problems, kFatal);
    const QAbstractItemModelTester formTester(&form, kFatal);
    constexpr int kChanges = 20;
    for (int round = 0; round < fuzzRounds(120) / kChanges; ++round) {
        session.startNew(generatedChart(2'500));
        Typing typing(random.generate());
        for (int change = 0; change < kChanges; ++change) {
            session.replaceText(u"Typing"_s, {typing.next(session.text())});
            session.settle();
            FormModel freshForm(&session);
            freshForm.setSubject(subject);
            QCOMPARE(printed(structure), printed(StructureModel(&session)));
            QCOMPARE(printed(problems), printed(ProblemsModel(&session)));
            QCOMPARE(printed(form), printed(freshForm));
        }
    }
}

void TestModelsFollow::changesOfRowsLeadToTheNewRows()
{
    QRandomGenerator random(fuzzSeed());
    const auto anyRows = [&random] {
        QList<int> rows(random.bounded(12));
        for (int &row : rows)
            row = random.bounded(8);
        return rows;
    };
    for (int round = 0; round < 5'000; ++round) {
        QList<int> rows = anyRows();
        const QList<int> now = anyRows();
        for (const RowChange &change : rowChanges(rows, now, std::equal_to<>())) {
            rows.remove(change.first, change.before);
            for (int row = change.first; row < change.first + change.after; ++row)
                rows.insert(row, now.at(row));
        }
        QCOMPARE(rows, now);
    }
}

void TestModelsFollow::whatStaysIsFoundAgain()
{
    const auto said = [](const QList<int> &before, const QList<int> &after) {
        QStringList changes;
        for (const RowChange &change : rowChanges(before, after, std::equal_to<>()))
            changes.append(u"%1: %2 -> %3"_s.arg(change.first).arg(change.before).arg(change.after));
        return changes.join(u", ");
    };
    QCOMPARE(said({1, 2, 3}, {1, 2, 3}), QString());
    QCOMPARE(said({1, 2, 3}, {1, 9, 3}), u"1: 1 -> 1"_s);
    QCOMPARE(said({1, 2, 3, 4, 5}, {2, 3, 4, 9, 5}), u"0: 1 -> 0, 3: 0 -> 1"_s);
    QCOMPARE(said({1, 2}, {}), u"0: 2 -> 0"_s);
    QCOMPARE(said({}, {1, 2}), u"0: 0 -> 2"_s);
}

QTEST_GUILESS_MAIN(TestModelsFollow)
#include "tst_modelsfollow.moc"
