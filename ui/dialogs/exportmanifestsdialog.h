// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/manifestrun.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace portolan {

class Questions;

/// Writes the Kubernetes objects of a file, made by either engine, into one file, or one file each into a folder, and shows
/// them before. What the objects are is the business of app/manifests.
class ExportManifestsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `snapshot` is what is exported; `valuesFile` may be empty. The snapshot's domains are on offer.
    ExportManifestsDialog(SnapshotPtr snapshot, const QString &valuesFile, Questions *questions,
                          QWidget *parent = nullptr);

    /// After it was accepted: a sentence that says what was written where.
    QString outcome() const { return m_outcome; }

private:
    QWidget *buildFields();
    void setUpEngines();
    void setUpDomains();
    Result<ManifestOptions> options() const;
    void refresh();
    void take(const MadeManifests &made);
    void refuse(const QString &reason);
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
    QList<KubernetesObject> m_objects;
    ManifestRun *m_run;
    QComboBox *m_engine;
    QLineEdit *m_release;
    QLineEdit *m_domains;
    QLineEdit *m_tlsSecret;
    QComboBox *m_kind;
    QLineEdit *m_target;
    QLabel *m_summary;
    QPlainTextEdit *m_preview;
    QLabel *m_error;
    QPushButton *m_write;
};

} // namespace portolan
