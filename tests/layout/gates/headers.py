"""Each header stands alone: it compiles as the only include of a file, without a warning."""

import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "scripts"))
from once import Once  # noqa: E402 (it is in scripts/)

FLAGS = ("-std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror "
         "-Isim -Itests -x c++ -")


def faults(house):
    version = subprocess.run(["g++", "-dumpfullversion"], capture_output=True, text=True).stdout
    alone = Once(house.root, "headers", version + FLAGS)
    wrong = alone.failures(compile_alone, house.files("sim/*.hpp", "tests/support/*.hpp"))
    for path, printed in wrong.items():
        yield path, f"{path}: does not compile alone:\n{printed[:2000]}"


def compile_alone(path):
    return {"call": ["g++", *FLAGS.split()], "input": f'#include "{path.split("/", 1)[1]}"\n'}
