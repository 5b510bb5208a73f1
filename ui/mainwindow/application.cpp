// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/application.h"

#include "ui/mainwindow/mainwindow.h"
#include "ui/style/theme.h"

#include <QApplication>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

int runWindow(QApplication &application, const QStringList &files)
{
    QApplication::setOrganizationName(u"portolan"_s);
    QApplication::setApplicationName(u"portolan"_s);
    Theme theme;

    std::vector<std::unique_ptr<MainWindow>> windows;
    const QStringList places = files.isEmpty() ? QStringList{QString()} : files;
    for (const QString &file : places) {
        windows.push_back(std::make_unique<MainWindow>(&theme));
        windows.back()->show();
        if (!file.isEmpty())
            windows.back()->open(file);
    }
    return application.exec();
}

} // namespace portolan
