// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"

#include <QStringList>

namespace portolan {

/// A field that two engines fill differently.
struct FieldDifference
{
    QString path;    ///< in the object: `spec.template.spec.containers[0].image`
    QString builtIn; ///< as JSON on one line; empty where the built-in engine has no such field
    QString helm;    ///< likewise

    friend bool operator==(const FieldDifference &, const FieldDifference &) = default;
};

/// An object as both engines make it.
struct ComparedObject
{
    enum class State : quint8 { Same, Different, OnlyBuiltIn, OnlyHelm };
    State state = State::Same;
    KubernetesObject object; ///< of the built-in engine where it has one
    QList<FieldDifference> differences = {};

    friend bool operator==(const ComparedObject &, const ComparedObject &) = default;
};

/// Compares by meaning: objects by kind and name in whatever order, fields by path, amounts such as `1` and `"1"` alike.
/// Who manages an object and which chart it is from are left aside. Objects of the built-in engine come first.
QList<ComparedObject> compareManifests(const QList<KubernetesObject> &builtIn, const QList<KubernetesObject> &helm);

/// The differences as a text to read: a path a line, with `-` what the built-in engine and with `+` what helm says.
QByteArray comparisonText(const ComparedObject &compared);

} // namespace portolan
