// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/inspectorpanel.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kText = "components:\n"
                         "- name: web # the shop\n"
                         "  colour: blue\n"
                         "  containers:\n"
                         "  - image: nginx:1.27\n"
                         "    volumeMounts:\n"
                         "    - containerPath: /data\n"
                         "      volume: {name: data}\n"
                         "  service:\n"
                         "    name: my-service\n"
                         "    ports:\n"
                         "    # for all\n"
                         "    - externalPort: 80\n"
                         "      containerPort: 3000\n"
                         "- name: worker\n"
                         "  containers:\n"
                         "  - image: worker:1\n"
                         "volumes:\n"
                         "- name: data\n"
                         "  size: 5Gi\n"
                         "mysql:\n"
                         "  enabled: true\n";

YamlPath at(QStringView path)
{
    return YamlPath::parse(path).value();
}

} // namespace

class TestInspectorPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<ChartSession>();
        m_session->startNew(kText);
        m_selection = std::make_unique<Selection>();
        m_panel = std::make_unique<InspectorPanel>(m_session.get(), m_selection.get());
        m_panel->resize(360, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void cleanup()
    {
        m_panel->hide(); // as a window that is closed: what is being typed is committed now
        m_panel.reset();
        m_selection.reset();
        m_session.reset();
    }

    void saysWhatIsSelectedAndWhatFollows()
    {
        m_selection->select(at(u"components[0]"));
        QCOMPARE(label(u"inspectorTitle"_s), u"web"_s);
        QCOMPARE(label(u"inspectorKind"_s), u"Component"_s);
        QVERIFY(label(u"inspectorFacts"_s).contains(u"my-service:80"_s));
        QVERIFY(label(u"inspectorFacts"_s).contains(u"because it mounts data"_s));
        m_selection->select({});
        QVERIFY(find<QLabel>(u"inspectorSentence"_s)->isVisible());
    }

    void everyControlHasAName()
    {
        for (const auto path : {u"components[0]", u"components[0].containers[0]", u"components[0].service",
                                u"volumes[0]", u"components[0].service.ports[0]", u"mysql"}) {
            m_selection->select(at(path));
            for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
                if (!widget->objectName().startsWith("field."_L1) && !widget->objectName().startsWith("table."_L1))
                    continue;
                if (const auto *button = qobject_cast<const QAbstractButton *>(widget);
                    button && !button->text().isEmpty())
                    continue;
                if (!widget->objectName().endsWith(".note"_L1))
                    QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

    void enterCommitsAndTypingDoesNot()
    {
        m_selection->select(at(u"components[0]"));
        auto *name = find<QLineEdit>(u"field.name"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"shop"_s);
        QCOMPARE(m_session->text().bytes(), kText);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_session->text().bytes(), QByteArray(kText).replace("name: web", "name: shop"));
        QTRY_COMPARE(label(u"inspectorTitle"_s), u"shop"_s);
        QCOMPARE(find<QLineEdit>(u"field.name"_s), name); // the form is the same one
        QVERIFY(name->hasFocus());
        m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(name->text(), u"web"_s);
    }

    void leavingTheFieldCommitsOnce()
    {
        m_selection->select(at(u"components[0]"));
        auto *replicas = find<QLineEdit>(u"field.replicas"_s);
        QCOMPARE(replicas->placeholderText(), u"1"_s);
        replicas->setFocus();
        QTest::keyClicks(replicas, u"3"_s);
        QTest::keyClick(replicas, Qt::Key_Tab);
        QVERIFY(m_session->text().bytes().contains("  replicas: 3\n"));
        QCOMPARE(m_session->undoStack()->count(), 1);
        auto *reset = find<QToolButton>(u"reset.replicas"_s);
        QTRY_VERIFY(reset->isVisible());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(m_session->text().bytes(), kText);
        QTRY_VERIFY(!reset->isVisible());
    }

    void aRefusedTextStaysWithItsReason()
    {
        m_selection->select(at(u"components[0]"));
        auto *replicas = find<QLineEdit>(u"field.replicas"_s);
        replicas->setFocus();
        QTest::keyClicks(replicas, u"many"_s);
        QTest::keyClick(replicas, Qt::Key_Return);
        QCOMPARE(m_session->text().bytes(), kText);
        QCOMPARE(replicas->text(), u"many"_s);
        QVERIFY(reasonUnder(replicas).contains(u"many"_s));
        QTest::keyClick(replicas, Qt::Key_Escape);
        QCOMPARE(replicas->text(), QString());
        QVERIFY(reasonUnder(replicas).isEmpty());
    }

    void escapeGivesUpWhatIsTyped()
    {
        m_selection->select(at(u"components[0].containers[0]"));
        auto *image = find<QLineEdit>(u"field.image"_s);
        image->setFocus();
        QTest::keyClicks(image, u"x"_s);
        QTest::keyClick(image, Qt::Key_Escape);
        QCOMPARE(image->text(), u"nginx:1.27"_s);
        QTest::keyClick(image, Qt::Key_Tab);
        QCOMPARE(m_session->undoStack()->count(), 0);
    }

    void valuesForMachinesAreInTheFixedFont()
    {
        m_selection->select(at(u"components[0].containers[0]"));
        QVERIFY(find<QLineEdit>(u"field.image"_s)->font() != find<QLineEdit>(u"field.name"_s)->font());
    }

    void aChoiceIsMadeByKeyboardAndNotByAPassingWheel()
    {
        m_selection->select(at(u"components[0].service.ports[0]"));
        auto *protocol = find<QComboBox>(u"field.protocol"_s);
        QVERIFY(protocol->currentText().startsWith(u"TCP"_s)); // the default
        find<QLineEdit>(u"field.externalPort"_s)->setFocus();
        QWheelEvent wheel(QPointF(5, 5), protocol->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, {}, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(protocol, &wheel);
        QCOMPARE(m_session->undoStack()->count(), 0);
        protocol->setFocus();
        QTest::keyClicks(protocol, u"U"_s);
        QCOMPARE(m_session->text().bytes(),
                 QByteArray(kText).replace("containerPort: 3000\n", "containerPort: 3000\n      protocol: UDP\n"));
    }

    void aPortIsAddedByMouseAndKeys()
    {
        m_selection->select(at(u"components[0].service"));
        QCOMPARE(find<QPushButton>(u"table.ports.add"_s)->text(), u"Add port"_s);
        QTest::mouseClick(find<QPushButton>(u"table.ports.add"_s), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), u"443"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"3443"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(
            m_session->text().bytes(),
            QByteArray(kText).replace("containerPort: 3000\n",
                                      "containerPort: 3000\n    - externalPort: 443\n      containerPort: 3443\n"));
        while (m_session->undoStack()->canUndo())
            m_session->undoStack()->undo();
        m_session->settle();
        QCOMPARE(m_session->text().bytes(), kText);
    }

    void tabLeavesTheTableBehindItsLastCell()
    {
        m_selection->select(at(u"components[0].service"));
        auto *table = find<QTableView>(u"table.ports"_s);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        for (int press = 0; press < 3; ++press) {
            QVERIFY(table->hasFocus());
            QTest::keyClick(table, Qt::Key_Tab);
        }
        QVERIFY(!table->hasFocus());
    }

    void aMountIsCheckedReadOnly()
    {
        m_selection->select(at(u"components[0].containers[0].volumeMounts[0]"));
        auto *readOnly = find<QCheckBox>(u"field.volume.readOnly"_s);
        QVERIFY(!readOnly->isChecked());
        QTest::mouseClick(readOnly, Qt::LeftButton, {}, QPoint(8, readOnly->height() / 2));
        QVERIFY(m_session->text().bytes().contains("{name: data, readOnly: true}"));
        QVERIFY(find<QCheckBox>(u"field.volume.readOnly"_s)->isChecked());
        auto *volume = find<QComboBox>(u"field.volume.name"_s);
        QVERIFY(volume->findText(u"data"_s) >= 0);
    }

    void linksLeadToTheEntry()
    {
        m_selection->select(at(u"components[0]"));
        QTest::mouseClick(find<QAbstractButton>(u"field.service"_s), Qt::LeftButton);
        QCOMPARE(m_selection->path().toString(), u"components[0].service"_s);
        QCOMPARE(label(u"inspectorTitle"_s), u"my-service"_s);
    }

    void aMissingServiceIsAdded()
    {
        m_selection->select(at(u"components[1]"));
        QTest::mouseClick(find<QPushButton>(u"add.service"_s), Qt::LeftButton);
        QCOMPARE(m_selection->path().toString(), u"components[1].service"_s);
        QCOMPARE(find<QTableView>(u"table.ports"_s)->model()->rowCount(), 1);
    }

    void unknownKeysAreEditable()
    {
        m_selection->select(at(u"components[0]"));
        auto *colour = find<QLineEdit>(u"field.colour"_s);
        QCOMPARE(colour->text(), u"blue"_s);
        colour->setFocus();
        colour->selectAll();
        QTest::keyClicks(colour, u"red"_s);
        QTest::keyClick(colour, Qt::Key_Return);
        QCOMPARE(m_session->text().bytes(), QByteArray(kText).replace("blue", "red"));
    }

    void aProblemStandsUnderItsFieldWithItsFix()
    {
        m_session->startNew(QByteArray(kText).replace("    name: my-service\n", ""));
        m_selection->select(at(u"components[0].service"));
        const QString reason = reasonUnder(find<QLineEdit>(u"field.name"_s));
        QVERIFY(!reason.isEmpty());
        auto *fix =
            find<QLineEdit>(u"field.name"_s)->parentWidget()->parentWidget()->findChild<QPushButton *>(u"fix"_s);
        QVERIFY(fix && fix->isVisible());
        QTest::mouseClick(fix, Qt::LeftButton);
        QVERIFY(!m_session->current()->chart.components.first().service->name.valueOr({}).isEmpty());
        QVERIFY(reasonUnder(find<QLineEdit>(u"field.name"_s)).isEmpty());
    }

    void helpOfTheFocusedFieldIsShown()
    {
        m_selection->select(at(u"components[0]"));
        const QString ofEntry = label(u"inspectorHelp"_s);
        QVERIFY(!ofEntry.isEmpty());
        find<QLineEdit>(u"field.replicas"_s)->setFocus();
        QVERIFY(label(u"inspectorHelp"_s) != ofEntry);
        QVERIFY(!label(u"inspectorHelp"_s).isEmpty());
    }

    void theFocusStaysWhenFieldsComeAndGo()
    {
        m_selection->select(at(u"components[0]"));
        find<QLineEdit>(u"field.replicas"_s)->setFocus();
        QVERIFY(!m_session->apply(u"Remove"_s, {YamlEdit::remove(at(u"components[0].colour"))}));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"field.replicas"_s);
    }

    void anOlderStateIsPaleAndNotEditable()
    {
        m_selection->select(at(u"components[0]"));
        m_session->replaceText(u"Typing"_s, {{kText.indexOf("web"), 0, "\""}});
        m_session->settle();
        QVERIFY(!find<QLineEdit>(u"field.name"_s)->isEnabled());
        QCOMPARE(find<QLineEdit>(u"field.name"_s)->text(), u"web"_s);
        m_session->undoStack()->undo();
        m_session->settle();
        QVERIFY(find<QLineEdit>(u"field.name"_s)->isEnabled());
    }

private:
    /// The visible control of this name: one that was replaced is hidden until it is deleted.
    template<typename T>
    T *find(const QString &name) const
    {
        for (T *widget : m_panel->findChildren<T *>(name)) {
            if (widget->isVisibleTo(m_panel.get()) || name.startsWith("reset."_L1))
                return widget;
        }
        qFatal("no %s", qPrintable(name));
    }
    QString label(const QString &name) const { return m_panel->findChild<QLabel *>(name)->text(); }
    /// What is said under the row of a control.
    static QString reasonUnder(QWidget *control)
    {
        const QLabel *text = control->parentWidget()->parentWidget()->findChild<QLabel *>(u"problemText"_s);
        return text->isVisible() ? text->text() : QString();
    }

    std::unique_ptr<ChartSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<InspectorPanel> m_panel;
};

QTEST_MAIN(TestInspectorPanel)
#include "tst_inspectorpanel.moc"
