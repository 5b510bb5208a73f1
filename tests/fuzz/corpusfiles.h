// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace portolan {

struct CorpusFile
{
    QString path; ///< below the corpus folder
    QByteArray bytes;
};

/// The YAML files below `folder` of the corpus that PORTOLAN_CORPUS names, sorted by path; empty where there is no
/// corpus. Of the test suite only the inputs, not the expected outputs (`*.out.yaml`).
QList<CorpusFile> corpusFiles(const QString &folder);

} // namespace portolan
