// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"

#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

const QByteArray kShop = "# The shop\n"
                         "components:\n"
                         "- name: web # what visitors see\n"
                         "  containers:\n"
                         "  - image: \"shop:1.0\"   # pinned\n"
                         "  service:\n"
                         "    name: my-service\n"
                         "    # one port for all\n"
                         "    ports:\n"
                         "    - externalPort: 80\n"
                         "      containerPort: 3000\n"
                         "\n"
                         "# no volumes yet\n"
                         "volumes: []\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void WindowFixture::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QApplication::setOrganizationName(u"portolan-test"_s);
    QApplication::setApplicationName(u"portolan-test"_s);
    m_theme = std::make_unique<Theme>();
}

void WindowFixture::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"values.yaml"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kShop) == kShop.size());
    file.close();

    auto answers = std::make_unique<Answers>();
    m_answers = answers.get();
    m_window = std::make_unique<MainWindow>(m_theme.get(), std::move(answers));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->open(m_file));
}

void WindowFixture::cleanup()
{
    m_window.reset();
    QSettings().clear();
}

void WindowFixture::click(QAbstractItemView *view, const QModelIndex &index)
{
    QVERIFY(index.isValid());
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

void WindowFixture::selectInTree(const QString &title)
{
    auto *tree = find<QTreeView>(u"structureTree"_s);
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, title, 1,
                                                       Qt::MatchStartsWith | Qt::MatchRecursive);
    QVERIFY2(!found.isEmpty(), qPrintable(title));
    click(tree, found.first());
}

void WindowFixture::typeBehind(const QByteArray &before, const QString &keys)
{
    action(u"view.source"_s)->trigger();
    editor()->setFocus();
    const qsizetype offset = text().indexOf(before) + before.size();
    editor()->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, static_cast<unsigned long>(offset));
    for (const QChar key : keys) {
        if (key == u'\n')
            QTest::keyClick(editor(), Qt::Key_Return);
        else
            QTest::keyClick(editor(), key.toLatin1());
    }
}

QStringList WindowFixture::portsInThePicture() const
{
    QStringList ports;
    for (const TopologyNode &node : find<TopologyView>(u"topologyView"_s)->topologyScene()->graph().nodes) {
        for (const TopologyPort &port : node.kind == TopologyNode::Kind::Service ? node.ports : QList<TopologyPort>())
            ports.append(port.externalPort + u':' + port.containerPort);
    }
    return ports;
}

} // namespace portolan
