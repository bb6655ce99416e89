"""Measures the kernel against a hand-written loop and its peers, the shipped district's cost by
part, and roads: the real extract, where it is there, and a made-up city as it grows.

W1 is a queue M/M/10 at load 0.9 with 1,000,000 customers; W2 is 500,000 cases through four posts
with three classes and 10 % rework. Every program runs the whole workload N times (5), in turn with
the others on one core; its figure is the median CPU time, start-up included, and the ratio is to
the floor's. CPU times of 900 and of roads are set against W1's floor, where it has run before them.
No figure is shown for a program whose answer is wrong; SimGrid's start and roads have none. Beside
some stands what they aim at: W1 and W2 at most so many times the floor, the others at most so much.
With --json, one object a line: name, value, unit, ratio (null where there is no floor), aim (or
null).
"""

import argparse
import dataclasses
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "release"
# What a workload's answer is, and how far from it a right program may be: by theory for W1; for W2
# by the agreement of programs written apart from each other.
ANSWERS = {
    "W1": {"mean_wait": (0.668732, 0.08)},
    "W2": {"mean": (188.0, 0.01), "p95": (407.0, 0.015), "class0": (181.0, 0.01)},
    "SimGrid": {},
}
# Programs that measure themselves; beside some, what they must say of the story they simulated.
OWN = {"900": ROOT / "tests" / "bench" / "900.fingerprint", "roads": None}

# At most: a ratio to their own floor for W1 and W2, the value for the others.
AIMS = {"W1 kernel": 1.9, "W2 kernel": 2.3, "900 a replication": 0.5,
        "900 cost of a case, dearest to cheapest load": 1.5,
        "900 with emergencies and Games, a replication": 1.0,
        "900 with emergencies and Games, peak memory": 300,
        "roads Xicheng extract: import": 3,
        "roads Xicheng extract: rows of 1,520 cells": 2,
        "roads Xicheng extract: the same from disk": 0.1,
        "roads 900 on the extract: peak memory": 300,
        "roads city of 30000 cells: load": 60}


@dataclasses.dataclass
class Row:
    workload: str
    style: str
    command: list
    seconds: list = dataclasses.field(default_factory=list)

    @property
    def name(self):
        return f"{self.workload} {self.style}"


def rows():
    yield Row("SimGrid", "start-up", [BUILD / "wangge_bench_simgrid_start"])
    for workload in ("W1", "W2"):
        w = workload.lower()
        yield Row(workload, "floor", [BUILD / f"wangge_bench_floor_{w}"])
        yield Row(workload, "kernel", [BUILD / f"wangge_bench_kernel_{w}"])
        yield Row(workload, "kernel with records",
                  [BUILD / f"wangge_bench_kernel_{w}", "--records"])
        yield Row(workload, "ns-3 core", [BUILD / f"wangge_bench_ns3_{w}"])
        yield Row(workload, "SimPy", [sys.executable, ROOT / f"scripts/bench.d/simpy_{w}.py"])


def run_once(row):
    """Adds the CPU time of one run; ends everything when it fails or its answer is wrong."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(row.command, stdout=out, cwd=ROOT)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        answer = dict(re.findall(r"(\w+)=(\S+)", out.read().decode()))
    if child.returncode != 0:
        sys.exit(f"scripts/bench: {row.name} ended with {child.returncode}")
    check(row, answer)
    row.seconds.append(used.ru_utime + used.ru_stime)


def check(row, answer):
    for key, (right, tolerance) in ANSWERS[row.workload].items():
        if not abs(float(answer.get(key, "nan")) - right) <= tolerance * right:
            sys.exit(f"scripts/bench: {row.name}: {key} is {answer.get(key)}, not near {right}")


def measure(chosen, runs):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    for _ in range(runs):
        for row in chosen:
            run_once(row)


def figures(chosen):
    """{name, value, unit, ratio} of each row, the ratio to its workload's floor if it has one."""
    medians = {row.name: statistics.median(row.seconds) for row in chosen}
    for name, median in medians.items():
        floor = medians.get(f"{name.split()[0]} floor")
        yield {"name": name, "value": round(median, 4), "unit": "CPU s",
               "ratio": round(median / floor, 2) if floor else None}


def floor_of(chosen):
    """Seconds of W1's floor, if it was measured."""
    medians = [statistics.median(row.seconds) for row in chosen if row.name == "W1 floor"]
    return medians[0] if medians else None


def own_figures(name, floor=None):
    """What wangge_bench_900 and _roads measure themselves: {name, value, unit} a line; CPU times
    against W1's floor. Ends everything when the story is another one than the one kept."""
    program = BUILD / f"wangge_bench_{name}"
    done = subprocess.run([program], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    told = [line["fingerprint"] for line in lines if "fingerprint" in line]
    if OWN[name] is not None and told != [OWN[name].read_text().strip()]:
        sys.exit(f"scripts/bench: {name}: the fingerprint is {told}, not that of {OWN[name]}")
    def ratio(line):
        return round(line["value"] / floor, 1) if floor and line["unit"] == "CPU s" else None
    return [line | {"ratio": ratio(line)} for line in lines if "fingerprint" not in line]


def show(figure, as_json):
    figure = figure | {"aim": AIMS.get(figure["name"])}
    if as_json:
        print(json.dumps(figure), flush=True)
    else:
        ratio = f"{figure['ratio']:8.2f} x floor" if figure["ratio"] else ""
        aim = f" (aim: {figure['aim']})" if figure["aim"] else ""
        print(f"{figure['name']:44} {figure['value']:12.6g} {figure['unit']:8}{ratio}{aim}",
              flush=True)


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="one object a line")
    parser.add_argument("--runs", type=int, default=5, help="of each program (5)")
    parser.add_argument("names", nargs="*", metavar="NAME",
                        help="only what has one of these in its name; besides: 900, roads")
    asked = parser.parse_args()
    known = [row.name for row in rows()]
    for name in asked.names:
        if name not in OWN and not any(name in one for one in known):
            parser.error(f"nothing is called {name}; there is {', '.join([*known, *OWN])}")
    return asked


def main():
    asked = arguments()
    wanted = [row for row in rows() if not asked.names or any(n in row.name for n in asked.names)]
    needed = {row.workload for row in wanted}
    chosen = [row for row in rows() if row.workload in needed
              and (row.style == "floor" or row.name in {w.name for w in wanted})]
    measure(chosen, asked.runs)
    for figure in figures(chosen):
        show(figure, asked.json)
    for name in OWN:
        if not asked.names or name in asked.names:
            for figure in own_figures(name, floor_of(chosen)):
                show(figure, asked.json)


if __name__ == "__main__":
    main()
