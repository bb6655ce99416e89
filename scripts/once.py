"""A check of each file, not made again while the file, its includes and the check are the same."""

import concurrent.futures
import hashlib
import os
import pathlib
import re
import subprocess

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)


class Once:
    """Checks files of one tree. Those that passed are remembered by digest in its build/<name>/."""

    def __init__(self, root, name, salt):
        self._root = pathlib.Path(root)
        self._memory = self._root / "build" / name
        self._salt = salt
        self._texts = {}

    def failures(self, command_of, units):
        """{unit: what its check printed} for those that fail; one check a processor at a time. A
        unit is checked as one and has the files that it is made of."""
        self._memory.mkdir(parents=True, exist_ok=True)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            printed = pool.map(
                lambda unit: self._check(command_of(unit), self._digest(units[unit])), units)
            return {unit: text for unit, text in zip(units, printed) if text is not None}

    def _digest(self, files):
        whole = hashlib.sha256(self._salt.encode())
        for path in sorted(set().union(*map(self._reads, files))):
            whole.update(f"{path}\n{self._text(path)}".encode())
        return whole.hexdigest()

    def _check(self, command, digest):
        passed = self._memory / digest
        if passed.exists():
            return None
        done = subprocess.run(command["call"], input=command.get("input", ""), cwd=self._root,
                              text=True, encoding="utf-8", stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        if done.returncode == 0:
            passed.touch()
            return None
        return done.stdout

    def _reads(self, file):
        """The file and the project's headers that it includes, directly or not."""
        found, waiting = set(), [file]
        while waiting:
            path = waiting.pop()
            if path not in found:
                found.add(path)
                waiting += [p for p in map(self._header, INCLUDE.findall(self._text(path))) if p]
        return found

    def _header(self, name):
        paths = (f"{top}/{name}" for top in ("sim", "tests"))
        return next((path for path in paths if (self._root / path).exists()), None)

    def _text(self, path):
        if path not in self._texts:
            self._texts[path] = (self._root / path).read_text(encoding="utf-8")
        return self._texts[path]
