"""No row of the text table, sim/base/text_table.tsv, is left over: its key, or the beginning of it
up to a dot, stands in the code. (That both languages are there, and each key that the code names,
is tests/unit/base/text_test.cpp's.)"""

import re

TABLE = "sim/base/text_table.tsv"
QUOTED = re.compile(r'"([\w.-]+?)\.?(?:\{\})?"')


def faults(house):
    said = set()
    for path in house.files("sim/*.cpp", "sim/*.hpp"):
        said.update(QUOTED.findall(house.text(path)))
    for key, *_ in house.rows(TABLE):
        parts = key.split(".")
        if not any(".".join(parts[:n]) in said for n in range(1, len(parts) + 1)):
            yield key, f"{TABLE}: {key}: nothing says it"
