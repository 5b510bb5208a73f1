// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"
#include "app/yaml/sourcetext.h"
#include "app/yaml/textconversion.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QIODevice;

namespace portolan {

/// Reads a values file. The error is one sentence that names the file, what is wrong and, for bytes that are refused,
/// the place.
Result<SourceText> readFile(const QString &filePath);

/// What would let a file be opened that readFile() refuses; nothing when nothing would.
std::optional<TextConversion> neededConversion(const QString &filePath);
/// Reads a file and converts it, see textconversion.h. The file stays as it is.
Result<SourceText> readConverted(const QString &filePath);

/// Reads an open device to its end; `name` is what errors call it.
Result<SourceText> readDevice(QIODevice &device, const QString &name);

/// Writes the bytes whole or not at all: what was there before stays until everything is on the disk. Symbolic links
/// are written through; permissions are kept, and the owner where the system allows it. Devices and pipes, which hold
/// nothing to lose, are written directly.
///
/// A folder that takes no new files is an error even when the file itself could be written: writing it in place would
/// risk half a file. The error is one sentence for the user; the file is then as it was.
std::optional<Error> saveFile(const QString &filePath, const QByteArray &bytes);

} // namespace portolan
