"""Results as a table in Markdown, printed and written into a document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from .goals import Figure, Result

BEGIN, END = "<!-- results: begin -->", "<!-- results: end -->"
HEAD = ("work", "Ostinato", "Streamlit", "ahead", "goal", "")
QUIET = 1.5
"""Load average up to which nothing else runs."""
OWN_LOAD = 3.0
"""Load average that the benchmarks make by themselves: a server, its clients, a browser."""
MARKS = {True: "✓", False: "short", None: ""}


def table(results: Sequence[Result]) -> str:
    """The results as a table in Markdown, its columns aligned."""
    rows = [HEAD, *(_row(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    head, *lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([head, rule, *lines])


def write(document: Path, text: str) -> None:
    """Replace what stands between the document's markers.

    Raises
    ------
    ValueError
        If the document does not have both markers.
    """
    old = document.read_text("utf-8")
    before, begin, rest = old.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"Expected the lines {BEGIN!r} and {END!r} in {document}: put them where the results belong.")
    document.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", "utf-8")


def heading(machine: str, loads: Sequence[float]) -> str:
    """When and where the results were seen. `loads`: the machine's load before each measurement."""
    first, middle = loads[0], median(loads)
    seen = f"{datetime.now(UTC):%Y-%m-%d}, {machine}. Load average {first:.1f} before, {middle:.1f} during the run."
    busy = first > QUIET or middle > OWN_LOAD
    return f"{seen} Other programs kept the machine busy: read the times with care." if busy else seen


def _row(result: Result) -> tuple[str, ...]:
    ratio = result.ratio
    return (
        result.figure.work,
        _amount(result.ostinato, result.figure.unit),
        _amount(result.streamlit, result.figure.unit),
        "–" if ratio is None else f"{_digits(ratio)} ×",
        _goal(result.figure),
        MARKS[result.passed],
    )


def _goal(figure: Figure) -> str:
    goals = []
    if figure.times is not None:
        goals.append(f"≥ {figure.times:g} ×")
    if figure.at_most is not None:
        goals.append(f"≤ {figure.at_most:g} {figure.unit}")
    if figure.at_least is not None:
        goals.append(f"≥ {figure.at_least:,g} {figure.unit}")
    return ", ".join(goals)


def _amount(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{_digits(value)} {unit}"


def _digits(value: float) -> str:
    """Three digits, no more: the rest is noise."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"
