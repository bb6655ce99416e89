"""scripts/bench: what it refuses, with programs made up for the purpose."""

import contextlib
import io
import pathlib
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts" / "bench.d"))
sys.dont_write_bytecode = True
import measure  # noqa: E402  where it lies is known only here

FIGURE = '{"name": "900 cases", "value": 3, "unit": "cases"}'


def own_figures(told, figure=FIGURE, floor=None):
    """What is shown of a program that tells this fingerprint; 1-2 is the one kept."""
    with tempfile.TemporaryDirectory() as folder:
        here = pathlib.Path(folder)
        (here / "kept").write_text("1-2\n")
        program = here / "wangge_bench_900"
        program.write_text(f"#!/bin/sh\necho '{{\"fingerprint\": \"{told}\"}}'\necho '{figure}'\n")
        program.chmod(0o755)
        with mock.patch.multiple(measure, BUILD=here, OWN={"900": here / "kept"}):
            return measure.own_figures("900", floor)


class MeasureTest(unittest.TestCase):
    def test_shows_the_figures_of_the_right_story(self):
        self.assertEqual([figure["value"] for figure in own_figures("1-2")], [3])

    def test_sets_cpu_times_against_the_floor(self):
        floor = measure.Row("W1", "floor", [], [0.05])
        self.assertEqual(measure.floor_of([floor]), 0.05)
        self.assertIsNone(measure.floor_of([]))
        line = '{"name": "900 a replication", "value": 0.6, "unit": "CPU s"}'
        self.assertEqual(own_figures("1-2", line, 0.05)[0]["ratio"], 12.0)
        self.assertIsNone(own_figures("1-2", line)[0]["ratio"])
        self.assertIsNone(own_figures("1-2", FIGURE, 0.05)[0]["ratio"])

    def test_shows_no_figure_of_another_story(self):
        with self.assertRaisesRegex(SystemExit, "the fingerprint is"):
            own_figures("2-1")

    def test_shows_what_is_aimed_at(self):
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown):
            measure.show({"name": "W1 kernel", "value": 2, "unit": "s", "ratio": 1.8}, False)
            measure.show({"name": "W1 SimPy", "value": 2, "unit": "s", "ratio": 180}, False)
        self.assertIn("1.80 x floor (aim: 1.9)", shown.getvalue().splitlines()[0])
        self.assertNotIn("aim", shown.getvalue().splitlines()[1])

    def test_refuses_a_name_that_nothing_has(self):
        said = io.StringIO()
        with mock.patch.object(sys, "argv", ["bench", "W3"]), contextlib.redirect_stderr(said):
            with self.assertRaises(SystemExit):
                measure.arguments()
        self.assertIn("nothing is called W3", said.getvalue())

    def test_gives_help_before_anything_is_installed_or_built(self):
        with tempfile.TemporaryDirectory() as folder:  # a tree without setup, common.sh aside
            scripts = pathlib.Path(folder) / "scripts"
            (scripts / "bench.d").mkdir(parents=True)
            for name in ("bench", "common.sh", "bench.d/measure.py"):
                (scripts / name).write_bytes((ROOT / "scripts" / name).read_bytes())
            done = subprocess.run(["bash", scripts / "bench", "--help"], capture_output=True,
                                  check=False)
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"usage: scripts/bench", done.stdout)


if __name__ == "__main__":
    unittest.main()
