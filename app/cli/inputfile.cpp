// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/inputfile.h"

#include "app/cli/streams.h"
#include "app/io/chartfolder.h"
#include "app/io/filestore.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct InputFileText
{
    Q_DECLARE_TR_FUNCTIONS(InputFile)
};

} // namespace

QString InputFile::place(qsizetype offset) const
{
    const TextPosition position = document.text().positionAt(offset);
    return u"%1:%2:%3"_s.arg(name, QString::number(position.line + 1), QString::number(position.column + 1));
}

Result<InputFile> readInput(const QString &argument, Streams &streams)
{
    const bool isStream = argument == kStandardStream;
    const QString path = isStream ? QString() : valuesFileAt(argument);
    const QString name = isStream ? u"<stdin>"_s : path;
    Result<SourceText> text = isStream ? readDevice(streams.input(), name) : readFile(path);
    if (!text)
        return text.error();
    return InputFile{name, path, YamlDocument::parse(std::move(text).value())};
}

void reportIssues(const InputFile &input, Streams &streams)
{
    for (const YamlIssue &issue : input.document.issues())
        streams.message(InputFileText::tr("%1: error: %2").arg(input.place(issue.span.begin), issue.message));
}

} // namespace portolan
