"""Each figure of a scenario of the real district (rank 100 and up, but for the 200s, which are
drawn small to show one thing) says where it comes from: the tag of a source, in brackets, that
scenarios/sources.tsv explains, or `assumed, LOW-HIGH` with a range that holds it. What counts as
said is in figures.py. A small scenario says so of its parts under `sources`, and of the `rest`."""

import figures

TAGS = "scenarios/sources.tsv"
FILES = "scenarios/[13-9][0-9][0-9]-*/*"
SMALL = "scenarios/[02][0-9][0-9]-*/scenario.yaml"
WIDEST = 150  # times its low end; a wider range says nothing

# Names and choices, not figures of the city. A priority only orders; `experiment` is how it is
# looked at.
PLAIN = {"wangge", "id", "origin", "zh", "en", "code", "kind", "group", "category", "severity",
         "priority", "experiment", "sources", "table", "severities", "extends"}
SPREAD = {"people", "cells", "categories", "noticed_through", "types", "dialled", "repeat_dialled"}


def found_in(house, path):
    text = house.text(path)
    if path.endswith(".csv"):
        return figures.in_table(text, PLAIN)
    found = figures.in_yaml(text, PLAIN, SPREAD)
    return [f for f in found if (f.name, f.value) != ("categories", 1)]  # a class as it is


def wrong_with(figure, tags):
    """What is wrong with the figure's nearest claim, or None."""
    for claim in figure.claims:
        if unknown := [tag for tag in claim.tags if tag not in tags]:
            return f"{TAGS} does not explain [{unknown[0]}]"
        if claim.tags and not claim.assumed:
            return None
        if claim.low is None:
            return "assumed after a source, but without a range"
        (low, kind), (high, last) = claim.low, claim.high
        value = 1 if last == "times" and figure.value != 0 else figure.value
        if last not in ("times", figure.kind) or kind != last:
            continue
        if not low <= value <= high:
            return "it lies outside the range that it is given"
        if low >= high or (low > 0 and high > WIDEST * low):
            return "the range that it is given says nothing"
        return None
    return "neither a source, [tag], nor `assumed, LOW-HIGH`"


def faults(house):
    for path in house.files(SMALL):
        if "\n  rest: \"assumed" not in house.text(path).partition("\nsources:\n")[2]:
            yield path, f"{path}: sources: `rest` does not say where the other figures come from"
    tags = {row[0]: row for row in house.rows(TAGS)}
    used = set()
    for path in house.files(FILES):
        if not path.endswith((".yaml", ".csv")):
            continue
        for figure in found_in(house, path):
            used |= {tag for claim in figure.claims for tag in claim.tags}
            if wrong := wrong_with(figure, tags):
                yield path, f"{path}:{figure.line}: {figure.name}: {figure.text}: {wrong}"
    for tag in sorted(tags.keys() - used):
        yield TAGS, f"{TAGS}: no figure names [{tag}]"
