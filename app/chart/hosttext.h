// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/span.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace portolan {

/// How a host was told from the text around it.
enum class HostForm : quint8 {
    Url,         ///< `scheme://[user:password@]host[:port]`, also one of several hosts, and in `jdbc:` URLs
    HostAndPort, ///< `host:port`
    Named,       ///< alone, as the value of a variable or option whose name says that it is a host
    Word,        ///< a word before a port (`nc db 5432`): no more than a word unless it is the name of a service
    Address,     ///< an IPv4 address, alone
};

/// A host in a text, in bytes from its start.
struct HostMention
{
    HostForm form = HostForm::Url;
    Span host;
    Span port;         ///< its digits; empty when none is written
    QByteArray scheme; ///< of a URL, in lower case
    Span whole;        ///< all that belongs to it

    friend bool operator==(const HostMention &, const HostMention &) = default;
};

/// The lexical half of reading hosts from env values, arguments and commands; it knows no names of services.
///
/// URLs of any scheme, `host:port`, `host=... port=...` and IPv4 addresses in a text, in their order. Left out: what only looks
/// like it, such as times, images with their tags, port mappings, network masks, paths, templates (`${HOST}:80`), and
/// URLs that name no host (`file:`, `s3:`).
QList<HostMention> hostsIn(QByteArrayView text);

/// The hosts of a text that is nothing but a host, or a list of them separated by commas, blanks or semicolons.
QList<HostMention> hostListIn(QByteArrayView text);

/// Whether the text is a DNS name or an IPv4 address, with at least one letter or four numbers.
bool isHost(QByteArrayView text);
/// An IPv4 address in dotted form.
bool isIpv4(QByteArrayView text);
/// The port that the text is; 0 when it is none.
int portNumber(QByteArrayView text);

} // namespace portolan
