// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes pictures of the window in its states, to be looked at by a person: portolan_screenshots OUTDIR
#include "ui/mainwindow/mainwindow.h"
#include "ui/session/chartsession.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTreeView>

#include <cstdio>
#include <functional>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shot
{
    QString name;
    QByteArray text;
    QSize size = QSize(1280, 800);
    ColorScheme scheme = ColorScheme::Light;
    QStringList actions = {}; ///< ids, triggered one after another
    QByteArray typed = {};    ///< replaces the text, once it has been shown
    QString tree = {};        ///< text of the row of the structure that is selected
};

QByteArray example(const QString &name)
{
    QFile file(u":/portolan/examples/%1.yaml"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray shopOfTwelve()
{
    QFile file(QStringLiteral(PORTOLAN_TEST_DATA "/pictures/shop.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// In three tiers, each component speaks to one or two of the next.
QByteArray manyComponents(int count)
{
    const int third = count / 3;
    QByteArray text = "components:\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i % third);
        const QByteArray name = (i < third ? "web-" : i < 2 * third ? "orders-" : "store-") + number;
        text += "- name: " + name + "\n  containers:\n  - image: registry.example.com/" + name + ":1." + number + "\n";
        const QByteArray next = i < third ? "orders-" : "store-";
        if (i < 2 * third) {
            text += "    env:\n    - name: NEXT_URL\n      value: http://" + next + number + ":80\n";
            text += "    - name: OTHER_URL\n      value: http://" + next + QByteArray::number(i * 7 % third) + ":80\n";
        }
        text += "  service:\n    name: " + (i == 0 ? "external" : name)
                + "\n    ports:\n    - externalPort: 80\n      containerPort: 8080\n";
    }
    return text;
}

/// One pod whose containers share a network.
QByteArray sidecars()
{
    return "components:\n- name: api\n  replicas: 3\n  containers:\n"
           "  - name: proxy\n    image: envoyproxy/envoy:v1.29\n    livenessProbe:\n      httpGet: {path: /ready, "
           "port: 9901}\n"
           "  - name: api\n    image: registry.example.com/shop/api:4.2\n    readinessProbe:\n"
           "      httpGet: {path: /health, port: 8080}\n"
           "  - name: logs\n    image: fluent/fluent-bit:3.0\n    volumeMounts:\n    - containerPath: /var/log\n"
           "      volume: {name: logs, path: /api}\n"
           "  service:\n    name: external\n    ports:\n    - externalPort: 80\n      containerPort: 8080\n"
           "    - externalPort: 9901\n      containerPort: 9901\nvolumes:\n- name: logs\n  size: 2Gi\n";
}

QList<Shot> shots()
{
    const QByteArray shop = example(u"web-and-database"_s);
    const QByteArray broken = QByteArray(shop).replace("containers:", "containers: [");
    QByteArray wrong = shop;
    wrong.replace("externalPort: 80", "externalPort: 99999").replace("image:", "imagee:");
    return {
        {.name = u"light"_s, .text = shop},
        {.name = u"dark"_s, .text = shop, .scheme = ColorScheme::Dark},
        {.name = u"split"_s, .text = shop, .actions = {u"view.split"_s}},
        {.name = u"split-dark"_s, .text = shop, .scheme = ColorScheme::Dark, .actions = {u"view.split"_s}},
        {.name = u"source"_s, .text = shop, .actions = {u"view.source"_s}},
        {.name = u"completion"_s, .text = shop, .actions = {u"view.source"_s, u"go.source"_s, u"edit.complete"_s}},
        {.name = u"completion-dark"_s,
         .text = shop,
         .scheme = ColorScheme::Dark,
         .actions = {u"view.source"_s, u"go.source"_s, u"edit.complete"_s}},
        {.name = u"manifests"_s, .text = shop, .actions = {u"view.manifests"_s}},
        {.name = u"manifests-dark"_s, .text = shop, .scheme = ColorScheme::Dark, .actions = {u"view.manifests"_s}},
        {.name = u"manifests-small"_s, .text = shop, .size = QSize(900, 600), .actions = {u"view.manifests"_s}},
        {.name = u"manifests-empty"_s, .text = {}, .actions = {u"view.manifests"_s}},
        {.name = u"manifests-broken"_s, .text = broken, .actions = {u"view.manifests"_s}},
        {.name = u"small"_s, .text = shop, .size = QSize(900, 600)},
        {.name = u"small-split"_s, .text = shop, .size = QSize(900, 600), .actions = {u"view.split"_s}},
        {.name = u"container"_s, .text = shop, .actions = {u"view.topology"_s}, .tree = u"Containers"_s},
        {.name = u"service"_s, .text = shop, .actions = {u"view.topology"_s}, .tree = u"Service"_s},
        {.name = u"volume"_s, .text = shop, .actions = {u"view.topology"_s}, .tree = u"Volumes"_s},
        {.name = u"two-containers"_s, .text = example(u"two-containers"_s)},
        {.name = u"external"_s, .text = example(u"external"_s)},
        {.name = u"empty"_s, .text = {}},
        {.name = u"broken"_s, .text = shop, .actions = {u"view.split"_s}, .typed = broken},
        {.name = u"broken-picture"_s, .text = shop, .typed = broken},
        {.name = u"broken-dark"_s,
         .text = shop,
         .scheme = ColorScheme::Dark,
         .actions = {u"view.split"_s},
         .typed = broken},
        {.name = u"shop"_s, .text = shopOfTwelve(), .size = QSize(1600, 1000)},
        {.name = u"shop-dark"_s, .text = shopOfTwelve(), .size = QSize(1600, 1000), .scheme = ColorScheme::Dark},
        {.name = u"shop-fit"_s, .text = shopOfTwelve(), .size = QSize(1600, 1000), .actions = {u"view.zoomFit"_s}},
        {.name = u"shop-default"_s, .text = shopOfTwelve()},
        {.name = u"large-dark"_s, .text = manyComponents(60), .scheme = ColorScheme::Dark},
        {.name = u"empty-dark"_s, .text = {}, .scheme = ColorScheme::Dark},
        {.name = u"external-dark"_s, .text = example(u"external"_s), .scheme = ColorScheme::Dark},
        {.name = u"shop-small"_s, .text = shopOfTwelve(), .size = QSize(900, 600)},
        {.name = u"sidecars"_s, .text = sidecars()},
        {.name = u"sidecars-dark"_s, .text = sidecars(), .scheme = ColorScheme::Dark},
        {.name = u"problems"_s, .text = wrong, .actions = {u"view.split"_s, u"go.nextProblem"_s}},
        {.name = u"large"_s, .text = manyComponents(60)},
        {.name = u"large-fit"_s, .text = manyComponents(60), .size = QSize(1600, 1000), .actions = {u"view.zoomFit"_s}},
    };
}

void letSettle(ChartSession *session)
{
    session->settle();
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 400) // animations, delayed layouts
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

void selectRow(MainWindow &window, const QString &text)
{
    auto *tree = window.findChild<QTreeView *>(u"structureTree"_s);
    if (!tree || text.isEmpty())
        return;
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, text, 1,
                                                       Qt::MatchStartsWith | Qt::MatchRecursive);
    if (!found.isEmpty())
        tree->setCurrentIndex(tree->model()->hasChildren(found.first()) && text != "Service"_L1
                                  ? tree->model()->index(0, 0, found.first())
                                  : found.first());
}

bool take(const Shot &shot, Theme &theme, const QDir &folder)
{
    theme.setScheme(shot.scheme);
    MainWindow window(&theme);
    window.resize(shot.size);
    window.session()->startNew(shot.text);
    window.show();
    letSettle(window.session());
    selectRow(window, shot.tree);
    letSettle(window.session());
    for (const QString &id : shot.actions) {
        window.findChild<QAction *>(u"action."_s + id)->trigger();
        letSettle(window.session());
    }
    if (!shot.typed.isEmpty())
        window.session()->replaceText({}, {{0, shot.text.size(), shot.typed}});
    letSettle(window.session());
    const QString scale = window.devicePixelRatio() > 1 ? u"@2x"_s : QString();
    return window.grab().save(folder.filePath(shot.name + scale + u".png"_s));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: portolan_screenshots OUTDIR [NAME...]\n", stderr);
        return 2;
    }
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication::setOrganizationName(u"portolan-screenshots"_s);
    QApplication::setApplicationName(u"portolan-screenshots"_s);
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(u"."_s);
    const QStringList wanted = QCoreApplication::arguments().sliced(2);

    Theme theme;
    for (const Shot &shot : shots()) {
        if ((wanted.isEmpty() || wanted.contains(shot.name)) && !take(shot, theme, folder))
            return 1;
    }
    return 0;
}
