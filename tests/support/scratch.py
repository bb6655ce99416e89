"""Calls of wangge in a scratch folder that links to the tree's own folders: examples name files as
README does, and what they write is gone the next time."""

import contextlib
import os
import pathlib
import shlex
import subprocess
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
LINKED = ("scenarios", "tests")


@contextlib.contextmanager
def scratch_folder():
    with tempfile.TemporaryDirectory(prefix="wangge-") as scratch:
        for name in LINKED:
            os.symlink(TOP / name, pathlib.Path(scratch) / name)
        yield scratch


def call(program, arguments, scratch):
    """The finished call; the arguments are split as a shell would. English, no colour."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return subprocess.run([program, *shlex.split(arguments)], cwd=scratch, capture_output=True,
                          stdin=subprocess.DEVNULL,
                          env=kept | {"LANG": "en_US.UTF-8", "NO_COLOR": "1"})
