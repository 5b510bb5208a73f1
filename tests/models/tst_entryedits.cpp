// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/entryedits.h"
#include "ui/session/chartsession.h"

#include <QTest>
#include <QUndoStack>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kText = "components:\n"
                         "# the shop\n"
                         "- name: web\n"
                         "  service:\n"
                         "    name: external\n"
                         "    ports:\n"
                         "    - externalPort: 80\n"
                         "    - externalPort: 443\n"
                         "- name: web-2\n"
                         "mysql:\n"
                         "  enabled: true\n";

YamlPath at(QStringView path)
{
    return YamlPath::parse(path).value();
}

} // namespace

/// Duplicating and moving entries by hand; adding and removing are tested with the models that show them.
class TestEntryEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duplicatesWithAFreeName()
    {
        ChartSession session;
        session.startNew(kText);
        QVERIFY(canDuplicateEntry(session, at(u"components[0]")));
        const auto copy = duplicateEntry(session, at(u"components[0]"));
        QVERIFY(copy);
        QCOMPARE(copy->toString(), u"components[1]"_s);
        const QByteArray component = kText.mid(12, kText.indexOf("- name: web-2") - 12);
        QCOMPARE(session.text().bytes(),
                 QByteArray(kText).insert(12 + component.size(),
                                          QByteArray(component).replace("- name: web\n", "- name: web-3\n")));
        session.undoStack()->undo(); // one step
        QCOMPARE(session.text().bytes(), kText);
    }

    void duplicatesItemsAndPlainKeys()
    {
        ChartSession session;
        session.startNew(kText);
        QCOMPARE(duplicateEntry(session, at(u"components[0].service.ports[0]"))->toString(),
                 u"components[0].service.ports[1]"_s);
        QVERIFY(session.text().bytes().contains("    - externalPort: 80\n    - externalPort: 80\n"));
        QCOMPARE(duplicateEntry(session, at(u"mysql"))->toString(), u"mysql-2"_s);
        QVERIFY(session.text().bytes().endsWith("mysql-2:\n  enabled: true\n"));
        QVERIFY(!canDuplicateEntry(session, at(u"components[0].service")));
        QVERIFY(!canDuplicateEntry(session, {}));
    }

    void givesAnAliasACopyOfItsOwn()
    {
        const QByteArray text =
            "components:\n- name: web\n  service: &s\n    name: shared # both\n- name: api\n  service: *s\n";
        ChartSession session;
        session.startNew(text);
        QCOMPARE(aliasAt(session, at(u"components[0].service")), std::nullopt);
        QCOMPARE(aliasAt(session, at(u"components[1].service")), at(u"components[1].service"));
        const auto alias = aliasAt(session, at(u"components[1].service.name"));
        QCOMPARE(alias, at(u"components[1].service"));
        QCOMPARE(detachAlias(session, *alias), std::nullopt);
        QCOMPARE(session.text().bytes(), QByteArray(text).replace("service: *s\n", "service:\n    name: shared\n"));
        QCOMPARE(aliasAt(session, at(u"components[1].service")), std::nullopt);
        session.undoStack()->undo(); // one step
        QCOMPARE(session.text().bytes(), text);
    }

    void movesUpAndDown()
    {
        ChartSession session;
        session.startNew(kText);
        QVERIFY(!canMoveEntry(session, at(u"components[0]"), -1));
        QVERIFY(canMoveEntry(session, at(u"components[0]"), 1));
        QVERIFY(!canMoveEntry(session, at(u"components[1]"), 1));
        QCOMPARE(moveEntry(session, at(u"components[0]"), 1)->toString(), u"components[1]"_s);
        QVERIFY(session.text().bytes().startsWith("components:\n- name: web-2\n# the shop\n- name: web\n"));
        QCOMPARE(moveEntry(session, at(u"components[1]"), -1)->toString(), u"components[0]"_s);
        QCOMPARE(session.text().bytes(), kText);
        QCOMPARE(moveEntry(session, at(u"mysql"), -1)->toString(), u"mysql"_s);
        QVERIFY(session.text().bytes().startsWith("mysql:\n  enabled: true\ncomponents:\n"));
    }
};

QTEST_GUILESS_MAIN(TestEntryEdits)
#include "tst_entryedits.moc"
