"""Each sim/<folder>/<file>.cpp has its tests/unit/<folder>/<file>_test.cpp, and no test outlives
its file."""

import re


def faults(house):
    for path in house.files("sim/*.cpp"):
        mirror = path.replace("sim/", "tests/unit/", 1).replace(".cpp", "_test.cpp")
        if not path.endswith("/main.cpp") and not house.exists(mirror):
            yield path, f"{path}: no {mirror}"
    for mirror in house.files("tests/unit/*_test.cpp"):
        tested = re.sub(r"^tests/unit/(.*)_test\.cpp$", r"sim/\1", mirror)
        if not house.exists(tested + ".cpp") and not house.exists(tested + ".hpp"):
            yield mirror, f"{mirror}: no {tested}.cpp or .hpp"
