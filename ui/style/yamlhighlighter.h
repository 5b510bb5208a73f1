// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace portolan {

/// Colours of YAML that is only read, as manifests are; lines of a comparison, which begin with `+`, too. The source has an
/// editor of its own.
class YamlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit YamlHighlighter(QTextDocument *document);

    /// Takes the colours that go with `palette`.
    void restyle(const QPalette &palette);

protected:
    void highlightBlock(const QString &line) override;

private:
    /// State of a line inside a literal block: one more than the indentation of the key it belongs to.
    void highlightEntry(const QString &line);

    QColor m_key;
    QColor m_muted;
    QColor m_value;
    QColor m_added;
};

} // namespace portolan
