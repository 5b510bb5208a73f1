// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldcontrol.h"

#include "ui/inspector/entrylink.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidestInput = 420;
constexpr int kNumberWidth = 120;

/// A line of text; in the fixed font where the value is one that machines read.
class TextControl : public FieldControl
{
public:
    explicit TextControl(QWidget *parent) : FieldControl(parent), m_edit(new QLineEdit(this))
    {
        setInput(m_edit);
        connect(m_edit, &QLineEdit::editingFinished, this, [this] {
            if (m_edit->text() != m_shown)
                Q_EMIT committed(m_edit->text());
        });
    }

    void show(const FormField &field) override
    {
        m_edit->setPlaceholderText(field.placeholder);
        if (field.code)
            m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        if (field.value == m_shown && !m_edit->text().isEmpty())
            return;
        m_shown = field.value;
        m_edit->setText(field.value);
    }
    void revert() override { m_edit->setText(m_shown); }
    QWidget *input() override { return m_edit; }

protected:
    QLineEdit *edit() { return m_edit; }

private:
    QLineEdit *m_edit;
    QString m_shown;
};

/// A whole number that may be absent, which a spin box cannot be. Up and Down count, as in one.
class IntegerControl final : public TextControl
{
public:
    explicit IntegerControl(QWidget *parent) : TextControl(parent)
    {
        edit()->setInputMethodHints(Qt::ImhDigitsOnly);
        edit()->setFixedWidth(kNumberWidth);
        layout()->setAlignment(edit(), Qt::AlignLeft);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched != edit() || event->type() != QEvent::KeyPress)
            return TextControl::eventFilter(watched, event);
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Up && key != Qt::Key_Down)
            return TextControl::eventFilter(watched, event);
        const QString start = edit()->text().isEmpty() ? edit()->placeholderText() : edit()->text();
        bool isNumber = false;
        const int number = start.toInt(&isNumber);
        if (isNumber)
            edit()->setText(QString::number(qMax(0, number + (key == Qt::Key_Up ? 1 : -1))));
        return true;
    }
};

/// On, off, or not said: then the default holds and the box is shown half.
class BooleanControl final : public FieldControl
{
public:
    explicit BooleanControl(QWidget *parent) : FieldControl(parent), m_box(new QCheckBox(this))
    {
        setInput(m_box);
        connect(m_box, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT committed(on ? u"true"_s : u"false"_s); });
    }

    void show(const FormField &field) override
    {
        m_box->setText(field.title);
        m_box->setChecked(field.value == "true"_L1);
    }
    QWidget *input() override { return m_box; }

private:
    QCheckBox *m_box;
};

/// A value out of a few; the empty one stands for the default. References may also name what is not there yet.
class ChoiceControl final : public FieldControl
{
public:
    ChoiceControl(bool takesOthers, QWidget *parent) : FieldControl(parent), m_box(new QComboBox(this))
    {
        setInput(m_box);
        m_box->setEditable(takesOthers);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        const auto commit = [this] {
            const QString text = m_box->isEditable() ? m_box->currentText() : m_box->currentData().toString();
            if (text != m_shown)
                Q_EMIT committed(text);
        };
        connect(m_box, &QComboBox::activated, this, commit);
        if (takesOthers)
            connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, commit);
    }

    void show(const FormField &field) override
    {
        const QSignalBlocker blocker(m_box);
        m_shown = field.value;
        Items items;
        if (!field.required)
            items.append({field.placeholder.isEmpty() ? QString() : tr("%1 (default)").arg(field.placeholder), {}});
        for (const QString &choice : field.choices)
            items.append({choice, choice});
        const auto isShown = [&field](const auto &item) { return item.second == field.value; };
        if (std::ranges::none_of(items, isShown))
            items.append({field.value, field.value});
        if (std::exchange(m_items, items) != items)
            fill();
        m_box->setCurrentIndex(m_box->findData(field.value));
        if (m_box->isEditable())
            m_box->setEditText(field.value);
    }
    void revert() override
    {
        m_box->setCurrentIndex(m_box->findData(m_shown));
        if (m_box->isEditable())
            m_box->setEditText(m_shown);
    }
    QWidget *input() override { return m_box; }

private:
    using Items = QList<std::pair<QString, QString>>; ///< text and value

    void fill()
    {
        m_box->clear();
        for (const auto &[text, value] : std::as_const(m_items))
            m_box->addItem(text, value);
    }

    QComboBox *m_box;
    Items m_items;
    QString m_shown;
};

/// Leads to something with a form of its own; commits nothing but the wish to go there.
class LinkControl final : public FieldControl
{
public:
    explicit LinkControl(QWidget *parent) : FieldControl(parent), m_link(new EntryLink(this))
    {
        setInput(m_link);
        connect(m_link, &QAbstractButton::clicked, this, [this] { Q_EMIT committed(QString()); });
    }

    void show(const FormField &field) override { m_link->setTexts(field.title, field.value); }
    QWidget *input() override { return m_link; }

private:
    EntryLink *m_link;
};

} // namespace

FieldControl *FieldControl::create(FieldEditor editor, QWidget *parent)
{
    switch (editor) {
    case FieldEditor::Integer:
        return new IntegerControl(parent);
    case FieldEditor::Boolean:
        return new BooleanControl(parent);
    case FieldEditor::Choice:
        return new ChoiceControl(false, parent);
    case FieldEditor::Reference:
        return new ChoiceControl(true, parent);
    case FieldEditor::Link:
        return new LinkControl(parent);
    case FieldEditor::Text:
        break;
    }
    return new TextControl(parent);
}

void FieldControl::setInput(QWidget *input)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(input);
    input->setMaximumWidth(kWidestInput);
    setMaximumWidth(kWidestInput);
    setFocusProxy(input);
    input->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the form
    input->installEventFilter(this);
}

/// A wheel that passes over the form changes nothing, and Escape gives up what is being typed.
bool FieldControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace portolan
