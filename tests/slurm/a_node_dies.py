#!/usr/bin/env python3
"""Sends a campaign to a Slurm cluster of two nodes on this machine, kills one of them, and compares
the results with those of one machine, byte for byte.

    a_node_dies.py PROGRAM      exit 0: the same, 1: otherwise, 77: left out, with the reason
"""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
SCRIPTS = TOP / "scripts/slurm"
SCENARIO = str(TOP / "scenarios/010-one-desk")
REPLICATIONS = 300
SHARDS = 4
PATIENCE = 60  # seconds for each thing that is waited for
LEFT_OUT = 77


class Wrong(Exception):
    """Something is not as it should be."""


def require(true, what):
    if not true:
        raise Wrong(what)


def wait_for(what, is_so):
    end = time.monotonic() + PATIENCE
    while not is_so():
        require(time.monotonic() < end, f"waited {PATIENCE} s for: {what}")
        time.sleep(0.1)


def said(*words):
    """Standard output of one of Slurm's programs."""
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout


class Wangge:
    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), folder

    def call(self, code, *words):
        """What it prints, both streams; it must end with that exit code."""
        done = subprocess.run([self.program, *map(str, words)], cwd=self.folder, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        require(done.returncode == code,
                f"{words[0]}: exit code {done.returncode}, not {code}:\n{done.stdout}")
        return done.stdout

    def submit(self, code, campaign):
        return self.call(code, "submit", SCENARIO, "--replications", REPLICATIONS, "--shards",
                         SHARDS, "--out", campaign, "--sbatch", "partition=all", "time=5")


def done_shards(campaign):
    return len(list(campaign.glob("shards/*/*.cells")))


def survive(wangge, cluster, campaign):
    """A campaign from its first submission to its end, with a node lost on the way."""
    print(wangge.submit(0, campaign), end="")
    wait_for("two tasks at work", lambda: len(list(campaign.glob("shards/*/*.spool.*"))) == 2)
    subprocess.run([SCRIPTS / "stop", cluster, "node1"], check=True)
    wait_for("a shard of the other node", lambda: done_shards(campaign) > 0)
    partial = wangge.call(4, "collect", campaign)
    require("missing of baseline" in partial, f"nothing is missing:\n{partial}")
    print(partial, end="")
    require("has not ended yet" in wangge.submit(4, campaign), "sent twice")
    said("scontrol", "update", "nodename=node1", "state=down", "reason=killed")
    wait_for("the end of the job", lambda: said("squeue", "--noheader") == "")
    require("Restarts=1" in said("scontrol", "show", "job"), "no task was started again")
    print(wangge.call(0, "collect", campaign), end="")
    require("nothing is missing" in wangge.submit(0, campaign), "sent what is there")


def compare_stores(one, other):
    require((one / "results.sqlite").read_bytes() == (other / "results.sqlite").read_bytes(),
            "the results differ from those of one machine")


def run(program, scratch, cluster):
    wangge = Wangge(program, scratch)
    campaign, whole = scratch / "奥运 100% it's", scratch / "whole"
    wangge.call(0, "compare", SCENARIO, "--replications", REPLICATIONS, "--out", whole, "--quiet")
    survive(wangge, cluster, campaign)
    compare_stores(campaign, whole)


def main(program):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the cluster is stopped
    with tempfile.TemporaryDirectory(prefix="wangge-") as scratch:
        scratch = pathlib.Path(scratch)
        cluster = scratch / "cluster"
        code = subprocess.run([SCRIPTS / "start", cluster], check=False).returncode
        if code != 0:
            print("left out: no Slurm cluster can be started here")
            return LEFT_OUT if code == LEFT_OUT else 1
        os.environ["SLURM_CONF"] = str(cluster / "slurm.conf")
        try:
            run(program, scratch, cluster)
        except Wrong as wrong:
            print(wrong)
            return 1
        finally:
            subprocess.run([SCRIPTS / "stop", cluster], check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
