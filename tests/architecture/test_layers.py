#!/usr/bin/python3
# SPDX-FileCopyrightText: The Portolan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that layers.py finds what it is there to find, on small files that break one rule each."""
import tempfile
import unittest
from pathlib import Path

import layers

SPDX = ["// SPDX-FileCopyrightText: The Portolan authors", "// SPDX-License-Identifier: GPL-3.0-or-later"]


class Layers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            for header in ("QtCore/QString", "QtGui/QIcon", "QtWidgets/QWidget", "QtNetwork/QTcpSocket"):
                file = Path(folder, header)
                file.parent.mkdir(exist_ok=True)
                file.touch()
            cls.qt = layers.QtHeaders(folder)

    def found(self, path, *lines, head=SPDX):
        return [sentence for _, sentence in layers.file_problems(path, [*head, *lines], self.qt)]

    def assert_fine(self, path, *lines):
        self.assertEqual(self.found(path, *lines), [])

    def assert_one(self, words, path, *lines):
        found = self.found(path, *lines)
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def test_a_layer_may_use_what_lies_below(self):
        self.assert_fine("app/chart/chart.cpp", '#include "app/yaml/yamltree.h"', "#include <QString>", "#include <map>")
        self.assert_fine("ui/mainwindow/mainwindow.cpp", '#include "ui/source/sourceview.h"', "#include <QWidget>")

    def test_a_layer_must_not_use_what_lies_above(self):
        self.assert_one("must not know app/chart", "app/yaml/a.cpp", '#include "app/chart/chart.h"')
        self.assert_one("must not know ui/session", "app/cli/a.cpp", '#include "ui/session/chartsession.h"')
        self.assert_one("must not know ui/mainwindow", "ui/source/a.cpp", '#include "ui/mainwindow/mainwindow.h"')

    def test_neighbours_do_not_know_each_other(self):
        self.assert_one("must not know app/topology", "app/validation/a.cpp", '#include "app/topology/graph.h"')
        self.assert_one("must not know ui/source", "ui/inspector/a.cpp", '#include "ui/source/sourceview.h"')

    def test_the_core_needs_no_graphics(self):
        self.assert_one("must not use QtGui", "app/topology/a.cpp", "#include <QIcon>")
        self.assert_one("must not use QtGui", "app/topology/a.cpp", "#include <QtGui/QIcon>")
        self.assert_one("must not use QtWidgets", "app/cli/a.cpp", "#include <QWidget>")
        self.assert_fine("app/cli/a.cpp", "#include <QIcon>")

    def test_models_need_no_widgets(self):
        self.assert_one("must not use QtWidgets", "ui/models/a.cpp", "#include <QWidget>")

    def test_nothing_uses_the_network(self):
        self.assert_one("must not use QtNetwork", "ui/mainwindow/a.cpp", "#include <QTcpSocket>")

    def test_a_wrapped_library_has_one_home(self):
        self.assert_fine("app/yaml/eventreader.cpp", "#include <yaml-cpp/yaml.h>")
        self.assert_one("only app/yaml/eventreader.cpp", "app/yaml/a.cpp", "#include <yaml-cpp/yaml.h>")
        self.assert_fine("ui/source/a.cpp", "#include <Qsci/qsciscintilla.h>")
        self.assert_one("only ui/source/", "ui/mainwindow/a.cpp", "#include <Qsci/qsciscintilla.h>")

    def test_includes_are_written_from_the_root(self):
        self.assert_one("project's root", "app/yaml/a.cpp", '#include "yamltree.h"')
        self.assert_fine("app/yaml/a.cpp", '#include "app/version.h"', '#include "a.moc"')

    def test_files_are_small_and_named_after_the_domain(self):
        self.assert_one("401 lines", "app/yaml/a.cpp", *["x"] * 399)
        self.assert_fine("app/yaml/a.cpp", *["x"] * 398)
        for name in ("stringutils.cpp", "TestHelper.cpp", "misc.cpp", "common.cpp", "windowmanager.cpp"):
            self.assert_one("nothing of the domain", f"ui/models/{name}")

    def test_files_say_their_licence(self):
        self.assertEqual(len(self.found("app/yaml/a.cpp", "int x;", head=[])), 1)
        self.assert_one("#pragma once", "app/yaml/a.h")

    def test_a_new_folder_must_be_given_its_place(self):
        self.assert_one("not a layer", "app/other/a.cpp")


if __name__ == "__main__":
    unittest.main()
