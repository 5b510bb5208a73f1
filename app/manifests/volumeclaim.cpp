// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/volumeclaim.h"

#include "app/manifests/buildcontext.h"
#include "app/manifests/objectmetadata.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct VolumeClaim
{
    Q_DECLARE_TR_FUNCTIONS(VolumeClaim)
};

} // namespace

std::optional<KubernetesObject> volumeClaim(const BuildContext &context, const Volume &volume)
{
    if (!volume.isPersistent())
        return {};
    const std::optional<QString> name = volume.name.value;
    const std::optional<QString> size = volume.size.value;
    if (!name || name->isEmpty() || !size) {
        context.leaveOut(volume.node, VolumeClaim::tr("The volume cannot be exported: it needs a name and a size."));
        return {};
    }
    KubernetesObject object =
        startedObject(context, {u"v1"_s, u"PersistentVolumeClaim"_s, *name, QString(), volume.node});
    ManifestValue accessModes = ManifestValue::list();
    accessModes.append(ManifestValue::string(u"ReadWriteOnce"_s));
    ManifestValue requests = ManifestValue::map({{u"storage"_s, ManifestValue::string(*size)}});
    object.content.set(u"spec"_s, ManifestValue::map({
                                      {u"accessModes"_s, std::move(accessModes)},
                                      {u"resources"_s, ManifestValue::map({{u"requests"_s, std::move(requests)}})},
                                  }));
    return object;
}

} // namespace portolan
