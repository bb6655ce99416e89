"""Each header includes the standard headers of the names it uses: which those are is in
standard.tsv."""

import re

from house import bare_cpp

USED = re.compile(r"\bstd::(\w+)")
INCLUDED = re.compile(r"^\s*#\s*include <([^>]+)>", re.M)


def faults(house):
    wanted = {row[0]: row[1].split() for row in house.rows("tests/layout/standard.tsv")}
    for path in house.files("sim/*.hpp", "tests/support/*.hpp"):
        included = set(INCLUDED.findall(house.text(path)))
        for name in sorted(set(USED.findall(bare_cpp(house.text(path))))):
            if name in wanted and not included.intersection(wanted[name]):
                yield path, f"{path}: std::{name} without <{wanted[name][0]}>"
