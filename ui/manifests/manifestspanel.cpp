// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifests/manifestspanel.h"

#include "app/io/manifestfiles.h"
#include "ui/models/manifestsmodel.h"
#include "ui/models/roles.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/style/icons.h"
#include "ui/style/yamlhighlighter.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

enum Page { ObjectsPage, EmptyPage, ErrorPage };

constexpr int kTwoColumns = 560; // pixels
constexpr int kHelmDelay = 300;  // ms without a change before helm is started anew

/// Rows with the icon of their kind.
class ObjectDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = domainIcon(icon);
            option->decorationSize = QSize(16, 16);
        }
    }
};

} // namespace

/// Lies over objects that the text no longer says, and lets 45 % of them through; mouse and keys, too.
class ManifestsPanel::Veil final : public QWidget
{
public:
    explicit Veil(QWidget *parent) : QWidget(parent)
    {
        setObjectName(u"manifestsVeil"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QColor colour = palette().color(QPalette::Base);
        colour.setAlphaF(0.55F);
        QPainter(this).fillRect(rect(), colour);
    }
};

ManifestsPanel::ManifestsPanel(ChartSession *session, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selection(selection)
    , m_run(new ManifestRun(this))
    , m_model(new ManifestsModel(this))
    , m_summary(new QLabel(this))
    , m_engine(new QComboBox(this))
    , m_copy(new QPushButton(tr("&Copy all"), this))
    , m_pages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_list(new QTreeView(this))
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new YamlHighlighter(m_text->document()))
    , m_error(new QLabel(this))
    , m_goThere(new QPushButton(tr("&Go there"), this))
    , m_veil(new Veil(m_pages))
{
    setObjectName(u"manifestsPanel"_s);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildHeader());
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(buildObjects());
    m_pages->addWidget(buildEmptyPage());
    m_pages->addWidget(buildErrorPage());
    m_pages->setObjectName(u"manifestsPages"_s);
    m_highlighter->restyle(palette());

    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &ManifestsPanel::run);
    connect(m_run, &ManifestRun::finished, this, &ManifestsPanel::take);
    connect(session, &ChartSession::analysed, this, &ManifestsPanel::scheduleRun);
    connect(session, &ChartSession::filePathChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(selection, &Selection::changed, this, &ManifestsPanel::followSelection);
}

QBoxLayout *ManifestsPanel::buildHeader()
{
    m_summary->setObjectName(u"manifestsSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_engine->setObjectName(u"manifestsEngine"_s);
    m_engine->setAccessibleName(tr("Engine"));
    m_engine->addItems({tr("Built in"), tr("helm"), tr("Compare both")});
    connect(m_engine, &QComboBox::currentIndexChanged, this, &ManifestsPanel::run);
    m_copy->setObjectName(u"copyManifests"_s);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_model->wholeText())); });
    auto *write = new QPushButton(tr("&Export…"), this);
    write->setObjectName(u"exportFromManifests"_s);
    connect(write, &QPushButton::clicked, this, &ManifestsPanel::exportRequested);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(12, 6, 8, 6);
    header->setSpacing(8);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    header->addWidget(m_summary, 1);
    header->addWidget(m_engine);
    header->addWidget(m_copy);
    header->addWidget(write);
    return header;
}

QWidget *ManifestsPanel::buildObjects()
{
    m_list->setObjectName(u"manifestsList"_s);
    m_list->setAccessibleName(tr("Kubernetes objects"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ObjectDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setHighlightSections(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(ManifestsModel::NameColumn, QHeaderView::Stretch);
    m_list->setColumnHidden(ManifestsModel::ComparisonColumn, true);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                showObject(current.row());
                selectOrigin(current.row());
            });

    m_text->setObjectName(u"manifestText"_s);
    m_text->setAccessibleName(tr("Manifest"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(8);

    m_splitter->setObjectName(u"manifestsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_text);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({320, 500});
    return m_splitter;
}

QWidget *ManifestsPanel::buildEmptyPage()
{
    auto *page = new QWidget(this);
    page->setObjectName(u"manifestsEmptyState"_s);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *title = new QLabel(tr("No objects yet"), page);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *text = new QLabel(tr("Here you will see the Kubernetes objects that installing the chart creates."), page);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *add = new QPushButton(tr("Add component"), page);
    connect(add, &QPushButton::clicked, this, &ManifestsPanel::addComponentRequested);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(8);
    column->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{title, text, add})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

QWidget *ManifestsPanel::buildErrorPage()
{
    auto *page = new QWidget(this);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_error->setObjectName(u"manifestsError"_s);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_goThere->setObjectName(u"manifestsGoThere"_s);
    connect(m_goThere, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(m_errorPlace); });
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_error);
    column->addWidget(m_goThere, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

ManifestEngine ManifestsPanel::engine() const
{
    return ManifestEngine(m_engine->currentIndex());
}

void ManifestsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->restyle(palette());
}

/// Where there is no room for two columns, the list stands above the text.
void ManifestsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_veil->resize(m_pages->size());
    const Qt::Orientation orientation = width() < kTwoColumns ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == orientation)
        return;
    m_splitter->setOrientation(orientation);
    m_splitter->setSizes(orientation == Qt::Vertical ? QList{150, 250} : QList{320, 500});
}

void ManifestsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    run();
}

/// Disabled engines say why.
void ManifestsPanel::updateEngines()
{
    const QString obstacle = obstacleToHelm(m_session->filePath());
    auto *items = qobject_cast<QStandardItemModel *>(m_engine->model());
    for (int row = int(ManifestEngine::Helm); row < m_engine->count(); ++row) {
        items->item(row)->setEnabled(obstacle.isEmpty());
        items->item(row)->setToolTip(obstacle);
    }
    m_engine->setToolTip(obstacle);
    if (!obstacle.isEmpty())
        m_engine->setCurrentIndex(int(ManifestEngine::BuiltIn));
}

void ManifestsPanel::scheduleRun()
{
    m_veil->setVisible(m_session->isStale());
    if (isVisible())
        m_delay.start(engine() == ManifestEngine::BuiltIn ? 0 : kHelmDelay);
}

void ManifestsPanel::run()
{
    m_veil->setVisible(m_session->isStale());
    m_veil->resize(m_pages->size());
    m_veil->raise();
    if (!isVisible())
        return;
    updateEngines();
    ManifestOptions options = manifestOptionsFor(m_session->filePath());
    for (const QString &domain : m_session->domains())
        options.routes.append(IngressRoute{domain});
    m_run->start({m_session->good(), m_session->filePath(), options, engine()});
}

void ManifestsPanel::take(const MadeManifests &made)
{
    m_list->setColumnHidden(ManifestsModel::ComparisonColumn, made.engine != ManifestEngine::Both);
    const QScopedValueRollback following(m_isFollowing, true);
    if (!made.error)
        m_model->show(made);
    m_summary->setText(summary(made));
    m_summary->setToolTip(m_summary->text());
    if (made.error) {
        m_error->setText(made.error->message);
        m_errorPlace = made.error->where.value_or(Span());
        m_goThere->setVisible(made.error->where.has_value());
        return m_pages->setCurrentIndex(ErrorPage);
    }
    m_copy->setEnabled(m_model->rowCount() > 0);
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? ObjectsPage : EmptyPage);
    m_veil->raise(); // over the page that has come on top
    followSelection();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    showObject(m_list->currentIndex().row());
}

QString ManifestsPanel::summary(const MadeManifests &made) const
{
    if (made.error)
        return tr("No objects, by helm");
    const int count = int(made.objects.size());
    switch (made.engine) {
    case ManifestEngine::BuiltIn:
        return count == 1 ? tr("1 object, built in") : tr("%n objects, built in", nullptr, count);
    case ManifestEngine::Helm:
        return count == 1 ? tr("1 object, by helm") : tr("%n objects, by helm", nullptr, count);
    case ManifestEngine::Both:
        break;
    }
    const int different = m_model->differenceCount();
    if (different == 0)
        return tr("Both engines agree");
    return different == 1 ? tr("1 object differs") : tr("%n objects differ", nullptr, different);
}

void ManifestsPanel::showObject(int row)
{
    const QString text = row >= 0 && row < m_model->rowCount() ? QString::fromUtf8(m_model->textAt(row)) : QString();
    if (text == m_text->toPlainText())
        return;
    const int position = m_text->verticalScrollBar()->value();
    m_text->setPlainText(text);
    if (m_isFollowing) // the same object, edited
        m_text->verticalScrollBar()->setValue(position);
}

void ManifestsPanel::selectOrigin(int row)
{
    if (m_isFollowing || row < 0)
        return;
    const auto origin = m_model->index(row, 0).data(PathRole).value<YamlPath>();
    if (!origin.isEmpty())
        m_selection->select(origin);
}

void ManifestsPanel::followSelection()
{
    const QModelIndex current = m_list->currentIndex();
    const bool isThereAlready = current.isValid() && current.data(PathRole).value<YamlPath>() == m_selection->path();
    const int row = m_model->rowFor(m_selection->path());
    if (isThereAlready || row < 0 || row == current.row())
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

} // namespace portolan
