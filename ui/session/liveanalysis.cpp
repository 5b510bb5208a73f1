// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/liveanalysis.h"

#include <QtConcurrentRun>

#include <utility>

namespace portolan {

namespace {

/// Bytes of a text that is read while it is opened; a larger one is shown first, and read on a worker.
constexpr qsizetype kReadAtOnce = 100 * 1024;

} // namespace

LiveAnalysis::LiveAnalysis(QObject *parent) : QObject(parent)
{
    connect(&m_run, &QFutureWatcherBase::finished, this, [this] {
        takeOutcome();
        run();
    });
}

LiveAnalysis::~LiveAnalysis()
{
    m_run.disconnect();
    m_run.waitForFinished();
}

void LiveAnalysis::stop()
{
    ++m_revision;
    m_document.reset();
    m_checked = m_current = m_good = m_base = nullptr;
    m_changeSinceBase.reset();
}

void LiveAnalysis::start(const SourceText &text, const Surroundings &around)
{
    stop();
    m_text = text;
    m_around = around;
    if (text.size() <= kReadAtOnce)
        return adopt(analyse(TypedText::parse(text), m_revision, around));
    const Surroundings noWarnings{{}, RuleSettings().onlyFrom(Severity::Error), {}};
    m_checked = m_current = m_good = analyse(YamlDocument(), 0, noWarnings); // nothing is wrong yet
    Q_EMIT textChecked();
    Q_EMIT analysed();
    run();
}

void LiveAnalysis::follow(const SourceText &text, const TextChange &change)
{
    ++m_revision;
    m_text = text;
    m_document.reset();
    m_changeSinceBase = m_changeSinceBase ? joined(*m_changeSinceBase, change) : change;
    // Later, so that take() can hand in what is known already.
    QMetaObject::invokeMethod(
        this, [this] { run(); }, Qt::QueuedConnection);
}

void LiveAnalysis::take(const YamlDocument &document)
{
    m_document = document;
    run();
}

void LiveAnalysis::setAround(const Surroundings &around)
{
    ++m_revision;
    m_around = around;
    run();
}

void LiveAnalysis::analyseAgain(const Surroundings &around)
{
    settle();
    m_around = around;
    m_checked.reset(); // it may say something else of the same text
    adopt(analyse({m_current->document, m_current->part}, m_revision, around, m_good));
}

void LiveAnalysis::settle()
{
    if (isSettled())
        return;
    m_run.waitForFinished();
    takeOutcome();
    if (!isSettled())
        adopt(analysisOfText()({}));
}

/// Reads the text, only where it changed since the base if that can be; to be run on a worker.
std::function<SnapshotPtr(const LiveAnalysis::Publish &)> LiveAnalysis::analysisOfText() const
{
    return [text = m_text, document = m_document, revision = m_revision, around = m_around, base = m_base,
            change = m_changeSinceBase, before = isUnread() ? nullptr : m_good](const Publish &publish) {
        TypedText read = document ? TypedText{*document, {}}
                         : base   ? TypedText{base->document, base->part}
                                  : TypedText::parse(text);
        if (!document && base && change)
            read = read.edited(text, *change);
        return analyse(read, revision, around, before, publish);
    };
}

void LiveAnalysis::run()
{
    if (isSettled() || m_run.isRunning())
        return;
    const Publish publish = [this](const CheckedTextPtr &checked) {
        QMetaObject::invokeMethod(
            this, [this, checked] { takeCheck(checked); }, Qt::QueuedConnection);
    };
    m_run.setFuture(QtConcurrent::run(analysisOfText(), publish));
}

void LiveAnalysis::takeCheck(const CheckedTextPtr &checked)
{
    if (checked->revision != m_revision || m_checked->revision == m_revision)
        return;
    m_checked = checked;
    Q_EMIT textChecked();
}

void LiveAnalysis::takeOutcome()
{
    const QFuture<SnapshotPtr> future = m_run.future();
    if (!isSettled() && future.resultCount() > 0 && future.result()->revision == m_revision)
        adopt(future.result());
}

void LiveAnalysis::adopt(SnapshotPtr snapshot)
{
    m_current = std::move(snapshot);
    m_document.reset();
    if (m_current->document.isValid())
        m_good = m_current;
    else if (!m_good)
        m_good = analyse(YamlDocument::parse(SourceText()), 0);
    if (m_current->document.isValid() || m_current->part) {
        m_base = m_current;
        m_changeSinceBase.reset();
    }
    if (!m_checked || m_checked->revision != m_current->revision) {
        m_checked = m_current;
        Q_EMIT textChecked();
    }
    Q_EMIT analysed();
}

} // namespace portolan
