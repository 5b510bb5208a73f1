// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/io/projectsettings.h"
#include "app/yaml/result.h"
#include "app/yaml/yamledit.h"
#include "ui/session/snapshot.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace portolan {

/// One open file: its text, the one undo stack over every kind of edit, and the newest analysis. All changes of the
/// file, from form, picture or source, go through apply() and replaceText(); nothing else writes it.
class ChartSession : public QObject
{
    Q_OBJECT

public:
    explicit ChartSession(QObject *parent = nullptr);
    ~ChartSession() override;

    /// Replaces what is open by the file; undo history and selection start anew.
    std::optional<Error> open(const QString &filePath);
    /// Likewise a file that open() refuses but a conversion would mend (see textconversion.h). The converted text counts
    /// as modified; the file stays as it is until it is saved.
    std::optional<Error> openConverted(const QString &filePath);
    /// Starts an unnamed file with `text`.
    void startNew(const QByteArray &text);
    /// Writes the text whole or not at all, then counts as unmodified.
    std::optional<Error> save();
    std::optional<Error> saveAs(const QString &filePath);

    QString filePath() const;    ///< empty while unnamed
    QString displayName() const; ///< file name, or a translated `Untitled`
    /// Whether the text differs from the saved one by steps of the undo stack; a step may also be about the picture alone.
    bool isModified() const;

    /// The text as it is now, also while it is no YAML.
    const SourceText &text() const;
    /// What is wrong with the newest text that was looked at: that of current(), or the one that current() will be of next.
    CheckedTextPtr checked() const;
    /// The newest analysis; while the text is being typed it may be one of a moment ago.
    SnapshotPtr current() const;
    /// The newest analysis of a text that was YAML: what forms and picture show.
    SnapshotPtr good() const;
    /// Whether the text of current() is not YAML, or that of a large file that has just been opened is still being read.
    /// Forms and picture then show an older state (of such a file: nothing yet) and refuse edits.
    bool isStale() const;
    /// Why edits are refused while isStale(): a sentence, and the place to go to where there is one.
    std::optional<Error> staleReason() const;
    QUndoStack *undoStack();

    /// Domains that are connected to the chart, for the picture and the addresses; they are no part of the file.
    QStringList domains() const;
    void setDomains(const QStringList &domains);

    /// What the files around this one say about checking it, as it was last read; nothing for an unnamed file.
    const ProjectSettings &projectSettings() const;
    /// Reads it again, and checks the file again where the rules have changed.
    void readProjectSettings();
    /// What helm makes of the chart's templates, in the place of the Ingress objects that can be read without it; nothing to
    /// take those again. The picture follows on a worker.
    void setRenderedIngresses(const std::optional<QList<IngressRule>> &rules);

    /// Makes the edits as one undo step named `label`. On refusal nothing changes and the reason comes back.
    std::optional<Error> apply(const QString &label, const QList<YamlEdit> &edits);
    /// The same, but current() is not waited for: the analysis follows on a worker.
    std::optional<Error> applyAhead(const QString &label, const QList<YamlEdit> &edits);
    /// Makes an edit of the text of current(), which has been verified already, as one undo step. current() must speak of
    /// text(), see settle().
    void applyVerified(const QString &label, VerifiedEdit edit);
    /// Changes the text as typed or pasted in the source view; keystrokes in a row become one undo step. The analysis
    /// follows on a worker.
    void replaceText(const QString &label, const TextPatches &patches);
    /// Whether current() speaks of text().
    bool isSettled() const;
    /// Waits for that.
    void settle();

Q_SIGNALS:
    /// The text changed by these patches (of the text before). Views that mirror the text apply them.
    void textChanged(const portolan::TextPatches &patches);
    /// Another file, or another text altogether: mirrors start anew.
    void textReset();
    /// checked() is new.
    void textChecked();
    /// current() (and, when the text is YAML, good()) is new.
    void analysed();
    void modifiedChanged(bool modified);
    void saved();
    void filePathChanged(const QString &filePath);
    void projectSettingsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace portolan
