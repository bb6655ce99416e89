"""The layer order: a folder of sim/ includes itself and the folders before it in LAYERS, and each
third-party header has one owner. A unit test may include what the folder it tests may, and any
library to compare with except SimGrid."""

import re

LAYERS = ("base random stats theory model network scenario dispatch record indicator kernel flow "
          "experiment report cli").split()

OWNERS = {  # how the header begins: the one folder that includes it
    "nlohmann/": "base", "spdlog/": "base", "fmt/": "base", "date/": "base",
    "iconv.h": "base",
    "Random123/": "random",
    "boost/math/": "stats",
    "boost/intrusive/": "kernel",
    "boost/graph/": "network", "boost/geometry": "network", "osmium/": "network",
    "protozero/": "network",
    "yaml-cpp/": "scenario",
    "sqlite3.h": "record", "xlsxwriter.h": "record",
    "simgrid/": "kernel", "xbt/": "kernel", "dlfcn.h": "kernel",
    "CLI/": "cli",
}
FOR_TESTS = ("gtest/", "gmock/", "rapidcheck", "valijson/")
SYSTEM = re.compile(r"^(sys|linux|sanitizer)/|^(unistd|fcntl|poll|signal|termios|pthread)\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def faults(house):
    for path in house.files("sim/*/*.[ch]pp", "tests/unit/*/*.[ch]pp"):
        tested = path.startswith("tests/")
        folder = path.split("/")[2 if tested else 1]
        text = house.text(path)
        for found in INCLUDE.finditer(text):
            wrong = (wrong_library if found[1] == "<" else wrong_folder)(folder, found[2], tested)
            if wrong:
                line = text.count("\n", 0, found.start(2)) + 1
                yield path, f"{path}:{line}: {folder}/ includes {found[2]}: {wrong}"


def wrong_folder(folder, header, tested):
    used = header.split("/")[0]
    if tested and (used == "support" or header.startswith(f"unit/{folder}/")):
        return None
    if used not in LAYERS:
        return "write it from sim/, as in \"base/time.hpp\""
    if LAYERS.index(used) > LAYERS.index(folder):
        return f"{used}/ is above it"
    return None


def wrong_library(folder, header, tested):
    if "/" not in header and "." not in header or SYSTEM.match(header):
        return None
    if header.startswith(FOR_TESTS):
        return None if tested else "only tests may"
    if tested and not header.startswith(("simgrid/", "xbt/")):
        return None
    owner = next((owner for begin, owner in OWNERS.items() if header.startswith(begin)), None)
    if owner is None:
        return "nobody owns it; gates/layers.py has the list"
    return None if owner == folder else f"{owner}/ owns it"
