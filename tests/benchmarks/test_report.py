"""The table that the benchmarks print, and the document that they write."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.goals import Figure, Result
from benchmarks.report import BEGIN, END, heading, table, write

CLICK = Figure("click_ms", "a click", "ms", times=6)
BYTES = Figure("down_kb", "down", "KB", at_most=0.3)
RERUNS = Figure("reruns_per_s", "reruns", "/s", more_is_better=True)
BODIES = Figure("bodies_per_s", "bodies", "/s", at_least=1_900, more_is_better=True)


def cells(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines()]


def test_each_result_is_a_row() -> None:
    results = [
        Result(CLICK, 5.0, 62.0),
        Result(BYTES, 0.4, 0.66),
        Result(RERUNS, 4056.0, 24.7),
        Result(BODIES, 2000.0, 400.0),
    ]
    head, _, *rows = cells(table(results))
    assert head == ["work", "Ostinato", "Streamlit", "ahead", "goal", ""]
    assert rows == [
        ["a click", "5.00 ms", "62.0 ms", "12.4 ×", "≥ 6 ×", "✓"],
        ["down", "0.400 KB", "0.660 KB", "1.65 ×", "≤ 0.3 KB", "short"],
        ["reruns", "4,056 /s", "24.7 /s", "164 ×", "", ""],
        ["bodies", "2,000 /s", "400 /s", "5.00 ×", "≥ 1,900 /s", "✓"],
    ]


def test_what_could_not_be_measured_is_a_dash() -> None:
    [*_, row] = cells(table([Result(CLICK, 5.0, None)]))
    assert row == ["a click", "5.00 ms", "–", "–", "≥ 6 ×", "short"]


def test_columns_are_aligned() -> None:
    lines = table([Result(CLICK, 5.0, 62.0), Result(RERUNS, 4056.0, 24.7)]).splitlines()
    assert len({len(line) for line in lines}) == 1


@pytest.mark.parametrize(
    ("loads", "busy"), [([0.4, 2.5, 2.0], False), ([3.2, 2.0, 2.0], True), ([0.4, 9.0, 8.0], True)]
)
def test_a_busy_machine_is_told(loads: list[float], busy: bool) -> None:
    assert ("read the times with care" in heading("a machine", loads)) is busy


def test_results_replace_what_stands_between_the_markers(tmp_path: Path) -> None:
    document = tmp_path / "benchmarks.md"
    document.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", "utf-8")
    write(document, "new")
    assert document.read_text("utf-8") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"


def test_a_document_without_markers_is_refused(tmp_path: Path) -> None:
    document = tmp_path / "benchmarks.md"
    document.write_text("before\n", "utf-8")
    with pytest.raises(ValueError, match="results: begin"):
        write(document, "new")
    assert document.read_text("utf-8") == "before\n"
