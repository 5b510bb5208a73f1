// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/anyedit.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray &anyOf(const QList<QByteArray> &list, const Choose &choose)
{
    return list.at(choose(int(list.size())));
}

ScalarValue anyValue(const Choose &choose)
{
    static const QList<QByteArray> kTexts = {
        "plain",        "",          " ",  "8080", "true", "~", "a: b", "x # y", "- z", "*a", "it's \"both\"",
        "two\nlines\n", "caf\u00e9", "\t", "[a]",
    };
    switch (choose(4)) {
    case 0:
        return ScalarValue::integer(choose(256));
    case 1:
        return ScalarValue::boolean(choose(2) == 1);
    default:
        return ScalarValue::string(QString::fromUtf8(anyOf(kTexts, choose)));
    }
}

const QByteArray &anyEntry(const Choose &choose)
{
    static const QList<QByteArray> kEntries = {"x",          "1",  "name: web", "a: 1\nb:\n- c\n",
                                               "- 1\n- 2\n", "[]", "{a: b}",    "|\n  text\n"};
    return anyOf(kEntries, choose);
}

} // namespace

YamlEdit anyEdit(const YamlTree &tree, const Choose &choose)
{
    const YamlPath path = tree.pathOf(NodeId(choose(tree.size())));
    switch (choose(14)) {
    case 0:
        return YamlEdit::remove(path);
    case 1:
        return YamlEdit::insert(path, anyEntry(choose));
    case 2:
        return YamlEdit::insert(choose(2) == 1 ? path.key("added") : path.index(choose(3)), anyEntry(choose));
    case 3:
        return YamlEdit::renameKey(path, u"renamed"_s);
    case 4:
        return YamlEdit::replace(path, anyEntry(choose));
    case 5:
        return YamlEdit::moveTo(path, choose(4));
    case 6:
        return YamlEdit::move(path, tree.pathOf(NodeId(choose(tree.size()))));
    case 7:
        return YamlEdit::duplicate(path, choose(2) == 1 ? u"copy"_s : QString());
    case 8:
        return YamlEdit::wrapInMap(path, u"wrapped"_s);
    case 9:
        return YamlEdit::wrapInList(path);
    case 10:
        return YamlEdit::detach(path);
    case 11:
        return YamlEdit::renameAnchor(path, u"renamed"_s);
    default:
        return YamlEdit::set(path, anyValue(choose));
    }
}

} // namespace portolan
