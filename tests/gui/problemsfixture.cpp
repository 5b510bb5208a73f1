// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/problemsfixture.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

QString nameOf(const QAction *action)
{
    const QString name = action->objectName();
    const bool isGiven = name == "action.problem.otherFix"_L1 || name == "action.problem.related"_L1;
    return isGiven || !name.startsWith("action."_L1) ? action->text() : name.mid(7);
}

} // namespace

void ProblemsFixture::open(const QByteArray &text)
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    QVERIFY(m_window->open(m_file));
}

QStringList ProblemsFixture::shownRules() const
{
    QStringList rules;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        rules.append(table()->model()->index(row, 3).data().toString());
    rules.sort();
    return rules;
}

void ProblemsFixture::selectRule(const QString &rule)
{
    const QModelIndexList found = table()->model()->match(table()->model()->index(0, 3), Qt::DisplayRole, rule);
    QVERIFY2(!found.isEmpty(), qPrintable(rule));
    click(table(), found.first());
}

void ProblemsFixture::putCaretAt(const QByteArray &place)
{
    action(u"view.source"_s)->trigger();
    const qsizetype offset = text().indexOf(place) + 1;
    const QSignalSpy moved(editor(), &QsciScintilla::cursorPositionChanged);
    editor()->goTo({offset, offset});
    QTRY_VERIFY(!moved.isEmpty());
    QVERIFY(editor()->hasFocus());
}

QPoint ProblemsFixture::pointOf(const QByteArray &place) const
{
    const long position = text().indexOf(place) + 2;
    const auto coordinate = [this, position](unsigned message) {
        return int(editor()->SendScintilla(message, 0UL, position));
    };
    return {coordinate(QsciScintilla::SCI_POINTXFROMPOSITION), coordinate(QsciScintilla::SCI_POINTYFROMPOSITION) + 4};
}

void ProblemsFixture::press(const QKeySequence &keys)
{
    QTest::keySequence(m_window.get(), keys);
}

QStringList ProblemsFixture::useMenu(QWidget *widget, const QPoint &at, const QString &wanted)
{
    QStringList names;
    QTimer::singleShot(0, this, [&names, wanted] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        for (QAction *offer : menu->actions()) {
            if (offer->isEnabled() && !offer->isSeparator())
                names.append(nameOf(offer));
            if (!wanted.isEmpty() && nameOf(offer) == wanted)
                menu->setActiveAction(offer);
        }
        QTest::keyClick(menu, menu->activeAction() ? Qt::Key_Return : Qt::Key_Escape);
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
    return names;
}

QStringList ProblemsFixture::useMenuOfCurrentRow(const QString &wanted)
{
    return useMenu(table()->viewport(), table()->visualRect(table()->currentIndex()).center(), wanted);
}

} // namespace portolan
