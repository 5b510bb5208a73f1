// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

class QTimer;

namespace portolan {

/// What the rule behind a problem is about: why it matters and what to do; with links to the places that the problem
/// speaks of.
class RuleHelp final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit RuleHelp(QWidget *parent = nullptr);

    /// `help` is Markdown, `places` are sentences; an empty id shows what would be here.
    void showRule(const QString &rule, const QString &help, const QStringList &places);

Q_SIGNALS:
    void placeChosen(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    void addPlaces();

    QString m_shown; ///< Markdown
    QStringList m_places;
    QTimer *m_soon; ///< writes once where the rule changes twice: a problem goes, another one is selected
};

} // namespace portolan
