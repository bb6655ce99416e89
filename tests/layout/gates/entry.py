"""Two commands do everything: README opens with them, and .ci/run calls scripts/test and nothing
else of substance."""

import re

OPENING = re.compile(r"\A# [^\n]+\n\n```\nscripts/run +#[^\n]+\nscripts/test +#[^\n]+\n```\n")
# Lines that only say where and what: the shell's own, the system, the commit.
SLIGHT = re.compile(r"(#|set |cd |cat /etc/debian_version$|git log |$)")


def faults(house):
    if house.exists("README.md") and not OPENING.match(house.text("README.md")):
        yield "README.md", "README.md: does not open with scripts/run and scripts/test"
    if not house.exists(".ci/run"):
        return
    rest = [line for line in house.text(".ci/run").splitlines() if not SLIGHT.match(line)]
    if rest != ['exec scripts/test "$@"']:
        yield ".ci/run", f'.ci/run: does more, or less, than exec scripts/test "$@": {rest}'
