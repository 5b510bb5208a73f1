// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/yamltokens.h"

#include "app/chart/helmscalar.h"
#include "app/yaml/yamldocument.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>
#include <vector>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = LineOutline::Kind;

/// The lines with their breaks.
QList<QByteArrayView> linesOf(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        lines.append(text.first(end < 0 ? text.size() : end + 1));
        text = text.sliced(lines.constLast().size());
    }
    return lines;
}

std::vector<YamlToken> tokensOf(QByteArrayView text)
{
    std::vector<YamlToken> tokens(size_t(text.size()));
    OpenYaml open;
    for (const QByteArrayView line : linesOf(text)) {
        const auto begin = line.begin() - text.begin();
        open = OpenYaml::unpacked(tokenizeLine(line, openIn(line, open), tokens.data() + begin).packed());
    }
    return tokens;
}

/// One letter for each byte; line breaks are left as they are.
QByteArray printed(QByteArrayView text)
{
    constexpr QByteArrayView letters(".#kwn&d|!:"); // in the order of YamlToken
    const std::vector<YamlToken> tokens = tokensOf(text);
    QByteArray print;
    for (qsizetype place = 0; place < text.size(); ++place)
        print.append(text[place] == '\n' ? '\n' : letters[int(tokens[size_t(place)])]);
    return print;
}

QByteArrayList filesBelow(const QString &folder)
{
    QByteArrayList texts;
    for (QDirIterator it(folder, {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            texts.append(file.readAll());
    }
    return texts;
}

/// What a scalar's bytes have to be.
bool isRight(const YamlTree &tree, NodeId id, char byte, YamlToken token)
{
    const bool isBlank = byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
    if (isBlank)
        return true;
    const Node node = tree.node(id);
    if (node.kind == NodeKind::Alias)
        return token == YamlToken::Reference;
    if (tree.isKey(id))
        return token == YamlToken::Key;
    if (node.style == NodeStyle::Literal || node.style == NodeStyle::Folded)
        return token == YamlToken::BlockScalar || token == YamlToken::Comment; // one behind the header
    if (node.style != NodeStyle::Plain || !tree.tag(id).isEmpty())
        return token == YamlToken::Text || node.style == NodeStyle::Plain;
    switch (helmPlainScalar(tree.value(id)).type) {
    case ScalarType::Integer:
    case ScalarType::Float:
        return token == YamlToken::Number;
    case ScalarType::Boolean:
    case ScalarType::Null:
        return token == YamlToken::Word;
    case ScalarType::String:
        break;
    }
    return token == YamlToken::Text;
}

/// `{a}` is a map with a key, and so is what stands behind `?`; a line on its own does not tell.
bool isKeyWithoutColon(const YamlTree &tree, NodeId id)
{
    const qsizetype end = tree.node(id).content.end;
    const QByteArrayView behind = tree.text().view({end, tree.text().lineEnd(end)});
    return tree.isKey(id) && !behind.trimmed().startsWith(':');
}

/// The first scalar of a text that is not coloured as what the parser reads, with its line; empty where there is none.
QByteArray firstMistake(const YamlTree &tree)
{
    const QByteArray &text = tree.text().bytes();
    const std::vector<YamlToken> tokens = tokensOf(text);
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node node = tree.node(id);
        if (node.isCollection() || node.kind == NodeKind::Document || isKeyWithoutColon(tree, id))
            continue;
        for (qsizetype place = node.content.begin; place < node.content.end; ++place) {
            if (!isRight(tree, id, text[place], tokens[size_t(place)]))
                return QByteArray::number(tree.text().positionAt(place).line + 1) + ": "
                       + tree.text().view(node.content).first(qMin<qsizetype>(80, node.content.length())).toByteArray();
        }
    }
    return {};
}

} // namespace

class TestYamlTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void colorsWhatTheParserReads_data();
    void colorsWhatTheParserReads();
    void whatIsOpenIsPacked();
    void outlines_data();
    void outlines();
};

void TestYamlTokens::tokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("tokens");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &tokens) {
        QTest::newRow(name) << text << tokens;
    };
    // clang-format off
    row("string", "image: nginx:1.25\n",
                  "kkkkk:...........\n");
    row("numbers", "a: 80\nb: -1.5\n'c': 0x1F\n",
                   "k:.nn\nk:.nnnn\nkkk:.nnnn\n");
    row("words", "a: true\nb: yes\nc: ~\nd:\n",
                 "k:.wwww\nk:.www\nk:.w\nk:\n");
    row("text-with-digits", "a: 80/tcp\nb: 1 2\n",
                            "k:.......\nk:....\n");
    row("comments", "# a: b\na: b # c\nd: e#f\n",
                    "######\nk:...###\nk:....\n");
    row("items", "- name: web\n  port: 80\n- - x\n- 80\n",
                 ":.kkkk:....\n..kkkk:.nn\n:.:..\n:.nn\n");
    row("quoted", "a: \"b # c\" # d\ne: 'it''s: f'\n",
                  "k:.........###\nk:...........\n");
    row("escaped", "a: \"\\\" # b\"\n",
                   "k:.........\n");
    row("quotes-over-lines", "a: \"b\n  c: d\"\ne: f\n",
                             "k:...\n.......\nk:..\n");
    row("quotes-left-open", "a:\n  b: \"c\n  d: e\n",
                            "k:\n..k:...\n..k:..\n");
    row("flow", "a: {b: 1, \"c\":2, d: [x, ~]} # e\n",
                "k:.:k:.n:.kkk:n:.k:.:.:.w::.###\n");
    row("flow-over-lines", "a: {\n    b: c,\n# d\n    e: [f,\n      80]}\ng: h\n",
                           "k:.:\n....k:..:\n###\n....k:.:.:\n......nn::\nk:..\n");
    row("bracket-closed-below-its-key", "a: [\n  b\n] # c\nd: e\n",
                                        "k:.:\n...\n:.###\nk:..\n");
    row("bracket-left-open", "a:\n  b: [c\n  d: e\n",
                             "k:\n..k:.:.\n..k:..\n");
    row("brackets-in-text", "a: b[c], d\n",
                            "k:........\n");
    row("references", "a: &x 80\nb: *x\nc: !!str 80\n<<: *x\n",
                      "k:.&&.nn\nk:.&&\nk:.&&&&&.nn\nkk:.&&\n");
    row("block", "a: |\n  b: c # d\n\n  e\nf: g\n",
                 "k:.|\n||||||||||\n\n|||\nk:..\n");
    row("block-header", "a: >2- # b\n   c\nd: |x\n",
                        "k:.|||.###\n||||\nk:.!!\n");
    row("block-in-a-list", "- |\n b\n- c: |\n  d: e\n   f\n",
                           ":.|\n||\n:.k:.|\n..k:..\n....\n");
    row("documents", "%YAML 1.2\n--- # a\nb: c\n...\n---d\n",
                     "ddddddddd\nddd.###\nk:..\nddd\n....\n");
    row("document-ends-a-block", "--- |\n a\n---\nb: c\n",
                                 "ddd.|\n||\nddd\nk:..\n");
    row("tabs", "\ta: b\na:\tb\n \t\n",
                "!!!!!\nk:..\n..\n");
    row("windows", "a: |\r\n  b\r\nc: d\r\n",
                   "k:.|.\n|||.\nk:...\n");
    row("url-key", "http://a:b: c\n? d\n: e\n",
                   "kkkkkkkkkk:..\n:..\n:..\n");
    // clang-format on
}

void TestYamlTokens::tokens()
{
    QFETCH(const QByteArray, text);
    QTEST(printed(text), "tokens");
}

void TestYamlTokens::colorsWhatTheParserReads_data()
{
    QTest::addColumn<QString>("folder");
    const QString source = qEnvironmentVariable("PORTOLAN_SOURCE_DIR");
    QTest::newRow("data") << source + u"/tests/data"_s;
    QTest::newRow("resources") << source + u"/resources"_s;
    QTest::newRow("corpus") << qEnvironmentVariable("PORTOLAN_CORPUS") + u"/charts"_s;
}

void TestYamlTokens::colorsWhatTheParserReads()
{
    QFETCH(const QString, folder);
    const QByteArrayList texts = filesBelow(folder);
    if (texts.isEmpty() && folder.endsWith("/charts"_L1))
        QSKIP("PORTOLAN_CORPUS is not set: the real files are not here.");
    int looked = 0;
    QByteArrayList mistakes;
    for (const QByteArray &text : texts) {
        const YamlDocument document = YamlDocument::parse(SourceText(text));
        if (!document.isValid())
            continue;
        ++looked;
        const QByteArray mistake = firstMistake(document.tree());
        if (!mistake.isEmpty())
            mistakes.append(mistake);
    }
    QVERIFY(looked > 0);
    QVERIFY2(mistakes.isEmpty(), mistakes.join('\n').constData());
}

void TestYamlTokens::whatIsOpenIsPacked()
{
    QCOMPARE(OpenYaml().packed(), 0);
    const OpenYaml open{.scalar = OpenYaml::Scalar::DoubleQuoted, .brackets = 3, .indent = 40};
    QCOMPARE(OpenYaml::unpacked(open.packed()), open);
    const OpenYaml nothing{.indent = 40};
    QCOMPARE(nothing.packed(), 0);
}

void TestYamlTokens::outlines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("depth");
    QTest::newRow("key") << "  a: b\n"_ba << int(Kind::Code) << 4;
    QTest::newRow("item") << "  - a\n"_ba << int(Kind::Code) << 5;
    QTest::newRow("negative") << "  -1\n"_ba << int(Kind::Code) << 4;
    QTest::newRow("comment") << "  # a\n"_ba << int(Kind::Comment) << 4;
    QTest::newRow("blank") << "  \n"_ba << int(Kind::Blank) << 0;
    QTest::newRow("nothing") << ""_ba << int(Kind::Blank) << 0;
}

void TestYamlTokens::outlines()
{
    QFETCH(const QByteArray, line);
    const LineOutline outline = outlineOf(line, {});
    QTEST(int(outline.kind), "kind");
    QTEST(outline.depth, "depth");
    const OpenYaml block{.scalar = OpenYaml::Scalar::Block, .indent = 1};
    if (outline.kind == Kind::Comment || line.trimmed().startsWith('-'))
        QCOMPARE(outlineOf(line, block), LineOutline({Kind::Code, 4}));
}

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::TestYamlTokens)
#include "tst_yamltokens.moc"
