"""Sizes: a function has at most 60 lines, a file 400 (in tests/ 600), a line 100 columns."""

import ast
import re
import unicodedata

from house import bare_cpp

FUNCTION_LINES, FILE_LINES, TEST_FILE_LINES, COLUMNS = 60, 400, 600, 100


def faults(house):
    for path in house.code():
        text = house.text(path)
        yield from file_faults(path, text)
        for name, line, length in functions(path, text):
            if length > FUNCTION_LINES:
                said = f"{name} has {length} lines, more than {FUNCTION_LINES}"
                yield f"{path}:{name}", f"{path}:{line}: {said}"


def file_faults(path, text):
    lines = text.splitlines()
    limit = TEST_FILE_LINES if path.startswith("tests/") else FILE_LINES
    if len(lines) > limit:
        yield path, f"{path}: {len(lines)} lines, more than {limit}"
    for number, line in enumerate(lines, 1):
        if width(line) > COLUMNS:
            yield path, f"{path}:{number}: {width(line)} columns, more than {COLUMNS}"


def width(line):
    """Columns on a terminal: a Chinese character takes two."""
    return len(line) + sum(unicodedata.east_asian_width(c) in "WF" for c in line)


def functions(path, text):
    """(name, first line, lines) of each function, in C++ and in Python."""
    if path.endswith((".cpp", ".hpp", ".h")):
        return list(cpp_functions(bare_cpp(text)))
    if path.endswith(".py"):
        return [(node.name, node.lineno, node.end_lineno - node.lineno + 1)
                for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    return []


def cpp_functions(bare):
    """Every braced block with a parameter list before it. Loops and branches are among them: they
    lie inside a function, so they are never the longest."""
    opened, start = [], 0
    for found in re.finditer(r"[{};]|^\s*#.*$", bare, re.M):
        if found[0] == "{":
            opened.append((bare[start:found.start()], start))
        elif found[0] == "}" and opened:
            head, begin = opened.pop()
            if is_function(head):
                begin += len(head) - len(head.lstrip())
                first = bare.count("\n", 0, begin) + 1
                yield name_of(head), first, bare.count("\n", 0, found.start()) + 2 - first
        start = found.end()


def is_function(head):
    head = re.sub(r"^\s*template\s*<.*?>\s*(?=\w)", "", head, flags=re.S).strip()
    kind = re.match(r"(inline\s+)?(namespace|class|struct|union|enum|extern)\b", head)
    return "(" in head and not kind and not head.endswith(("=", "(", ","))


def name_of(head):
    found = re.search(r"([\w:~]+)\s*\(\s*([\w, ]*)", head)
    if not found:
        return "a block"
    tested = found[1].startswith(("TEST", "RC_"))
    return f"{found[1]}({found[2]})" if tested else found[1]
