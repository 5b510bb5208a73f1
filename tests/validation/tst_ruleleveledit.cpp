// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/ruleleveledit.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

YamlDocument parsed(const QByteArray &yaml)
{
    return YamlDocument::parse(SourceText(yaml));
}

} // namespace

class TestRuleLevelEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheLevelAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("level"); // of port-range; empty for that of the catalogue
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("no text yet") << ""_ba << u"off"_s << "rules:\n  port-range: off\n"_ba;
        QTest::newRow("a remark alone") << "# ours\n"_ba << u"off"_s << "# ours\nrules:\n  port-range: off\n"_ba;
        QTest::newRow("no rules") << "rules: {}\n"_ba << u"info"_s << "rules:\n  port-range: info\n"_ba;
        QTest::newRow("empty rules") << "rules:\n"_ba << u"info"_s << "rules:\n  port-range: info\n"_ba;
        QTest::newRow("beside others")
            << "rules:\n    # why\n    unknown-key: error # strict\n"_ba << u"warning"_s
            << "rules:\n    # why\n    unknown-key: error # strict\n    port-range: warning\n"_ba;
        QTest::newRow("another level") << "rules:\n  port-range: off # for now\n  unknown-key: off\n"_ba << u"error"_s
                                       << "rules:\n  port-range: error # for now\n  unknown-key: off\n"_ba;
        QTest::newRow("quoted") << "rules: {port-range: \"off\"}\r\n"_ba << u"info"_s
                                << "rules: {port-range: info}\r\n"_ba;
        QTest::newRow("the same level") << "rules: {port-range: off}\n"_ba << u"off"_s
                                        << "rules: {port-range: off}\n"_ba;
        QTest::newRow("taken out") << "# ours\nrules:\n  port-range: off\n  unknown-key: error # strict\n"_ba
                                   << QString() << "# ours\nrules:\n  unknown-key: error # strict\n"_ba;
        QTest::newRow("the last taken out") << "# ours\nrules:\n  port-range: off\n"_ba << QString() << "# ours\n"_ba;
        QTest::newRow("all of ours") << "rules:\n  port-range: off\n"_ba << QString() << ""_ba;
        QTest::newRow("a remark behind it")
            << "rules: # strict\n  port-range: off\n# end\n"_ba << QString() << "# strict\n# end\n"_ba;
        QTest::newRow("the last of a flow map")
            << "# a\r\nrules: {port-range: off} # b\r\n"_ba << QString() << "# a\r\n# b\r\n"_ba;
        QTest::newRow("the last in a file between braces")
            << "{rules: {port-range: off}}\n"_ba << QString() << "{rules: {}}\n"_ba;
        QTest::newRow("nothing to take out") << "rules:\n"_ba << QString() << "rules:\n"_ba;
    }

    void saysTheLevelAndNothingElse()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, level);
        const YamlDocument document = parsed(before);
        const auto edit = ruleLevelEdit(document, u"port-range"_s, RuleLevel::fromName(level));
        QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
        QTEST(edit->after.text().bytes(), "after");
        QCOMPARE(applied(before, edit->patches), edit->after.text().bytes());
        QList<Error> errors;
        const auto levels = readRuleSettings(edit->after, errors).levels;
        QVERIFY(errors.isEmpty());
        QCOMPARE(levels.contains(u"port-range"_s), !level.isEmpty());
        QCOMPARE(levels.value(u"port-range"_s).name(), level.isEmpty() ? u"off"_s : level);
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("no YAML") << "rules: [\n"_ba;
        QTest::newRow("no map") << "- rules\n"_ba;
        QTest::newRow("rules is a list") << "rules: [off]\n"_ba;
    }

    void refusesWhatItCannotRead()
    {
        QFETCH(QByteArray, settings);
        const auto edit = ruleLevelEdit(parsed(settings), u"port-range"_s, RuleLevel());
        QVERIFY(!edit);
        QVERIFY(!edit.error().message.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRuleLevelEdit)
#include "tst_ruleleveledit.moc"
