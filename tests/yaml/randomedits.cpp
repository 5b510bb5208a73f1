// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/randomedits.h"

#include "app/yaml/documentorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <functional>

namespace portolan::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A copy or a wrapped value of more nodes than this would make the file grow out of hand.
constexpr int kLargestCopy = 60;

QJsonArray asJson(const YamlPath &path)
{
    QJsonArray steps;
    for (const YamlPath::Step &step : path.steps())
        steps.append(step.kind == YamlPath::Step::Kind::Key ? QJsonValue(QString::fromUtf8(step.key))
                                                            : QJsonValue(step.index));
    return steps;
}

/// Whether a plain model of maps and lists can follow an edit there: nothing shared, no keys that are not strings.
bool isPlainPlace(const YamlTree &tree, NodeId id)
{
    for (; tree.entryIndex(id) >= 0; id = tree.node(id).parent) {
        const NodeId key = tree.keyOf(id);
        if (!tree.anchor(id).isEmpty() || (key != kNoNode && (!tree.isScalar(key) || tree.value(key) == "<<")))
            return false;
    }
    return tree.anchor(id).isEmpty();
}

class Chooser
{
public:
    Chooser(const YamlTree &tree, QRandomGenerator &random) : m_tree(tree), m_random(random) { }

    /// Some node that fits, or kNoNode.
    NodeId any(const std::function<bool(NodeId)> &fits)
    {
        QList<NodeId> found;
        for (NodeId id = 0; id < m_tree.size(); ++id) {
            if (m_tree.node(id).kind != NodeKind::Document && !m_tree.isKey(id) && fits(id))
                found.append(id);
        }
        return found.isEmpty() ? kNoNode : found[below(int(found.size()))];
    }
    NodeId anyEntry(const std::function<bool(NodeId)> &fits)
    {
        return any([&](NodeId id) { return m_tree.entryIndex(id) >= 0 && isPlainPlace(m_tree, id) && fits(id); });
    }
    NodeId anyCollection()
    {
        return any([&](NodeId id) {
            return (m_tree.isMap(id) || m_tree.isList(id)) && isPlainPlace(m_tree, id)
                   && m_tree.node(id).style != NodeStyle::FlowPair;
        });
    }
    int below(int count) { return int(m_random.bounded(count)); }
    template<typename T>
    T oneOf(const QList<T> &list)
    {
        return list[below(int(list.size()))];
    }

private:
    const YamlTree &m_tree;
    QRandomGenerator &m_random;
};

struct Piece
{
    QByteArray yaml;
    QByteArray json;
    QJsonValue value() const { return QJsonDocument::fromJson('[' + json + ']').array().first(); }
};

const QList<Piece> &pieces()
{
    static const QList<Piece> all{
        {"plain", R"("plain")"},
        {"\"a # b\"", R"("a # b")"},
        {"name: web\nports:\n- port: 80\n  protocol: TCP\n",
         R"({"name": "web", "ports": [{"port": "80", "protocol": "TCP"}]})"},
        {"- a\n- b: 1\n  c: 2\n", R"(["a", {"b": "1", "c": "2"}])"},
        {"|\n  one\n\n    two\n", R"("one\n\n  two\n")"},
        {"a:\n  b:\n    c: {d: [1, 2]}\n", R"({"a": {"b": {"c": {"d": ["1", "2"]}}}})"},
        {"[]", "[]"},
        {"", R"("")"},
    };
    return all;
}

const QStringList kTexts{u"edited"_s,        u"8080"_s, u"true"_s,     u"a: b # c"_s,     u"it's \"quoted\""_s,
                         u"\u00e9t\u00e9"_s, u"- x"_s,  u"{{ .X }}"_s, u"two\nlines\n"_s, u""_s,
                         u"a, b"_s};

/// Makes edits of one tree, each with its meaning beside it.
class EditMaker
{
public:
    EditMaker(const YamlTree &tree, QRandomGenerator &random, int number)
        : m_tree(tree)
        , m_choose(tree, random)
        , m_name(u"added"_s + QString::number(number))
    { }

    std::optional<RandomEdit> set(bool typed)
    {
        const NodeId id = m_choose.anyEntry([this](NodeId node) { return m_tree.isScalar(node) && isUntagged(node); });
        if (id == kNoNode)
            return std::nullopt;
        const QString value =
            typed ? m_choose.oneOf(QStringList{u"8080"_s, u"true"_s, u"1.5"_s}) : m_choose.oneOf(kTexts);
        const YamlPath path = m_tree.pathOf(id);
        return made(YamlEdit::set(path, typed ? ScalarValue::fromArgument(value) : ScalarValue::string(value)),
                    typed ? u"set-typed"_s : u"set"_s, path, value);
    }

    std::optional<RandomEdit> rename()
    {
        const NodeId id = m_choose.anyEntry([this](NodeId node) { return m_tree.keyOf(node) != kNoNode; });
        if (id == kNoNode)
            return std::nullopt;
        return made(YamlEdit::renameKey(m_tree.pathOf(id), m_name), u"rename"_s, m_tree.pathOf(id), m_name);
    }

    std::optional<RandomEdit> insert(bool append)
    {
        const NodeId collection = m_choose.anyCollection();
        if (collection == kNoNode)
            return std::nullopt;
        const int count = m_tree.entryCount(collection);
        const YamlPath path = m_tree.isMap(collection)
                                  ? m_tree.pathOf(collection).key(m_name.toUtf8())
                                  : m_tree.pathOf(collection).index(append ? count : m_choose.below(count + 1));
        const Piece piece = m_choose.oneOf(pieces());
        return made(YamlEdit::insert(path, piece.yaml), u"insert"_s, path, piece.value());
    }

    std::optional<RandomEdit> remove()
    {
        const NodeId id = m_choose.anyEntry([this](NodeId node) { return isSmall(node); });
        if (id == kNoNode)
            return std::nullopt;
        return made(YamlEdit::remove(m_tree.pathOf(id)), u"remove"_s, m_tree.pathOf(id), {});
    }

    std::optional<RandomEdit> moveAmongSiblings()
    {
        const NodeId id =
            m_choose.anyEntry([this](NodeId node) { return m_tree.entryCount(m_tree.node(node).parent) > 1; });
        if (id == kNoNode)
            return std::nullopt;
        const int index = m_choose.below(m_tree.entryCount(m_tree.node(id).parent));
        return made(YamlEdit::moveTo(m_tree.pathOf(id), index), u"place"_s, m_tree.pathOf(id), index);
    }

    std::optional<RandomEdit> moveElsewhere()
    {
        const NodeId id = m_choose.anyEntry([this](NodeId node) { return isSmall(node); });
        const NodeId into = id == kNoNode ? kNoNode : m_choose.anyCollection();
        if (into == kNoNode || isWithin(m_tree, into, id) || into == m_tree.node(id).parent)
            return std::nullopt;
        const YamlPath holder = afterRemoval(m_tree.pathOf(into), id);
        const YamlPath target = m_tree.isMap(into) ? holder.key(m_name.toUtf8())
                                                   : holder.index(m_choose.below(m_tree.entryCount(into) + 1));
        return made(YamlEdit::move(m_tree.pathOf(id), target), u"move"_s, m_tree.pathOf(id), asJson(target));
    }

    std::optional<RandomEdit> duplicate()
    {
        const NodeId id = m_choose.anyEntry([this](NodeId node) { return isSmall(node); });
        if (id == kNoNode)
            return std::nullopt;
        const QString name = m_tree.keyOf(id) == kNoNode ? QString() : m_name;
        return made(YamlEdit::duplicate(m_tree.pathOf(id), name), u"duplicate"_s, m_tree.pathOf(id), name);
    }

    std::optional<RandomEdit> wrap(bool inMap)
    {
        const NodeId id = m_choose.anyEntry([this](NodeId node) { return isSmall(node); });
        if (id == kNoNode)
            return std::nullopt;
        const YamlPath path = m_tree.pathOf(id);
        return made(inMap ? YamlEdit::wrapInMap(path, m_name) : YamlEdit::wrapInList(path), u"wrap"_s, path,
                    inMap ? QJsonValue(m_name) : QJsonValue());
    }

    std::optional<RandomEdit> replace()
    {
        const NodeId id = m_choose.anyEntry([this](NodeId node) { return isSmall(node); });
        if (id == kNoNode)
            return std::nullopt;
        const Piece piece = m_choose.oneOf(pieces());
        const YamlPath path = m_tree.pathOf(id);
        return made(YamlEdit::replace(path, piece.yaml), u"set-typed"_s, path, piece.value());
    }

    std::optional<RandomEdit> alias(bool detach)
    {
        const NodeId id = m_choose.any(
            [this](NodeId node) { return m_tree.node(node).kind == NodeKind::Alias && m_tree.entryIndex(node) >= 0; });
        if (id == kNoNode)
            return std::nullopt;
        const YamlPath path = m_tree.pathOf(id);
        return made(detach ? YamlEdit::detach(path) : YamlEdit::renameAnchor(path, m_name), u"nothing"_s, path, {});
    }

private:
    bool isUntagged(NodeId id) const { return m_tree.tag(id).isEmpty(); }
    bool isSmall(NodeId id) const { return subtreeEnd(m_tree, id) - id <= kLargestCopy; }

    /// A path of the file as it will be without the entry.
    YamlPath afterRemoval(const YamlPath &path, NodeId removed) const
    {
        const YamlPath list = m_tree.pathOf(m_tree.node(removed).parent);
        YamlPath after;
        for (const YamlPath::Step &step : path.steps()) {
            const bool behind = step.kind == YamlPath::Step::Kind::Index && after.size() == list.size()
                                && path.startsWith(list) && step.index > m_tree.entryIndex(removed);
            after = behind ? after.index(step.index - 1) : after.step(step);
        }
        return after;
    }

    RandomEdit made(const YamlEdit &edit, const QString &operation, const YamlPath &path, const QJsonValue &value) const
    {
        return {edit, {{u"op"_s, operation}, {u"path"_s, asJson(path)}, {u"value"_s, value}}};
    }

    const YamlTree &m_tree;
    Chooser m_choose;
    QString m_name;
};

} // namespace

QString nameOf(Primitive primitive)
{
    static const QStringList names{u"set text"_s,  u"set typed"_s,    u"rename"_s,       u"insert"_s,
                                   u"append"_s,    u"remove"_s,       u"move"_s,         u"move elsewhere"_s,
                                   u"duplicate"_s, u"wrap in map"_s,  u"wrap in list"_s, u"replace"_s,
                                   u"detach"_s,    u"rename anchor"_s};
    return names[int(primitive)];
}

std::optional<RandomEdit> randomEdit(Primitive primitive, const YamlTree &tree, QRandomGenerator &random, int number)
{
    EditMaker maker(tree, random, number);
    switch (primitive) {
    case Primitive::SetText:
    case Primitive::SetTyped:
        return maker.set(primitive == Primitive::SetTyped);
    case Primitive::Rename:
        return maker.rename();
    case Primitive::Insert:
    case Primitive::Append:
        return maker.insert(primitive == Primitive::Append);
    case Primitive::Remove:
        return maker.remove();
    case Primitive::MoveAmongSiblings:
        return maker.moveAmongSiblings();
    case Primitive::MoveElsewhere:
        return maker.moveElsewhere();
    case Primitive::Duplicate:
        return maker.duplicate();
    case Primitive::WrapInMap:
    case Primitive::WrapInList:
        return maker.wrap(primitive == Primitive::WrapInMap);
    case Primitive::Replace:
        return maker.replace();
    case Primitive::Detach:
    case Primitive::RenameAnchor:
        break;
    }
    return maker.alias(primitive == Primitive::Detach);
}

} // namespace portolan::test
