// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamldocument.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPython = u"/usr/bin/python3"_s;

/// The tree with aliases expanded, every scalar as text; the notation is explained in compare_trees.py.
QJsonValue asJson(const YamlTree &tree, NodeId id)
{
    id = tree.resolved(id);
    if (!tree.isMap(id) && !tree.isList(id))
        return tree.isNull(id) ? QString::fromUtf8(tree.text().view(tree.node(id).content)) : tree.string(id);
    QJsonArray children;
    for (const YamlTree::Entry &entry : tree.entries(id)) {
        const QJsonValue value = asJson(tree, entry.value);
        children.append(tree.isMap(id) ? QJsonArray{tree.string(entry.key), value} : value);
    }
    return tree.isMap(id) ? QJsonValue(QJsonObject{{u"map"_s, children}}) : QJsonValue(children);
}

} // namespace

/// What we read in real files is what an independent parser reads.
class tst_YamlTreeCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRealFilesAsPyYamlDoes()
    {
        const QString charts = qEnvironmentVariable("PORTOLAN_CORPUS") + u"/charts"_s;
        if (qEnvironmentVariableIsEmpty("PORTOLAN_CORPUS") || !QDir(charts).exists())
            QSKIP("PORTOLAN_CORPUS is not set: the real files are not here.");
        if (QProcess::execute(kPython, {u"-c"_s, u"import yaml"_s}) != 0)
            QSKIP("python3-yaml is not installed.");

        QJsonArray trees;
        for (QDirIterator it(charts, {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const YamlDocument document = YamlDocument::parse(SourceText(file.readAll()));
            QVERIFY2(document.isValid(), qPrintable(file.fileName()));
            QVERIFY2(document.issues().isEmpty(), qPrintable(file.fileName()));
            trees.append(QJsonArray{file.fileName(), asJson(document.tree(), document.tree().root())});
        }

        QProcess judge;
        judge.start(kPython, {qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u"/tests/yaml/compare_trees.py"_s});
        judge.write(QJsonDocument(trees).toJson(QJsonDocument::Compact));
        judge.closeWriteChannel();
        QVERIFY(judge.waitForFinished(120000));
        const QByteArray verdict = judge.readAllStandardOutput() + judge.readAllStandardError();
        qInfo().noquote() << verdict.trimmed();
        QVERIFY2(judge.exitCode() == 0, verdict.constData());
    }
};

QTEST_GUILESS_MAIN(tst_YamlTreeCorpus)
#include "tst_yamltree_corpus.moc"
