"""Each header stands alone: it compiles as the only include of a file, without a warning. One that
its own source file includes first is proven by the build."""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "scripts"))
from once import Once  # noqa: E402 (it is in scripts/)

FLAGS = ("-std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror "
         "-Isim -Itests -x c++ -")


def faults(house):
    version = subprocess.run(["g++", "-dumpfullversion"], capture_output=True, text=True).stdout
    alone = Once(house.root, "headers", version + FLAGS)
    headers = house.files("sim/*.hpp", "tests/support/*.hpp")
    wrong = alone.failures(compile_alone, [h for h in headers if not comes_first(house, h)])
    for path, printed in wrong.items():
        yield path, f"{path}: does not compile alone:\n{printed[:2000]}"


FIRST_INCLUDE = re.compile(r'\A(?:\s|//[^\n]*\n|#pragma[^\n]*\n)*#include "([^"]+)"')


def comes_first(house, header):
    source = header.removesuffix(".hpp") + ".cpp"
    first = FIRST_INCLUDE.match(house.text(source)) if house.exists(source) else None
    return first and first[1] == name_of(header)


def name_of(header):
    return header.split("/", 1)[1]


def compile_alone(path):
    return {"call": ["g++", *FLAGS.split()], "input": f'#include "{name_of(path)}"\n'}
