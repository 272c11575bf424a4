"""Measures Ostinato and Streamlit in turn, prints a table, and writes docs/benchmarks.md.

Every measurement is made with one framework right after the other, and all of that in rounds, so that a machine whose
speed drifts drifts for both.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

from tools.setup import ROOT

from . import machine, report
from .browser import launch
from .framework import OSTINATO, BenchmarkError, streamlit
from .goals import FIGURES, judge
from .plan import Seen, plan

DOCUMENT = ROOT / "docs/benchmarks.md"
RESULTS = Path(__file__).parent / "results"
APPS = ("counter", "thousand", "tenthousand", "widgets", "rerun_chain", "fragment", "frame", "frame_data")


def main() -> int:
    given = _arguments()
    loads = [machine.load()]
    frameworks = (OSTINATO, streamlit(given.streamlit))
    samples: dict[str, Seen] = {framework.package: {} for framework in frameworks}
    failures = []
    with sync_playwright() as playwright, launch(playwright) as browser:
        planned = plan(browser, given.apps, given.rounds, given.clicks, given.seconds, given.sessions)
        for name, measure, alone in planned:
            if given.only not in name:
                continue
            loads.append(machine.load())
            for framework in frameworks[:1] if alone else frameworks:
                print(f"{name} ({framework.package})", file=sys.stderr, flush=True)
                try:
                    _add(samples[framework.package], measure(framework))
                except (BenchmarkError, PlaywrightError) as error:
                    failures.append(f"{name} ({framework.package}): {error}")
    _keep(samples)
    results = judge(FIGURES, samples["ostinato"], samples["streamlit"])
    text = f"{report.heading(machine.describe(), loads)}\n\n{report.table(results)}"
    print("\n".join([text, *failures]))
    if given.is_complete and not failures:
        report.write(DOCUMENT, text)
    return 1 if failures else 0


def _add(samples: Seen, seen: Seen) -> None:
    for figure, values in seen.items():
        samples.setdefault(figure, []).extend(values)


def _keep(samples: dict[str, Seen]) -> None:
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "last.json").write_text(json.dumps(samples, indent=1), "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Ostinato and Streamlit, side by side.")
    parser.add_argument("--streamlit", type=Path, default=ROOT / ".venv-streamlit", help="its virtual environment")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--clicks", type=int, default=20, help="in the browser, per app and round")
    parser.add_argument("--seconds", type=float, default=6.0, help="of load, and of watching timers")
    parser.add_argument("--sessions", type=int, default=200, help="idle ones, for memory")
    parser.add_argument("--apps", nargs="+", default=APPS, choices=APPS, help="to open in the browser")
    parser.add_argument(
        "--only",
        default="",
        metavar="NAME",
        help="measure what has this in its name, such as load, memory, call, cached_frame, timers, record, import, "
        "chart, long_life, or one of the apps; docs/benchmarks.md stays",
    )
    given = parser.parse_args()
    given.is_complete = not given.only and given.rounds >= 3 and tuple(given.apps) == APPS
    return given


if __name__ == "__main__":
    sys.exit(main())
