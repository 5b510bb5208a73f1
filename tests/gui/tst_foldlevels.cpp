// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/foldlevels.h"

#include <QTest>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The depths of a text's lines, `+` behind those that can be folded.
QByteArray printed(const QByteArray &text)
{
    std::vector<LineOutline> outlines;
    for (const QByteArray &line : text.split('\n'))
        outlines.push_back(outlineOf(line, {}));
    QByteArrayList print;
    for (const FoldLevel &level : foldLevels(outlines))
        print.append(QByteArray::number(level.depth) + (level.isHeader ? "+" : ""));
    return print.join(' ');
}

} // namespace

class TestFoldLevels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levels_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("levels");
        QTest::newRow("nested") << "a:\n  b:\n    c: d\n  e: f\ng: h"_ba
                                << "0+ 4+ 8 4 0"_ba;
        QTest::newRow("list") << "a:\n  - b: c\n    d: e\n  - f"_ba
                              << "0+ 5+ 8 5"_ba;
        QTest::newRow("list-below-its-key") << "a:\n- b: c\n  d: e\n- f\ng: h"_ba
                                            << "0+ 1+ 4 1 0"_ba;
        QTest::newRow("empty-line-goes-with-what-follows") << "a:\n  b: c\n\nd: e"_ba
                                                           << "0+ 4 0 0"_ba;
        QTest::newRow("empty-line-in-an-entry") << "a:\n\n  b: c"_ba
                                                << "0+ 4 4"_ba;
        QTest::newRow("comment-goes-with-what-follows") << "a:\n  b: c\n# d\nd: e"_ba
                                                        << "0+ 4 0 0"_ba;
        QTest::newRow("deeper-comment-stays") << "a:\n  b: c\n  # b\n# d\nd: e"_ba
                                              << "0+ 4 4 0 0"_ba;
        QTest::newRow("comment-above-a-deeper-one") << "a:\n  b: c\n# b\n  # b\nd: e"_ba
                                                    << "0+ 4 4 4 0"_ba;
        QTest::newRow("outdated-comment-in-a-list") << "a:\n  - b\n# - c\n  - d"_ba
                                                    << "0+ 5 5 5"_ba;
        QTest::newRow("comment-of-no-one") << "a: b\n    # c\nd: e"_ba
                                           << "0 0 0"_ba;
        QTest::newRow("comment-at-the-start") << "  # a\n\nb:\n  c: d"_ba
                                              << "0 0 0+ 4"_ba;
        QTest::newRow("comment-at-the-end") << "a:\n  b: c\n  # d\n"_ba
                                            << "0+ 4 4 0"_ba;
        QTest::newRow("only-comments-below") << "a:\n  # b\nc: d"_ba
                                             << "0 0 0"_ba;
        QTest::newRow("nothing") << ""_ba
                                 << "0"_ba;
    }

    void levels()
    {
        QFETCH(const QByteArray, text);
        QTEST(printed(text), "levels");
    }
};

} // namespace portolan

QTEST_GUILESS_MAIN(portolan::TestFoldLevels)
#include "tst_foldlevels.moc"
