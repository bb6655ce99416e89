"""No row of the text table, sim/base/text_table.tsv, is left over: its key, or a beginning of it
that ends in a dot, stands in the code. (That both languages are there, and each key that the code
names, is tests/unit/base/text_test.cpp's.)"""

import re

TABLE = "sim/base/text_table.tsv"
QUOTED = re.compile(r'"([\w.-]+)(?:\{\})?"')


def faults(house):
    said = set()
    for path in house.files("sim/*.cpp", "sim/*.hpp"):
        said.update(QUOTED.findall(house.text(path)))
    begins = tuple(word for word in said if word.endswith("."))
    for key, *_ in house.rows(TABLE):
        if key not in said and not key.startswith(begins):
            yield key, f"{TABLE}: {key}: nothing says it"
