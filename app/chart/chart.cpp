// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chart.h"

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

QString Component::containerName(qsizetype index) const
{
    if (const QString own = containers.at(index).name.valueOr({}); !own.isEmpty())
        return own;
    const auto unnamed = std::count_if(containers.begin(), containers.end(),
                                       [](const Container &container) { return container.name.valueOr({}).isEmpty(); });
    return unnamed == 1 ? u"container"_s : u"container-%1"_s.arg(index);
}

QString Component::serviceName() const
{
    const QString own = service ? service->name.valueOr({}) : QString();
    return own.isEmpty() ? name.valueOr({}) : own;
}

const Volume *Chart::volume(QStringView name) const
{
    const auto found = std::find_if(volumes.begin(), volumes.end(),
                                    [name](const Volume &volume) { return volume.name.value == name; });
    return found == volumes.end() ? nullptr : &*found;
}

bool Chart::mountsPersistentVolume(const Component &component) const
{
    const auto persistent = [this](const VolumeMount &mount) {
        const Volume *mounted = mount.volumeName.value ? volume(*mount.volumeName.value) : nullptr;
        return mounted && mounted->isPersistent();
    };
    return std::any_of(component.containers.begin(), component.containers.end(),
                       [&persistent](const Container &container) {
                           return std::any_of(container.volumeMounts.begin(), container.volumeMounts.end(), persistent);
                       });
}

} // namespace portolan
