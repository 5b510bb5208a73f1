// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/diagramstyle.h"
#include "tests/gui/picturefixture.h"
#include "ui/topology/topologyscene.h"

#include <QPainter>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

namespace {

/// How many points of a colour there are, which no antialiasing has mixed.
int count(const QImage &image, Colour colour)
{
    const QColor wanted(colour.red, colour.green, colour.blue);
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == wanted ? 1 : 0;
    }
    return found;
}

} // namespace

/// The signs of problems in the picture of the real window: the worst of each thing, at its upper right corner.
class PictureSignsTest : public PictureFixture
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstProblemOfAThingStandsAtItsCorner();

private:
    /// Around the upper right corner of a node's box.
    QImage cornerOf(const QString &node) const;
    void retype(const QByteArray &word, const QString &keys);
};

QImage PictureSignsTest::cornerOf(const QString &node) const
{
    TopologyScene *scene = view()->topologyScene();
    QImage image(24, 24, QImage::Format_RGB32);
    image.fill(Qt::white);
    if (!scene->layout().boxes.contains(node))
        return {}; // not yet
    const QPointF corner = scene->layout().boxes.value(node).topRight();
    QPainter painter(&image);
    scene->render(&painter, image.rect(), QRectF(corner - QPointF(12, 12), QSizeF(image.size())));
    return image;
}

void PictureSignsTest::retype(const QByteArray &word, const QString &keys)
{
    typeBehind(word, {});
    for (qsizetype i = 0; i < word.size(); ++i)
        QTest::keyClick(editor(), Qt::Key_Backspace);
    QTest::keyClicks(editor(), keys);
    m_window->session()->settle();
}

void PictureSignsTest::theWorstProblemOfAThingStandsAtItsCorner()
{
    openTwo();
    const QString app = u"container/web/app"_s;
    const DiagramStyle &style = view()->topologyScene()->diagramStyle();
    retype("example/app:1", u"example/app"_s); // no tag: a warning
    QTRY_VERIFY(count(cornerOf(app), style.warning) > 20);
    QCOMPARE(count(cornerOf(app), style.error), 0);
    retype("name: app", u"name: App"_s); // no name for a container: an error
    const QString renamed = u"container/web/App"_s;
    QTRY_VERIFY(count(cornerOf(renamed), style.error) > 20);
    QCOMPARE(count(cornerOf(renamed), style.warning), 0);
    retype("name: App", u"name: app"_s);
    retype("example/app", u"example/app:1"_s);
    QTRY_VERIFY(!cornerOf(app).isNull() && count(cornerOf(app), style.warning) == 0);
    QCOMPARE(count(cornerOf(app), style.error), 0);
}

QTEST_MAIN(PictureSignsTest)
#include "tst_picturesigns.moc"
