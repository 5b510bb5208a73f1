// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamledit.h"

#include <QTest>

Q_DECLARE_METATYPE(portolan::YamlEdit)

/// Tables of edits with the text before and after; what the test programs of the edit families share.
namespace editrows {

inline portolan::YamlPath path(const char *text)
{
    return portolan::YamlPath::parse(QString::fromUtf8(text)).value();
}

inline portolan::YamlEdit set(const char *where, const char *text)
{
    return portolan::YamlEdit::set(path(where), portolan::ScalarValue::string(QString::fromUtf8(text)));
}

inline portolan::YamlEdit setTyped(const char *where, const char *token)
{
    return portolan::YamlEdit::set(path(where), portolan::ScalarValue::fromArgument(QString::fromUtf8(token)));
}

inline portolan::YamlEdit insert(const char *where, const char *yaml)
{
    return portolan::YamlEdit::insert(path(where), yaml);
}

inline portolan::YamlEdit removeAt(const char *where)
{
    return portolan::YamlEdit::remove(path(where));
}

inline portolan::YamlEdit renameTo(const char *where, const char *name)
{
    return portolan::YamlEdit::renameKey(path(where), QString::fromUtf8(name));
}

inline portolan::YamlEdit replaceBy(const char *where, const char *yaml)
{
    return portolan::YamlEdit::replace(path(where), yaml);
}

inline portolan::YamlEdit moveTo(const char *where, int index)
{
    return portolan::YamlEdit::moveTo(path(where), index);
}

inline portolan::YamlEdit move(const char *where, const char *target)
{
    return portolan::YamlEdit::move(path(where), path(target));
}

inline portolan::YamlEdit duplicate(const char *where, const char *name = "")
{
    return portolan::YamlEdit::duplicate(path(where), QString::fromUtf8(name));
}

inline portolan::YamlEdit wrapInMap(const char *where, const char *key)
{
    return portolan::YamlEdit::wrapInMap(path(where), QString::fromUtf8(key));
}

inline portolan::YamlEdit wrapInList(const char *where)
{
    return portolan::YamlEdit::wrapInList(path(where));
}

inline portolan::YamlEdit detach(const char *where)
{
    return portolan::YamlEdit::detach(path(where));
}

inline portolan::YamlEdit renameAnchor(const char *where, const char *name)
{
    return portolan::YamlEdit::renameAnchor(path(where), QString::fromUtf8(name));
}

inline void columns()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<portolan::YamlEdit>("edit");
    QTest::addColumn<QByteArray>("after");
}

inline void row(const char *name, const char *before, const portolan::YamlEdit &edit, const char *after)
{
    QTest::newRow(name) << QByteArray(before) << edit << QByteArray(after);
}

/// The text after the edit, or the sentence of its refusal.
inline QByteArray outcome(const QByteArray &before, const portolan::YamlEdit &edit,
                          const portolan::KeyOrder &order = {})
{
    using namespace portolan;
    const Result<VerifiedEdit> result = applyEdit(YamlDocument::parse(SourceText(before)), edit, order);
    if (!result)
        return "refused: " + result.error().message.toUtf8();
    const QByteArray after = applied(before, result->patches);
    if (after != result->after.text().bytes())
        return "the patches do not make the text";
    if (applied(after, inverted(before, result->patches)) != before)
        return "the inverse does not give the text back";
    return after;
}

/// Checks the current row, as it is, with CRLF line ends, and with a byte order mark.
inline void check()
{
    QFETCH(QByteArray, before);
    QFETCH(portolan::YamlEdit, edit);
    QFETCH(QByteArray, after);
    QCOMPARE(outcome(before, edit), after);

    const auto withCrlf = [](QByteArray text) { return text.replace("\n", "\r\n"); };
    if (before.contains('\n')) // else nothing tells that lines end with CRLF
        QCOMPARE(outcome(withCrlf(before), edit), withCrlf(after));
    const QByteArray mark = "\xEF\xBB\xBF";
    QCOMPARE(outcome(mark + before, edit), mark + after);
}

/// Checks that the edit is refused with a sentence that holds `reason`.
inline void checkRefusal(const QByteArray &before, const portolan::YamlEdit &edit, const QByteArray &reason)
{
    const QByteArray result = outcome(before, edit);
    QVERIFY2(result.startsWith("refused: ") && result.contains(reason), result.constData());
}

inline void checkRefusalRow()
{
    QFETCH(QByteArray, before);
    QFETCH(portolan::YamlEdit, edit);
    QFETCH(QByteArray, after);
    checkRefusal(before, edit, after);
}

} // namespace editrows
