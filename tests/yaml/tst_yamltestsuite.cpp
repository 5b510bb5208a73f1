// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamldocument.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace portolan;

namespace {

QString escaped(const QString &value)
{
    QString text = value;
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'\n', QStringLiteral("\\n"))
        .replace(u'\t', QStringLiteral("\\t"));
    return text.replace(u'\r', QStringLiteral("\\r")).replace(u'\b', QStringLiteral("\\b"));
}

/// The tree in the event notation of the YAML test suite, without tags, styles and document markers.
void printNode(const YamlTree &tree, NodeId id, QStringList &lines)
{
    const Node &node = tree.node(id);
    const QString anchor =
        tree.anchor(id).isEmpty() ? QString() : QStringLiteral(" &") + QString::fromUtf8(tree.anchor(id));
    QString name;
    switch (node.kind) {
    case NodeKind::Alias:
        lines.append(QStringLiteral("=ALI *") + QString::fromUtf8(tree.anchor(id)));
        return;
    case NodeKind::Scalar:
        lines.append(QStringLiteral("=VAL%1 %2").arg(anchor, escaped(tree.string(id))));
        return;
    case NodeKind::Null:
        lines.append(QStringLiteral("=VAL%1 %2").arg(anchor, QString::fromUtf8(tree.text().view(node.content))));
        return;
    case NodeKind::Document:
        name = QStringLiteral("DOC");
        break;
    case NodeKind::Sequence:
        name = QStringLiteral("SEQ");
        break;
    case NodeKind::Map:
        name = QStringLiteral("MAP");
        break;
    }
    lines.append(u'+' + name + anchor);
    for (NodeId child = node.firstChild; child != kNoNode; child = tree.node(child).nextSibling)
        printNode(tree, child, lines);
    lines.append(u'-' + name);
}

QStringList printedTree(const YamlTree &tree)
{
    QStringList lines;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree.node(id).kind == NodeKind::Document)
            printNode(tree, id, lines);
    }
    return lines;
}

QStringList expectedEvents(const QString &fileName)
{
    static const QRegularExpression marker(QStringLiteral("^([+-]DOC) (?:---|\\.\\.\\.)$"));
    static const QRegularExpression tag(QStringLiteral("^([+=](?:SEQ|MAP|VAL)(?: [\\[{][\\]}])?(?: &\\S+)?) <[^>]*>"));
    static const QRegularExpression flow(QStringLiteral("^(\\+(?:SEQ|MAP)) (?:\\[\\]|\\{\\})"));
    static const QRegularExpression value(QStringLiteral("^(=VAL(?: &\\S+)?) [:'\"|>]"));
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (QString line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        line.replace(marker, QStringLiteral("\\1"))
            .replace(tag, QStringLiteral("\\1"))
            .replace(flow, QStringLiteral("\\1"));
        line.replace(value, QStringLiteral("\\1 "));
        if (!line.endsWith(QLatin1String("STR")))
            lines.append(line);
    }
    return lines;
}

/// Texts that end in a line of blanks without a line end: PyYAML, ruamel.yaml, libyaml and so Helm read them as we do,
/// which is not what the suite says.
bool everyReaderDisagrees(const QString &id)
{
    return id == QLatin1String("JEF9-02") || id == QLatin1String("L24T-01");
}

} // namespace

/// The official YAML test suite, as far as the corpus holds it: what we read is what its events say, or the text is
/// refused with a reason. yaml-cpp 0.7.0 sets the limits; they are counted here so that a change shows.
class tst_YamlTestSuite : public QObject
{
    Q_OBJECT

    QDir m_suite;

    QByteArray read(const QString &name) const
    {
        QFile file(m_suite.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_suite.setPath(qEnvironmentVariable("PORTOLAN_CORPUS") + QStringLiteral("/yaml-test-suite"));
        if (qEnvironmentVariableIsEmpty("PORTOLAN_CORPUS") || !m_suite.exists())
            QSKIP("PORTOLAN_CORPUS is not set: the YAML test suite is not here.");
    }

    void readsValidFilesAsTheSuiteSays()
    {
        int right = 0;
        QStringList refused;
        QStringList wrong;
        const QStringList events =
            QDir(m_suite.filePath(QStringLiteral("valid"))).entryList({QStringLiteral("*.event")});
        for (const QString &name : events) {
            const QString id = QFileInfo(name).completeBaseName();
            const QByteArray text = read(QStringLiteral("valid/%1.yaml").arg(id));
            const YamlDocument document = YamlDocument::parse(SourceText(text));
            QCOMPARE(document.text().bytes(), text);
            if (!document.isValid()) {
                QVERIFY2(!document.issues().isEmpty(), qPrintable(id));
                refused.append(id);
            } else if (printedTree(document.tree())
                       == expectedEvents(m_suite.filePath(QStringLiteral("valid/") + name))) {
                ++right;
            } else if (!everyReaderDisagrees(id)) {
                wrong.append(id);
            }
        }
        qInfo().noquote() << right << "of" << events.size() << "valid texts understood," << refused.size()
                          << "opened as text:" << refused.join(u' ') << "," << wrong.size()
                          << "wrong:" << wrong.join(u' ');
        QVERIFY(right + refused.size() + wrong.size() > 0);
        QCOMPARE(wrong, QStringList());
    }

    void reportsInvalidFilesWithAPlace()
    {
        int reported = 0;
        QStringList accepted;
        const QStringList files =
            QDir(m_suite.filePath(QStringLiteral("invalid"))).entryList({QStringLiteral("*.yaml")});
        for (const QString &name : files) {
            const QByteArray text = read(QStringLiteral("invalid/") + name);
            const YamlDocument document = YamlDocument::parse(SourceText(text));
            QCOMPARE(document.text().bytes(), text);
            if (document.isValid() && document.issues().isEmpty()) {
                accepted.append(QFileInfo(name).completeBaseName());
                continue;
            }
            const Span span = document.issues().constFirst().span;
            QVERIFY2(span.begin >= 0 && span.begin <= span.end && span.end <= text.size(), qPrintable(name));
            ++reported;
        }
        qInfo().noquote() << reported << "of" << files.size() << "invalid texts reported," << accepted.size()
                          << "accepted:" << accepted.join(u' ');
        QVERIFY(reported > accepted.size());
    }
};

QTEST_GUILESS_MAIN(tst_YamlTestSuite)
#include "tst_yamltestsuite.moc"
