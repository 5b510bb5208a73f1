// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/rule.h"

#include "app/chart/chartfacts.h"
#include "app/validation/rulefamilies.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>
#include <QFile>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

const YamlTree &RuleInput::tree() const
{
    return document.tree();
}

QString ComponentInput::label() const
{
    return componentLabel(component(), m_index);
}

QString ComponentInput::containerLabel(qsizetype container) const
{
    return QCoreApplication::translate("Rules", "container \"%1\" of %2")
        .arg(shownValue(component().containerName(container)), label());
}

Rule Rule::text(const char *id, Severity severity, ChartCheck check)
{
    return chart(id, severity, check).with(AboutText);
}

Rule Rule::chart(const char *id, Severity severity, ChartCheck check)
{
    return both(id, severity, nullptr, check);
}

Rule Rule::component(const char *id, Severity severity, ComponentCheck check)
{
    return both(id, severity, check, nullptr);
}

Rule Rule::both(const char *id, Severity severity, ComponentCheck forComponent, ChartCheck forRest)
{
    Rule rule;
    rule.id = id;
    rule.severity = severity;
    rule.checkComponent = forComponent;
    rule.checkChart = forRest;
    return rule;
}

Rule Rule::with(Trait trait) const
{
    Rule rule = *this;
    rule.traits |= trait;
    return rule;
}

QString Rule::help() const
{
    QFile file(u":/portolan/help/rules/%1.md"_s.arg(QLatin1String(id)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

} // namespace portolan
