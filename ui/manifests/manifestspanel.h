// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/manifestrun.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace portolan {

class ChartSession;
class ManifestsModel;
class Selection;
class YamlHighlighter;

/// The Kubernetes objects of the open file as it is now, saved or not: a list of them, the text of one beside it, and which
/// engine made them. Works only while it is visible. Selecting an object selects what it is made from, and the other way.
class ManifestsPanel final : public QWidget
{
    Q_OBJECT

public:
    ManifestsPanel(ChartSession *session, Selection *selection, QWidget *parent = nullptr);

    ManifestEngine engine() const;

Q_SIGNALS:
    void exportRequested();
    void addComponentRequested();
    /// A place in the file that helm complains about.
    void placeRequested(portolan::Span span);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Veil;

    QBoxLayout *buildHeader();
    QWidget *buildObjects();
    QWidget *buildEmptyPage();
    QWidget *buildErrorPage();

    void updateEngines();
    void scheduleRun();
    void run();
    void take(const MadeManifests &made);
    void showObject(int row);
    void selectOrigin(int row);
    void followSelection();
    QString summary(const MadeManifests &made) const;

    ChartSession *m_session;
    Selection *m_selection;
    ManifestRun *m_run;
    ManifestsModel *m_model;
    QTimer m_delay;
    QLabel *m_summary;
    QComboBox *m_engine;
    QPushButton *m_copy;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    QTreeView *m_list;
    QPlainTextEdit *m_text;
    YamlHighlighter *m_highlighter;
    QLabel *m_error;
    QPushButton *m_goThere;
    Veil *m_veil;
    Span m_errorPlace;
    bool m_isFollowing = false; ///< the list follows the selection, not the other way round
};

} // namespace portolan
