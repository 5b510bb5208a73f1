// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamledit.h"

#include <QCommandLineOption>
#include <QList>

class QCommandLineParser;

namespace portolan {

/// An edit and the words that asked for it.
struct RequestedEdit
{
    QString words;
    YamlEdit edit;
};

/// The options of the command line that each ask for one edit.
QList<QCommandLineOption> editOptions();

/// The edits in the order of the command line, whatever options they are.
Result<QList<RequestedEdit>> requestedEdits(const QCommandLineParser &arguments);

} // namespace portolan
