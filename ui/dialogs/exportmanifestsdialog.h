// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/snapshot.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace portolan {

class Questions;
struct Manifests;

/// Writes the Kubernetes objects of a file into one file, or one file each into a folder, and shows them before. What the
/// objects are is the business of app/manifests.
class ExportManifestsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `snapshot` is what is exported; `valuesFile` may be empty.
    ExportManifestsDialog(SnapshotPtr snapshot, const QString &valuesFile, Questions *questions,
                          QWidget *parent = nullptr);

    /// After it was accepted: a sentence that says what was written where.
    QString outcome() const { return m_outcome; }

private:
    QWidget *buildFields();
    Manifests manifests() const;
    void refresh();
    void chooseFile();
    void updateTarget();
    void updateButton();
    void write();
    std::optional<Error> writeTo(const QString &target);
    bool isFolder() const;

    SnapshotPtr m_snapshot;
    QString m_valuesFile;
    Questions *m_questions;
    QString m_outcome;
    QLineEdit *m_release;
    QComboBox *m_kind;
    QLineEdit *m_target;
    QLabel *m_summary;
    QPlainTextEdit *m_preview;
    QLabel *m_error;
    QPushButton *m_write;
};

} // namespace portolan
