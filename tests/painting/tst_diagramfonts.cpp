// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/painting/diagramfonts.h"
#include "app/topology/displaytext.h"

#include <QRawFont>
#include <QtTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

class tst_DiagramFonts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySignCanBeSeen_data();
    void everySignCanBeSeen();
};

void tst_DiagramFonts::everySignCanBeSeen_data()
{
    QTest::addColumn<TextStyle>("style");
    TextStyle bold;
    bold.bold = true;
    TextStyle monospace;
    monospace.monospace = true;
    QTest::newRow("regular") << TextStyle();
    QTest::newRow("bold") << bold;
    QTest::newRow("monospace") << monospace;
}

/// What stands for a character that cannot be shown must not itself come out as an empty box.
void tst_DiagramFonts::everySignCanBeSeen()
{
    QFETCH(const TextStyle, style);
    const QRawFont font = QRawFont::fromFont(diagramFont(style));
    QVERIFY(font.isValid());
    for (char16_t character = 0; character < 0x2100; ++character) {
        const QString shown = displayText(QString(QChar(character)));
        if (shown == QString(QChar(character)))
            continue; // a letter, which is not ours to choose
        for (const QChar sign : shown)
            QVERIFY2(font.supportsCharacter(sign), qPrintable(QString::number(sign.unicode(), 16)));
    }
}

QTEST_MAIN(tst_DiagramFonts)
#include "tst_diagramfonts.moc"
