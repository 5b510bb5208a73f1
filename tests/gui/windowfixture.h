// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/answers.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/session/chartsession.h"
#include "ui/source/sourceeditor.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QTemporaryDir>

class QAbstractItemView;

namespace portolan {

/// The file every test of the window starts with: comments in all places, one port.
extern const QByteArray kShop;

QByteArray contentOf(const QString &path);

/// A window on a fresh copy of kShop for every test, driven by object name with mouse and keys.
class WindowFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    template<typename T>
    T *find(const QString &name) const
    {
        T *object = m_window->findChild<T *>(name);
        if (!object)
            qFatal("no %s", qPrintable(name));
        return object;
    }
    QAction *action(const QString &id) const { return find<QAction>(QStringLiteral("action.") + id); }
    SourceEditor *editor() const { return find<SourceEditor>(QStringLiteral("sourceEditor")); }
    QByteArray text() const { return m_window->session()->text().bytes(); }
    void click(QAbstractItemView *view, const QModelIndex &index);
    void selectInTree(const QString &title);
    void typeBehind(const QByteArray &text, const QString &keys);
    QStringList portsInThePicture() const;

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    Answers *m_answers = nullptr; ///< owned by the window
    QString m_file;
};

} // namespace portolan
