// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <memory>
#include <utility>

namespace portolan {

/// A large value that is shared and stays as it is. A worker takes it to pieces, so that whoever lets go of it last need
/// not wait for that.
template<typename Value>
std::shared_ptr<const Value> sharedAside(Value value)
{
    return {new Value(std::move(value)),
            [](const Value *gone) { QThreadPool::globalInstance()->start([gone] { delete gone; }); }};
}

} // namespace portolan
