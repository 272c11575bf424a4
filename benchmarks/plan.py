"""All measurements, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from playwright.sync_api import Browser

from .browser import visit
from .charts import KINDS, changed, twenty
from .frames import large_frame
from .framework import Framework
from .imports import import_seconds
from .in_script import times_in_script
from .inputs import long_lists, one_of_each
from .load import load
from .long_life import growth
from .memory import memory_per_session
from .record import record_cost
from .streaming import stream
from .timers import tick
from .uploads import upload

IMPORTS = 12
"""Fresh processes of each framework."""
UPLOADS = 3
"""Of 1 GB each."""
RUNS = 5
"""Of scripts that time themselves."""
CACHED = ("numbers_hit_ms", "numbers_written_ms", "strings_hit_ms", "strings_written_ms")
"""What apps/cached_frame.py times."""
SLOW = {("streamlit", "tenthousand"): 2}
"""At most so many clicks of what takes seconds each."""

Seen = dict[str, list[float]]
"""What was seen, by the name of the figure."""
Measure = Callable[[Framework], Seen]


class Measurement(NamedTuple):
    """Something to be measured."""

    name: str
    measure: Measure
    alone: bool = False
    """With Ostinato only: Streamlit has nothing like it, or would take hours."""


def plan(
    browser: Browser, apps: Sequence[str], rounds: int, clicks: int, seconds: float, sessions: int
) -> list[Measurement]:
    """What to measure: first all that is measured in rounds, then what is measured once.

    Parameters
    ----------
    browser
        Visits these `apps`.
    clicks
        In the browser, per app and round.
    seconds
        Of load, and of watching timers.
    sessions
        Idle ones, for memory.
    """
    in_round = [
        *(Measurement(app, _visit(browser, app, clicks)) for app in apps),
        *(Measurement(f"chart, {kind}", _chart(browser, kind, clicks // 2)) for kind in KINDS),
        Measurement("twenty_charts", _twenty(browser)),
        Measurement("inputs", _inputs(browser)),
        Measurement("many_options", _lists(browser)),
        Measurement("stream", _stream(browser)),
        Measurement("load, counter, 10 sessions", _load("counter", 10, seconds)),
        Measurement("load, thousand, 10 sessions", _load("thousand", 10, seconds)),
        Measurement("load, counter, 50 sessions", _load("counter", 50, seconds)),
        Measurement("load, busy, 10 sessions", _load("busy", 10, seconds)),
        Measurement("memory", lambda of: {"counter.session_kb": [memory_per_session(of, "counter", sessions)]}),
        Measurement("call", _in_script("timed_calls", "call_us")),
        Measurement("cached_frame", _in_script("cached_frame", *CACHED)),
        Measurement("timers", _timers(seconds)),
        Measurement("record", _record, alone=True),
        Measurement("ten_million", _large_frame("ten_million"), alone=True),
        Measurement("ten_million, duckdb", _large_frame("ten_million_duckdb"), alone=True),
    ]
    once = [
        *[Measurement("upload", _upload(browser))] * UPLOADS,
        *[Measurement("import", lambda of: {"import_s": [import_seconds(of)]})] * IMPORTS,
        Measurement("long_life, counter", _growth("counter"), alone=True),
        Measurement("long_life, living", _growth("living"), alone=True),
    ]
    return in_round * rounds + once


def _visit(browser: Browser, app: str, clicks: int) -> Measure:
    def measure(framework: Framework) -> Seen:
        seen = visit(browser, framework, app, min(clicks, SLOW.get((framework.package, app), clicks)))
        return {
            f"{app}.click_ms": seen.clicks_ms,
            f"{app}.down_kb": [seen.down_kb],
            f"{app}.up_kb": [seen.up_kb],
            f"{app}.ready_s": [seen.ready_s],
            f"{app}.start_s": [seen.start_s + seen.ready_s],
            f"{app}.whole_s": [seen.whole_s],
            f"{app}.load_kb": [seen.load_kb],
        }

    return measure


def _chart(browser: Browser, kind: str, clicks: int) -> Measure:
    def measure(framework: Framework) -> Seen:
        seen = changed(browser, framework, kind, clicks)
        return {
            f"{kind}_chart.drawn_ms": seen.drawn_ms,
            f"{kind}_chart.down_kb": [seen.down_kb],
            f"{kind}_chart.ready_s": [seen.ready_s],
        }

    return measure


def _twenty(browser: Browser) -> Measure:
    def measure(framework: Framework) -> Seen:
        return {f"twenty_charts.{name}": [value] for name, value in twenty(browser, framework)._asdict().items()}

    return measure


def _inputs(browser: Browser) -> Measure:
    def measure(framework: Framework) -> Seen:
        return {f"inputs.{name}": [value] for name, value in one_of_each(browser, framework)._asdict().items()}

    return measure


def _lists(browser: Browser) -> Measure:
    def measure(framework: Framework) -> Seen:
        return {f"many_options.{name}_ms": times for name, times in long_lists(browser, framework).items()}

    return measure


def _stream(browser: Browser) -> Measure:
    def measure(framework: Framework) -> Seen:
        return {f"stream.{name}": [value] for name, value in stream(browser, framework)._asdict().items()}

    return measure


def _load(app: str, sessions: int, seconds: float) -> Measure:
    def measure(framework: Framework) -> Seen:
        seen = load(framework, app, sessions, seconds)
        return {f"{app}.{sessions}.{name}": [value] for name, value in seen._asdict().items()}

    return measure


def _upload(browser: Browser) -> Measure:
    def measure(framework: Framework) -> Seen:
        return {f"upload.{name}": [value] for name, value in upload(browser, framework)._asdict().items()}

    return measure


def _in_script(app: str, *figures: str) -> Measure:
    return lambda framework: times_in_script(framework, app, figures, RUNS)


def _timers(seconds: float) -> Measure:
    def measure(framework: Framework) -> Seen:
        return {f"timers.{name}": [value] for name, value in tick(framework, seconds)._asdict().items()}

    return measure


def _record(framework: Framework) -> Seen:
    return {f"record.{name}": [value] for name, value in record_cost(framework)._asdict().items()}


def _large_frame(app: str) -> Measure:
    return lambda framework: {f"{app}.{name}": [value] for name, value in large_frame(framework, app)._asdict().items()}


def _growth(app: str) -> Measure:
    return lambda framework: {f"{app}.growth_percent": [growth(framework, app)]}
