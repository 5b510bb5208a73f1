// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/questions.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QSplitter;

namespace portolan {

class ActionTable;
class CentreArea;
class ChartSession;
class FileCommands;
class InspectorPanel;
class ManifestsPanel;
class MessageBar;
class PlaceCommands;
class ProblemsPanel;
class Selection;
class SourceView;
class StructurePanel;
class Theme;
class TopologyView;

/// The window of one file. It only wires: sessions, panels and commands do the work.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Without `questions`, dialogs ask. The theme is borrowed.
    explicit MainWindow(Theme *theme, std::unique_ptr<Questions> questions = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A file, or a folder that holds one; failures are told in the window.
    bool open(const QString &path);
    ChartSession *session() const { return m_session; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPanels();
    void connectFile();
    void connectEditing();
    void connectViews();
    void connectZoom();
    void connectPlaces();
    void connectTheme();
    void connectPanel(const QString &action, QWidget *panel);

    void updateTitle();
    void updateUndo();
    void updateStale();
    void updatePicture();
    void selectFirstEntry();
    void zoom(int direction);

    void commitTyping();
    void saveState();
    void restoreState();

    Theme *m_theme;
    std::unique_ptr<Questions> m_questions;
    ChartSession *m_session;
    Selection *m_selection;
    ActionTable *m_actions;
    MessageBar *m_messages;
    MessageBar *m_staleBanner;
    MessageBar *m_pictureNotes;
    FileCommands *m_files;
    PlaceCommands *m_places = nullptr;
    StructurePanel *m_structure;
    InspectorPanel *m_inspector;
    TopologyView *m_topology;
    SourceView *m_source;
    ManifestsPanel *m_manifests;
    ProblemsPanel *m_problems;
    CentreArea *m_centre;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QLabel *m_place;
    bool m_isNewText = true; ///< nothing of this text has been selected yet
};

} // namespace portolan
