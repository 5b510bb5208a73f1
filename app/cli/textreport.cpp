// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkreport.h"
#include "app/cli/problemreport.h"

namespace portolan {
namespace {

class TextReport final : public CheckReport
{
public:
    explicit TextReport(bool colours) : m_colours(colours) { }

    QByteArray file(const CheckedFile &checked) override
    {
        QString lines;
        for (const Problem &problem : checked.findings.problems)
            lines += problemText(*checked.input, problem, m_colours);
        return lines.toUtf8();
    }

    QByteArray end(const CheckTotals &) override { return {}; }

private:
    const bool m_colours;
};

} // namespace

std::unique_ptr<CheckReport> textReport(bool colours)
{
    return std::make_unique<TextReport>(colours);
}

} // namespace portolan
