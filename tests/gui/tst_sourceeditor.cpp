// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/source/sourceeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

namespace {

const QByteArray kWeb = "# shop\n"
                        "components:\n"
                        "- name: web\n"
                        "  containers:\n"
                        "  - image: nginx\n"
                        "  service:\n"
                        "    name: web\n"
                        "    ports:\n"
                        "    - externalPort: 80\n"
                        "      containerPort: 8080\n";

/// As QTest::keyClicks, for characters beyond Latin-1 too.
void type(QWidget *widget, const QString &text)
{
    for (const QChar character : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QApplication::sendEvent(widget, &press);
    }
}

QByteArray shown(const SourceEditor &editor)
{
    return editor.text().toUtf8();
}

} // namespace

/// The editor mirrors the session's text in bytes, whatever happens on either side.
class SourceEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheTextOfTheFile();
    void typingBecomesOneUndoStep();
    void enterKeepsTheIndentationInOneUndoStep();
    void enterWritesTheLineBreakOfTheFile();
    void undoKeyTakesBackWhatAFormDid();
    void hidesTheByteOrderMark();
    void typesCharactersOfSeveralBytes();
    void pastesAndReplacesSelections();
    void staysInStepOverManyEditsOnBothSides();
    void caretSelectsTheEntryItIsIn();
    void selectionElsewhereMovesTheCaret();
    void problemsAreMarkedInTheMargin();
    void marksAreThoseOfAnEditorMadeAnew();
    void screenReadersGetTheTextWhenTheyAsk();
    void lineNumbersHaveRoom();
    void tabIndentsWithSpaces();

private:
    void load(const QByteArray &text);
    void typeAt(const QByteArray &before, const QString &keys);
    qsizetype caretAfter(const QByteArray &text);

    std::unique_ptr<ChartSession> m_session;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<SourceEditor> m_editor;
};

void SourceEditorTest::init()
{
    m_session = std::make_unique<ChartSession>();
    m_selection = std::make_unique<Selection>();
    m_editor = std::make_unique<SourceEditor>(m_session.get(), m_selection.get());
    m_editor->resize(600, 400);
    m_editor->show();
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->setFocus();
    load(kWeb);
}

void SourceEditorTest::cleanup()
{
    m_editor.reset();
    m_selection.reset();
    m_session.reset();
}

void SourceEditorTest::load(const QByteArray &text)
{
    m_session->startNew(text);
}

/// Puts the caret behind `text`.
qsizetype SourceEditorTest::caretAfter(const QByteArray &text)
{
    const qsizetype offset = m_session->text().bytes().indexOf(text) + text.size() - m_session->text().bomLength();
    m_editor->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, static_cast<unsigned long>(offset));
    return offset;
}

void SourceEditorTest::typeAt(const QByteArray &before, const QString &keys)
{
    caretAfter(before);
    type(m_editor.get(), keys);
}

void SourceEditorTest::showsTheTextOfTheFile()
{
    QCOMPARE(shown(*m_editor), kWeb);
    QVERIFY(!m_session->isModified());
    load("a: 1\n");
    QCOMPARE(shown(*m_editor), QByteArray("a: 1\n"));
    QVERIFY(!m_session->isModified());
}

void SourceEditorTest::typingBecomesOneUndoStep()
{
    typeAt("nginx", u":1.25"_s);
    QVERIFY(m_session->text().bytes().contains("image: nginx:1.25\n"));
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->text().bytes(), kWeb);
    QCOMPARE(shown(*m_editor), kWeb);
    QVERIFY(!m_session->isModified());
}

void SourceEditorTest::enterKeepsTheIndentationInOneUndoStep()
{
    caretAfter("containerPort: 8080");
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QVERIFY(m_session->text().bytes().endsWith("containerPort: 8080\n      \n"));
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QCOMPARE(shown(*m_editor), kWeb);
}

void SourceEditorTest::enterWritesTheLineBreakOfTheFile()
{
    load("a: 1\r\nb: 2\r\n");
    caretAfter("a: 1");
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QCOMPARE(m_session->text().bytes(), QByteArray("a: 1\r\n\r\nb: 2\r\n"));
}

void SourceEditorTest::undoKeyTakesBackWhatAFormDid()
{
    const auto path = YamlPath::parse(u"components[0].name");
    QVERIFY(!m_session->apply(u"Rename"_s, {YamlEdit::set(*path, ScalarValue::string(u"shop"_s))}));
    QCOMPARE(shown(*m_editor), QByteArray(kWeb).replace("- name: web", "- name: shop"));
    m_editor->undo();
    QCOMPARE(shown(*m_editor), kWeb);
    m_editor->redo();
    QVERIFY(shown(*m_editor).contains("- name: shop"));
}

void SourceEditorTest::hidesTheByteOrderMark()
{
    const QByteArray mark = "\xEF\xBB\xBF";
    load(mark + "a: 1\n");
    QCOMPARE(shown(*m_editor), QByteArray("a: 1\n"));
    typeAt("a: 1", u"2"_s);
    QCOMPARE(m_session->text().bytes(), mark + "a: 12\n");
    const auto path = YamlPath::parse(u"a");
    QVERIFY(!m_session->apply(u"Set"_s, {YamlEdit::set(*path, ScalarValue::integer(7))}));
    QCOMPARE(shown(*m_editor), QByteArray("a: 7\n"));
}

void SourceEditorTest::typesCharactersOfSeveralBytes()
{
    load(u"a: Größe\nb: x\n"_s.toUtf8());
    typeAt(u"Größe"_s.toUtf8(), u"ñ€"_s);
    QCOMPARE(m_session->text().bytes(), u"a: Größeñ€\nb: x\n"_s.toUtf8());
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QCOMPARE(m_session->text().bytes(), u"a: Größeñ\nb: x\n"_s.toUtf8());
    QCOMPARE(shown(*m_editor), m_session->text().bytes());
}

void SourceEditorTest::pastesAndReplacesSelections()
{
    QGuiApplication::clipboard()->setText(u"replicas: 2\n  "_s);
    caretAfter("- name: web\n  ");
    m_editor->paste();
    QTRY_VERIFY(m_session->text().bytes().contains("- name: web\n  replicas: 2\n  containers:"));
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_editor->selectAll();
    QTest::keyClick(m_editor.get(), Qt::Key_X);
    QCOMPARE(m_session->text().bytes(), QByteArray("x"));
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(shown(*m_editor), kWeb);
}

void SourceEditorTest::staysInStepOverManyEditsOnBothSides()
{
    QRandomGenerator random(20240607);
    const QStringList pieces{u"a"_s, u": "_s, u"ü"_s, u"[ "_s, u"- "_s, u"\""_s};
    for (int i = 0; i < 400; ++i) {
        const qsizetype length = m_editor->SendScintilla(QsciScintillaBase::SCI_GETLENGTH);
        const auto place = static_cast<unsigned long>(random.bounded(int(length) + 1));
        // Between two characters, where a caret can stand.
        const long before = m_editor->SendScintilla(QsciScintillaBase::SCI_POSITIONBEFORE, place);
        m_editor->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, static_cast<unsigned long>(before));
        switch (random.bounded(5)) {
        case 0:
            QTest::keyClick(m_editor.get(), Qt::Key_Return);
            break;
        case 1:
            QTest::keyClick(m_editor.get(), Qt::Key_Delete);
            break;
        case 2:
            m_session->undoStack()->undo();
            break;
        case 3:
            m_session->undoStack()->redo();
            break;
        default:
            type(m_editor.get(), pieces.at(random.bounded(int(pieces.size()))));
            break;
        }
        QCOMPARE(shown(*m_editor), m_session->text().bytes());
    }
    while (m_session->undoStack()->canUndo())
        m_session->undoStack()->undo();
    QCOMPARE(shown(*m_editor), kWeb);
}

void SourceEditorTest::caretSelectsTheEntryItIsIn()
{
    caretAfter("containerPort: 80");
    QTRY_COMPARE(m_selection->path().toString(), u"components[0].service.ports[0]"_s);
    QCOMPARE(m_selection->field(), QByteArray("containerPort"));
    caretAfter("image: ng");
    QTRY_COMPARE(m_selection->path().toString(), u"components[0].containers[0]"_s);
    QCOMPARE(m_selection->field(), QByteArray("image"));
}

void SourceEditorTest::selectionElsewhereMovesTheCaret()
{
    m_editor->clearFocus();
    const auto path = YamlPath::parse(u"components[0].service");
    m_selection->select(*path);
    QCOMPARE(m_editor->currentLine(), 5);
    m_selection->select(*path, "ports");
    QCOMPARE(m_editor->currentLine(), 7);
    QVERIFY(!m_editor->hasFocus());
    QVERIFY(!m_session->undoStack()->canUndo());
    QCOMPARE(m_selection->path(), *path);
}

void SourceEditorTest::problemsAreMarkedInTheMargin()
{
    load("components:\n- name: web\n  containers: [\n");
    const int line = int(m_session->text().lineAt(m_session->current()->problems.first().span.begin));
    QVERIFY(m_editor->markersAtLine(line) & 1);
    load(kWeb);
    for (int i = 0; i < m_editor->lines(); ++i)
        QVERIFY(!(m_editor->markersAtLine(i) & 1));
}

/// Only what an edit changed is marked again, and that comes to the same as marking everything.
void SourceEditorTest::marksAreThoseOfAnEditorMadeAnew()
{
    const auto marks = [](const SourceEditor &editor) {
        QList<long> found;
        const long length = editor.SendScintilla(QsciScintillaBase::SCI_GETLENGTH);
        for (long place = 0; place < length; ++place)
            found.append(
                editor.SendScintilla(QsciScintillaBase::SCI_INDICATORALLONFOR, static_cast<unsigned long>(place))
                & ~0xFFL);
        for (int line = 0; line < editor.lines(); ++line)
            found.append(long(editor.markersAtLine(line)) & 0b111);
        return found;
    };
    QRandomGenerator random(7);
    const QByteArrayList insertions{"x", "\n", ": ", "  - name: a\n", "'", "replicas: no\n", "["};
    load(kWeb + "  replicas: many\n- name: web\n  containers: []\n- nonsense: 1\n");
    for (int round = 0; round < 300; ++round) {
        const qsizetype size = m_session->text().size();
        const qsizetype at = random.bounded(qint64(size) + 1);
        const qsizetype length = random.bounded(2) ? qMin<qsizetype>(random.bounded(8), size - at) : 0;
        const QByteArray insertion = insertions.at(random.bounded(insertions.size()));
        m_session->replaceText(u"Typing"_s, {{at, length, insertion}});
        if (random.bounded(3) == 0)
            continue; // the next change comes before the analysis
        m_session->settle();
        const SourceEditor fresh(m_session.get(), m_selection.get());
        QCOMPARE(marks(*m_editor), marks(fresh));
        if (round % 6 == 5)
            load(kWeb + "  replicas: many\n- name: web\n  containers: []\n");
    }
}

void SourceEditorTest::screenReadersGetTheTextWhenTheyAsk()
{
    load(kWeb);
    QVERIFY(QAccessible::queryAccessibleInterface(m_editor.get()));
    QAccessible::setActive(true);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(m_editor.get());
    QVERIFY(access && access->textInterface());
    QCOMPARE(access->textInterface()->characterCount(), int(kWeb.size()));
    typeAt("name: ", u"x"_s);
    QVERIFY(access->textInterface()->text(0, access->textInterface()->characterCount()).contains(u"name: x"_s));
    QAccessible::setActive(false);
}

void SourceEditorTest::lineNumbersHaveRoom()
{
    load(kWeb);
    const int narrow = m_editor->marginWidth(0);
    m_session->replaceText(u"Typing"_s, {{0, 0, QByteArray(2'000, '\n')}});
    const int wide = m_editor->marginWidth(0);
    QVERIFY2(wide > narrow, qPrintable(QString::number(wide)));
    load(kWeb);
    QCOMPARE(m_editor->marginWidth(0), narrow);
}

void SourceEditorTest::tabIndentsWithSpaces()
{
    load("a:\n");
    caretAfter("a:\n");
    QTest::keyClick(m_editor.get(), Qt::Key_Tab);
    QTest::keyClicks(m_editor.get(), u"b: 1"_s);
    QCOMPARE(m_session->text().bytes(), QByteArray("a:\n  b: 1"));
}

QTEST_MAIN(SourceEditorTest)
#include "tst_sourceeditor.moc"
