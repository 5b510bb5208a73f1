// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"
#include "ui/style/stylecolors.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

class StyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textStandsOutFromItsBackground_data();
    void textStandsOutFromItsBackground();
    void tellsDarkFromLight();
    void domainIconsAreDrawnInTheTextColour_data();
    void domainIconsAreDrawnInTheTextColour();
    void domainIconsAreSharpOnFineScreens();
    void iconsAreNotStretched();
    void severityIconsKeepTheirColour();
    void unknownIdsGetThePlainIcon();
};

namespace {

/// The colour of the most opaque pixels: what the lines are drawn in.
QColor inkOf(const QImage &image)
{
    QColor ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() == 255)
                ink = pixel;
        }
    }
    return ink;
}

} // namespace

void StyleTest::textStandsOutFromItsBackground_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");

    for (const bool dark : {false, true}) {
        const StyleColors &colors = dark ? StyleColors::dark() : StyleColors::light();
        const QList<std::pair<const char *, QColor>> texts{
            {"text", colors.text},   {"muted", colors.muted},     {"accent", colors.accent},
            {"error", colors.error}, {"warning", colors.warning}, {"information", colors.information}};
        const QList<std::pair<const char *, QColor>> backgrounds{
            {"window", colors.window}, {"panel", colors.panel}, {"hovered row", colors.hoveredRow()}};
        for (const auto &[textName, text] : texts) {
            for (const auto &[backgroundName, background] : backgrounds)
                QTest::addRow("%s: %s on %s", dark ? "dark" : "light", textName, backgroundName) << text << background;
        }
        QTest::addRow("%s: text on selected row", dark ? "dark" : "light") << colors.text << colors.selectedRow();
        QTest::addRow("%s: muted on selected row", dark ? "dark" : "light") << colors.muted << colors.selectedRow();
    }
}

void StyleTest::textStandsOutFromItsBackground()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    const double ratio = contrastRatio(text, background);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), background.name()).arg(ratio)));
}

void StyleTest::tellsDarkFromLight()
{
    QVERIFY(!isDark(StyleColors::light().toPalette()));
    QVERIFY(isDark(StyleColors::dark().toPalette()));
    QCOMPARE(StyleColors::of(StyleColors::dark().toPalette()).panel, StyleColors::dark().panel);
}

void StyleTest::domainIconsAreDrawnInTheTextColour_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &name : QDir(u":/portolan/icons"_s).entryList({u"*.svg"_s})) {
        const QString id = name.chopped(4);
        if (id != "error"_L1 && id != "warning"_L1 && id != "information"_L1)
            QTest::addRow("%s", qPrintable(id)) << id;
    }
}

void StyleTest::domainIconsAreDrawnInTheTextColour()
{
    QFETCH(QString, id);
    for (const StyleColors &colors : {StyleColors::light(), StyleColors::dark()}) {
        QApplication::setPalette(colors.toPalette());
        const QIcon icon = domainIcon(id);
        QCOMPARE(inkOf(icon.pixmap(QSize(64, 64)).toImage()).name(), colors.text.name());
        const QColor disabled = QApplication::palette().color(QPalette::Disabled, QPalette::WindowText);
        QCOMPARE(inkOf(icon.pixmap(QSize(64, 64), QIcon::Disabled).toImage()).name(), disabled.name());
    }
}

void StyleTest::domainIconsAreSharpOnFineScreens()
{
    const QPixmap pixmap = domainIcon(u"service"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void StyleTest::iconsAreNotStretched()
{
    QApplication::setPalette(StyleColors::light().toPalette());
    QImage wide(60, 20, QImage::Format_ARGB32_Premultiplied);
    wide.fill(Qt::transparent);
    QPainter painter(&wide);
    severityIcon(Severity::Error).paint(&painter, wide.rect());
    painter.end();
    QCOMPARE(wide.pixelColor(30, 3).name(), StyleColors::light().error.name());
    for (const int x : {5, 15, 45, 55})
        QCOMPARE(wide.pixelColor(x, 10).alpha(), 0);
}

void StyleTest::severityIconsKeepTheirColour()
{
    QApplication::setPalette(StyleColors::light().toPalette());
    const QImage image = severityIcon(Severity::Error).pixmap(QSize(64, 64)).toImage();
    QCOMPARE(image.pixelColor(32, 10).name(), StyleColors::light().error.name());
    QCOMPARE(image.pixelColor(32, 32).name(), StyleColors::light().panel.name());
}

void StyleTest::unknownIdsGetThePlainIcon()
{
    QCOMPARE(domainIcon(u"no-such-thing"_s).name(), u"yaml"_s);
    QCOMPARE(domainIcon(u"service"_s).name(), u"service"_s);
}

QTEST_MAIN(StyleTest)
#include "tst_style.moc"
