// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/picturefixture.h"
#include "tests/models/shopanddatabase.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

/// Editing in the picture of the real window: lines drawn with the mouse, the context menu, keys.
class PictureCommandsTest : public PictureFixture
{
    Q_OBJECT

private Q_SLOTS:
    void drawnLineAddsAVariable();
    void drawnLineSetsThePort();
    void lineToNothingOffersNothing();
    void lineToAnUnknownPortSaysSo();
    void menuOffersWhatTheTreeOffers();
    void renamedFromThePicture();
    void removedFromThePicture();
    void enterOpensTheForm();
    void menuLeadsToTheSource();
    void keysConnect_data();
    void keysConnect();
    void keysThatCannotConnectSayWhy();
    void notesStandAboveThePicture();

private:
    void draw(const QString &from, const QString &to);
    /// The open menu of that name.
    QMenu *menu(const QString &name) const;
    QMenu *menuAt(const QString &node);
    void chooseFirst(QMenu *menu);
};

void PictureCommandsTest::draw(const QString &from, const QString &to)
{
    QWidget *viewport = view()->viewport();
    const QPoint start = placeOf(from);
    const QPoint end = placeOf(to);
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    QTest::mouseMove(viewport, (start + end) / 2);
    QTest::mouseMove(viewport, end);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
}

QMenu *PictureCommandsTest::menu(const QString &name) const
{
    auto *popup = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    return popup && popup->objectName() == name ? popup : nullptr;
}

QMenu *PictureCommandsTest::menuAt(const QString &node)
{
    const QPoint place = placeOf(node);
    QTest::mousePress(view()->viewport(), Qt::RightButton, {}, place);
    QTest::mouseRelease(view()->viewport(), Qt::RightButton, {}, place);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view()->viewport(), &event);
    return menu(u"topologyMenu"_s);
}

void PictureCommandsTest::chooseFirst(QMenu *menu)
{
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
}

void PictureCommandsTest::drawnLineAddsAVariable()
{
    openTwo();
    draw(u"container/web/app"_s, u"service/my-db:33"_s);
    QPointer<QMenu> offers = menu(u"connectionMenu"_s);
    QVERIFY(offers);
    QCOMPARE(offers->actions().first()->text(), u"Add variable MY_DB_ADDRESS with the value my-db:33"_s);
    QCOMPARE(text(), kShopAndDatabase); // nothing before it is chosen
    chooseFirst(offers);
    QCOMPARE(text(), QByteArray(kShopAndDatabase)
                         .replace("app:1\n", "app:1\n    env:\n    - name: MY_DB_ADDRESS\n      value: my-db:33\n"));
    const auto drawn = [this] {
        for (const TopologyEdge &edge : view()->topologyScene()->graph().edges) {
            if (edge.kind == TopologyEdge::Kind::Depends && !edge.broken)
                return edge.to;
        }
        return QString();
    };
    QTRY_COMPARE(drawn(), u"service/my-db:33"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), kShopAndDatabase);
    QVERIFY(!action(u"edit.undo"_s)->isEnabled());
}

void PictureCommandsTest::drawnLineSetsThePort()
{
    openTwo();
    draw(u"service/my-db:33"_s, u"container/db/main"_s);
    chooseFirst(menu(u"connectionMenu"_s));
    QCOMPARE(text(),
             QByteArray(kShopAndDatabase).replace("containerPort: 80   # wrong", "containerPort: 3306   # wrong"));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), kShopAndDatabase);
    QVERIFY(!action(u"edit.undo"_s)->isEnabled());
}

void PictureCommandsTest::lineToNothingOffersNothing()
{
    openTwo();
    draw(u"service/my-db:33"_s, u"container/web/app"_s); // of another component, where a service sends nothing
    QVERIFY(!QApplication::activePopupWidget());
    draw(u"container/web/app"_s, u"container/db/main"_s);
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(!find<QWidget>(u"messageBar"_s)->isVisible());
    QCOMPARE(text(), kShopAndDatabase);
}

void PictureCommandsTest::lineToAnUnknownPortSaysSo()
{
    openTwo();
    draw(u"service/external:80"_s, u"container/web/app"_s); // of which no port is known
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
    QCOMPARE(text(), kShopAndDatabase);
}

void PictureCommandsTest::menuOffersWhatTheTreeOffers()
{
    openTwo();
    QPointer<QMenu> open = menuAt(u"container/db/main"_s);
    QVERIFY(open);
    for (const QString &id : {u"edit.addContainer"_s, u"edit.addService"_s, u"edit.addPort"_s, u"edit.rename"_s,
                              u"edit.duplicate"_s, u"edit.remove"_s, u"go.source"_s})
        QVERIFY2(open->actions().contains(action(id)), qPrintable(id));
    QCOMPARE(find<QLabel>(u"selectedPlace"_s)->text(), u"components[1].containers[0]"_s);
    QVERIFY(!action(u"edit.addService"_s)->isEnabled()); // it has one
    QVERIFY(action(u"edit.rename"_s)->isEnabled());
    open->close();
    action(u"edit.addPort"_s)->trigger();
    QVERIFY(text().startsWith(kShopAndDatabase.trimmed()));
}

void PictureCommandsTest::renamedFromThePicture()
{
    openTwo();
    action(u"view.structure"_s)->setChecked(false);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(u"pod/db"_s));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F2);
    auto *tree = find<QTreeView>(u"structureTree"_s);
    QVERIFY(tree->isVisible());
    auto *field = tree->viewport()->findChild<QLineEdit *>();
    QVERIFY(field);
    field->setText(u"database"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(text(), QByteArray(kShopAndDatabase).replace("name: db", "name: database"));
    QVERIFY(view()->topologyScene()->item(u"pod/database"_s));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), kShopAndDatabase);
}

void PictureCommandsTest::removedFromThePicture()
{
    openTwo();
    QPointer<QMenu> open = menuAt(u"pod/db"_s);
    QVERIFY(open);
    open->close();
    QTest::keyClick(m_window.get(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(text(), kShopAndDatabase.left(kShopAndDatabase.indexOf("- name: db")));
    QVERIFY(!view()->topologyScene()->item(u"pod/db"_s));
}

void PictureCommandsTest::enterOpensTheForm()
{
    openTwo();
    action(u"view.inspector"_s)->setChecked(false);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(u"pod/db"_s));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(find<QWidget>(u"inspector"_s)->isVisible());
    QVERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"field.name"_s);
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, placeOf(u"container/web/app"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"field.name"_s);
    QCOMPARE(find<QLineEdit>(u"field.name"_s)->text(), u"app"_s);
    QCOMPARE(text(), kShopAndDatabase);
}

void PictureCommandsTest::menuLeadsToTheSource()
{
    openTwo();
    QPointer<QMenu> open = menuAt(u"container/db/main"_s);
    QVERIFY(open);
    open->setActiveAction(action(u"go.source"_s));
    QTest::keyClick(open, Qt::Key_Return);
    QVERIFY(editor()->isVisible());
    QCOMPARE(editor()->currentLine(), 10);
}

void PictureCommandsTest::keysConnect_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("port");
    QTest::addColumn<QStringList>("offers");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("container-to-service")
        << u"container/web/app"_s << QString()
        << QStringList{u"Add variable EXTERNAL_ADDRESS with the value external:80"_s,
                       u"Add variable MY_DB_ADDRESS with the value my-db:33"_s}
        << 2 << QByteArray("app:1\n")
        << QByteArray("app:1\n    env:\n    - name: MY_DB_ADDRESS\n      value: my-db:33\n");
    QTest::newRow("port-to-container")
        << u"service/my-db"_s << u"service/my-db:33"_s
        << QStringList{u"Send the traffic to port 3306, on which main listens because images of mysql usually do"_s,
                       u"Send the traffic to port 33060, on which main listens because images of mysql usually do"_s}
        << 1 << QByteArray("containerPort: 80   #") << QByteArray("containerPort: 3306   #");
}

/// An offer is chosen with the arrow keys; one undo step takes it back.
void PictureCommandsTest::keysConnect()
{
    QFETCH(const QString, node);
    QFETCH(const QString, port);
    QFETCH(const QStringList, offers);
    QFETCH(const int, steps);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    openTwo();
    view()->setFocus();
    view()->choose(node);
    if (!port.isEmpty())
        QTest::keyClick(view(), Qt::Key_Down); // from the service to its port
    QCOMPARE(view()->topologyScene()->highlighted().port, port);
    QTest::keyClick(view(), Qt::Key_K, Qt::ControlModifier);
    QPointer<QMenu> open = menu(u"connectionMenu"_s);
    QVERIFY(open);
    QStringList texts;
    for (const QAction *offer : open->actions())
        texts.append(offer->text());
    QCOMPARE(texts, offers);
    for (int step = 0; step < steps; ++step)
        QTest::keyClick(open, Qt::Key_Down);
    QTest::keyClick(open, Qt::Key_Return);
    QCOMPARE(text(), QByteArray(kShopAndDatabase).replace(before, after));
    action(u"edit.undo"_s)->trigger();
    QCOMPARE(text(), kShopAndDatabase);
    QVERIFY(!action(u"edit.undo"_s)->isEnabled());
}

void PictureCommandsTest::keysThatCannotConnectSayWhy()
{
    openTwo();
    view()->setFocus();
    view()->choose(u"pod/web"_s);
    QTest::keyClick(view(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(find<MessageBar>(u"messageBar"_s)->text(),
             u"Select a container, or a port of a service, to connect it to something."_s);
    QCOMPARE(text(), kShopAndDatabase);
}

/// What of the chart is not drawn is told where the picture is, until it is mended or the note is closed.
void PictureCommandsTest::notesStandAboveThePicture()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"templates/custom"_s));
    const auto write = [this](const QString &name, const QByteArray &text) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write(u"Chart.yaml"_s, "name: shop\n");
    write(u"templates/custom/web.yaml"_s, "kind: Ingress\nspec: [\n");
    openTwo();
    const auto *notes = find<MessageBar>(u"pictureNotes"_s);
    QVERIFY(notes->isVisible());
    QCOMPARE(notes->text(), u"templates/custom/web.yaml cannot be read as YAML. An Ingress in it is not drawn."_s);
    action(u"view.source"_s)->trigger();
    QVERIFY(!notes->isVisible());
    action(u"view.split"_s)->trigger();
    QVERIFY(notes->isVisible());
    write(u"templates/custom/web.yaml"_s, "kind: Ingress\nspec: {defaultBackend: {service: {name: external, port: "
                                          "{number: 80}}}}\n");
    QTRY_VERIFY(!notes->isVisible());
    QVERIFY(view()->topologyScene()->item(u"ingress/templates/custom/web.yaml/"_s));
}

QTEST_MAIN(PictureCommandsTest)
#include "tst_picturecommands.moc"
