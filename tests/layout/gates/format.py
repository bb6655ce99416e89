"""The C++ files are laid out by .clang-format (scripts/format does it)."""

import re
import subprocess


def faults(house):
    files = house.files("sim/*.cpp", "sim/*.hpp", "tests/*.cpp", "tests/*.hpp")
    if not files:
        return
    checked = subprocess.run(["clang-format", "--style=file", "--dry-run", "-Werror", *files],
                             cwd=house.root, capture_output=True, text=True, encoding="utf-8")
    wrong = re.findall(r"^([^\s:]+):\d+:\d+: error:", checked.stderr, re.M)
    for path in sorted(set(wrong)):
        yield path, f"{path}: not laid out by .clang-format; scripts/format {path} does it"
    if checked.returncode != 0 and not wrong:
        yield "clang-format", checked.stderr
