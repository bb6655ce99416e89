"""The text table, sim/base/text_table.tsv: each key once, with its English and its Chinese, which
take the same values; each key that the code names is there, and each one there is named in the
code (or the beginning of it that ends in a dot, where the code puts the key together)."""

import re

TABLE = "sim/base/text_table.tsv"
VALUE = re.compile(r"\{\d+")
NAMED = re.compile(r'\btext\(\s*"([^"]+)"\s*[,)]')
QUOTED = re.compile(r'"([^"\\\n]+)"')


def faults(house):
    table = {}
    for row in house.rows(TABLE):
        if len(row) != 3 or not all(cell.strip() for cell in row):
            yield row[0], f"{TABLE}: {row[0]}: not key, English, Chinese"
        elif row[0] in table:
            yield row[0], f"{TABLE}: {row[0]}: twice"
        elif set(VALUE.findall(row[1])) != set(VALUE.findall(row[2])):
            yield row[0], f"{TABLE}: {row[0]}: the two languages take different values"
        table[row[0]] = row
    yield from faults_of_use(house, table)


def faults_of_use(house, table):
    quoted = set()
    for path in house.files("sim/*.cpp", "sim/*.hpp"):
        text = house.text(path)
        quoted.update(QUOTED.findall(text))
        for key in NAMED.findall(text):
            if key not in table and not key.endswith("."):
                yield key, f"{path}: text(\"{key}\") is not in {TABLE}"
    begins = tuple(word for word in quoted if word.endswith("."))
    for key in table:
        if key not in quoted and not (begins and key.startswith(begins)):
            yield key, f"{TABLE}: {key}: nothing says it"
