// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/projectsettings.h"
#include "app/io/settingsfilechange.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

class TestSettingsFileChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(u".git"_s) && QDir(m_folder->path()).mkpath(u"chart"_s));
    }

    void newSettingsStandBesideTheValuesFile()
    {
        const auto change = ruleLevelChange(values(), u"port-range"_s, RuleLevel());
        QVERIFY(change);
        QCOMPARE(change->file, path(u"chart/.portolan.yaml"_s));
        QVERIFY(!QFile::exists(change->file));
        QVERIFY(!change->make());
        QCOMPARE(content(change->file), "rules:\n  port-range: off\n"_ba);
        QCOMPARE(projectSettingsFor(values()).rules.levels.keys(), QStringList{u"port-range"_s});
        QVERIFY(!change->inverted().make());
        QVERIFY(!QFile::exists(change->file));
        QVERIFY(!change->make());
        QCOMPARE(content(change->file), "rules:\n  port-range: off\n"_ba);
    }

    void settingsThatHoldAreChanged()
    {
        const QByteArray before = "# ours\r\nrules: {unknown-key: error}\r\n";
        put(u".portolan.yaml"_s, before);
        const auto change = ruleLevelChange(values(), u"port-range"_s, RuleLevel{Severity::Warning});
        QVERIFY(change && !change->make());
        QCOMPARE(content(path(u".portolan.yaml"_s)),
                 "# ours\r\nrules: {unknown-key: error, port-range: warning}\r\n"_ba);
        QVERIFY(!change->inverted().make());
        QCOMPARE(content(path(u".portolan.yaml"_s)), before);
    }

    void aFileWithNothingLeftIsRemoved()
    {
        put(u"chart/.portolan.yaml"_s, "rules:\n  port-range: off\n");
        const auto change = ruleLevelChange(values(), u"port-range"_s, std::nullopt);
        QVERIFY(change && !change->after);
        QVERIFY(!change->make());
        QVERIFY(!QFile::exists(change->file));
        QVERIFY(!change->inverted().make());
        QCOMPARE(content(change->file), "rules:\n  port-range: off\n"_ba);
    }

    void aFileThatHidesAnotherOrHoldsARemarkStays_data()
    {
        QTest::addColumn<QByteArray>("above");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("hides") << "rules: {unknown-key: off}\n"_ba
                               << "rules:\n  port-range: off\n"_ba
                               << ""_ba;
        QTest::newRow("remark") << ""_ba
                                << "# ours\nrules:\n  port-range: off\n"_ba
                                << "# ours\n"_ba;
    }

    void aFileThatHidesAnotherOrHoldsARemarkStays()
    {
        QFETCH(QByteArray, above);
        QFETCH(QByteArray, before);
        if (!above.isEmpty())
            put(u".portolan.yaml"_s, above);
        put(u"chart/.portolan.yaml"_s, before);
        const auto change = ruleLevelChange(values(), u"port-range"_s, std::nullopt);
        QVERIFY(change && !change->make());
        QVERIFY(QFile::exists(change->file));
        QTEST(content(change->file), "after");
        QVERIFY(projectSettingsFor(values()).rules.levels.isEmpty());
    }

    void whatOthersWroteStays_data()
    {
        QTest::addColumn<QByteArray>("foreign");
        QTest::newRow("changed") << "rules: {unknown-key: off}\n"_ba;
        QTest::newRow("binary") << "\0"_ba;
    }

    void whatOthersWroteStays()
    {
        QFETCH(QByteArray, foreign);
        const auto change = ruleLevelChange(values(), u"port-range"_s, RuleLevel());
        QVERIFY(change && !change->make());
        put(u"chart/.portolan.yaml"_s, foreign);
        const auto error = change->inverted().make();
        QVERIFY(error && !error->message.isEmpty());
        QCOMPARE(content(change->file), foreign);
    }

    void textThatCannotBeEditedIsNamed()
    {
        put(u".portolan.yaml"_s, "rules: [\n");
        const auto change = ruleLevelChange(values(), u"port-range"_s, RuleLevel());
        QVERIFY(!change);
        QVERIFY2(change.error().message.startsWith(path(u".portolan.yaml"_s)), qPrintable(change.error().message));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString values() const { return path(u"chart/values.yaml"_s); }
    static QByteArray content(const QString &file)
    {
        QFile there(file);
        return there.open(QIODevice::ReadOnly) ? there.readAll() : QByteArray();
    }
    void put(const QString &name, const QByteArray &text)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestSettingsFileChange)
#include "tst_settingsfilechange.moc"
