// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/getcommand.h"

#include "app/cli/inputfile.h"
#include "app/cli/streams.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct GetText
{
    Q_DECLARE_TR_FUNCTIONS(GetCommand)
};

/// The text of a list or map as it would stand alone at column 0. Lines that are indented less, such as comments, lose
/// what blanks they have.
QByteArray dedented(const YamlTree &tree, NodeId node)
{
    const Span content = tree.node(node).content;
    const qsizetype column = tree.text().columnAt(content.begin);
    QByteArray text;
    bool isFirst = true;
    for (const QByteArray &line : tree.text().view(content).toByteArray().split('\n')) {
        qsizetype blanks = 0;
        while (!isFirst && blanks < column && blanks < line.size() && line.at(blanks) == ' ')
            ++blanks;
        if (!isFirst)
            text += '\n';
        text += line.sliced(blanks);
        isFirst = false;
    }
    return text;
}

QByteArray valueText(const YamlTree &tree, NodeId node)
{
    QByteArray text;
    if (tree.isNull(node))
        text = "null";
    else if (tree.isScalar(node))
        text = tree.value(node).toByteArray();
    else
        text = dedented(tree, node);
    return text.endsWith('\n') ? text : text + '\n';
}

} // namespace

QString GetCommand::name() const
{
    return u"get"_s;
}

QString GetCommand::summary() const
{
    return GetText::tr("Print a value of a file.");
}

QString GetCommand::operands() const
{
    return u"FILE PATH"_s;
}

std::pair<qsizetype, qsizetype> GetCommand::operandCount() const
{
    return {2, 2};
}

QList<QCommandLineOption> GetCommand::options() const
{
    return {};
}

QString GetCommand::details() const
{
    return GetText::tr("FILE is a values file, a chart's folder, or - for the standard input.\n\n"
                       "PATH is written as in components[0].service.ports[1].externalPort or\n"
                       "components[name=web].service.name; a key with other characters than letters, digits, _ and -\n"
                       "stands in double quotes, with \\\" and \\\\ inside. Of equal keys, image#2 is the second.\n\n"
                       "A text or number is printed as it is meant, without quotes; a list or map as the YAML that\n"
                       "stands in the file, indented from column 0.\n\n"
                       "Exit code: 0 printed, 1 nothing stands there or the file is not YAML, 2 wrong usage,\n"
                       "3 the file cannot be read.");
}

ExitCode GetCommand::execute(const QCommandLineParser &arguments, Streams &streams) const
{
    const QString pathText = arguments.positionalArguments().at(1);
    const Result<YamlPath> path = YamlPath::parse(pathText);
    if (!path)
        return wrongUsage(streams, path.error().message);
    const Result<InputFile> input = readInput(arguments.positionalArguments().constFirst(), streams);
    if (!input) {
        streams.message(input.error().message);
        return CannotReadOrWrite;
    }
    if (!input->document.isValid()) {
        reportIssues(*input, streams);
        return ProblemsFound;
    }
    const YamlTree &tree = input->document.tree();
    const NodeId node = tree.resolved(tree.find(*path));
    if (!tree.isValid(node)) {
        streams.message(GetText::tr("%1: there is nothing at %2.").arg(input->name, pathText));
        return ProblemsFound;
    }
    streams.result(valueText(tree, node));
    return Fine;
}

} // namespace portolan
