// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/yaml/result.h"

#include <QByteArray>

namespace portolan {

class Picture;
struct DiagramStyle;

/// Draws a picture as an image of the kind that `suffix` names; `scale` in pixels for each px. See diagramImage() in
/// app/painting, which is nothing the command line links.
using ImageWriter = Result<QByteArray> (*)(const Picture &picture, const QString &suffix, const DiagramStyle &style,
                                           double scale);

/// `export diagram`: the picture of what runs where, as a file.
class ExportDiagramCommand final : public Command
{
public:
    /// Images are refused without `images`.
    explicit ExportDiagramCommand(ImageWriter images) : m_images(images) { }

    /// Whether the arguments ask for an image.
    static bool drawsImage(const QStringList &arguments);

    QString name() const override;
    QString summary() const override;

protected:
    QString operands() const override;
    std::pair<qsizetype, qsizetype> operandCount() const override;
    QList<QCommandLineOption> options() const override;
    QString details() const override;
    ExitCode execute(const QCommandLineParser &arguments, Streams &streams) const override;

private:
    Result<QByteArray> diagram(const Picture &picture, const QString &suffix, const DiagramStyle &style,
                               double scale) const;

    ImageWriter m_images;
};

} // namespace portolan
