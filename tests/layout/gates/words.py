"""What no committed file says: forbidden.tsv has the patterns, each with a sample and the reason. A
file that must say such a thing (a test of an error message) is named in exceptions.tsv."""

import re

TABLE = "tests/layout/forbidden.tsv"
TEXT = ("*.txt", "*.json", "*.yaml", "*.csv", "*.tsv", "*.md", "*/expected*", "*/command", ".ci/*")


def faults(house):
    patterns = [(re.compile(pattern), reason) for pattern, _, reason in house.rows(TABLE)]
    for path in sorted({*house.files(*TEXT), *house.code()}):
        if path == TABLE:
            continue
        for number, line in enumerate(house.text(path).splitlines(), 1):
            for pattern, reason in patterns:
                if pattern.search(line):
                    yield path, f"{path}:{number}: {line.strip()[:80]}: {reason}"
