"""st.line_chart and its like: which columns they draw, as what, and how much of long ones."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitDataframeConversionError,
    StreamlitInvalidColorError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from ostinato.frames import read
from ostinato.frames.column import POSITION
from ostinato.parameters.plots.ranks import ranks
from ostinato.parameters.plots.roles import Asked, roles
from ostinato.parameters.plots.sample import MOST, Sample
from tests.elements.app import error, run

FRUIT = {"fruit": ["Apple", "Fig"], "kilos": [31, 8], "eaten": [12, 8]}
BEFORE = f"import pandas as pd\nfruit = {FRUIT}\n"


def chart(call: str) -> Any:
    (found,) = run(BEFORE + call).main
    return found


def table(data: Any) -> pa.Table:
    return pa.ipc.open_stream(data).read_all()


def encoding(call: str) -> dict[str, Any]:
    spec = chart(call).spec
    return {**spec["encoding"], **(spec["layer"][0]["encoding"] if "layer" in spec else {})}


def test_all_columns_of_numbers_are_drawn_along_the_index() -> None:
    frame = read(pd.DataFrame(FRUIT))
    assert [y.name for y in roles(frame, Asked()).ys] == ["kilos", "eaten"]
    assert roles(frame, Asked()).x == frame.columns[0]


def test_rows_are_counted_where_there_is_no_index() -> None:
    shown = chart("st.line_chart([5, 7])")
    assert table(shown.data["data"]).to_pydict() == {"index": [0, 1], "value": [5, 7]}
    assert shown.spec["encoding"]["x"]["field"] == "index"


def test_columns_side_by_side_are_series_in_their_own_colours() -> None:
    color = encoding("st.line_chart(fruit, x='fruit', color=['red', '#ffaa00'])")["color"]
    assert color["scale"] == {"domain": ["kilos", "eaten"], "range": [{"expr": "theme_red"}, "#ffaa00"]}


def test_a_column_parts_rows_into_series_and_colours_in_it_are_taken_as_they_are() -> None:
    assert encoding("st.line_chart(fruit, y='kilos', color='fruit')")["color"]["field"] == "fruit"
    literal = encoding("st.scatter_chart({'x': [1, 2], 'y': [1, 2], 'c': ['#f00', '#0f0']}, x='x', y='y', color='c')")
    assert literal["color"]["scale"] is None


@pytest.mark.parametrize(
    ("color", "told"),
    [
        ("'#ffaa0088'", "#ffaa0088"),
        ("(255, 170, 0)", "rgba(255, 170, 0, 1.0)"),
        ("(1.0, 0.0, 0.0, 0.5)", "rgba(255, 0, 0, 0.5)"),
        ("'primary'", {"expr": "theme_primary"}),
    ],
)
def test_a_colour_is_that_of_all(color: str, told: Any) -> None:
    assert encoding(f"st.bar_chart(fruit, x='fruit', y='kilos', color={color})")["color"] == {"value": told}


def test_names_that_vega_would_take_apart_are_escaped() -> None:
    channels = encoding("""st.bar_chart({"a.b": [1], "it's [x]": [2]}, x="a.b", y="it's [x]")""")
    assert (channels["x"]["field"], channels["y"]["field"]) == ("a\\.b", "it\\'s \\[x\\]")


@pytest.mark.parametrize(
    ("stack", "stacked", "beside"),
    [
        ("None", None, False),
        ("True", "zero", False),
        ("False", False, True),
        ("'layered'", False, False),
        ("'normalize'", "normalize", False),
    ],
)
def test_bars_stand_upon_each_other_or_side_by_side(stack: str, stacked: Any, beside: bool) -> None:
    channels = encoding(f"st.bar_chart(fruit, x='fruit', stack={stack})")
    assert (channels["y"].get("stack"), "xOffset" in channels) == (stacked, beside)


def test_bars_lie_and_are_sorted() -> None:
    channels = encoding("st.bar_chart(fruit, x='fruit', y='kilos', horizontal=True, sort='-eaten')")
    assert channels["y"]["sort"] == {"field": "eaten", "op": "max", "order": "descending"}
    assert channels["x"]["field"] == "kilos"
    assert encoding("st.bar_chart(fruit, x='fruit', y='kilos', sort=False)")["x"]["sort"] is None


@pytest.mark.parametrize(("freq", "unit"), [("D", "yearmonthdate"), ("MS", "yearmonth"), ("YS", "year"), ("h", None)])
def test_bars_of_days_months_and_years_are_as_wide_as_these(freq: str, unit: str | None) -> None:
    moments = f"pd.date_range('2024-01-01', periods=3, freq={freq!r})"
    assert encoding(f"st.bar_chart({{'t': {moments}, 'n': [1, 2, 3]}}, x='t', y='n')")["x"].get("timeUnit") == unit


def test_labels_are_the_columns_names_or_the_scripts() -> None:
    channels = encoding("st.area_chart(fruit, x='fruit', y='kilos', y_label='')")
    assert (channels["x"]["title"], channels["y"]["title"]) == ("fruit", "")
    assert encoding("st.bar_chart(fruit, x='fruit', y='kilos')")["y"]["title"] == "kilos"
    assert encoding("st.bar_chart(pd.Series([1, 2]))")["y"]["title"] == ""


@pytest.mark.parametrize("data", ["None", "[]", "pd.DataFrame()", "pd.DataFrame({'a': []})"])
def test_no_rows_are_an_empty_chart(data: str) -> None:
    assert list(chart(f"st.line_chart({data})").data) == ["data"]


@pytest.mark.parametrize(
    ("call", "raised"),
    [
        ("st.line_chart(5)", StreamlitDataframeConversionError),
        ("st.line_chart(fruit, x='none')", StreamlitAPIException),
        ("st.line_chart(fruit, y=['kilos', 'fruit'])", StreamlitAPIException),
        ("st.line_chart(fruit, y=1.5)", StreamlitInvalidParameterTypeError),
        ("st.line_chart(fruit, color=['red'])", StreamlitAPIException),
        ("st.line_chart(fruit, color='#xyz')", StreamlitInvalidColorError),
        ("st.area_chart(fruit, stack='layered')", StreamlitValueError),
        ("st.bar_chart(fruit, stack='high')", StreamlitValueError),
        ("st.bar_chart(fruit, sort='none')", StreamlitAPIException),
        ("st.scatter_chart(fruit, size='none')", StreamlitValueError),
    ],
)
def test_what_cannot_be_drawn_is_refused(call: str, raised: type[Exception]) -> None:
    assert error(f"fruit = {FRUIT}\n    {call}") is raised


def test_a_missing_column_is_named_with_those_that_there_are() -> None:
    with pytest.raises(StreamlitAPIException, match=r"no column 'none'.*'fruit', 'kilos', 'eaten'"):
        roles(read(FRUIT), Asked(x="none"))


def sampled(data: Any, asked: Asked, start: int = 0, stop: int | None = None, kind: Any = "series") -> pa.Table:
    frame = read(data)
    sample = Sample.of(frame, roles(frame, asked), kind)
    assert sample is not None
    return table(sample.drawn(frame, start, stop))


def test_of_a_long_series_the_picture_stays_and_a_part_has_all_its_rows() -> None:
    height = 100_000
    values = np.sin(np.arange(height) / 5_000)
    values[70_001] = 9.0
    frame = pd.DataFrame({"t": pd.date_range("2024-01-01", periods=height, freq="s"), "v": values})
    whole = sampled(frame, Asked("t", "v"))
    assert whole.num_rows < MOST["series"]
    assert 9.0 in whole["v"].to_pylist()
    assert {0, height - 1} <= set(whole[POSITION].to_pylist())
    assert sampled(frame, Asked("t", "v"), 70_000, 70_100)[POSITION].to_pylist() == list(range(70_000, 70_100))


def test_rows_without_order_are_sampled_in_that_of_the_axis() -> None:
    shuffled = np.random.default_rng(0).permutation(20_000)
    part = sampled({"x": shuffled, "y": shuffled * 2}, Asked("x", "y"), 5_000, 5_010)
    assert part["x"].to_pylist() == list(range(5_000, 5_010))


def test_each_series_of_a_long_frame_keeps_its_shape() -> None:
    values = np.zeros(40_000)
    values[[10_001, 30_000]] = 5.0
    names = np.where(np.arange(40_000) % 2, "odd", "even")
    kept = sampled({"x": np.arange(40_000), "y": values, "name": names}, Asked("x", "y", "name"))
    highest = {(row["name"], row["x"]) for row in kept.to_pylist() if row["y"] == 5.0}
    assert highest == {("odd", 10_001), ("even", 30_000)}


def test_of_many_points_each_cell_of_the_picture_keeps_one() -> None:
    random = np.random.default_rng(0)
    kept = sampled({"x": random.random(200_000), "y": random.random(200_000)}, Asked("x", "y"), kind="points")
    assert 15_000 < kept.num_rows <= 25_000


def test_of_points_in_a_part_of_both_axes_more_are_kept() -> None:
    random = np.random.default_rng(0)
    frame = read({"x": random.random(200_000), "y": random.random(200_000)})
    sample = Sample.of(frame, roles(frame, Asked("x", "y")), "points")
    assert sample is not None
    part = table(sample.drawn(frame, 0, 20_000, within=(0.25, 0.35)))
    heights = np.array(part["y"])
    assert 0.25 <= heights.min() < heights.max() <= 0.35
    coarse = np.array(table(sample.drawn(frame, 0, 20_000))["y"])
    assert part.num_rows > 1.2 * ((coarse >= 0.25) & (coarse <= 0.35)).sum()


def test_short_frames_and_names_along_the_axis_are_drawn_whole() -> None:
    short, named = (
        read({"x": range(10), "y": range(10)}),
        read({"x": list("ab") * MOST["series"], "y": range(2 * MOST["series"])}),
    )
    assert Sample.of(short, roles(short, Asked("x", "y")), "series") is None
    assert Sample.of(named, roles(named, Asked("x", "y")), "series") is None


LEVELS = ["low", "mid", "high"]
ORDERED = f"import pandas as pd, polars as pl\nnames, n, levels = ['low', 'high'], [1, 2], {LEVELS}\n"


@pytest.mark.parametrize(
    "data",
    [
        "pd.DataFrame({'level': pd.Categorical(names, levels, ordered=True), 'n': n})",
        "pl.DataFrame({'level': pl.Series(names, dtype=pl.Enum(levels)), 'n': n})",
        "pl.LazyFrame({'level': pl.Series(names, dtype=pl.Enum(levels)), 'n': n})",
    ],
)
def test_categories_that_have_an_order_keep_it(data: str) -> None:
    calls = ["bar_chart(data, x='level', y='n', color='level')", "line_chart(data, x='level', y='n')"]
    bars, line = run(f"{ORDERED}data = {data}\n" + "\n".join(f"st.{call}" for call in calls)).main
    assert bars.spec["encoding"]["x"]["sort"] == LEVELS
    assert bars.spec["encoding"]["color"]["sort"] == LEVELS
    assert line.spec["encoding"]["x"]["sort"] == LEVELS


def test_an_index_of_ordered_categories_keeps_their_order_and_others_are_in_that_of_the_alphabet() -> None:
    index = pd.CategoricalIndex(["low", "high"], LEVELS, ordered=True)
    for ordered, expected in ((True, LEVELS), (False, None)):
        frame = read(pd.Series([1, 2], index if ordered else index.as_unordered(), name="n"))
        assert ranks(frame, roles(frame, Asked()).x) == expected


@pytest.mark.parametrize("x", ["[1, 5]", "[__import__('datetime').date(2026, month, 1) for month in (1, 2)]"])
def test_points_at_the_edges_of_a_scatter_chart_are_not_cut_off(x: str) -> None:
    channels = encoding(f"st.scatter_chart({{'x': {x}, 'y': [2, 3], 'size': [1, 9]}}, x='x', y='y', size='size')")
    radius = (channels["size"]["scale"]["range"][1] / math.pi) ** 0.5
    assert [channels[axis]["scale"]["padding"] >= int(radius) for axis in "xy"] == [True, True]
