"""Runs one gate on the tree: python3 check.py GATE [ROOT]. Prints its faults; exit 1 if any."""

import importlib
import pathlib
import sys

from house import House

HERE = pathlib.Path(__file__).resolve().parent
EXCEPTIONS = "tests/layout/exceptions.tsv"


def faults(gate, root):
    """What the gate finds and exceptions.tsv does not name; and what that names for nothing."""
    house = House(root)
    allowed = {row[1]: row[2] for row in house.rows(EXCEPTIONS) if row[0] == gate}
    found = list(importlib.import_module(f"gates.{gate}").faults(house))
    spare = allowed.keys() - {name for name, _ in found}
    return [message for name, message in found if name not in allowed] + [
        f"{EXCEPTIONS}: {name} needs no exception from {gate}" for name in sorted(spare)]


if __name__ == "__main__":
    wrong = faults(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else HERE.parents[1])
    print("\n".join(wrong) or f"{sys.argv[1]}: nothing wrong")
    sys.exit(1 if wrong else 0)
