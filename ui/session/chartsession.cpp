// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/chartsession.h"

#include "app/chart/schema.h"
#include "app/io/filestore.h"
#include "ui/session/texteditcommand.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace portolan {

class ChartSession::Private
{
public:
    /// Bytes of a text that is read while it is opened; a larger one is shown first, and read on a worker.
    static constexpr qsizetype kReadAtOnce = 100 * 1024;
    explicit Private(ChartSession *session);

    void start(SourceText newText, const QString &path);
    std::optional<Error> write(const QString &path);
    void setFilePath(const QString &path);
    TextPatches swap(const TextPatches &patches);
    TextEditCommand::Swap swapFunction()
    {
        return [this](const TextPatches &patches) { return swap(patches); };
    }
    /// Reads the text, only where it changed since `good` if that can be; to be run on a worker.
    std::function<SnapshotPtr()> analysisOfText() const;
    void startAnalysis();
    void takeAnalysis();
    void push(const QString &label, VerifiedEdit edit);
    void adopt(SnapshotPtr snapshot);
    void analyseAgain();
    bool takeSettings();
    void tellModified();
    const QList<IngressRule> &ingresses() const { return rendered ? *rendered : settings.ingresses.rules; }
    bool isSettled() const { return current && current->revision == revision; }

    ChartSession *q;
    QUndoStack undoStack;
    QElapsedTimer clock;
    QString filePath;
    SourceText text;
    QStringList domains;
    ProjectSettings settings;
    std::optional<QList<IngressRule>> rendered; ///< in place of those in the settings, which are no templates
    bool toldModified = false;
    bool isUnread = false; ///< the text, which has just been opened; current and good are about nothing
    quint64 revision = 0;  ///< of the text; never the same again, so that a late result is known as such
    SnapshotPtr current;
    SnapshotPtr good;
    std::optional<TextChange> changeSinceGood; ///< of its text
    std::optional<YamlDocument> document;      ///< of the text, where an edit has read it already
    /// At most one analysis runs at a time; it starts anew when the text has changed meanwhile.
    QFutureWatcher<SnapshotPtr> analysis;
};

ChartSession::Private::Private(ChartSession *session) : q(session)
{
    clock.start();
    QObject::connect(&undoStack, &QUndoStack::cleanChanged, q, [this] { tellModified(); });
    QObject::connect(&undoStack, &QUndoStack::indexChanged, q, [this] { tellModified(); });
    QObject::connect(&analysis, &QFutureWatcherBase::finished, q, [this] {
        takeAnalysis();
        startAnalysis();
    });
}

void ChartSession::Private::start(SourceText newText, const QString &path)
{
    ++revision;
    text = std::move(newText);
    document.reset();
    current = good = nullptr;
    changeSinceGood.reset();
    rendered.reset();
    undoStack.clear();
    undoStack.setClean();
    setFilePath(path);
    takeSettings();
    Q_EMIT q->textReset();
    if (text.size() <= kReadAtOnce)
        return adopt(analyse(YamlDocument::parse(text), revision, domains, settings.rules, ingresses()));
    isUnread = true;
    current = good = analyse(YamlDocument(), 0, {}, RuleSettings().onlyFrom(Severity::Error)); // nothing is wrong yet
    changeSinceGood = TextChange{0, 0, text.size()};
    Q_EMIT q->analysed();
    startAnalysis();
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
    ++revision;
    document.reset();
    const TextChange change = extentOf(patches);
    changeSinceGood = changeSinceGood ? joined(*changeSinceGood, change) : change;
    Q_EMIT q->textChanged(patches);
    // Later, so that apply() can hand in what it knows already, and a burst of keystrokes costs one analysis.
    QMetaObject::invokeMethod(
        q, [this] { startAnalysis(); }, Qt::QueuedConnection);
    return back;
}

std::function<SnapshotPtr()> ChartSession::Private::analysisOfText() const
{
    return [source = text, known = document, number = revision, names = domains, rules = settings.rules,
            ingresses = ingresses(), before = isUnread ? nullptr : good, change = changeSinceGood] {
        const bool isEdit = before && change;
        return analyse(known    ? *known
                       : isEdit ? before->document.edited(source, *change)
                                : YamlDocument::parse(source),
                       number, names, rules, ingresses, before);
    };
}

void ChartSession::Private::startAnalysis()
{
    if (isSettled() || analysis.isRunning())
        return;
    analysis.setFuture(QtConcurrent::run(analysisOfText()));
}

/// Makes an edit, and has what follows from it computed.
void ChartSession::Private::push(const QString &label, VerifiedEdit edit)
{
    undoStack.push(new TextEditCommand(swapFunction(), edit.patches, label));
    document = std::move(edit.after);
    startAnalysis();
}

void ChartSession::Private::takeAnalysis()
{
    const QFuture<SnapshotPtr> future = analysis.future();
    if (!isSettled() && future.resultCount() > 0 && future.result()->revision == revision)
        adopt(future.result());
}

void ChartSession::Private::adopt(SnapshotPtr snapshot)
{
    current = std::move(snapshot);
    isUnread = false;
    document.reset();
    if (current->document.isValid()) {
        good = current;
        changeSinceGood.reset();
    } else if (!good) {
        good = analyse(YamlDocument::parse(SourceText()), 0);
        changeSinceGood = TextChange{0, 0, text.size()};
    }
    Q_EMIT q->analysed();
}

/// Checks the same text again, after something around it has changed.
void ChartSession::Private::analyseAgain()
{
    if (!current)
        return; // the text that is being opened is analysed next
    q->settle();
    adopt(analyse(current->document, revision, domains, settings.rules, ingresses(), good));
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
    d->analysis.waitForFinished();
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

SnapshotPtr ChartSession::current() const
{
    return d->current;
}

SnapshotPtr ChartSession::good() const
{
    return d->good;
}

bool ChartSession::isStale() const
{
    return d->isUnread || !d->current->document.isValid();
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
    ++d->revision;
    d->startAnalysis();
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
    const YamlDocument &document = d->current->document;
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
    if (d->isUnread)
        return Error{tr("The file is still being read.")};
    const YamlDocument &document = d->current->document;
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
    return d->isSettled();
}

void ChartSession::settle()
{
    if (isSettled())
        return;
    d->analysis.waitForFinished();
    d->takeAnalysis();
    if (!d->isSettled())
        d->adopt(d->analysisOfText()());
}

} // namespace portolan
