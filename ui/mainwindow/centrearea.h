// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QTabBar;

namespace portolan {

enum class CentreView : quint8 { Topology, Source, Manifests, SideBySide };

/// The middle of the window: picture, source and manifests, one at a time or the first two side by side, with tabs to choose
/// and a line above for what holds for all.
class CentreArea final : public QWidget
{
    Q_OBJECT

public:
    /// What can be shown; it belongs to the area from then on.
    struct Views
    {
        QWidget *topology;
        QWidget *source;
        QWidget *manifests;
        QWidget *banner;       ///< about all of them
        QWidget *pictureNotes; ///< above the picture
    };
    explicit CentreArea(const Views &views, QWidget *parent = nullptr);

    CentreView view() const { return m_view; }
    void setView(CentreView view);
    /// Makes the source visible, beside the picture if that is how it is now.
    void showSource();

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void viewChanged(portolan::CentreView view);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTabIcons(bool shown);

    QWidget *m_picture; ///< with the notes above it
    QWidget *m_source;
    QWidget *m_manifests;
    QTabBar *m_tabs;
    QSplitter *m_splitter;
    bool m_hasTabIcons = false;
    int m_widthOfTabs = 0; ///< in pixels, with their icons
    CentreView m_view = CentreView::Topology;
    bool m_hasShares = false; ///< the two have been side by side, so that their widths are the user's
};

} // namespace portolan
