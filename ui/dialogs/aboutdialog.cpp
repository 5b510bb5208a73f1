// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "app/version.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace portolan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AboutDialog)
};

} // namespace

void showAbout(QWidget *window)
{
    const QString text = Words::tr("<h3>Portolan %1</h3>"
                                   "<p>The editor for a component chart's values.yaml: see what runs where and how "
                                   "traffic gets there, change it, and save a diff that holds your change and nothing "
                                   "else.</p>"
                                   "<p>Free software under the GNU General Public License, version 3 or later. It "
                                   "comes without any warranty.</p>")
                             .arg(QString::fromLatin1(kVersion));
    QMessageBox::about(window, Words::tr("About Portolan"), text);
}

} // namespace portolan
