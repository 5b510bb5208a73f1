// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamlpath.h"

#include <QObject>

namespace portolan {

/// What is selected, for every panel at once: a path in the file, valid across edits elsewhere.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const YamlPath &path() const { return m_path; }
    /// The end of a path behind path(): the field that has the focus, for the source view and the help. May be empty.
    const QByteArray &field() const { return m_field; }
    void select(const YamlPath &path, const QByteArray &field = {});
    /// Selects the entry that a place of the file is in, and the field of it.
    void selectAround(const YamlPath &place);

Q_SIGNALS:
    void changed(const portolan::YamlPath &path, const QByteArray &field);

private:
    YamlPath m_path;
    QByteArray m_field;
};

} // namespace portolan
