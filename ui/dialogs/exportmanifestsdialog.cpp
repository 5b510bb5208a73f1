// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportmanifestsdialog.h"

#include "app/io/filestore.h"
#include "app/io/manifestfiles.h"
#include "app/manifests/manifestwriter.h"
#include "app/manifests/releasename.h"
#include "ui/dialogs/questions.h"
#include "ui/style/stylecolors.h"
#include "ui/style/yamlhighlighter.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

enum TargetKind { OneFile, Folder };

} // namespace

ExportManifestsDialog::ExportManifestsDialog(SnapshotPtr snapshot, const QString &valuesFile, Questions *questions,
                                             QWidget *parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_valuesFile(valuesFile)
    , m_questions(questions)
    , m_run(new ManifestRun(this))
    , m_engine(new QComboBox(this))
    , m_release(new QLineEdit(this))
    , m_domains(new QLineEdit(this))
    , m_tlsSecret(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_target(new QLineEdit(this))
    , m_summary(new QLabel(this))
    , m_preview(new QPlainTextEdit(this))
    , m_error(new QLabel(this))
{
    setObjectName(u"exportManifestsDialog"_s);
    setWindowTitle(tr("Export manifests"));
    m_preview->setObjectName(u"manifestPreview"_s);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setReadOnly(true);
    (new YamlHighlighter(m_preview->document()))->restyle(palette());
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_summary->setObjectName(u"manifestSummary"_s);
    m_summary->setWordWrap(true);
    m_error->setWordWrap(true);
    QPalette errorPalette = m_error->palette();
    errorPalette.setColor(QPalette::WindowText, StyleColors::of(palette()).error);
    m_error->setPalette(errorPalette);
    m_error->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_write = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_write->setObjectName(u"writeManifests"_s);
    m_write->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportManifestsDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildFields());
    layout->addWidget(m_summary);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    connect(m_run, &ManifestRun::finished, this, &ExportManifestsDialog::take);
    resize(720, 640);
    updateTarget();
    refresh();
}

QWidget *ExportManifestsDialog::buildFields()
{
    m_release->setObjectName(u"releaseName"_s);
    m_release->setText(manifestOptionsFor(m_valuesFile).releaseName);
    setUpEngines();
    setUpDomains();
    m_kind->setObjectName(u"targetKind"_s);
    m_kind->addItems({tr("One file"), tr("A folder, one file an object")});
    m_target->setObjectName(u"targetPath"_s);
    auto *choose = new QPushButton(tr("&Choose…"), this);

    auto *target = new QWidget(this);
    auto *row = new QHBoxLayout(target);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_target, 1);
    row->addWidget(choose);
    target->setFocusProxy(m_target);

    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Engine:"), m_engine);
    form->addRow(tr("&Release name:"), m_release);
    form->addRow(tr("&Domains:"), m_domains);
    form->addRow(tr("&Certificate:"), m_tlsSecret);
    form->addRow(tr("&Write:"), m_kind);
    form->addRow(tr("&To:"), target);

    connect(m_release, &QLineEdit::textChanged, this, &ExportManifestsDialog::refresh);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportManifestsDialog::updateTarget);
    connect(m_target, &QLineEdit::textChanged, this, &ExportManifestsDialog::updateButton);
    connect(choose, &QPushButton::clicked, this, &ExportManifestsDialog::chooseFile);
    return fields;
}

/// helm is on offer where it can work; else it says why not.
void ExportManifestsDialog::setUpEngines()
{
    m_engine->setObjectName(u"exportEngine"_s);
    m_engine->addItems({tr("Built in"), tr("helm")});
    const QString obstacle = obstacleToHelm(m_valuesFile);
    auto *items = qobject_cast<QStandardItemModel *>(m_engine->model());
    items->item(int(ManifestEngine::Helm))->setEnabled(obstacle.isEmpty());
    items->item(int(ManifestEngine::Helm))->setToolTip(obstacle);
    m_engine->setToolTip(obstacle);
    connect(m_engine, &QComboBox::currentIndexChanged, this, &ExportManifestsDialog::refresh);
}

void ExportManifestsDialog::setUpDomains()
{
    m_domains->setObjectName(u"exportDomains"_s);
    m_domains->setText(m_snapshot->around.domains.join(u", "_s));
    m_domains->setPlaceholderText(tr("example.tld, example.tld/api=service:8080"));
    m_domains->setToolTip(tr("Domains that an Ingress leads to a service, separated by commas. Without a service it is "
                             "external:80."));
    m_tlsSecret->setObjectName(u"exportCertificate"_s);
    m_tlsSecret->setPlaceholderText(tr("Secret with the certificate of the domains"));
    connect(m_domains, &QLineEdit::textChanged, this, &ExportManifestsDialog::refresh);
    connect(m_tlsSecret, &QLineEdit::textChanged, this, &ExportManifestsDialog::refresh);
}

Result<ManifestOptions> ExportManifestsDialog::options() const
{
    ManifestOptions options = manifestOptionsFor(m_valuesFile);
    if (const QString name = m_release->text().trimmed(); !name.isEmpty())
        options.releaseName = name;
    if (!isReleaseName(options.releaseName))
        return Error{tr("\"%1\" is not a release's name: up to 53 lower-case letters, digits, hyphens and dots.")
                         .arg(options.releaseName)};
    for (const QString &domain : m_domains->text().split(u',', Qt::SkipEmptyParts)) {
        if (domain.trimmed().isEmpty())
            continue;
        const Result<IngressRoute> route = parseIngressRoute(domain.trimmed());
        if (!route)
            return route.error();
        options.routes.append(*route);
    }
    options.tlsSecret = m_tlsSecret->text().trimmed();
    return options;
}

/// The built-in engine answers at once; helm on a worker.
void ExportManifestsDialog::refresh()
{
    const auto engine = ManifestEngine(m_engine->currentIndex());
    const bool isBuiltIn = engine == ManifestEngine::BuiltIn;
    m_domains->setEnabled(isBuiltIn);
    m_tlsSecret->setEnabled(isBuiltIn && !m_domains->text().trimmed().isEmpty());
    const Result<ManifestOptions> wanted = options();
    if (!wanted)
        return refuse(wanted.error().message);
    const ManifestJob job{m_snapshot, m_valuesFile, *wanted, engine};
    if (isBuiltIn)
        return take(makeManifests(job));
    refuse(tr("helm is working…"));
    m_run->start(job);
}

void ExportManifestsDialog::refuse(const QString &reason)
{
    m_objects.clear();
    m_summary->setText(reason);
    m_preview->clear();
    m_write->setEnabled(false);
    m_write->setToolTip(reason);
}

void ExportManifestsDialog::take(const MadeManifests &made)
{
    if (made.engine != ManifestEngine(m_engine->currentIndex()))
        return; // an answer to what is no longer asked
    if (made.error)
        return refuse(made.error->message);
    m_objects = made.objects;
    const int count = int(m_objects.size());
    QStringList summary{count == 1 ? tr("1 object") : tr("%n objects", nullptr, count)};
    for (const LeftOut &leftOut : made.leftOut)
        summary.append(leftOut.reason);
    m_summary->setText(summary.join(u'\n'));
    m_preview->setPlainText(QString::fromUtf8(objectsText(m_objects, ManifestFormat::Yaml)));
    m_write->setEnabled(count > 0);
    m_write->setToolTip(count > 0 ? QString() : tr("The file has no component, so there is nothing to write."));
    updateButton();
}

/// The button says when something is replaced, so that it takes no further question.
void ExportManifestsDialog::updateButton()
{
    m_error->hide();
    const QString target = m_target->text().trimmed();
    const bool replaces = isFolder() ? !existingFiles(target, manifestFiles(m_objects, ManifestFormat::Yaml)).isEmpty()
                                     : QFileInfo(target).isFile();
    m_write->setText(replaces ? tr("&Replace") : tr("&Export"));
}

void ExportManifestsDialog::updateTarget()
{
    const QDir folder = m_valuesFile.isEmpty() ? QDir::home() : QFileInfo(m_valuesFile).absoluteDir();
    m_target->setText(folder.filePath(isFolder() ? u"manifests"_s : u"manifests.yaml"_s));
}

void ExportManifestsDialog::chooseFile()
{
    const QString path = isFolder() ? m_questions->askFolder(tr("Export manifests"), m_target->text())
                                    : m_questions->askFileToSave(tr("Export manifests"), m_target->text(),
                                                                 tr("YAML files (*.yaml *.yml)"));
    if (!path.isEmpty())
        m_target->setText(path);
}

bool ExportManifestsDialog::isFolder() const
{
    return m_kind->currentIndex() == Folder;
}

void ExportManifestsDialog::write()
{
    const QString target = m_target->text().trimmed();
    const std::optional<Error> error =
        target.isEmpty() ? Error{tr("Choose where to write the objects.")} : writeTo(target);
    if (error) {
        m_error->setText(error->message);
        m_error->show();
        return;
    }
    accept();
}

std::optional<Error> ExportManifestsDialog::writeTo(const QString &target)
{
    const int count = int(m_objects.size());
    m_outcome = (count == 1 ? tr("1 object is in %1.") : tr("%n objects are in %1.", nullptr, count))
                    .arg(QDir::toNativeSeparators(target));
    if (!isFolder())
        return saveFile(target, objectsText(m_objects, ManifestFormat::Yaml));
    return writeFolder(target, manifestFiles(m_objects, ManifestFormat::Yaml));
}

} // namespace portolan
