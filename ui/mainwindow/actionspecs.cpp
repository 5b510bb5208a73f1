// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/actionspecs.h"

#include <QtGlobal>

namespace portolan {

namespace {

constexpr ActionSpec kActions[] = {
    {"file.new", QT_TRANSLATE_NOOP("Actions", "&New"), "Ctrl+N", "document-new",
     QT_TRANSLATE_NOOP("Actions", "Start an empty file")},
    {"file.newChart", QT_TRANSLATE_NOOP("Actions", "New &chart…"), "Ctrl+Shift+N", "folder-new",
     QT_TRANSLATE_NOOP("Actions", "Make a chart in a new folder and open its values")},
    {"file.open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", "document-open",
     QT_TRANSLATE_NOOP("Actions", "Open a values file")},
    {"file.save", QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "document-save",
     QT_TRANSLATE_NOOP("Actions", "Save the file")},
    {"file.saveAs", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "Ctrl+Shift+S", "document-save-as",
     QT_TRANSLATE_NOOP("Actions", "Save the file under another name")},
    {"file.exportManifests", QT_TRANSLATE_NOOP("Actions", "Export &manifests…"), "Ctrl+E", "document-export",
     QT_TRANSLATE_NOOP("Actions", "Write the Kubernetes objects that the file means")},
    {"file.exportDiagram", QT_TRANSLATE_NOOP("Actions", "Export &diagram…"), "Ctrl+Shift+E", "image-x-generic",
     QT_TRANSLATE_NOOP("Actions", "Write the picture as SVG or PNG")},
    {"file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "application-exit",
     QT_TRANSLATE_NOOP("Actions", "Close all windows")},

    {"edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "edit-undo",
     QT_TRANSLATE_NOOP("Actions", "Take the last change back")},
    {"edit.redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z; Ctrl+Y", "edit-redo",
     QT_TRANSLATE_NOOP("Actions", "Make the change again that was taken back")},
    {"edit.addComponent", QT_TRANSLATE_NOOP("Actions", "Add &component"), "Ctrl+Shift+C", ":component",
     QT_TRANSLATE_NOOP("Actions", "Add a component with one container and a service")},
    {"edit.addContainer", QT_TRANSLATE_NOOP("Actions", "Add con&tainer"), "", ":container",
     QT_TRANSLATE_NOOP("Actions", "Add a container to the selected component")},
    {"edit.addService", QT_TRANSLATE_NOOP("Actions", "Add &service"), "", ":service",
     QT_TRANSLATE_NOOP("Actions", "Give the selected component a service")},
    {"edit.addPort", QT_TRANSLATE_NOOP("Actions", "Add &port"), "Ctrl+Alt+P", ":port",
     QT_TRANSLATE_NOOP("Actions", "Add a port to the service of the selected component")},
    {"edit.addVolume", QT_TRANSLATE_NOOP("Actions", "Add &volume"), "", ":volume",
     QT_TRANSLATE_NOOP("Actions", "Add a volume that containers can mount")},
    {"edit.connect", QT_TRANSLATE_NOOP("Actions", "C&onnect to…"), "Ctrl+K", ":env",
     QT_TRANSLATE_NOOP("Actions", "Connect the selected container to a service, or the selected port to a container")},
    {"edit.duplicate", QT_TRANSLATE_NOOP("Actions", "&Duplicate"), "Ctrl+Shift+D", "edit-copy",
     QT_TRANSLATE_NOOP("Actions", "Put a copy behind the selected entry")},
    {"edit.moveUp", QT_TRANSLATE_NOOP("Actions", "Mov&e up"), "Alt+Up", "go-up",
     QT_TRANSLATE_NOOP("Actions", "Put the selected entry before the one above it")},
    {"edit.moveDown", QT_TRANSLATE_NOOP("Actions", "Move do&wn"), "Alt+Down", "go-down",
     QT_TRANSLATE_NOOP("Actions", "Put the selected entry behind the one below it")},
    {"edit.detach", QT_TRANSLATE_NOOP("Actions", "Ma&ke own copy"), "", "edit-copy",
     QT_TRANSLATE_NOOP("Actions", "Write out what the alias of the selected entry stands for, to change it alone")},
    {"edit.rename", QT_TRANSLATE_NOOP("Actions", "Re&name"), "F2", "edit-rename",
     QT_TRANSLATE_NOOP("Actions", "Change the name of the selected entry")},
    {"edit.remove", QT_TRANSLATE_NOOP("Actions", "Re&move"), "Ctrl+Del", "edit-delete",
     QT_TRANSLATE_NOOP("Actions", "Take the selected entry out of the file")},
    {"edit.complete", QT_TRANSLATE_NOOP("Actions", "Comp&lete"), "Ctrl+Space", "",
     QT_TRANSLATE_NOOP("Actions", "Show the keys, values and names that can stand at the caret of the source")},
    {"edit.find", QT_TRANSLATE_NOOP("Actions", "&Find…"), "Ctrl+F", "edit-find",
     QT_TRANSLATE_NOOP("Actions", "Find text in the source")},
    {"edit.findNext", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), "F3", "go-down",
     QT_TRANSLATE_NOOP("Actions", "Go to the next place that was found")},
    {"edit.findPrevious", QT_TRANSLATE_NOOP("Actions", "Find prev&ious"), "Shift+F3", "go-up",
     QT_TRANSLATE_NOOP("Actions", "Go to the place before that was found")},

    {"view.topology", QT_TRANSLATE_NOOP("Actions", "&Topology"), "Ctrl+1", ":service",
     QT_TRANSLATE_NOOP("Actions", "Show the picture of what runs where"), true},
    {"view.source", QT_TRANSLATE_NOOP("Actions", "&Source"), "Ctrl+2", ":yaml",
     QT_TRANSLATE_NOOP("Actions", "Show the text of the file"), true},
    {"view.manifests", QT_TRANSLATE_NOOP("Actions", "&Manifests"), "Ctrl+3", ":component",
     QT_TRANSLATE_NOOP("Actions", "Show the Kubernetes objects that the file means"), true},
    {"view.split", QT_TRANSLATE_NOOP("Actions", "Side &by side"), "Ctrl+4", ":side-by-side",
     QT_TRANSLATE_NOOP("Actions", "Show picture and text side by side"), true},
    {"view.domains", QT_TRANSLATE_NOOP("Actions", "&Domains…"), "Ctrl+D", ":ingress",
     QT_TRANSLATE_NOOP("Actions", "Say which domains are connected, so that the picture shows them")},
    {"view.zoomIn", QT_TRANSLATE_NOOP("Actions", "&Zoom in"), "Ctrl++; Ctrl+=", ":zoom-in",
     QT_TRANSLATE_NOOP("Actions", "Show the picture or the text larger")},
    {"view.zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom o&ut"), "Ctrl+-", ":zoom-out",
     QT_TRANSLATE_NOOP("Actions", "Show the picture or the text smaller")},
    {"view.zoomReset", QT_TRANSLATE_NOOP("Actions", "&Actual size"), "Ctrl+0", ":zoom-reset",
     QT_TRANSLATE_NOOP("Actions", "Show the picture or the text in its own size")},
    {"view.zoomFit", QT_TRANSLATE_NOOP("Actions", "&Fit"), "Ctrl+9", ":zoom-fit",
     QT_TRANSLATE_NOOP("Actions", "Show the whole picture")},
    {"view.arrange", QT_TRANSLATE_NOOP("Actions", "Arran&ge again"), "", ":arrange",
     QT_TRANSLATE_NOOP("Actions", "Lay the picture out anew, as a freshly opened file is")},
    {"view.moveLeft", QT_TRANSLATE_NOOP("Actions", "&Left"), "Ctrl+Left", "go-previous",
     QT_TRANSLATE_NOOP("Actions", "Move what is selected in the picture to the left")},
    {"view.moveRight", QT_TRANSLATE_NOOP("Actions", "&Right"), "Ctrl+Right", "go-next",
     QT_TRANSLATE_NOOP("Actions", "Move what is selected in the picture to the right")},
    {"view.moveUp", QT_TRANSLATE_NOOP("Actions", "&Up"), "Ctrl+Up", "go-up",
     QT_TRANSLATE_NOOP("Actions", "Move what is selected in the picture up")},
    {"view.moveDown", QT_TRANSLATE_NOOP("Actions", "&Down"), "Ctrl+Down", "go-down",
     QT_TRANSLATE_NOOP("Actions", "Move what is selected in the picture down")},
    {"view.outside", QT_TRANSLATE_NOOP("Actions", "&Outside hosts"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Show or hide the hosts outside the file that containers speak of"), true},
    {"view.minimap", QT_TRANSLATE_NOOP("Actions", "Mi&nimap"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Show or hide the small map of a picture that is larger than the view"), true},
    {"view.structure", QT_TRANSLATE_NOOP("Actions", "St&ructure"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Show or hide the structure of the file"), true},
    {"view.inspector", QT_TRANSLATE_NOOP("Actions", "&Inspector"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Show or hide the form of what is selected"), true},
    {"view.problems", QT_TRANSLATE_NOOP("Actions", "&Problems"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Show or hide the list of problems"), true},
    {"view.system", QT_TRANSLATE_NOOP("Actions", "As the s&ystem"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Light or dark, as the system is"), true},
    {"view.light", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "", QT_TRANSLATE_NOOP("Actions", "Dark on light"), true},
    {"view.dark", QT_TRANSLATE_NOOP("Actions", "Dar&k"), "", "", QT_TRANSLATE_NOOP("Actions", "Light on dark"), true},

    {"problem.fix", QT_TRANSLATE_NOOP("Actions", "&Fix"), "Ctrl+.", "tools-check-spelling",
     QT_TRANSLATE_NOOP("Actions", "Make the first fix of the problem at the caret, or of the selected one")},
    {"problem.fixAll", QT_TRANSLATE_NOOP("Actions", "Fix &all of this rule"), "Ctrl+Alt+.", "",
     QT_TRANSLATE_NOOP("Actions", "Fix every problem of the same rule at once")},
    {"problem.ignore", QT_TRANSLATE_NOOP("Actions", "&Ignore here"), "Ctrl+Alt+I", "",
     QT_TRANSLATE_NOOP("Actions", "Write a comment that silences the rule for this entry")},
    {"problem.level.default", QT_TRANSLATE_NOOP("Actions", "As &delivered"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Take the rule out of the settings of this project"), true},
    {"problem.level.error", QT_TRANSLATE_NOOP("Actions", "&Error"), "", "",
     QT_TRANSLATE_NOOP("Actions", "In this project, what the rule finds is an error"), true},
    {"problem.level.warning", QT_TRANSLATE_NOOP("Actions", "&Warning"), "", "",
     QT_TRANSLATE_NOOP("Actions", "In this project, what the rule finds is a warning"), true},
    {"problem.level.info", QT_TRANSLATE_NOOP("Actions", "&Information"), "", "",
     QT_TRANSLATE_NOOP("Actions", "In this project, what the rule finds is information"), true},
    {"problem.level.off", QT_TRANSLATE_NOOP("Actions", "&Off"), "", "",
     QT_TRANSLATE_NOOP("Actions", "In this project, the rule does not hold"), true},
    {"problem.help", QT_TRANSLATE_NOOP("Actions", "Rule &help"), "Ctrl+F1", "help-contents",
     QT_TRANSLATE_NOOP("Actions", "Read why the rule matters and what to do")},

    {"go.nextProblem", QT_TRANSLATE_NOOP("Actions", "&Next problem"), "F8", "go-next",
     QT_TRANSLATE_NOOP("Actions", "Go to the next problem in the list")},
    {"go.previousProblem", QT_TRANSLATE_NOOP("Actions", "&Previous problem"), "Shift+F8", "go-previous",
     QT_TRANSLATE_NOOP("Actions", "Go to the problem before in the list")},
    {"go.form", QT_TRANSLATE_NOOP("Actions", "Go to &form"), "", "document-edit",
     QT_TRANSLATE_NOOP("Actions", "Go to the first field of the selected entry")},
    {"go.source", QT_TRANSLATE_NOOP("Actions", "Go to &source"), "Ctrl+Return", ":yaml",
     QT_TRANSLATE_NOOP("Actions", "Show the text of the selected entry")},
    {"go.line", QT_TRANSLATE_NOOP("Actions", "Go to &line…"), "Ctrl+L; Ctrl+G", "go-jump",
     QT_TRANSLATE_NOOP("Actions", "Go to a line of the source by its number")},

    {"help.about", QT_TRANSLATE_NOOP("Actions", "&About Portolan"), "", "help-about",
     QT_TRANSLATE_NOOP("Actions", "Version and licence of the program")},
};

constexpr const char *kFile[] = {
    "file.new", "file.newChart",        "file.open",          "examples", "-",         "file.save", "file.saveAs",
    "-",        "file.exportManifests", "file.exportDiagram", "-",        "file.quit", nullptr};
constexpr const char *kEdit[] = {"edit.undo",
                                 "edit.redo",
                                 "-",
                                 "edit.addComponent",
                                 "edit.addContainer",
                                 "edit.addService",
                                 "edit.addPort",
                                 "edit.addVolume",
                                 "edit.connect",
                                 "-",
                                 "edit.duplicate",
                                 "edit.moveUp",
                                 "edit.moveDown",
                                 "edit.detach",
                                 "edit.rename",
                                 "edit.remove",
                                 "-",
                                 "edit.complete",
                                 "edit.find",
                                 "edit.findNext",
                                 "edit.findPrevious",
                                 nullptr};
constexpr const char *kView[] = {"view.topology",
                                 "view.source",
                                 "view.manifests",
                                 "view.split",
                                 "view.domains",
                                 "-",
                                 "view.structure",
                                 "view.inspector",
                                 "view.problems",
                                 "-",
                                 "view.zoomIn",
                                 "view.zoomOut",
                                 "view.zoomReset",
                                 "view.zoomFit",
                                 "-",
                                 "view.move",
                                 "view.arrange",
                                 "view.outside",
                                 "view.minimap",
                                 "-",
                                 "view.system",
                                 "view.light",
                                 "view.dark",
                                 nullptr};
constexpr const char *kGo[] = {"go.form", "go.source", "go.line", nullptr};
constexpr const char *kProblem[] = {"go.nextProblem", "go.previousProblem", "-", "problem.fix",  "problem.fixAll",
                                    "problem.ignore", "problem.levels",     "-", "problem.help", nullptr};
constexpr const char *kLevels[] = {
    "problem.level.default", "-",    "problem.level.error", "problem.level.warning", "problem.level.info",
    "problem.level.off",     nullptr};
constexpr const char *kMove[] = {"view.moveLeft", "view.moveRight", "view.moveUp", "view.moveDown", nullptr};
constexpr const char *kHelp[] = {"help.about", nullptr};

constexpr MenuSpec kMenus[] = {
    {QT_TRANSLATE_NOOP("Actions", "&File"), kFile},       {QT_TRANSLATE_NOOP("Actions", "&Edit"), kEdit},
    {QT_TRANSLATE_NOOP("Actions", "&View"), kView},       {QT_TRANSLATE_NOOP("Actions", "&Go"), kGo},
    {QT_TRANSLATE_NOOP("Actions", "&Problem"), kProblem}, {QT_TRANSLATE_NOOP("Actions", "&Help"), kHelp},
};

constexpr SubMenuSpec kSubMenus[] = {
    {"view.move",
     {QT_TRANSLATE_NOOP("Actions", "Mo&ve in the picture"), kMove},
     QT_TRANSLATE_NOOP("Actions", "Put what is selected in the picture elsewhere")},
    {"problem.levels",
     {QT_TRANSLATE_NOOP("Actions", "Rule &settings"), kLevels},
     QT_TRANSLATE_NOOP("Actions", "Say how bad the rule is in this project, or that it does not hold")},
};

} // namespace

std::span<const ActionSpec> actionSpecs()
{
    return kActions;
}

std::span<const MenuSpec> menuSpecs()
{
    return kMenus;
}

std::span<const SubMenuSpec> subMenuSpecs()
{
    return kSubMenus;
}

} // namespace portolan
