"""The figures of a scenario's files and what the files say about each.

A figure is a number with its unit: a plain scalar, the mean of a distribution, its `cv`, an hour of
the clock, a date. Beside it, in a comment or in the `source` column of a table, stands a claim:

    per_day: 36  # assumed, 12-100
    work: "lognormal(4 min, cv 0.6)", limit: 15 min  # work: assumed, 2-8 min; limit: [sysConst]

Claims are kept apart by `;`. One that names keys holds for these: in a comment at the end of a line
for what the line belongs to, in a comment of its own for all below it that is not further out. One
without a key holds for the one figure of its own line. `assumed, 0.5-2 times` is a range about the
figure itself.
"""

import csv
import dataclasses
import datetime
import io
import re

import yaml

UNITS = {  # unit: (its kind, how much of the kind's own unit it is)
    "ms": ("time", 1e-3), "s": ("time", 1), "min": ("time", 60), "h": ("time", 3600),
    "d": ("time", 86400), "year": ("time", 365 * 86400),
    "m/s": ("speed", 3.6), "km/h": ("speed", 1),
    "m": ("length", 1), "km": ("length", 1000), "m2": ("area", 1e-6), "km2": ("area", 1),
    "B": ("size", 1), "kB": ("size", 1e3), "MB": ("size", 1e6),
    "B/s": ("bandwidth", 1), "kB/s": ("bandwidth", 1e3), "MB/s": ("bandwidth", 1e6),
    "uh": ("urgent time", 1), "ud": ("urgent time", 24),
    "wh": ("working time", 1), "wd": ("working time", 8),
    "%": ("", 0.01), "": ("", 1),
}
OTHER_UNITS = {"yuan/h", "times"}
NUMBER = r"-?\d+(?:\.\d+)?"
UNIT = r"%|[A-Za-z]+2?(?:/[a-z]+)?"
QUANTITY = re.compile(rf"({NUMBER}) ?({UNIT})?$")
SPREAD = re.compile(rf"[a-z]+\(({NUMBER}) ?({UNIT})?(?:, cv ({NUMBER}))?\)$")
CLOCK = re.compile(r"(\d\d):(\d\d)$")
DATE = re.compile(r"\d{4}-\d\d-\d\d$")


def measure(number, unit):
    kind, size = UNITS.get(unit or "", (unit, 1))
    return float(number) * size, kind


def quantity(text):
    """(value, kind) of a number with its unit, an hour or a date; None where it is a word."""
    if clock := CLOCK.match(text):
        return int(clock[1]) * 60 + int(clock[2]), "clock"
    if DATE.match(text):
        return datetime.date.fromisoformat(text).toordinal(), "date"
    plain = QUANTITY.match(text)
    return measure(*plain.groups()) if plain else None


def quantities(text):
    """All (name or None, value, kind) that one scalar holds."""
    if spread := SPREAD.match(text):
        yield None, *measure(spread[1], spread[2])
        if spread[3]:
            yield "cv", float(spread[3]), ""
        return
    hours = text.split("-") if re.match(r"\d\d:\d\d-\d\d:\d\d$", text) else [text]
    yield from ((None, *found) for part in hours if (found := quantity(part)))


@dataclasses.dataclass
class Figure:
    line: int
    name: str  # the key that a claim calls it by
    value: float
    kind: str
    text: str
    claims: list = dataclasses.field(default_factory=list)  # the nearest first


@dataclasses.dataclass
class Claim:
    names: list  # none: the one figure of its line
    tags: list
    low: tuple = None  # (value, kind)
    high: tuple = None
    assumed: bool = False


END = rf"\d{{4}}-\d\d-\d\d|\d\d:\d\d|{NUMBER}"
RANGE = re.compile(rf"assumed, ({END}) ?({UNIT})?(?: to |-)({END})(?: ?({UNIT})(?![\w/]))?")
NAMED = re.compile(r"(?:^|(?<=[ (]))([a-z_]+(?:, [a-z_]+)*): (?=\[|assumed)")


def claims(comment):
    """What a comment says of figures; words that are neither source nor range are none."""
    for part in comment.split(";"):
        names, begin = [], 0
        for named in NAMED.finditer(part):
            yield from claim(names, part[begin:named.start()])
            names, begin = named[1].split(", "), named.end()
        yield from claim(names, part[begin:])


def claim(names, said):
    tags = re.findall(r"\[([^\[\]]+)\]", said)
    span, ends = RANGE.search(said), []
    if span:
        low, unit, high, last = span.groups()
        last = last if last in UNITS or last in OTHER_UNITS else ""
        ends = [quantity(low + (unit or last)), quantity(high + last)]
    if tags or ends:
        low, high = ends or (None, None)
        yield Claim(names, tags, low, high, re.search(r"\bassumed\b", said) is not None)


def in_table(text, plain):
    """The figures of a CSV table; `plain` names the columns that hold none."""
    rows = list(csv.reader(io.StringIO(text)))
    for line, row in enumerate(rows[1:], 2):
        cells = dict(zip(rows[0], row))
        said = list(claims(cells.pop("source", "")))
        for column, cell in cells.items():
            if column in plain:
                continue
            for part, value, kind in quantities(cell):
                name = part or column
                own = [c for c in said if name in c.names]
                yield Figure(line, name, value, kind, cell, own)


class Comments:
    """The comments of a YAML text and what each holds for."""

    def __init__(self, text):
        self.lines = text.splitlines()
        self._trailing = {}  # line: claims
        self._above = []  # (first line below, indent, claims), in their order
        self._logical = {}  # line: the first line of the item in brackets that it belongs to
        self._read()

    def _read(self):
        own, depth, first = [], 0, 1
        for number, line in enumerate(self.lines, 1):
            code, comment = split_comment(line)
            if not code.strip() and comment is not None:
                own.append(comment)
                continue
            if own:
                found = list(claims(" ".join(own)))
                self._above.append((number, indent(self.lines[number - 2]), found))
                own = []
            first = number if depth == 0 else first
            depth += brackets(code)
            self._logical[number] = first
            self._trailing[number] = list(claims(comment or ""))

    def of(self, line, name, alone):
        """The claims on a figure, the nearest first; `alone`: it is the only one of its line."""
        if alone:
            yield from (c for c in self._trailing[line] if not c.names)
        item = self._logical[line]
        for other, first in self._logical.items():
            if first == item:
                yield from (c for c in self._trailing[other] if name in c.names)
        yield from self._from_further_out(item, name)

    def _from_further_out(self, line, name):
        for number in range(line, 0, -1):
            for below, margin, said in self._above:
                if below == number and self._reaches(number, margin, line):
                    yield from (c for c in said if name in c.names)
            opens = number < line and indent(self.lines[number - 1]) < indent(self.lines[line - 1])
            if opens and self._reaches(number + 1, indent(self.lines[number - 1]) + 1, line):
                yield from (c for c in self._trailing.get(number, []) if name in c.names)

    def _reaches(self, begin, margin, line):
        """Whether nothing from `begin` to `line` is further out than `margin`."""
        between = (text for text in self.lines[begin - 1:line] if text.strip())
        return all(indent(text) >= margin for text in between)


def split_comment(line):
    """The code of a line and its comment without the mark, or None."""
    quoted = False
    for at, sign in enumerate(line):
        quoted ^= sign == '"'
        if sign == "#" and not quoted and (at == 0 or line[at - 1].isspace()):
            return line[:at], line[at + 1:].strip()
    return line, None


def indent(line):
    return len(line) - len(line.lstrip())


def brackets(code):
    bare = re.sub(r"\"[^\"]*\"", "", code)
    return sum(bare.count(c) for c in "[{") - sum(bare.count(c) for c in "]}")


def scalars(node, key="", spread=frozenset(), seen=None):
    """(line, key, text) of all scalars; of those in a map whose keys are names, that map's key."""
    seen = set() if seen is None else seen
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.line + 1, key, node.value
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from scalars(item, key, spread, seen)
    else:
        flat = all(isinstance(value, yaml.ScalarNode) for _, value in node.value)
        for name, value in node.value:
            own = key if flat and key in spread else name.value
            yield from scalars(value, own, spread, seen)


def in_yaml(text, plain, spread):
    """The figures of a YAML text. `plain`: keys that hold none, with all that is under them;
    `spread`: keys whose maps go by names of areas and the like."""
    comments = Comments(text)
    found = []
    for line, key, value in scalars(without(yaml.compose(text), plain), "", spread):
        for part, number, kind in quantities(value):
            found.append(Figure(line, part or key, number, kind, value))
    on_line = {}
    for figure in found:
        on_line[figure.line] = on_line.get(figure.line, 0) + (figure.name != "cv")
    for figure in found:
        alone = on_line[figure.line] == 1 and figure.name != "cv"
        figure.claims = list(comments.of(figure.line, figure.name, alone))
    return found


def without(node, plain):
    """The node without the keys that hold no figures."""
    if isinstance(node, yaml.MappingNode):
        node.value = [(k, v) for k, v in node.value if k.value not in plain]
    for child in node.value if not isinstance(node, yaml.ScalarNode) else []:
        for part in child if isinstance(child, tuple) else [child]:
            without(part, plain)
    return node
