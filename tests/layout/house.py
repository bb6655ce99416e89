"""The tree as the gates see it: files by pattern, their text, C++ without its comments and strings.

A gate is a file of gates/ with one function `faults(house)`. It yields pairs (name, message): the
name is what exceptions.tsv lists, where the fault has a reason; the message says where and what.
"""

import fnmatch
import os
import pathlib
import re
import sys

sys.dont_write_bytecode = True  # the tree holds no compiled files

NOT_OURS = {".git", "build", "node_modules", "__pycache__"}

CODE = ("*.cpp", "*.hpp", "*.h", "*.py", "*.sh", "*.cmake", "*CMakeLists.txt", "*.ts", "*.js")
SCRIPTS = ("scripts/*", "tests/support/*")


class House:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self._paths = sorted(self._walk())

    def _walk(self):
        for folder, folders, names in os.walk(self.root):
            here = pathlib.Path(folder).relative_to(self.root)
            folders[:] = [f for f in folders if f not in NOT_OURS and str(here / f) != "results"]
            yield from (str(here / name) for name in names)
        reference = self.root / "results" / "reference"
        yield from (str(p.relative_to(self.root)) for p in reference.rglob("*") if p.is_file())

    def files(self, *patterns):
        """Paths from the root, sorted; a pattern's * also crosses folders."""
        return [p for p in self._paths if any(fnmatch.fnmatch(p, pattern) for pattern in patterns)]

    def code(self):
        """All that is written in a programming language, scripts without an ending included."""
        bare = (p for p in self.files(*SCRIPTS) if "." not in pathlib.Path(p).name)
        return sorted({*self.files(*CODE), *bare})

    def exists(self, path):
        return (self.root / path).exists()

    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    def rows(self, path):
        """The cells of a tab-separated table but its comments; none where the file is absent."""
        lines = self.text(path).splitlines() if self.exists(path) else []
        return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


TOKENS = re.compile(r'''
    //[^\n]* | /\*.*?\*/                                      # comments
    | R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"            # raw strings
    | "(?:\\.|[^"\\\n])*" | (?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'
    ''', re.X | re.S)


def bare_cpp(text):
    """The text with comments and strings blanked out and every line where it was."""
    return TOKENS.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
