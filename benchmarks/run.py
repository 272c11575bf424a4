"""Measures Ostinato and Streamlit in turn, prints a table, and writes docs/benchmarks.md.

Every measurement is made with one framework right after the other, and all of that in rounds, so that a machine whose
speed drifts drifts for both.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tools.setup import ROOT

from . import machine, report
from .browser import launch, visit
from .call import call_microseconds
from .framework import OSTINATO, BenchmarkError, Framework, streamlit
from .goals import FIGURES, judge
from .imports import import_seconds
from .load import load
from .memory import memory_per_session

DOCUMENT = ROOT / "docs/benchmarks.md"
RESULTS = Path(__file__).parent / "results"
ALL_APPS = ("counter", "thousand", "widgets", "rerun_chain", "fragment", "frame")
APPS = ("counter", "thousand", "widgets", "rerun_chain")
IMPORTS = 12
"""Fresh processes of each framework."""

Seen = dict[str, list[float]]
Measure = Callable[[Framework], Seen]


def main() -> int:
    given = _arguments()
    loads = [machine.load()]
    frameworks = (OSTINATO, streamlit(given.streamlit))
    samples: dict[str, Seen] = {framework.package: {} for framework in frameworks}
    failures = []
    with sync_playwright() as playwright, launch(playwright) as browser:
        for name, measure in _plan(browser, given):
            loads.append(machine.load())
            for framework in frameworks:
                print(f"{name} ({framework.package})", file=sys.stderr, flush=True)
                try:
                    _add(samples[framework.package], measure(framework))
                except (BenchmarkError, PlaywrightError) as error:
                    failures.append(f"{name} ({framework.package}): {error}")
    _keep(samples)
    results = judge(FIGURES, samples["ostinato"], samples["streamlit"])
    text = f"{report.heading(machine.describe(), loads)}\n\n{report.table(results)}"
    print("\n".join([text, *failures]))
    if given.is_complete and all(result.ostinato and result.streamlit for result in results):
        report.write(DOCUMENT, text)
    return 1 if failures else 0


def _add(samples: Seen, seen: Seen) -> None:
    for figure, values in seen.items():
        samples.setdefault(figure, []).extend(values)


def _keep(samples: dict[str, Seen]) -> None:
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "last.json").write_text(json.dumps(samples, indent=1), "utf-8")


def _plan(browser: Browser, given: argparse.Namespace) -> Iterator[tuple[str, Measure]]:
    """All measurements, in order, with a name for each."""
    everything = {
        **{app: _visit(browser, app, given.clicks) for app in given.apps},
        "load, counter, 10 sessions": _load("counter", 10, given.seconds),
        "load, thousand, 10 sessions": _load("thousand", 10, given.seconds),
        "load, counter, 50 sessions": _load("counter", 50, given.seconds),
        "memory": lambda of: {"counter.session_kb": [memory_per_session(of, "counter", given.sessions)]},
        "call": lambda of: {"call_us": [call_microseconds(of, runs=5)]},
    }
    for _ in range(given.rounds):
        yield from ((name, measure) for name, measure in everything.items() if given.only in name)
    if given.only in "import":
        yield from (("import", lambda of: {"import_s": [import_seconds(of)]}) for _ in range(IMPORTS))


def _visit(browser: Browser, app: str, clicks: int) -> Measure:
    def measure(framework: Framework) -> Seen:
        seen = visit(browser, framework, app, clicks)
        return {
            f"{app}.click_ms": seen.clicks_ms,
            f"{app}.down_kb": [seen.down_kb],
            f"{app}.up_kb": [seen.up_kb],
            f"{app}.ready_s": [seen.ready_s],
            f"{app}.load_kb": [seen.load_kb],
        }

    return measure


def _load(app: str, sessions: int, seconds: float) -> Measure:
    def measure(framework: Framework) -> Seen:
        seen = load(framework, app, sessions, seconds)
        return {f"{app}.{sessions}.{name}": [value] for name, value in seen._asdict().items()}

    return measure


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Ostinato and Streamlit, side by side.")
    parser.add_argument("--streamlit", type=Path, default=ROOT / ".venv-streamlit", help="its virtual environment")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--clicks", type=int, default=20, help="in the browser, per app and round")
    parser.add_argument("--seconds", type=float, default=6.0, help="of load")
    parser.add_argument("--sessions", type=int, default=200, help="idle ones, for memory")
    parser.add_argument("--apps", nargs="+", default=APPS, choices=ALL_APPS, help="to open in the browser")
    parser.add_argument("--only", default="", help="measure what has this in its name; docs/benchmarks.md stays")
    given = parser.parse_args()
    given.is_complete = not given.only and given.rounds >= 3 and tuple(given.apps) == APPS
    return given


if __name__ == "__main__":
    sys.exit(main())
