// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generatedchart.h"
#include "tests/bench/stopwatch.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/session/chartsession.h"
#include "ui/source/scintilla.h"
#include "ui/style/theme.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QAbstractEventDispatcher>
#include <QAction>
#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QMetaEnum>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <cstdio>
#include <functional>
#include <map>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKeystrokes = 60;
constexpr int kLongestSteps = 6; ///< that are printed

/// Counts the processor time of the main thread by what was handled: the receiver's class and the kind of event.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isHandling)
            return QApplication::notify(receiver, event);
        m_isHandling = true;
        const Step step(receiver->metaObject(), event->type()); // neither need be there afterwards
        bool isHandled = false;
        m_steps[step] += nanosecondsOf([&] { return isHandled = QApplication::notify(receiver, event); });
        m_isHandling = false;
        if (step.second == QEvent::UpdateRequest && m_onPainted)
            m_onPainted();
        return isHandled;
    }

    /// Nanoseconds by `class, event`.
    std::map<QString, qint64> takeSteps()
    {
        std::map<QString, qint64> named;
        for (const auto &[step, time] : std::exchange(m_steps, {}))
            named[QString::fromLatin1(step.first->className()) + u", "_s
                  + QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(step.second))] += time;
        return named;
    }

    /// To be called whenever a window has been painted.
    void setOnPainted(const std::function<void()> &onPainted) { m_onPainted = onPainted; }

private:
    using Step = std::pair<const QMetaObject *, QEvent::Type>;

    std::map<Step, qint64> m_steps;
    std::function<void()> m_onPainted;
    bool m_isHandling = false;
};

/// The window with a generated chart, source and picture side by side.
class Desk
{
public:
    explicit Desk(TimedApplication *application, const QByteArray &text) : m_application(application)
    {
        QFile file(m_folder.filePath(u"values.yaml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the chart cannot be written");
        file.close();
        m_window.resize(1440, 900);
        m_window.show();
        if (!m_window.open(file.fileName()))
            qFatal("the chart cannot be opened");
        find<QAction>(u"action.view.split"_s)->trigger();
        m_scene = find<TopologyView>(u"topologyView"_s)->topologyScene();
        // Connected last: every panel has heard of it before.
        QObject::connect(m_window.session(), &ChartSession::textChecked, m_scene, [this] { noteProgress(); });
        QObject::connect(m_window.session(), &ChartSession::analysed, m_scene, [this] { noteProgress(); });
        QObject::connect(m_scene, &TopologyScene::pictureChanged, m_scene, [this] { noteProgress(); });
        m_application->setOnPainted([this] { notePainted(); });
        rest();
    }
    ~Desk() { m_application->setOnPainted({}); }

    template<typename T>
    T *find(const QString &name) const
    {
        T *found = m_window.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QsciScintilla *editor() const { return find<QsciScintilla>(u"sourceEditor"_s); }
    const QByteArray &text() const { return m_window.session()->text().bytes(); }

    qsizetype problemCount() const { return m_window.session()->current()->problems.size(); }

    /// Puts the caret behind the first of these words after an offset, in the middle of what is in view.
    void goBehind(const QByteArray &words, qsizetype from)
    {
        editor()->setFocus();
        const qsizetype place = text().indexOf(words, from) + words.size();
        editor()->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, static_cast<unsigned long>(place));
        editor()->SendScintilla(QsciScintillaBase::SCI_VERTICALCENTRECARET);
        rest();
    }

    /// Presses the keys and prints how long it took until the problems were right, until the window was painted with them,
    /// until tree and form were right, and the picture, and what the main thread did for the problems and for all of it.
    void measure(const char *what, const std::function<void(int)> &prepare, const std::function<void(int)> &press)
    {
        RunTimes problems;
        RunTimes shown;
        RunTimes form;
        RunTimes picture;
        RunTimes forProblems;
        RunTimes mainThread;
        RunTimes longest;
        std::map<QString, RunTimes> steps;
        for (int round = 0; round < kKeystrokes; ++round) {
            prepare(round);
            rest();
            m_application->takeSteps();
            const qint64 start = m_workAtPress = threadNanoseconds();
            m_problemsRight = m_problemsShown = m_formRight = m_pictureRight = m_workForProblems = 0;
            m_sinceThePress.start();
            press(round);
            const qint64 idle = rest();
            problems.add(m_problemsRight);
            shown.add(std::max(m_problemsRight, m_problemsShown)); // where nothing looks otherwise, nothing is painted
            form.add(m_formRight);
            picture.add(m_pictureRight);
            forProblems.add(m_workForProblems);
            mainThread.add(threadNanoseconds() - start - idle);
            qint64 most = 0;
            for (const auto &[step, time] : m_application->takeSteps()) {
                steps[step].add(time);
                most = std::max(most, time);
            }
            longest.add(most);
        }
        print(what, "until the problems are right", problems);
        print("", "until they are painted", shown);
        print("", "until tree and form are right", form);
        print("", "until the picture is right", picture);
        print("", "main thread: until the problems", forProblems);
        print("", "main thread: all of it", mainThread);
        print("", "longest that input had to wait", longest);
        printSteps(steps);
    }

private:
    bool isOfText(const CheckedText &checked) const
    {
        const QByteArray &bytes = checked.document.text().bytes();
        return bytes.constData() == text().constData() || bytes == text();
    }
    bool isRight() const { return isOfText(*m_window.session()->current()); }

    void noteProgress()
    {
        if (m_problemsRight == 0 && isOfText(*m_window.session()->checked())) {
            m_problemsRight = m_sinceThePress.nsecsElapsed();
            m_workForProblems = threadNanoseconds() - m_workAtPress;
        }
        if (!isRight())
            return;
        if (m_formRight == 0)
            m_formRight = m_sinceThePress.nsecsElapsed();
        if (m_scene->isSettled() && m_pictureRight == 0)
            m_pictureRight = m_sinceThePress.nsecsElapsed();
    }

    void notePainted()
    {
        if (m_problemsRight > 0 && m_problemsShown == 0)
            m_problemsShown = m_sinceThePress.nsecsElapsed();
    }

    void waitUntilRight() const
    {
        while (!isRight() || !m_scene->isSettled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    /// Until nothing is left to do, tiles of the picture and late results among it. Returns the processor time of looking
    /// for work that was not there, in nanoseconds.
    qint64 rest() const
    {
        constexpr int kQuiet = 30; // milliseconds
        waitUntilRight();
        qint64 idle = 0;
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < kQuiet) {
            const qint64 start = threadNanoseconds();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            if (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)) {
                quiet.restart();
                continue;
            }
            QTest::qSleep(1);
            idle += threadNanoseconds() - start;
        }
        return idle;
    }

    static void print(const char *what, const char *step, const RunTimes &times)
    {
        std::printf("  %-34s %-32s p50 %8.2f   p99 %8.2f   longest %8.2f ms\n", what, step, times.quantile(0.5),
                    times.quantile(0.99), times.quantile(1));
        std::fflush(stdout);
    }

    static void printSteps(const std::map<QString, RunTimes> &steps)
    {
        std::vector<std::pair<double, QString>> byTime;
        for (const auto &[step, times] : steps)
            byTime.emplace_back(-times.quantile(0.5), step);
        std::ranges::sort(byTime);
        byTime.resize(std::min<size_t>(byTime.size(), kLongestSteps));
        for (const auto &[time, step] : byTime)
            print("", qPrintable(u"  "_s + step), steps.at(step));
    }

    TimedApplication *m_application;
    QTemporaryDir m_folder;
    Theme m_theme;
    MainWindow m_window{&m_theme};
    TopologyScene *m_scene = nullptr;
    QElapsedTimer m_sinceThePress;
    qint64 m_problemsRight = 0; ///< nanoseconds since the press
    qint64 m_problemsShown = 0;
    qint64 m_formRight = 0;
    qint64 m_pictureRight = 0;
    qint64 m_workAtPress = 0; ///< nanoseconds of the main thread
    qint64 m_workForProblems = 0;
};

void measure(TimedApplication *application, int components)
{
    const QByteArray chart = generatedComponents(components);
    Desk desk(application, chart);
    std::printf("\n%d components, %lld bytes, %lld problems\n", components, static_cast<long long>(chart.size()),
                static_cast<long long>(desk.problemCount()));
    const auto behind = [&desk](const QByteArray &words) {
        return [&desk, words](int round) { desk.goBehind(words, desk.text().size() / (kKeystrokes + 2) * round); };
    };
    const auto letter = [&desk](char key) { return [&desk, key](int) { QTest::keyClick(desk.editor(), key); }; };
    const auto backspace = [&desk](int) { QTest::keyClick(desk.editor(), Qt::Key_Backspace); };

    desk.measure("letter in an image", behind("image: \"registry"), letter('x'));
    desk.measure("letter in a variable", behind("            value: in"), letter('x'));
    desk.measure("letter in a component's name", behind("  - name: component-"), letter('x'));
    desk.measure("letter in the replicas: a problem", behind("    replicas: "), letter('x'));
    desk.measure("it is taken out again", behind("    replicas: x"), backspace);
    const auto toField = [&](int round) {
        behind("    replicas: ")(round);
        auto *field = desk.find<QLineEdit>(u"field.replicas"_s);
        field->setFocus();
        field->selectAll();
    };
    desk.measure("digit in a form field, and Enter", toField, [&desk](int round) {
        auto *field = desk.find<QLineEdit>(u"field.replicas"_s);
        QTest::keyClick(field, round % 2 ? '7' : '8');
        QTest::keyClick(field, Qt::Key_Return);
    });
    const auto afterLastBracket = [&](int round) {
        if (round > 0)
            backspace(round);
        behind("        - externalPort: ")(round);
    };
    desk.measure("open bracket", afterLastBracket, letter('['));
    desk.measure("letter beside the open bracket", behind("        - externalPort: ["), letter('x'));
    desk.measure("letter far from the open bracket", behind("            value: in"), letter('x'));
}

} // namespace

/// Types into the window with generated charts of so many components.  window_bench [COMPONENTS...]
/// Run it with QT_QPA_PLATFORM=offscreen.
int main(int argc, char *argv[])
{
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    TimedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"portolan-bench"_s);
    QCoreApplication::setApplicationName(u"portolan-bench"_s);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    for (const QString &count : arguments.isEmpty() ? QStringList{u"100"_s, u"1000"_s} : arguments)
        measure(&application, count.toInt());
    return 0;
}
