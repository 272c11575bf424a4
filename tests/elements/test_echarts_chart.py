"""st.echarts_chart: what travels of an option object, and what comes back of a selection."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from pyecharts.charts import Bar
from pyecharts.commons.utils import JsCode
from pyecharts.options import LabelOpts

from ostinato.elements.echarts_chart import EChartsState, Selection
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from ostinato.parameters.echarts_option import option_of
from tests.elements.app import error, run

BARS = "{'xAxis': {'data': ['a', 'b']}, 'yAxis': {}, 'series': [{'type': 'bar', 'data': [1, 2]}]}"
CHOSEN = {
    "selected": [{"series_index": 0, "series_id": None, "series_name": None, "data_type": "main", "data_indices": [1]}],
    "areas": [],
}
WITH_CODE = Bar().add_xaxis(["a"]).add_yaxis("n", [1], label_opts=LabelOpts(formatter=JsCode("x => 1")))
ROWS = {"day": ["Mon", "Tue"], "sales": [3, 5]}


def chart(call: str) -> Any:
    (found,) = run(f"st.echarts_chart({call})").get("echarts_chart")
    return found


def spec(option: Any) -> Any:
    return json.loads(option_of(option).spec)


def test_a_dict_and_its_json_are_the_same_chart() -> None:
    option = {"series": [{"type": "pie", "data": [1, 2]}]}
    assert option_of(option) == option_of(json.dumps(option))


def test_a_chart_of_pyecharts_brings_its_size_if_somebody_has_set_one() -> None:
    bars = Bar().add_xaxis(["a"]).add_yaxis("n", [1])
    assert (spec(bars)["series"][0]["type"], option_of(bars).size) == ("bar", (None, None))
    at = run(
        "from pyecharts.charts import Bar\nfrom pyecharts.options import InitOpts\n"
        "bars = Bar(InitOpts(width='100%', height='260px')).add_xaxis(['a']).add_yaxis('n', [1])\n"
        "st.echarts_chart(bars, width='content')"
    )
    assert (at.get("echarts_chart")[0].width, at.get("echarts_chart")[0].height) == ("stretch", 260)


@pytest.mark.parametrize(
    "frame", [pd.DataFrame(ROWS), pl.DataFrame(ROWS), pa.table(ROWS)], ids=lambda f: type(f).__module__
)
def test_a_data_frame_travels_as_arrow(frame: Any) -> None:
    option = option_of({"dataset": {"source": frame}, "series": [{"type": "bar"}]})
    assert json.loads(option.spec)["dataset"] == {"dimensions": ["day", "sales"], "source": {"$frame": 0}}
    assert pa.ipc.open_stream(option.frames[0]).read_all().to_pydict() == ROWS


def test_arrays_by_name_travel_as_arrow_and_other_dictionaries_as_they_are() -> None:
    option = option_of({"dataset": [{"source": {"x": np.arange(3), "y": np.ones(3)}}, {"source": {"x": [1]}}]})
    assert [one["source"] for one in json.loads(option.spec)["dataset"]] == [{"$frame": 0}, {"x": [1]}]
    assert pa.ipc.open_stream(option.frames[0]).read_all().column_names == ["x", "y"]


def test_the_index_of_a_frame_stays_behind_and_each_data_set_has_its_own() -> None:
    frame = pd.DataFrame(ROWS).set_index("day")
    option = option_of({"dataset": [{"source": frame}, {"source": [[1, 2]]}, {"source": frame}], "series": []})
    assert [one["source"] for one in json.loads(option.spec)["dataset"]] == [{"$frame": 0}, [[1, 2]], {"$frame": 1}]
    assert pa.ipc.open_stream(option.frames[0]).read_all().column_names == ["sales"]


def test_arrays_dates_and_what_is_missing_may_stand_anywhere() -> None:
    data = [np.arange(2), pd.Series([1.5, np.nan]), [dt.date(2024, 1, 2), float("inf"), np.int64(3)]]
    found = spec({"series": [{"type": "line", "data": one} for one in data]})
    assert [one["data"] for one in found["series"]] == [[0, 1], [1.5, None], ["2024-01-02", None, 3]]


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("{series: []}", "no JSON"),
        (WITH_CODE, "without functions"),
        ({"tooltip": {"formatter": lambda one: one}}, r"`tooltip.formatter` is a function"),
        ({"series": [{"type": "bar", "label": {"formatter": "function (p) { return 1 }"}}]}, r"`series\[0\].label"),
        ({"xAxis": {"axisLabel": {"formatter": "(value) => value"}}}, "Write a template"),
        ({"series": [{"type": "custom"}]}, "custom"),
        ({"series": {"type": "map"}}, "st.pydeck_chart"),
        ({"series": "bar"}, r"`series\[0\]` expected a dict"),
        ({"geo": {}, "series": []}, "st.map"),
        ({"series": [{"type": "bar3D"}]}, "ECharts GL"),
        ({"baseOption": {"globe": {}}}, "ECharts GL"),
        ({"media": [{"option": {"series": [{"type": "barr"}]}}]}, "Expected one of line, bar"),
        ({"series": [{"type": "bar", "data": [object()]}]}, "cannot travel"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_says_why(option: Any, message: str) -> None:
    with pytest.raises(StreamlitAPIException, match=message):
        option_of(option)


def encoded(dataset: Any, **series: Any) -> dict[str, Any]:
    return {"dataset": dataset, "series": [{"type": "bar", **series}]}


@pytest.mark.parametrize(
    "source", [ROWS, pd.DataFrame(ROWS), [{"day": "Mon", "sales": 3}], [["day", "sales"], ["Mon", 3]]], ids=str
)
def test_a_column_that_a_data_set_does_not_have_is_named_with_those_that_it_has(source: Any) -> None:
    spec(encoded({"source": source}, encode={"x": "day", "y": ["sales"]}))
    with pytest.raises(StreamlitAPIException, match=r"`series\[0\].encode.y` .*'sale'.*mean 'sales'.*'day', 'sales'"):
        option_of(encoded({"source": source}, encode={"x": "day", "y": "sale"}))


@pytest.mark.parametrize(
    "option",
    [
        encoded({"source": ROWS}, encode={"x": 0, "y": "1"}),
        encoded({"source": ROWS}, encode={"x": "day", "y": "sold"}, dimensions=["day", "sold"]),
        encoded({"source": ROWS}, encode={"y": "own"}, data=[[1, 2]], dimensions=["a", "own"]),
        encoded({"source": ROWS, "dimensions": [{"name": "sales", "displayName": "Sold"}]}, encode={"y": "Sold"}),
        encoded({"source": [[1, 2]]}, encode={"y": "unknown"}),
        encoded({"source": [["a", 1], ["b", 2]]}, encode={"y": "a"}, seriesLayoutBy="row"),
        encoded([{"source": ROWS}, {"transform": {"type": "filter"}}], encode={"y": "made"}, datasetIndex=1),
        encoded([{"source": ROWS}, {"id": "b", "source": {"n": [1]}}], encode={"y": "n"}, datasetId="b"),
        encoded([], encode={"y": "n"}),
        encoded({"source": ROWS}, encode=None),
        {"baseOption": {"dataset": {"source": {"n": [1]}}}, **encoded({"source": ROWS}, encode={"y": "n"})},
    ],
    ids=str,
)  # fmt: skip
def test_columns_are_not_asked_for_where_they_are_not_known(option: Any) -> None:
    assert option_of(option).spec


@pytest.mark.parametrize("text", ["a => b", "function of time", "{b}: {c}"])
def test_texts_that_only_look_like_functions_are_texts(text: str) -> None:
    assert spec({"title": {"text": text}})["title"]["text"] == text


@pytest.mark.parametrize(
    ("call", "raised"),
    [
        ("None", StreamlitInvalidParameterTypeError),
        ("'[1]'", StreamlitInvalidParameterTypeError),
        (f"{BARS}, height=0", StreamlitInvalidHeightError),
        (f"{BARS}, renderer='webgl'", StreamlitValueError),
        (f"{BARS}, theme='dark'", StreamlitValueError),
        (f"{BARS}, on_select='never'", StreamlitValueError),
    ],
)
def test_parameters_are_checked(call: str, raised: type[Exception]) -> None:
    assert error(f"st.echarts_chart({call})") is raised


def test_a_selection_is_read_by_item_and_by_attribute_and_outlasts_other_data() -> None:
    at = run(
        "n = st.slider('n', 1, 9)\n"
        "option = {'series': [{'type': 'bar', 'data': [n, 2], 'selectedMode': 'multiple'}]}\n"
        "st.session_state['seen'] = st.echarts_chart(option, on_select='rerun', key='k')"
    )
    assert at.session_state["seen"] == {"selection": {"selected": [], "areas": []}}
    at.get("echarts_chart")[0].set_value(EChartsState({"selection": CHOSEN})).run()
    at.slider[0].set_value(4).run()
    assert at.session_state["seen"].selection.selected[0]["data_indices"] == [1]
    assert at.session_state["k"]["selection"] == CHOSEN


def test_without_on_select_it_is_a_place_and_no_widget() -> None:
    at = run(f"place = st.echarts_chart({BARS}, key='k')\nplace.text('instead')")
    assert at.text[0].value == "instead"
    assert "k" not in at.session_state


def test_sizes_are_those_of_streamlit() -> None:
    found = chart(f"{BARS}, width='content'")
    assert (found.width, found.height, found.renderer) == (700, 350, "canvas")


@pytest.mark.parametrize("wire", [None, {}, {"selected": []}, CHOSEN | {"areas": [1]}, CHOSEN | {"more": []}], ids=str)
def test_what_a_browser_must_not_send_is_refused(wire: Any) -> None:
    assert not Selection().accepts(wire)
    assert Selection().accepts(CHOSEN)
