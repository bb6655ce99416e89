"""Each header stands alone: it compiles as the only include of a file, without a warning. The
headers that take longest have been read before; that a header includes those of the standard
library that it needs is standard.py's. One that its own source file includes first, which is
compiled alone, is proven by the build."""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "scripts"))
from once import Once  # noqa: E402 (it is in scripts/)

FLAGS = ("-std=c++20 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror "
         "-Isim -Itests -x c++").split()
SLOWEST = """algorithm array chrono coroutine cstdint deque filesystem functional iosfwd map memory
    mutex optional ostream set span sstream string string_view tuple unordered_map utility variant
    vector""".split()


def faults(house):
    version = subprocess.run(["g++", "-dumpfullversion"], capture_output=True, text=True).stdout
    alone = Once(house.root, "headers", " ".join([version, *FLAGS, *SLOWEST]))
    layers = "sim/CMakeLists.txt"
    together = TOGETHER.findall(house.text(layers)) if house.exists(layers) else []
    headers = [h for h in house.files("sim/*.hpp", "tests/support/*.hpp")
               if h.split("/")[1] in together or not comes_first(house, h)]
    known = house.root / "build" / "headers-known" / "known.hpp"
    read_once(known, house.root)
    wrong = alone.failures(compile_alone(known), {header: [header] for header in headers})
    for path, printed in wrong.items():
        yield path, f"{path}: does not compile alone:\n{printed[:2000]}"


FIRST_INCLUDE = re.compile(r'\A(?:\s|//[^\n]*\n|#pragma[^\n]*\n)*#include "([^"]+)"')
TOGETHER = re.compile(r"wangge_layer\((\w+) TOGETHER")


def comes_first(house, header):
    source = header.removesuffix(".hpp") + ".cpp"
    first = FIRST_INCLUDE.match(house.text(source)) if house.exists(source) else None
    return first and first[1] == name_of(header)


def name_of(header):
    return header.split("/", 1)[1]


def read_once(known, root):
    known.parent.mkdir(parents=True, exist_ok=True)
    known.write_text("".join(f"#include <{name}>\n" for name in SLOWEST), encoding="utf-8")
    subprocess.run(["g++", *FLAGS[:-1], "c++-header", str(known)], cwd=root, check=True)


def compile_alone(known):
    def command(path):
        return {"call": ["g++", *FLAGS, "-fsyntax-only", "-include", str(known), "-"],
                "input": f'#include "{name_of(path)}"\n'}
    return command
