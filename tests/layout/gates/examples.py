"""Every example is a proof: a folder of scenarios/ has its rank, its command and what that prints;
and so has a folder of tests/cli."""

import re

RANKED = re.compile(r"^\d{3}-[a-z0-9]+(-[a-z0-9]+)*$")


def folders(house, top):
    return sorted({path.split("/")[len(top.split("/"))] for path in house.files(f"{top}/*/*")})


def faults(house):
    for name in folders(house, "scenarios"):
        here = f"scenarios/{name}"
        if not RANKED.match(name):
            yield here, f"{here}: the name is not NNN-words-like-this"
        for file in ("scenario.yaml", "command", "expected"):
            if not house.exists(f"{here}/{file}"):
                yield here, f"{here}: no {file}"
    for name in folders(house, "tests/cli"):
        here = f"tests/cli/{name}"
        if not house.exists(f"{here}/command"):
            yield here, f"{here}: no command"
        elif not any(house.exists(f"{here}/{file}") for file in ("expected", "expected_error")):
            yield here, f"{here}: neither expected nor expected_error"
