// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamledit.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPython = u"/usr/bin/python3"_s;
constexpr quint32 kSeed = 42;
/// Bytes that a test may parse again and again in one file; large files get fewer edits, so that it stays short.
constexpr qsizetype kBytesPerFile = 4000000;

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

/// The same content in the forms that editors and systems leave behind.
QByteArray variant(QByteArray bytes, int number)
{
    if (number % 3 == 1)
        return "\xEF\xBB\xBF" + bytes.replace("\r\n", "\n").replace("\n", "\r\n");
    while (number % 3 == 2 && bytes.endsWith('\n'))
        bytes.chop(1);
    return bytes;
}

int editCount(qsizetype size, int most)
{
    return int(std::clamp<qsizetype>(kBytesPerFile / std::max<qsizetype>(size, 1), 12, most));
}

QJsonArray asJson(const YamlPath &path)
{
    QJsonArray steps;
    for (const YamlPath::Step &step : path.steps())
        steps.append(step.kind == YamlPath::Step::Kind::Key ? QJsonValue(QString::fromUtf8(step.key))
                                                            : QJsonValue(step.index));
    return steps;
}

/// Whether a plain model of maps and lists can follow an edit there: nothing shared, no keys that are not strings.
bool isPlainPlace(const YamlTree &tree, NodeId id)
{
    for (; tree.entryIndex(id) >= 0; id = tree.node(id).parent) {
        const NodeId key = tree.keyOf(id);
        if (!tree.anchor(id).isEmpty() || (key != kNoNode && (!tree.isScalar(key) || tree.value(key) == "<<")))
            return false;
    }
    return true;
}

QList<NodeId> places(const YamlTree &tree, bool scalarsOnly)
{
    QList<NodeId> found;
    for (NodeId id = 0; id < tree.size(); ++id) {
        const bool wanted = scalarsOnly ? tree.isScalar(id) : tree.node(id).kind != NodeKind::Document;
        if (wanted && !tree.isKey(id) && tree.entryIndex(id) >= 0 && isPlainPlace(tree, id))
            found.append(id);
    }
    return found;
}

struct Counts
{
    int tried = 0;
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
    const YamlTree &tree() const { return m_document.tree(); }

    /// Makes the edit and checks what can be checked without a parser.
    void apply(const YamlEdit &edit, const QJsonObject &meaning, Counts &counts)
    {
        ++counts.tried;
        const Result<VerifiedEdit> result = applyEdit(m_document, edit);
        if (!result) {
            ++counts.refused;
            qInfo().noquote() << "refused:" << m_name << edit.path.toString() << "-" << result.error().message;
            return;
        }
        const QByteArray now = m_document.text().bytes();
        const QByteArray next = applied(now, result->patches);
        const bool sound = next == result->after.text().bytes() && applied(next, inverted(now, result->patches)) == now
                           && (edit.kind != YamlEdit::Kind::Set || staysInItsLines(edit.path, result->patches));
        if (!sound) {
            ++counts.wrong;
            qInfo().noquote() << "wrong:" << m_name << edit.path.toString();
        }
        m_document = result->after;
        m_meanings.append(meaning);
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
    bool staysInItsLines(const YamlPath &path, const TextPatches &patches) const
    {
        const SourceText &text = m_document.text();
        const Span content = tree().node(tree().find(path)).content;
        const Span lines{text.lineStart(content.begin), text.lineEnd(std::max(content.begin, content.end - 1))};
        return std::all_of(patches.cbegin(), patches.cend(), [lines](const TextPatch &patch) {
            return patch.offset >= lines.begin && patch.offset + patch.length <= lines.end;
        });
    }

    QString m_name;
    QByteArray m_before;
    YamlDocument m_document;
    QJsonArray m_meanings;
};

QString newText(QRandomGenerator &random)
{
    static const QStringList texts{
        u"edited"_s,   u"8080"_s,         u"true"_s, u"a: b # c"_s, u"it's \"quoted\""_s, u"\u00e9t\u00e9"_s, u"- x"_s,
        u"{{ .X }}"_s, u"two\nlines\n"_s, u""_s,     u"a, b"_s};
    return texts[random.bounded(texts.size())];
}

/// A random change to the entry `id` or, next to it, to the collection it is in.
class RandomEdit
{
public:
    RandomEdit(QRandomGenerator &random, const YamlTree &tree, NodeId id, int number)
        : m_path(tree.pathOf(id))
        , m_name(u"added"_s + QString::number(number))
    {
        const bool inMap = tree.keyOf(id) != kNoNode;
        switch (random.bounded(tree.isScalar(id) || tree.isNull(id) ? 5 : 4)) {
        case 0:
        case 1:
            insert(random, inMap ? m_path.parent().key(m_name.toUtf8()) : m_path);
            break;
        case 2:
            take(u"remove"_s, YamlEdit::remove(m_path), {});
            break;
        case 3:
            if (inMap)
                take(u"rename"_s, YamlEdit::renameKey(m_path, m_name), m_name);
            else
                insert(random, m_path.parent().index(tree.entryCount(tree.node(id).parent)));
            break;
        default:
            const QString text = newText(random);
            take(u"set"_s, YamlEdit::set(m_path, ScalarValue::string(text)), text);
        }
    }

    const YamlEdit &edit() const { return m_edit; }
    const QJsonObject &meaning() const { return m_meaning; }

private:
    void take(const QString &operation, const YamlEdit &edit, const QJsonValue &value)
    {
        m_edit = edit;
        m_meaning = {{u"op"_s, operation}, {u"path"_s, asJson(edit.path)}, {u"value"_s, value}};
    }

    void insert(QRandomGenerator &random, const YamlPath &where)
    {
        static const QList<std::pair<QByteArray, QByteArray>> fragments{
            {"plain", R"("plain")"},
            {"\"a # b\"", R"("a # b")"},
            {"name: web\nports:\n- port: 80\n  protocol: TCP\n",
             R"({"name": "web", "ports": [{"port": "80", "protocol": "TCP"}]})"},
            {"- a\n- b: 1\n  c: 2\n", R"(["a", {"b": "1", "c": "2"}])"},
            {"|\n  one\n\n    two\n", R"("one\n\n  two\n")"},
            {"a:\n  b:\n    c: {d: [1, 2]}\n", R"({"a": {"b": {"c": {"d": ["1", "2"]}}}})"},
            {"[]", "[]"},
            {"", R"("")"},
        };
        const auto &[yaml, json] = fragments[random.bounded(fragments.size())];
        const QJsonValue value = QJsonDocument::fromJson('[' + json + ']').array().first();
        take(u"insert"_s, YamlEdit::insert(where, yaml), value);
    }

    YamlPath m_path;
    QString m_name;
    YamlEdit m_edit;
    QJsonObject m_meaning;
};

} // namespace

/// Edits of real files, and of texts of ours that hold every style, mean what was meant, by the word of another parser.
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
        QVERIFY(process.waitForFinished(240000));
        const QByteArray verdict = process.readAllStandardOutput() + process.readAllStandardError();
        qInfo().noquote() << verdict.trimmed();
        QVERIFY2(process.exitCode() == 0, verdict.constData());
    }

    static void report(const Counts &counts)
    {
        qInfo("edits tried %d, accepted %d, refused %d, wrong %d", counts.tried, counts.tried - counts.refused,
              counts.refused, counts.wrong);
    }

    QList<CorpusFile> m_files;

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

    void aScalarThatIsSetChangesItsLinesOnly()
    {
        QByteArray cases;
        Counts counts;
        QRandomGenerator random(kSeed);
        for (const CorpusFile &file : m_files) {
            EditedText text(file.name, file.bytes);
            QVERIFY2(text.document().isValid(), qPrintable(file.name));
            const qsizetype total = places(text.tree(), true).size();
            const qsizetype wanted = std::min<qsizetype>(editCount(file.bytes.size(), 200), total);
            for (qsizetype i = 0; i < wanted; ++i) {
                // The paths stay, since values are set only.
                const NodeId id = places(text.tree(), true).value(i * total / wanted);
                const YamlPath path = text.tree().pathOf(id);
                const QString value = newText(random);
                text.apply(YamlEdit::set(path, ScalarValue::string(value)),
                           {{u"op"_s, u"set"_s}, {u"path"_s, asJson(path)}, {u"value"_s, value}}, counts);
            }
            cases += text.asCase(true);
        }
        report(counts);
        QCOMPARE(counts.wrong, 0);
        QCOMPARE(counts.refused, 0);
        judge(cases);
    }

    void aMixOfEditsMeansWhatWasMeant()
    {
        QByteArray cases;
        Counts counts;
        QRandomGenerator random(kSeed);
        for (int number = 0; number < m_files.size(); ++number) {
            const CorpusFile &file = m_files[number];
            EditedText text(file.name, variant(file.bytes, number));
            QVERIFY2(text.document().isValid(), qPrintable(file.name));
            for (int i = editCount(file.bytes.size(), 60); i > 0; --i) {
                const QList<NodeId> ids = places(text.tree(), false);
                if (ids.isEmpty())
                    break;
                const RandomEdit edit(random, text.tree(), ids[random.bounded(int(ids.size()))], i);
                text.apply(edit.edit(), edit.meaning(), counts);
            }
            cases += text.asCase(false);
        }
        report(counts);
        QCOMPARE(counts.wrong, 0);
        QVERIFY2(counts.refused * 20 < counts.tried, "too many edits are refused");
        judge(cases);
    }
};

QTEST_GUILESS_MAIN(tst_EditsCorpus)
#include "tst_edits_corpus.moc"
