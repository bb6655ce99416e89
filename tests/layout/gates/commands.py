"""Each sim/cli/command_<verb>.cpp has its help page in tests/cli/help-<verb>, an example in which
it works, and a line in README."""

import re


def faults(house):
    examples = house.files("tests/cli/*/command", "tests/scenario/*/command", "scenarios/*/command")
    examples = [path for path in examples if not house.exists(path[:-len("command")] + "exit_code")]
    calls = [line for path in examples for line in house.text(path).splitlines()]
    readme = house.text("README.md") if house.exists("README.md") else ""
    for path in house.files("sim/cli/command_*.cpp"):
        verb = re.search(r"command_(\w+)\.cpp$", path)[1].replace("_", "-")
        if not house.exists(f"tests/cli/help-{verb}/expected"):
            yield verb, f"{path}: no help page in tests/cli/help-{verb}"
        if not any(call.split()[:1] == [verb] and "--help" not in call for call in calls):
            yield verb, f"{path}: no example calls `wangge {verb}`"
        if f"wangge {verb}" not in readme:
            yield verb, f"{path}: README.md does not name `wangge {verb}`"
