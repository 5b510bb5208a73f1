// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

#include <QWidget>

#include <array>

class QLineEdit;
class QToolButton;

namespace portolan {

class ProblemsModel;

/// Which problems are shown: a field for words, and a button for each severity that tells how many there are.
class ProblemsFilter final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsFilter(QWidget *parent = nullptr);

    void showCounts(const ProblemsModel &model);

Q_SIGNALS:
    void wordsChanged(const QString &words);
    void severityToggled(portolan::Severity severity, bool shown);

private:
    QLineEdit *m_words;
    std::array<QToolButton *, 3> m_severities; ///< by Severity
};

} // namespace portolan
