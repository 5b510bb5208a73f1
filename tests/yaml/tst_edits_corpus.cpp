// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editlines.h"
#include "tests/yaml/randomedits.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <utility>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPython = u"/usr/bin/python3"_s;
constexpr quint32 kSeed = 42;
/// How often another place is tried for an edit that was refused.
constexpr int kTries = 3;
constexpr qsizetype kCasesAtOnce = 400'000; // bytes for the judge, so that a long run says early what is wrong

struct CorpusFile
{
    QString name;
    QByteArray bytes;
};

/// The files below a folder, in the order of their names.
QList<CorpusFile> filesBelow(const QString &folder)
{
    QList<CorpusFile> files;
    for (QDirIterator it(folder, {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.append({it.fileInfo().filePath().mid(folder.size() + 1), file.readAll()});
    }
    std::sort(files.begin(), files.end(), [](const CorpusFile &a, const CorpusFile &b) { return a.name < b.name; });
    return files;
}

/// The forms of the same content that editors and systems leave behind.
const QStringList kVariants{u"as it is"_s, u"CRLF"_s, u"byte order mark"_s, u"no final line break"_s,
                            u"trailing spaces"_s};

QByteArray withTrailingSpaces(const QByteArray &bytes)
{
    const YamlDocument document = YamlDocument::parse(SourceText(bytes));
    const SourceText &text = document.text();
    QByteArray spaced;
    for (qsizetype line = 0; line < text.size(); line = text.lineEnd(line)) {
        spaced += text.view({line, text.lineEnd(line)});
        // Inside a text of several lines a space would be part of it.
        const NodeId node = document.tree().nodeAt(text.lineEnd(line) - 1);
        const bool inText =
            document.tree().isScalar(node) && document.tree().node(node).content.touches(text.lineEnd(line) - 1);
        if (!inText && spaced.endsWith('\n') && text.lineAt(line) % 3 == 0)
            spaced.insert(spaced.size() - (spaced.endsWith("\r\n") ? 2 : 1), "  ");
    }
    return spaced;
}

QByteArray variantOf(QByteArray bytes, int variant)
{
    const QByteArray mark = "\xEF\xBB\xBF";
    switch (variant) {
    case 1:
        return bytes.replace("\r\n", "\n").replace("\n", "\r\n");
    case 2:
        return bytes.startsWith(mark) ? bytes : mark + bytes;
    case 3:
        while (bytes.endsWith('\n') || bytes.endsWith('\r'))
            bytes.chop(1);
        return bytes;
    case 4:
        return withTrailingSpaces(bytes);
    default:
        return bytes;
    }
}

struct Counts
{
    int made = 0;
    int refused = 0;
    int wrong = 0;
};

/// Edits of one text, and what they should do to what it says.
class EditedText
{
public:
    EditedText(QString name, const QByteArray &before)
        : m_name(std::move(name))
        , m_before(before)
        , m_document(YamlDocument::parse(SourceText(before)))
    { }

    const YamlDocument &document() const { return m_document; }

    /// Makes the edit and checks what can be checked without a parser; false for a refusal.
    bool apply(const RandomEdit &random, Counts &counts)
    {
        const Result<VerifiedEdit> result = applyEdit(m_document, random.edit);
        if (!result) {
            ++counts.refused;
            if (qEnvironmentVariableIsSet("PORTOLAN_EDITS_VERBOSE"))
                qInfo().noquote() << "refused:" << describe(random.edit) << "-" << result.error().message;
            return false;
        }
        ++counts.made;
        const QString flaw = flawOf(random.edit, *result);
        if (!flaw.isEmpty()) {
            ++counts.wrong;
            qInfo().noquote() << flaw << describe(random.edit);
        }
        m_document = result->after;
        m_meanings.append(random.meaning);
        return true;
    }

    QByteArray asCase(bool strings) const
    {
        const QJsonObject object{{u"name"_s, m_name},
                                 {u"before"_s, QString::fromUtf8(m_before)},
                                 {u"after"_s, QString::fromUtf8(m_document.text().bytes())},
                                 {u"strings"_s, strings},
                                 {u"edits"_s, m_meanings}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }

private:
    QString describe(const YamlEdit &edit) const
    {
        return u"%1, edit %2 (kind %3) of %4 to %5"_s.arg(m_name)
            .arg(m_meanings.size())
            .arg(int(edit.kind))
            .arg(edit.path.toString(), edit.target.toString());
    }

    QString flawOf(const YamlEdit &edit, const VerifiedEdit &made) const
    {
        const QByteArray &now = m_document.text().bytes();
        const QByteArray next = applied(now, made.patches);
        if (next != made.after.text().bytes())
            return u"the patches do not make the text:"_s;
        if (applied(next, inverted(now, made.patches)) != now)
            return u"undoing does not give the bytes back:"_s;
        const bool everywhere = edit.kind == YamlEdit::Kind::RenameAnchor;
        if (!everywhere && !staysInLines(m_document.text(), made.patches, linesOfEdit(m_document.tree(), edit)))
            return u"other lines are touched:"_s;
        return {};
    }

    QString m_name;
    QByteArray m_before;
    YamlDocument m_document;
    QJsonArray m_meanings;
};

} // namespace

/// Edits of real files, and of texts of ours that hold every style, mean what was meant by the word of another parser and
/// touch no other lines. PORTOLAN_EDITS=20 makes so many edits of each primitive in every form of every file; a form is a
/// row, so that several can run side by side.
class tst_EditsCorpus : public QObject
{
    Q_OBJECT

    static void judge(const QByteArray &cases)
    {
        QProcess process;
        const QString script = qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u"/tests/yaml/judge_edits.py"_s;
        process.start(kPython, {u"-B"_s, script});
        process.write(cases);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(1800000));
        const QByteArray verdict = process.readAllStandardOutput() + process.readAllStandardError();
        qInfo().noquote() << verdict.trimmed();
        QVERIFY2(process.exitCode() == 0, verdict.constData());
    }

    /// Makes `m_rounds` edits of each primitive, one after the other, and adds the case for the judge.
    void editFile(const CorpusFile &file, int variant, int firstPrimitive, int lastPrimitive)
    {
        const QByteArray before = variantOf(file.bytes, variant);
        EditedText text(file.name + u" ("_s + kVariants[variant] + u')', before);
        QVERIFY2(text.document().isValid(), qPrintable(file.name));
        QCOMPARE(text.document().text().bytes(), before);
        QRandomGenerator random(kSeed + quint32(variant));
        int number = 0;
        for (int round = 0; round < m_rounds; ++round) {
            for (int primitive = firstPrimitive; primitive <= lastPrimitive; ++primitive) {
                for (int attempt = 0; attempt < kTries; ++attempt) {
                    const auto edit = randomEdit(Primitive(primitive), text.document().tree(), random, ++number);
                    if (edit && text.apply(*edit, m_counts[size_t(primitive)]))
                        break;
                }
            }
        }
        m_cases += text.asCase(lastPrimitive == int(Primitive::SetText));
        if (m_cases.size() > kCasesAtOnce)
            judgeCases();
    }

    void judgeCases()
    {
        if (!m_cases.isEmpty())
            judge(std::exchange(m_cases, {}));
    }

    static void addVariants()
    {
        QTest::addColumn<int>("variant");
        for (int variant = 0; variant < kVariants.size(); ++variant)
            QTest::newRow(qPrintable(kVariants[variant])) << variant;
    }

    /// In the usual run one form of each file, in the whole run all of them.
    void editFiles(int variant, int firstPrimitive, int lastPrimitive)
    {
        const bool all = qEnvironmentVariableIsSet("PORTOLAN_EDITS");
        m_rounds = all ? qEnvironmentVariableIntValue("PORTOLAN_EDITS") : 1;
        m_counts = {};
        m_cases.clear();
        for (int number = 0; number < m_files.size(); ++number) {
            if (all || variant == number % kVariants.size())
                editFile(m_files[number], variant, firstPrimitive, lastPrimitive);
        }
        judgeCases();
    }

    QByteArray m_cases;
    QList<CorpusFile> m_files;
    std::array<Counts, kPrimitiveCount> m_counts;
    std::array<int, kPrimitiveCount> m_madeInAllForms{};
    QSet<int> m_formsEdited;
    int m_rounds = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_files = filesBelow(qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u"/tests/data/yaml"_s);
        QVERIFY(!m_files.isEmpty());
        if (qEnvironmentVariableIsEmpty("PORTOLAN_CORPUS"))
            qInfo("PORTOLAN_CORPUS is not set: the real files are not here, only our own texts are edited.");
        else
            m_files += filesBelow(qEnvironmentVariable("PORTOLAN_CORPUS") + u"/charts"_s);
        if (QProcess::execute(kPython, {u"-c"_s, u"import yaml"_s}) != 0)
            QSKIP("python3-yaml is not installed: nobody can judge.");
    }

    void aTextThatIsSetIsAString_data() { addVariants(); }
    void aTextThatIsSetIsAString()
    {
        QFETCH(const int, variant);
        editFiles(variant, int(Primitive::SetText), int(Primitive::SetText));
        const Counts &counts = m_counts[size_t(Primitive::SetText)];
        qInfo("made %d, refused %d, wrong %d", counts.made, counts.refused, counts.wrong);
        QVERIFY(counts.made > 0);
        QCOMPARE(counts.wrong + counts.refused, 0);
    }

    void everyEditMeansWhatWasMeant_data() { addVariants(); }
    void everyEditMeansWhatWasMeant()
    {
        QFETCH(const int, variant);
        editFiles(variant, 0, kPrimitiveCount - 1);
        Counts sum;
        for (int primitive = 0; primitive < kPrimitiveCount; ++primitive) {
            const Counts &counts = m_counts[size_t(primitive)];
            qInfo("%-15s made %5d, refused %4d, wrong %d", qPrintable(nameOf(Primitive(primitive))), counts.made,
                  counts.refused, counts.wrong);
            m_madeInAllForms[size_t(primitive)] += counts.made;
            sum.made += counts.made;
            sum.refused += counts.refused;
            sum.wrong += counts.wrong;
        }
        QCOMPARE(sum.wrong, 0);
        QVERIFY2(sum.refused * 10 < sum.made, "too many edits are refused");
        m_formsEdited.insert(variant);
    }

    void cleanupTestCase()
    {
        if (m_formsEdited.size() == kVariants.size())
            QVERIFY(std::all_of(m_madeInAllForms.begin(), m_madeInAllForms.end(), [](int made) { return made > 0; }));
    }
};

QTEST_GUILESS_MAIN(tst_EditsCorpus)
#include "tst_edits_corpus.moc"
