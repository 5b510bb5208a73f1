// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/eventreader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <string>

namespace portolan {
namespace {

/// The bytes of a text as a stream buffer. yaml-cpp only reads, so taking the constness away is sound.
class TextStreamBuffer final : public std::streambuf
{
public:
    explicit TextStreamBuffer(QByteArrayView text)
    {
        char *const begin = const_cast<char *>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

/// Turns yaml-cpp's callbacks into events. yaml-cpp swallows a byte order mark without counting it.
class EventForwarder final : public YAML::EventHandler
{
public:
    EventForwarder(YamlEventSink &sink, qsizetype bomLength) : m_sink(sink), m_bomLength(bomLength) { }

    void OnDocumentStart(const YAML::Mark &mark) override { send(Kind::DocumentStart, mark); }
    void OnDocumentEnd() override { end(Kind::DocumentEnd); }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { send(Kind::Null, mark, anchor); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override { send(Kind::Alias, mark, anchor); }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        m_sink.receive({Kind::Scalar, offset(mark), anchor, false, tag == "?", value});
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        send(Kind::SequenceStart, mark, anchor, style == YAML::EmitterStyle::Flow);
    }
    void OnSequenceEnd() override { end(Kind::SequenceEnd); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        send(Kind::MapStart, mark, anchor, style == YAML::EmitterStyle::Flow);
    }
    void OnMapEnd() override { end(Kind::MapEnd); }

private:
    using Kind = YamlEvent::Kind;

    qsizetype offset(const YAML::Mark &mark) const { return mark.pos + m_bomLength; }
    void send(Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor = 0, bool flow = false)
    {
        m_sink.receive({kind, offset(mark), anchor, flow});
    }
    void end(Kind kind) { m_sink.receive({kind}); }

    YamlEventSink &m_sink;
    qsizetype m_bomLength;
};

} // namespace

class EventReader::Private
{
public:
    explicit Private(const SourceText &source) : text(source), buffer(text.view()), stream(&buffer), parser(stream) { }

    void fail(const std::string &message, qsizetype offset)
    {
        reason = message;
        failedAt = std::clamp<qsizetype>(offset, 0, text.size());
    }

    const SourceText text; // shares the bytes that the buffer points into
    TextStreamBuffer buffer;
    std::istream stream;
    YAML::Parser parser;
    std::string reason;
    qsizetype failedAt = 0;
};

EventReader::EventReader(const SourceText &text) : d(std::make_unique<Private>(text)) { }

EventReader::~EventReader() = default;

EventReader::Outcome EventReader::readDocument(YamlEventSink &sink)
{
    EventForwarder forwarder(sink, d->text.bomLength());
    try {
        return d->parser.HandleNextDocument(forwarder) ? Outcome::Document : Outcome::End;
    } catch (const YAML::Exception &exception) {
        d->fail(exception.msg, exception.mark.pos + d->text.bomLength());
    } catch (const std::exception &exception) {
        d->fail(exception.what(), 0);
    }
    return Outcome::Failed;
}

YamlReadError EventReader::error() const
{
    return {d->reason, d->failedAt};
}

} // namespace portolan
