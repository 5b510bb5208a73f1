// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/chartsession.h"

#include "app/chart/schema.h"
#include "app/io/filestore.h"
#include "ui/session/liveanalysis.h"
#include "ui/session/texteditcommand.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace portolan {

class ChartSession::Private
{
public:
    explicit Private(ChartSession *session);

    void start(SourceText newText, const QString &path);
    std::optional<Error> write(const QString &path);
    void setFilePath(const QString &path);
    TextPatches swap(const TextPatches &patches);
    TextEditCommand::Swap swapFunction()
    {
        return [this](const TextPatches &patches) { return swap(patches); };
    }
    void push(const QString &label, VerifiedEdit edit);
    void analyseAgain();
    bool takeSettings();
    void tellModified();
    Surroundings around() const { return {domains, settings.rules, rendered ? *rendered : settings.ingresses.rules}; }

    ChartSession *q;
    QUndoStack undoStack;
    QElapsedTimer clock;
    QString filePath;
    SourceText text;
    QStringList domains;
    ProjectSettings settings;
    std::optional<QList<IngressRule>> rendered; ///< in place of those in the settings, which are no templates
    bool toldModified = false;
    LiveAnalysis analysis; ///< of the text
};

ChartSession::Private::Private(ChartSession *session) : q(session)
{
    clock.start();
    QObject::connect(&undoStack, &QUndoStack::cleanChanged, q, [this] { tellModified(); });
    QObject::connect(&undoStack, &QUndoStack::indexChanged, q, [this] { tellModified(); });
    QObject::connect(&analysis, &LiveAnalysis::textChecked, q, &ChartSession::textChecked);
    QObject::connect(&analysis, &LiveAnalysis::analysed, q, &ChartSession::analysed);
}

void ChartSession::Private::start(SourceText newText, const QString &path)
{
    text = std::move(newText);
    analysis.stop();
    rendered.reset();
    undoStack.clear();
    undoStack.setClean();
    setFilePath(path);
    takeSettings();
    Q_EMIT q->textReset();
    analysis.start(text, around());
}

std::optional<Error> ChartSession::Private::write(const QString &path)
{
    if (auto error = saveFile(path, text.bytes()))
        return error;
    setFilePath(path);
    undoStack.setClean();
    q->readProjectSettings();
    Q_EMIT q->saved();
    return std::nullopt;
}

void ChartSession::Private::setFilePath(const QString &path)
{
    if (path == filePath)
        return;
    filePath = path;
    Q_EMIT q->filePathChanged(filePath);
}

void ChartSession::Private::tellModified()
{
    const bool modified = textDiffersFromSaved(undoStack);
    if (std::exchange(toldModified, modified) != modified)
        Q_EMIT q->modifiedChanged(modified);
}

/// The only place where the text of an open file changes.
TextPatches ChartSession::Private::swap(const TextPatches &patches)
{
    if (patches.isEmpty())
        return {};
    const TextPatches back = inverted(text.bytes(), patches);
    text = text.edited(patches);
    analysis.follow(text, extentOf(patches));
    Q_EMIT q->textChanged(patches);
    return back;
}

/// Makes an edit, and has what follows from it computed.
void ChartSession::Private::push(const QString &label, VerifiedEdit edit)
{
    undoStack.push(new TextEditCommand(swapFunction(), edit.patches, label));
    analysis.take(edit.after);
}

/// Checks the same text again, after something around it has changed.
void ChartSession::Private::analyseAgain()
{
    if (analysis.current()) // else the text that is being opened is analysed next
        analysis.analyseAgain(around());
}

/// Whether the settings have changed.
bool ChartSession::Private::takeSettings()
{
    ProjectSettings now = filePath.isEmpty() ? ProjectSettings() : projectSettingsFor(filePath);
    if (now == settings)
        return false;
    settings = std::move(now);
    Q_EMIT q->projectSettingsChanged();
    return true;
}

ChartSession::ChartSession(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    startNew({});
}

ChartSession::~ChartSession()
{
    d->analysis.disconnect();
    d->undoStack.disconnect();
}

std::optional<Error> ChartSession::open(const QString &filePath)
{
    auto text = readFile(filePath);
    if (!text)
        return text.error();
    d->start(std::move(text).value(), filePath);
    return std::nullopt;
}

std::optional<Error> ChartSession::openConverted(const QString &filePath)
{
    auto text = readConverted(filePath);
    if (!text)
        return text.error();
    d->start(std::move(text).value(), filePath);
    d->undoStack.resetClean();
    return std::nullopt;
}

void ChartSession::startNew(const QByteArray &text)
{
    d->start(SourceText(text), QString());
}

std::optional<Error> ChartSession::save()
{
    if (d->filePath.isEmpty())
        return Error{tr("This file has no name yet. Save it under a name first.")};
    return d->write(d->filePath);
}

std::optional<Error> ChartSession::saveAs(const QString &filePath)
{
    return d->write(filePath);
}

QString ChartSession::filePath() const
{
    return d->filePath;
}

QString ChartSession::displayName() const
{
    return d->filePath.isEmpty() ? tr("Untitled") : QFileInfo(d->filePath).fileName();
}

bool ChartSession::isModified() const
{
    return textDiffersFromSaved(d->undoStack);
}

const SourceText &ChartSession::text() const
{
    return d->text;
}

CheckedTextPtr ChartSession::checked() const
{
    return d->analysis.checked();
}

SnapshotPtr ChartSession::current() const
{
    return d->analysis.current();
}

SnapshotPtr ChartSession::good() const
{
    return d->analysis.good();
}

bool ChartSession::isStale() const
{
    return d->analysis.isUnread() || !d->analysis.current()->document.isValid();
}

QUndoStack *ChartSession::undoStack()
{
    return &d->undoStack;
}

QStringList ChartSession::domains() const
{
    return d->domains;
}

void ChartSession::setDomains(const QStringList &domains)
{
    if (domains == d->domains)
        return;
    d->domains = domains;
    d->analyseAgain();
}

const ProjectSettings &ChartSession::projectSettings() const
{
    return d->settings;
}

void ChartSession::readProjectSettings()
{
    const ProjectSettings before = d->settings;
    const bool isSame =
        !d->takeSettings() || (d->settings.rules == before.rules && d->settings.ingresses == before.ingresses);
    if (!isSame)
        d->analyseAgain();
}

void ChartSession::setRenderedIngresses(const std::optional<QList<IngressRule>> &rules)
{
    if (std::exchange(d->rendered, rules) == rules)
        return;
    d->analysis.setAround(d->around());
}

std::optional<Error> ChartSession::apply(const QString &label, const QList<YamlEdit> &edits)
{
    auto error = applyAhead(label, edits);
    settle();
    return error;
}

std::optional<Error> ChartSession::applyAhead(const QString &label, const QList<YamlEdit> &edits)
{
    settle();
    const YamlDocument &document = d->analysis.current()->document;
    if (!document.isValid())
        return staleReason();

    const auto keyOrder = [](const YamlPath &map) { return Schema::componentChart().keyOrder(map); };
    auto verified = applyEdits(document, edits, keyOrder);
    if (!verified)
        return verified.error();
    if (verified->patches.isEmpty())
        return std::nullopt; // the file says so already

    d->push(label, std::move(verified).value());
    return std::nullopt;
}

void ChartSession::applyVerified(const QString &label, VerifiedEdit edit)
{
    d->push(label, std::move(edit));
    settle();
}

std::optional<Error> ChartSession::staleReason() const
{
    if (d->analysis.isUnread())
        return Error{tr("The file is still being read.")};
    const YamlDocument &document = d->analysis.current()->document;
    if (document.isValid())
        return std::nullopt;
    if (document.issues().isEmpty())
        return Error{tr("The text is not valid YAML. Correct it in the source first.")};
    const YamlIssue &issue = document.issues().first();
    const auto line = document.text().positionAt(issue.span.begin).line + 1;
    return Error{tr("The text is not valid YAML at line %1. Correct it in the source first.").arg(line), issue.span};
}

void ChartSession::replaceText(const QString &label, const TextPatches &patches)
{
    if (patches.isEmpty())
        return;
    d->undoStack.push(
        new TextEditCommand(d->swapFunction(), patches, label, TextEditCommand::Moment(d->clock.elapsed())));
}

bool ChartSession::isSettled() const
{
    return d->analysis.isSettled();
}

void ChartSession::settle()
{
    d->analysis.settle();
}

} // namespace portolan
