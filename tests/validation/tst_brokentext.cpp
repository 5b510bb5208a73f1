// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chart.h"
#include "app/validation/validator.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

/// What rules find while somebody types.
class TestBrokenText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The line that is being typed is told, and so is what is wrong elsewhere, at its own place.
    void rulesGoOnAroundWhatIsTyped()
    {
        const YamlDocument document = YamlDocument::parse(SourceText("components:\n"
                                                                     "- name: web\n"
                                                                     "  containers:\n"
                                                                     "  - {image: nginx\n"
                                                                     "- name: db\n"
                                                                     "  replicsa: 2\n"
                                                                     "  containers:\n"
                                                                     "  - image: mysql:8\n"));
        QHash<QString, int> lines;
        for (const Problem &problem : validate(document, readChart(document.tree())))
            lines.insert(problem.rule, int(document.text().lineAt(problem.span.begin)) + 1);
        QVERIFY(lines.contains(u"yaml-syntax"_s));
        QCOMPARE(lines.value(u"unknown-key"_s), 6);
        QVERIFY(!lines.contains(u"no-containers"_s)); // of what cannot be read nothing is claimed
    }
};

QTEST_GUILESS_MAIN(TestBrokenText)
#include "tst_brokentext.moc"
