"""What is measured, and how far ahead of Streamlit it has to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

Samples = Mapping[str, Sequence[float]]
"""What was seen, by the name of the figure."""


class Figure(NamedTuple):
    """One line of the table."""

    name: str
    work: str
    unit: str
    times: float | None = None
    """Goal: this many times better than Streamlit."""
    at_most: float | None = None
    """Goal: no more than this, in `unit`."""
    at_least: float | None = None
    """Goal: no less than this, in `unit`."""
    more_is_better: bool = False


class Result(NamedTuple):
    """A figure, with the median of what was seen. None: that could not be measured."""

    figure: Figure
    ostinato: float | None
    streamlit: float | None

    @property
    def ratio(self) -> float | None:
        """How many times better Ostinato is."""
        if not self.ostinato or not self.streamlit:
            return None
        return self.ostinato / self.streamlit if self.figure.more_is_better else self.streamlit / self.ostinato

    @property
    def passed(self) -> bool | None:
        """Whether the goals are met. None: there is no goal."""
        figure = self.figure
        seen, ratio = self.ostinato, self.ratio
        met = []
        if figure.times is not None:
            met.append(ratio is not None and ratio >= figure.times)
        if figure.at_most is not None:
            met.append(seen is not None and seen <= figure.at_most)
        if figure.at_least is not None:
            met.append(seen is not None and seen >= figure.at_least)
        return all(met) if met else None


def judge(figures: Sequence[Figure], ostinato: Samples, streamlit: Samples) -> list[Result]:
    """One result for every figure that either framework has samples of."""
    measured = [figure for figure in figures if ostinato.get(figure.name) or streamlit.get(figure.name)]
    return [Result(figure, _median(ostinato, figure.name), _median(streamlit, figure.name)) for figure in measured]


def _median(samples: Samples, name: str) -> float | None:
    seen = samples.get(name)
    return median(seen) if seen else None


def _visit(
    app: str,
    work: str,
    faster: float | None = None,
    lighter: float | None = None,
    ready: float | None = None,
    within: float | None = None,
    sooner: float | None = None,
) -> tuple[Figure, ...]:
    return (
        Figure(f"{app}.click_ms", f"{work}: click → text changed", "ms", times=faster, at_most=within),
        Figure(f"{app}.down_kb", f"{work}: down per click", "KB", at_most=0.3),
        Figure(f"{app}.up_kb", f"{work}: up per click", "KB"),
        Figure(f"{app}.ready_s", f"{work}: navigation → ready", "s", times=sooner, at_most=ready),
        Figure(f"{app}.load_kb", f"{work}: network until ready", "KB", times=lighter),
    )


def _chart(kind: str, work: str) -> tuple[Figure, ...]:
    return (
        Figure(f"{kind}_chart.drawn_ms", f"{work} of 10,000 points: click → drawn", "ms", times=3),
        Figure(f"{kind}_chart.down_kb", f"{work} of 10,000 points: down per click", "KB"),
        Figure(f"{kind}_chart.ready_s", f"{work} of 10,000 points: navigation → drawn", "s", times=2),
    )


FIGURES = (
    *_visit("counter", "one button", 6, lighter=8, ready=0.5),
    Figure("counter.start_s", "one button: start of the server, and navigation → ready", "s"),
    *_visit("thousand", "1,000 lines", 15, lighter=8),
    Figure("thousand.whole_s", "1,000 lines: navigation → all of them drawn", "s"),
    *_visit("tenthousand", "10,000 lines", within=60),
    Figure("tenthousand.whole_s", "10,000 lines: navigation → all of them drawn", "s"),
    *_visit("widgets", "200 inputs", 8, lighter=8),
    *_visit("rerun_chain", "50 × st.rerun", 40, lighter=8),
    *_visit("fragment", "fragment on 1,000 lines", 15, lighter=8),
    *_visit("frame", "1,000,000 rows", 3, sooner=2),
    Figure("frame.start_s", "1,000,000 rows: start of the server, and navigation → ready", "s"),
    Figure("frame_data.click_ms", "1,000,000 rows of st.cache_data: click → text changed", "ms"),
    Figure("frame_data.ready_s", "1,000,000 rows of st.cache_data: navigation → ready", "s"),
    Figure("ten_million.first_s", "10,000,000 rows: click → first rows", "s", at_most=0.5),
    Figure("ten_million.window_ms", "10,000,000 rows: any 100 rows", "ms", at_most=100),
    Figure("ten_million.sort_s", "10,000,000 rows: sorted", "s", at_most=2),
    Figure("ten_million.growth_mb", "10,000,000 rows, 800 MB: growth of the server's memory", "MB", at_most=250),
    Figure("ten_million_duckdb.first_s", "10,000,000 rows in DuckDB: click → first rows", "s", at_most=0.5),
    Figure("ten_million_duckdb.window_ms", "10,000,000 rows in DuckDB: any 100 rows", "ms", at_most=100),
    Figure("ten_million_duckdb.sort_s", "10,000,000 rows in DuckDB: sorted", "s", at_most=2),
    *_chart("line", "st.line_chart"),
    *_chart("scatter", "st.scatter_chart"),
    *_chart("vega", "st.vega_lite_chart"),
    Figure("twenty_charts.charts", "20 charts, one changes: charts drawn again", "", at_most=1),
    Figure("twenty_charts.down_kb", "20 charts, one changes: down per click", "KB"),
    Figure("inputs.ready_s", "one of each input: navigation → all can be used", "s", at_most=0.8),
    Figure("inputs.load_kb", "one of each input: network until ready", "KB", times=8),
    Figure("many_options.some_ms", "multiselect with 50,000 options: press → list is open", "ms", at_most=100),
    Figure("many_options.one_ms", "selectbox with 50,000 options: press → list is open", "ms", at_most=100),
    Figure("stream.frames", "1,000 tokens in 5 s: frames of the page", "/s", at_least=55, more_is_better=True),
    Figure("stream.slowest_ms", "1,000 tokens in 5 s: the longest frame", "ms"),
    Figure("stream.busy", "1,000 tokens in 5 s: processor of the page", "cores"),
    Figure("stream.down_kb", "1,000 tokens in 5 s: down", "KB", at_most=40),
    Figure("upload.mb_per_s", "upload of 1 GB", "MB/s", at_least=200, more_is_better=True),
    Figure("upload.growth_mb", "upload of 1 GB: growth of the server's memory", "MB", at_most=32),
    Figure("counter.10.reruns_per_s", "one button, 10 sessions: reruns", "/s", times=60, more_is_better=True),
    Figure("thousand.10.reruns_per_s", "1,000 lines, 10 sessions: reruns", "/s", times=40, more_is_better=True),
    Figure("counter.50.p99_ms", "one button, 50 sessions: slowest of 100 reruns", "ms", times=20),
    Figure("busy.10.reruns_per_s", "beside a session that computes, 10 sessions: reruns", "/s", more_is_better=True),
    Figure("busy.10.p50_ms", "beside a session that computes, 10 sessions: a rerun, median", "ms"),
    Figure("counter.session_kb", "one button: memory of an idle session", "KB", at_most=150),
    Figure("timers.bodies_per_s", "2,000 × run_every=1s: bodies executed", "/s", at_least=1_900, more_is_better=True),
    Figure("timers.cores", "2,000 × run_every=1s: processor beside the bodies", "cores", at_most=0.10),
    Figure("counter.growth_percent", "one button: growth of memory in 190,000 reruns", "%", at_most=5),
    Figure("living.growth_percent", "changing page: growth of memory in 190,000 reruns", "%", at_most=5),
    Figure("record.of_session_percent", "one button: the record of runs adds to the session's work", "%", at_most=3),
    Figure("record.of_server_percent", "one button: the record of runs adds to the server's work", "%"),
    Figure("import_s", "import in a fresh process", "s", at_most=0.12),
    Figure("call_us", "one st.markdown in a running script", "µs", at_most=6),
    Figure("numbers_hit_ms", "cached frame of numbers, 100 MB: a hit", "ms", times=5),
    Figure("numbers_written_ms", "cached frame of numbers, 100 MB: a hit, and a write to it", "ms"),
    Figure("strings_hit_ms", "cached frame with strings, 100 MB: a hit", "ms", times=5),
    Figure("strings_written_ms", "cached frame with strings, 100 MB: a hit, and a write to it", "ms"),
)
