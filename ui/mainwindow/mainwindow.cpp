// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/windowquestions.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/mainwindow/actiontable.h"
#include "ui/mainwindow/centrearea.h"
#include "ui/mainwindow/domaincommands.h"
#include "ui/mainwindow/entrycommands.h"
#include "ui/mainwindow/exportcommands.h"
#include "ui/mainwindow/filecommands.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/mainwindow/picturecommands.h"
#include "ui/mainwindow/placecommands.h"
#include "ui/mainwindow/problemcommands.h"
#include "ui/manifests/manifestspanel.h"
#include "ui/problems/problemspanel.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/source/sourceeditor.h"
#include "ui/source/sourceview.h"
#include "ui/structure/structurepanel.h"
#include "ui/style/theme.h"
#include "ui/topology/topologyview.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

/// What is shown or hidden, in this window and the next ones.
const QStringList kShown{u"view.structure"_s, u"view.inspector"_s, u"view.problems"_s, u"view.outside"_s,
                         u"view.minimap"_s};

/// Of a window that was never open: room for a picture, source and form where the screen has it.
QSize firstSize(const QScreen &screen)
{
    return QSize(1600, 1000).boundedTo(screen.availableSize() * 0.9).expandedTo(QSize(1280, 800));
}

} // namespace

MainWindow::MainWindow(Theme *theme, std::unique_ptr<Questions> questions, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_questions(std::move(questions))
    , m_session(new ChartSession(this))
    , m_selection(new Selection(this))
    , m_actions(new ActionTable(this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    if (!m_questions)
        m_questions = std::make_unique<WindowQuestions>(this);
    buildPanels();
    m_files = new FileCommands(m_session, m_questions.get(), m_messages, this);
    connectFile();
    connectEditing();
    connectViews();
    connectZoom();
    connectPlaces();
    connectTheme();
    restoreState();
    updateTitle();
    updateStale();
}

MainWindow::~MainWindow()
{
    // A cell or field that is being edited commits when it loses the focus; that must not happen to half a window.
    hide();
}

bool MainWindow::open(const QString &path)
{
    return m_files->openPath(path);
}

void MainWindow::buildPanels()
{
    m_messages = new MessageBar;
    m_staleBanner = new MessageBar;
    m_staleBanner->setObjectName(u"staleBanner"_s);
    m_staleBanner->setClosable(false);
    m_pictureNotes = new MessageBar;
    m_pictureNotes->setObjectName(u"pictureNotes"_s);
    m_structure = new StructurePanel(m_session, m_selection);
    m_inspector = new InspectorPanel(m_session, m_selection);
    m_topology = new TopologyView;
    m_topology->setSelection(m_selection);
    m_source = new SourceView(m_session, m_selection);
    m_problems = new ProblemsPanel(m_session);
    m_manifests = new ManifestsPanel(m_session, m_selection);
    m_centre = new CentreArea({m_topology, m_source, m_manifests, m_staleBanner, m_pictureNotes});

    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setObjectName(u"columns"_s);
    m_columns->setChildrenCollapsible(false);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_structure, m_centre, m_inspector})
        m_columns->addWidget(panel);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({240, 760, 340});

    m_rows = new QSplitter(Qt::Vertical);
    m_rows->setObjectName(u"rows"_s);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_problems);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({580, 170});

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_rows, 1);
    setCentralWidget(content);

    m_place = new QLabel;
    m_place->setObjectName(u"selectedPlace"_s);
    m_place->setContentsMargins(0, 0, 8, 0);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    statusBar()->addPermanentWidget(m_place);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectFile()
{
    auto *examples = new QMenu(tr("Open &example"), this);
    m_files->listExamples(examples);
    m_actions->buildBars(this, examples);
    const auto on = [this](const QString &id, auto receiver, auto slot) {
        connect(m_actions->action(id), &QAction::triggered, receiver, slot);
    };
    on(u"file.new"_s, m_files, &FileCommands::startNew);
    on(u"file.newChart"_s, m_files, &FileCommands::startChart);
    on(u"file.open"_s, m_files, &FileCommands::open);
    on(u"file.save"_s, this, [this] {
        commitTyping();
        m_files->save();
    });
    on(u"file.saveAs"_s, this, [this] {
        commitTyping();
        m_files->saveAs();
    });
    on(u"file.quit"_s, qApp, &QApplication::closeAllWindows);
    on(u"help.about"_s, this, [this] { showAbout(this); });
    auto *exports = new ExportCommands(m_session, m_questions.get(), m_messages, this);
    on(u"file.exportManifests"_s, exports, &ExportCommands::exportManifests);
    connect(m_manifests, &ManifestsPanel::exportRequested, m_actions->action(u"file.exportManifests"_s),
            &QAction::trigger);
    on(u"file.exportDiagram"_s, exports, &ExportCommands::exportDiagram);

    auto *domains = new DomainCommands(m_session, m_questions.get(), m_messages, this);
    on(u"view.domains"_s, domains, &DomainCommands::edit);

    connect(m_session, &ChartSession::filePathChanged, this, &MainWindow::updateTitle);
    connect(m_session, &ChartSession::modifiedChanged, this, &QWidget::setWindowModified);
    connect(m_session, &ChartSession::textReset, this, [this] { m_isNewText = true; });
    connect(m_session, &ChartSession::analysed, this, [this] {
        updateStale();
        updatePicture();
        selectFirstEntry();
    });
}

void MainWindow::connectEditing()
{
    QUndoStack *stack = m_session->undoStack();
    connect(m_actions->action(u"edit.undo"_s), &QAction::triggered, stack, &QUndoStack::undo);
    connect(m_actions->action(u"edit.redo"_s), &QAction::triggered, stack, &QUndoStack::redo);
    connect(stack, &QUndoStack::indexChanged, this, &MainWindow::updateUndo);
    connect(stack, &QUndoStack::undoTextChanged, this, &MainWindow::updateUndo);
    connect(stack, &QUndoStack::redoTextChanged, this, &MainWindow::updateUndo);
    updateUndo();
    new EntryCommands(m_session, m_selection, m_structure, m_actions, m_messages);
    new PictureCommands(m_topology, m_session, m_actions, {m_messages, m_pictureNotes});
    QAction *addComponent = m_actions->action(u"edit.addComponent"_s);
    connect(m_topology, &TopologyView::addComponentRequested, addComponent, &QAction::trigger);
    connect(m_manifests, &ManifestsPanel::addComponentRequested, addComponent, &QAction::trigger);
}

void MainWindow::connectViews()
{
    const auto on = [this](const QString &id, CentreView view) {
        QAction *action = m_actions->action(id);
        connect(action, &QAction::triggered, this, [this, view] { m_centre->setView(view); });
        connect(m_centre, &CentreArea::viewChanged, action,
                [action, view](CentreView now) { action->setChecked(now == view); });
        action->setChecked(m_centre->view() == view);
    };
    on(u"view.topology"_s, CentreView::Topology);
    on(u"view.source"_s, CentreView::Source);
    on(u"view.manifests"_s, CentreView::Manifests);
    on(u"view.split"_s, CentreView::SideBySide);
    // The picture gets another width, so that what was in sight would not be.
    connect(m_centre, &CentreArea::viewChanged, m_topology, &TopologyView::showStart, Qt::QueuedConnection);
    connectPanel(u"view.structure"_s, m_structure);
    connectPanel(u"view.inspector"_s, m_inspector);
    connectPanel(u"view.problems"_s, m_problems);
}

void MainWindow::connectPanel(const QString &action, QWidget *panel)
{
    m_actions->action(action)->setChecked(true);
    connect(m_actions->action(action), &QAction::toggled, panel, &QWidget::setVisible);
}

void MainWindow::connectZoom()
{
    const auto on = [this](const QString &id, auto slot) {
        connect(m_actions->action(id), &QAction::triggered, this, slot);
    };
    on(u"view.zoomIn"_s, [this] { zoom(1); });
    on(u"view.zoomOut"_s, [this] { zoom(-1); });
    on(u"view.zoomReset"_s, [this] { zoom(0); });
}

void MainWindow::connectPlaces()
{
    m_places =
        new PlaceCommands({m_centre, m_source, m_inspector}, m_session, m_selection, m_questions.get(), m_actions);
    auto *problems = new ProblemCommands({m_problems, m_source->editor()}, m_session, m_actions, m_messages, this);
    connect(problems, &ProblemCommands::placeRequested, m_places, &PlaceCommands::showPlace);
    QAction *detach = m_actions->action(u"edit.detach"_s);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_structure, m_inspector, m_source->editor()})
        panel->addAction(detach);
    m_inspector->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_problems, &ProblemsPanel::chosen, m_selection, &Selection::selectAround);
    connect(m_selection, &Selection::changed, m_problems, &ProblemsPanel::showSelection);
    connect(m_problems, &ProblemsPanel::visited, m_places,
            [this](const YamlPath &, Span span) { m_places->showPlace(span); });
    const auto tell = [this](const QString &reason) { m_messages->showMessage(Severity::Error, reason); };
    connect(m_manifests, &ManifestsPanel::placeRequested, m_places, &PlaceCommands::showPlace);
    connect(m_structure, &StructurePanel::refused, this, tell);
    connect(m_inspector, &InspectorPanel::refused, this, tell);
    connect(m_inspector, &InspectorPanel::placeRequested, m_places, &PlaceCommands::showPlace);
    connect(m_selection, &Selection::changed, this,
            [this](const YamlPath &path) { m_place->setText(path.toString()); });
}

void MainWindow::connectTheme()
{
    const auto on = [this](const QString &id, ColorScheme scheme) {
        QAction *action = m_actions->action(id);
        action->setChecked(m_theme->scheme() == scheme);
        connect(action, &QAction::triggered, m_theme, [this, scheme] { m_theme->setScheme(scheme); });
    };
    on(u"view.system"_s, ColorScheme::System);
    on(u"view.light"_s, ColorScheme::Light);
    on(u"view.dark"_s, ColorScheme::Dark);
}

void MainWindow::updateTitle()
{
    //: The title of the window: name of the file, mark of unsaved changes, name of the program.
    setWindowTitle(tr("%1[*] - Portolan").arg(m_session->displayName()));
    setWindowModified(m_session->isModified());
}

void MainWindow::updateUndo()
{
    const QUndoStack *stack = m_session->undoStack();
    QAction *undo = m_actions->action(u"edit.undo"_s);
    QAction *redo = m_actions->action(u"edit.redo"_s);
    undo->setText(stack->canUndo() ? tr("&Undo: %1").arg(stack->undoText()) : tr("&Undo"));
    redo->setText(stack->canRedo() ? tr("&Redo: %1").arg(stack->redoText()) : tr("&Redo"));
    m_actions->setReason(u"edit.undo"_s, stack->canUndo() ? QString() : tr("There is nothing to undo."));
    m_actions->setReason(u"edit.redo"_s, stack->canRedo() ? QString() : tr("There is nothing to redo."));
}

void MainWindow::updateStale()
{
    const auto reason = m_session->staleReason();
    m_topology->setStale(reason.has_value());
    m_actions->setReason(u"file.exportManifests"_s, reason ? reason->message : QString());
    m_actions->setReason(u"file.exportDiagram"_s, reason ? reason->message : QString());
    if (!reason)
        return m_staleBanner->hide();
    if (!reason->where)
        return m_staleBanner->showMessage(Severity::Information, reason->message);
    m_staleBanner->showMessage(Severity::Warning, reason->message,
                               {tr("Go there"), [this, where = *reason->where] { m_places->showPlace(where); }});
}

void MainWindow::updatePicture()
{
    m_topology->followGraph(m_session->good()->topology);
}

/// So that the window has something to say about a file as soon as it is open. The same path in the file before it was
/// something else.
void MainWindow::selectFirstEntry()
{
    if (!m_session->isSettled() || !std::exchange(m_isNewText, false))
        return;
    const SnapshotPtr snapshot = m_session->current();
    const QList<Component> &components = snapshot->chart.components;
    m_selection->select({});
    m_selection->select(components.isEmpty() ? YamlPath() : snapshot->document.tree().pathOf(components.first().node));
}

/// In, out or (0) back to normal: the text when it has the focus or stands alone, else the picture.
void MainWindow::zoom(int direction)
{
    SourceEditor *editor = m_source->editor();
    if (m_centre->view() == CentreView::Source || editor->hasFocus())
        return direction == 0 ? editor->zoomTo(0) : direction > 0 ? editor->zoomIn() : editor->zoomOut();
    if (direction == 0)
        m_topology->resetZoom();
    else if (direction > 0)
        m_topology->zoomIn();
    else
        m_topology->zoomOut();
}

/// Takes over what is being typed into a field or cell, as leaving it would, so that it is saved with the rest.
void MainWindow::commitTyping()
{
    const QPointer<QWidget> typing = focusWidget();
    if (!typing || typing == m_source->editor())
        return;
    typing->clearFocus();
    if (typing)
        typing->setFocus();
}

void MainWindow::saveState()
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/columns"_s, m_columns->saveState());
    settings.setValue(u"window/rows"_s, m_rows->saveState());
    settings.setValue(u"window/centre"_s, m_centre->saveState());
    settings.setValue(u"window/view"_s, int(m_centre->view()));
    for (const QString &id : kShown)
        settings.setValue(u"window/"_s + id, m_actions->action(id)->isChecked());
}

void MainWindow::restoreState()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        resize(firstSize(*screen()));
    m_columns->restoreState(settings.value(u"window/columns"_s).toByteArray());
    m_rows->restoreState(settings.value(u"window/rows"_s).toByteArray());
    m_centre->restoreState(settings.value(u"window/centre"_s).toByteArray());
    m_centre->setView(CentreView(qBound(0, settings.value(u"window/view"_s).toInt(), int(CentreView::SideBySide))));
    for (const QString &id : kShown)
        m_actions->action(id)->setChecked(settings.value(u"window/"_s + id, true).toBool());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    commitTyping();
    if (!m_files->mayDiscard())
        return event->ignore();
    saveState();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && open(urls.first().toLocalFile()))
        event->acceptProposedAction();
}

} // namespace portolan
