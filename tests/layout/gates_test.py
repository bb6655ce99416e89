"""Each gate on small trees that are wrong in one way, and on one that is right: a gate that cannot
fail is no gate."""

import pathlib
import tempfile
import unittest

import check
from house import House, bare_cpp

LONG = "void f() {\n" + "  g();\n" * 59 + "}\n"
STYLE = "BasedOnStyle: Google\n"
FORBIDDEN = (check.HERE / "forbidden.tsv").read_text(encoding="utf-8")

SCENARIO = "scenarios/100-a/scenario.yaml"
TABLE = "scenarios/100-a/table.csv"
STANDARD = "tests/layout/standard.tsv"

WRONG = {  # gate: [(what must be said, {file: text})]
    "layers": [
        ("flow/ is above it", {"sim/base/a.hpp": '#include "flow/b.hpp"\n'}),
        ("flow/ is above it", {"tests/unit/base/a_test.cpp": '#include "flow/b.hpp"\n'}),
        ("write it from sim/", {"sim/base/a.hpp": '#include "b.hpp"\n'}),
        ("kernel/ owns it", {"sim/flow/a.cpp": "#include <simgrid/s4u.hpp>\n"}),
        ("kernel/ owns it", {"tests/unit/flow/a_test.cpp": "#include <simgrid/s4u.hpp>\n"}),
        ("only tests may", {"sim/flow/a.cpp": "#include <gtest/gtest.h>\n"}),
        ("nobody owns it", {"sim/base/a.cpp": "#include <curl/curl.h>\n"}),
    ],
    "headers": [
        ("does not compile alone", {"sim/base/a.hpp": "#pragma once\nName name();\n"}),
        ("does not compile alone",
         {"sim/base/a.hpp": "#pragma once\nName name();\n",
          "sim/base/a.cpp": '// why\n#include "base/b.hpp"\n\n#include "base/a.hpp"\n'}),
        ("does not compile alone",
         {"sim/CMakeLists.txt": "wangge_layer(base TOGETHER LINKS fmt)\n",
          "sim/base/a.hpp": "#pragma once\nName name();\n",
          "sim/base/a.cpp": '#include "base/a.hpp"\n'}),
    ],
    "standard": [
        ("a.hpp: std::string without <string>",
         {STANDARD: "string\tstring\n", "sim/base/a.hpp": "#include <map>\nstd::string b();\n"}),
        ("b.hpp: std::ostream without <iosfwd>",
         {STANDARD: "ostream\tiosfwd ostream\n", "tests/support/b.hpp": "void f(std::ostream);\n"}),
    ],
    "sizes": [
        ("f has 61 lines", {"sim/base/a.cpp": LONG}),
        ("f has 62 lines",
         {"sim/base/a.hpp": "template <class T>\n" + LONG.replace("g();", "if (x) {}")}),
        ("TEST(ATest, Holds) has 61 lines",
         {"tests/unit/base/a_test.cpp": LONG.replace("void f()", "TEST(ATest, Holds)")}),
        ("f has 61 lines", {"scripts/a.py": "def f():\n" + "    g()\n" * 60}),
        ("401 lines", {"sim/base/a.cpp": "int x;\n" * 401}),
        ("601 lines", {"tests/unit/base/a_test.cpp": "int x;\n" * 601}),
        ("101 columns", {"sim/base/a.cpp": "//" + "x" * 99 + "\n"}),
        ("102 columns", {"sim/base/a.cpp": "//" + "网" * 50 + "\n"}),
        ("401 lines", {"scripts/run": "true\n" * 401}),
    ],
    "mirrors": [
        ("no tests/unit/base/a_test.cpp", {"sim/base/a.cpp": ""}),
        ("no sim/base/a.cpp", {"tests/unit/base/a_test.cpp": ""}),
    ],
    "examples": [
        ("010-desk: no expected", {"scenarios/010-desk/command": ""}),
        ("10-desk: the name is not", {"scenarios/10-desk/command": ""}),
        ("neither expected nor", {"tests/cli/bad/command": "run"}),
    ],
    "commands": [
        ("no help page", {"sim/cli/command_run.cpp": ""}),
        ("no example calls `wangge run`",
         {"sim/cli/command_run.cpp": "", "tests/cli/help-run/command": "run --help"}),
        ("no example calls `wangge run`",
         {"sim/cli/command_run.cpp": "", "tests/cli/bad/command": "run",
          "tests/cli/bad/exit_code": "2"}),
        ("README.md does not name `wangge run`",
         {"sim/cli/command_run.cpp": "", "README.md": "wangge check"}),
    ],
    "entry": [
        ("README.md: does not open", {"README.md": "# wangge\n\nA simulator.\n"}),
        (".ci/run: does more", {".ci/run": 'cmake --build x\nexec scripts/test "$@"\n'}),
        (".ci/run: does more", {".ci/run": "exec scripts/test --no-sanitize\n"}),
    ],
    "words": [(row.split("\t")[2], {"sim/base/a.cpp": row.split("\t")[1] + "\n",
                                    "tests/layout/forbidden.tsv": FORBIDDEN})
              for row in FORBIDDEN.splitlines() if not row.startswith("#")],
    "texts": [
        ("b.c: nothing says it",
         {"sim/base/text_table.tsv": "a\tone\t一\nb.c\tone\t一\n", "sim/base/a.cpp": 'text("a")'}),
    ],
    "sources": [
        ("1: per_day: 5: neither a source", {SCENARIO: "per_day: 5  # many\n"}),
        ("1: cv: f(3 h, cv 1): neither", {SCENARIO: "n: f(3 h, cv 1)  # n: assumed, 1-9 h\n"}),
        ("1: n: 3: neither", {SCENARIO: "{n: 3, m: 4}  # assumed, 1-9\n"}),
        ("2: n: 3: neither", {SCENARIO: "# assumed, 1-9\nn: 3\n"}),
        ("4: n: 3: neither",
         {SCENARIO: "a:\n  # n: assumed, 1-9\n  b: {n: 3}\nc: {n: 3}\n"}),
        ("1: n: 3 h: neither", {SCENARIO: "n: 3 h  # assumed, 1-9 km/h\n"}),
        ("1: n: 3 h: it lies outside", {SCENARIO: "n: 3 h  # assumed, 1-9 min\n"}),
        ("1: n: 0: it lies outside", {SCENARIO: "n: 0  # assumed, 0.5-2 times\n"}),
        ("says nothing", {SCENARIO: "n: 3  # assumed, 1-900\n"}),
        ("does not explain [x]", {SCENARIO: "n: 3  # [x]\n"}),
        ("no figure names [x]", {"scenarios/sources.tsv": "x\ta page\n"}),
        ("`rest` does not say", {"scenarios/010-x/scenario.yaml": "sources:\n  demand: x\n"}),
        ("1: n: 3: assumed after a source, but", {
            SCENARIO: "n: 3  # assumed, as x of [page]\n",
            "scenarios/sources.tsv": "page\ta page\n"}),
        ("2: n: 3: neither", {TABLE: "id,n,source\na,3,from memory\n"}),
        ("2: n: 3: neither", {TABLE: "id,n,m,source\na,3,4,\"m: assumed, 1-9\"\n"}),
    ],
    "format": [("not laid out", {"sim/base/a.cpp": "int  x ;\n", ".clang-format": STYLE})],
    "packages": [
        ("libyaml-cpp-dev is missing", {"sim/base/a.cpp": "#include <yaml-cpp/yaml.h>\n"}),
        ("libyaml-cpp-dev is not used", {"scripts/packages.txt": "libyaml-cpp-dev\n"}),
    ],
}

RIGHT = {
    "sim/base/a.hpp": '#pragma once\n#include <string>\n#include <unistd.h>\nstd::string name();\n',
    "sim/base/a.cpp": '#include "base/a.hpp"\nconst char* k[] = {"a", "b."};\n',
    "sim/base/text_table.tsv": "# base\na\tone\t一\nb.c\tone\t一\n",
    "sim/kernel/b.hpp": '#pragma once\n#include "base/a.hpp"\nnamespace n {\n'
                        + "extern int x;\n" * 99 + "}\n",
    "tests/unit/base/a_test.cpp": '#include "base/a.hpp"\n#include "support/b.hpp"\n'
                                  "#include <boost/math/tools/roots.hpp>\n"
                                  + LONG.replace("  g();\n", "", 1),
}


SOURCED = {
    "scenarios/sources.tsv": "page\ta page\n",
    SCENARIO: """# hours: assumed, 0.5-2 times; cv: assumed, 0.3-1.5
id: 7
a:  # share: assumed, 5-40 %
  - {id: x, per_day: 5, share: 0.3, hours: [1, 2]}  # per_day: [page]
  - {id: y, per_day: 5,  # per_day: assumed, 1-9
     work: "f(3 min, cv 1)", area: 2 km2}  # work: assumed, 30 s-1 h; area: [page]
  # of all, base: assumed, -50 to 10; from: assumed, 2008-08-01 to 2008-08-09;
  # at: assumed, 07:00-09:00
  - {base: -4, from: 2008-08-08, at: "08:00"}
cells: {x: 3, y: 4}  # cells: assumed, 1-9
""",
    TABLE: "id,n,m,source\na,3,4,\"m: assumed, 1-9; n: [page]\"\n",
}


def faults_of(gate, files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            file = pathlib.Path(root, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return check.faults(gate, root)


class GatesTest(unittest.TestCase):
    def test_every_gate_has_a_bad_sample(self):
        gates = {p.stem for p in (check.HERE / "gates").glob("*.py")} - {"__init__"}
        self.assertEqual(gates, set(WRONG))

    def test_each_bad_sample_is_refused(self):
        for gate, samples in WRONG.items():
            for said, files in samples:
                with self.subTest(gate=gate, said=said):
                    self.assertIn(said, "\n".join(faults_of(gate, files)))

    def test_a_right_tree_passes_where_formatting_is_not_asked(self):
        for gate in set(WRONG) - {"format"}:
            with self.subTest(gate=gate):
                self.assertEqual(faults_of(gate, RIGHT), [])

    def test_figures_may_say_their_source_in_each_of_these_ways(self):
        self.assertEqual(faults_of("sources", SOURCED), [])

    def test_a_named_exception_passes_and_a_spare_one_does_not(self):
        row = "mirrors\tsim/base/a.cpp\tit only includes\n"
        self.assertEqual(faults_of("mirrors", {"sim/base/a.cpp": "", check.EXCEPTIONS: row}), [])
        self.assertIn("needs no exception", faults_of("mirrors", {check.EXCEPTIONS: row})[0])

    def test_comments_and_strings_are_no_code(self):
        bare = bare_cpp('a("{"); // }\nR"x({)x"; /* {\n */ c(\'{\'); 1\'000;')
        self.assertEqual(bare.split(), ["a(", ");", ";", "c(", ");", "1'000;"])

    def test_build_trees_and_results_are_not_looked_at(self):
        with tempfile.TemporaryDirectory() as root:
            for path in ("build/a.cpp", "results/run/a.csv", "results/reference/b", "sim/a.cpp"):
                pathlib.Path(root, path).parent.mkdir(parents=True, exist_ok=True)
                pathlib.Path(root, path).touch()
            self.assertEqual(House(root).files("*"), ["results/reference/b", "sim/a.cpp"])


if __name__ == "__main__":
    unittest.main()
