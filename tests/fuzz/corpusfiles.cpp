// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/corpusfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

QList<CorpusFile> corpusFiles(const QString &folder)
{
    const QString corpus = qEnvironmentVariable("PORTOLAN_CORPUS");
    if (corpus.isEmpty())
        return {};
    QList<CorpusFile> files;
    QDirIterator it(QDir(corpus).filePath(folder), {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.fileName().endsWith(u".out.yaml") || !file.open(QIODevice::ReadOnly))
            continue;
        files.append({QDir(corpus).relativeFilePath(file.fileName()), file.readAll()});
    }
    std::ranges::sort(files, {}, &CorpusFile::path);
    return files;
}

} // namespace portolan
