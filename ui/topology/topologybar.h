// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace portolan {

/// The strip above the picture: what of it is lit, and a line that says the way of the traffic.
class TopologyBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopologyBar(QWidget *parent);

    QString filter() const;
    bool followsTraffic() const;
    /// How many steps from the selection are lit; 0 for all.
    int focusSteps() const;

    void startFilter();
    void setLine(const QString &line);
    /// `found` of the nodes match the filter; less than 0 when there is none.
    void setFound(int found);

Q_SIGNALS:
    void changed();
    void arrangeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &hint, const QString &icon, const QString &name);

    QLineEdit *m_filter;
    QToolButton *m_traffic = nullptr;
    QToolButton *m_focus = nullptr;
    QList<QToolButton *> m_buttons;
    QSpinBox *m_steps;
    QLabel *m_found;
    QLabel *m_line;
};

} // namespace portolan
