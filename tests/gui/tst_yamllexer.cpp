// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/source/sourceeditor.h"

#include <QPaintEvent>
#include <QRandomGenerator>
#include <QTest>

#include <utility>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

using Sci = QsciScintillaBase;

const QByteArray kWeb = "# shop\n"
                        "components:\n"
                        "- name: web\n"
                        "  containers:\n"
                        "  - image: nginx\n"
                        "    args: [a,\n"
                        "      \"b\"]\n"
                        "  # of the web\n"
                        "  service:\n"
                        "    name: web\n"
                        "\n"
                        "- name: db\n"
                        "  script: |\n"
                        "    # run\n"
                        "    exec\n"
                        "  replicas: 2\n";

/// Tells which part of a viewport was painted.
class PaintedParts final : public QObject
{
public:
    explicit PaintedParts(QWidget *viewport) : m_viewport(viewport) { viewport->installEventFilter(this); }

    /// What has been asked for since the last time, with a dot of ours.
    QRegion next()
    {
        m_viewport->update(0, 0, 1, 1);
        return QTest::qWaitFor([this] { return !m_painted.isEmpty(); }) ? std::exchange(m_painted, {}) : QRegion();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_painted += static_cast<QPaintEvent *>(event)->region();
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_viewport;
    QRegion m_painted;
};

/// What the lexer made of an editor's text: styles of bytes, states and levels of lines.
QList<QList<long>> lexed(SourceEditor &editor)
{
    editor.grab(); // styles what is in view, which is all of it
    QList<QList<long>> lines;
    for (unsigned long line = 0; line < static_cast<unsigned long>(editor.lines()); ++line) {
        const long begin = editor.SendScintilla(Sci::SCI_POSITIONFROMLINE, line);
        const long end = begin + editor.SendScintilla(Sci::SCI_LINELENGTH, line);
        QList<long> &found = lines.emplaceBack();
        found.append(editor.SendScintilla(Sci::SCI_GETLINESTATE, line));
        found.append(editor.SendScintilla(Sci::SCI_GETFOLDLEVEL, line));
        for (long place = begin; place < end; ++place)
            found.append(editor.SendScintilla(Sci::SCI_GETSTYLEAT, static_cast<unsigned long>(place)));
    }
    return lines;
}

} // namespace

/// Colours and folds in the editor.
class TestYamlLexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aLetterPaintsItsLine_data();
    void aLetterPaintsItsLine();
    void isThatOfAnEditorMadeAnew();
    void aListFoldsBelowItsKey();

private:
    void load(const QByteArray &text);
    void goBehind(const QByteArray &words);

    std::unique_ptr<ChartSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<SourceEditor> m_editor;
};

void TestYamlLexer::init()
{
    m_editor.reset();
    m_session = std::make_unique<ChartSession>();
    m_selection = std::make_unique<Selection>();
    m_editor = std::make_unique<SourceEditor>(m_session.get(), m_selection.get());
    m_editor->resize(600, 1200);
    m_editor->show();
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->setFocus();
    load(kWeb);
}

void TestYamlLexer::load(const QByteArray &text)
{
    m_session->startNew(text);
    m_session->settle();
}

void TestYamlLexer::goBehind(const QByteArray &words)
{
    const qsizetype place = m_session->text().bytes().indexOf(words) + words.size();
    m_editor->SendScintilla(Sci::SCI_GOTOPOS, static_cast<unsigned long>(place));
}

void TestYamlLexer::aLetterPaintsItsLine_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<char>("key");
    QTest::newRow("letter") << "    name: w"_ba << 'x';
    QTest::newRow("bracket") << "    name: "_ba << '[';
    QTest::newRow("quote") << "    name: "_ba << '"';
    QTest::newRow("in-a-block") << "    ex"_ba << 'x';
}

/// Not the whole view, as it does for a line whose state changes.
void TestYamlLexer::aLetterPaintsItsLine()
{
    QFETCH(const QByteArray, words);
    QFETCH(const char, key);
    goBehind(words);
    PaintedParts painted(m_editor->viewport());
    QTRY_COMPARE(painted.next(), QRegion(0, 0, 1, 1)); // all else has been painted
    QTest::keyClick(m_editor.get(), key);
    m_session->settle();
    const int lineHeight = int(m_editor->SendScintilla(Sci::SCI_TEXTHEIGHT, 0UL));
    for (int paint = 0; paint < 4; ++paint) {
        for (const QRect &part : painted.next())
            QVERIFY2(part.height() <= 2 * lineHeight, qPrintable(QString::number(part.height())));
    }
}

void TestYamlLexer::isThatOfAnEditorMadeAnew()
{
    QRandomGenerator random(11);
    const QByteArrayList insertions{"x", "\n", "  ",  ": ",  "- ",     "'",     "\"",  "[",
                                    "]", "{",  " # ", "|\n", "k: |\n", "---\n", "\r\n"};
    for (int round = 0; round < 400; ++round) {
        if (round % 8 == 0)
            load(kWeb);
        const qsizetype size = m_session->text().size();
        const qsizetype at = random.bounded(qint64(size) + 1);
        const qsizetype length = random.bounded(2) ? qMin<qsizetype>(random.bounded(8), size - at) : 0;
        m_session->replaceText(u"Typing"_s, {{at, length, insertions.at(random.bounded(insertions.size()))}});
        m_session->settle();
        SourceEditor fresh(m_session.get(), m_selection.get());
        fresh.resize(m_editor->size());
        QCOMPARE(lexed(*m_editor), lexed(fresh));
    }
}

void TestYamlLexer::aListFoldsBelowItsKey()
{
    QVERIFY(!lexed(*m_editor).isEmpty());
    const auto visible = [this] {
        QByteArrayList shown;
        const QByteArrayList lines = m_session->text().bytes().split('\n');
        for (int line = 0; line < m_editor->lines(); ++line) {
            if (m_editor->SendScintilla(Sci::SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)))
                shown.append(lines.at(line));
        }
        return shown.join('\n');
    };
    m_editor->foldLine(2);
    QCOMPARE(visible(), "# shop\ncomponents:\n- name: web\n\n"_ba + kWeb.sliced(kWeb.indexOf("- name: db")));
    m_editor->foldLine(2);
    QCOMPARE(visible(), kWeb);
    m_editor->foldLine(1);
    QCOMPARE(visible(), "# shop\ncomponents:\n"_ba);
}

} // namespace portolan

QTEST_MAIN(portolan::TestYamlLexer)
#include "tst_yamllexer.moc"
