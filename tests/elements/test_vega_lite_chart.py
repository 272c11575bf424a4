"""st.vega_lite_chart and st.altair_chart: what travels of a specification, and what comes back of a selection."""

from __future__ import annotations

import pickle
from typing import Any

import altair as alt
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from ostinato.elements.vega_lite_chart import Selections, VegaLiteState
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitDataframeConversionError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ostinato.parameters.vega.altair import specification
from ostinato.parameters.vega.datasets import detached
from ostinato.parameters.vega.layout import natural_width
from ostinato.parameters.vega.selections import followed
from tests.elements.app import error, run

DATA = {"a": [1, 2], "b": [3, 4]}
SPEC = "{'mark': 'bar', 'encoding': {'x': {'field': 'a'}}, 'params': [{'name': 'one', 'select': 'point'}]}"
CALL = f"st.vega_lite_chart({{'a': [n, 2]}}, {SPEC}, on_select='rerun', key='k')"
CHOSEN = {"selection": {"one": [{"a": 2}]}}


def rows(data: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pa.ipc.open_stream(data).read_all().to_pylist()
    return found


@pytest.mark.parametrize(
    "data", [DATA, pd.DataFrame(DATA), pl.DataFrame(DATA), pa.table(DATA)], ids=lambda d: str(type(d))
)
def test_data_travel_apart_from_the_spec_whichever_library_holds_them(data: Any) -> None:
    spec, datasets = detached({"mark": "bar"}, data)
    assert spec == {"mark": "bar", "data": {"name": "data"}}
    assert rows(datasets["data"]) == [{"a": 1, "b": 3}, {"a": 2, "b": 4}]


def test_data_in_a_spec_and_its_parts_are_found_and_links_stay() -> None:
    layers = [
        {"mark": "line", "data": pd.DataFrame({"x": [1]})},
        {"mark": "rule", "data": {"values": [{"y": {"deep": 1}}]}},
        {"mark": "point", "data": {"url": "app/static/points.csv"}},
        {"mark": "text", "data": {"values": "a,b\n1,2", "format": {"type": "csv"}}},
    ]
    spec, datasets = detached({"layer": layers, "data": {"name": "mine", "values": pl.DataFrame({"z": [5]})}})
    assert [layer["data"] for layer in spec["layer"]] == [
        {"name": "data"},
        {"name": "data-1"},
        {"url": "app/static/points.csv"},
        {"values": "a,b\n1,2", "format": {"type": "csv"}},
    ]
    assert (rows(datasets["data"]), datasets["data-1"], rows(datasets["mine"])) == (
        [{"x": 1}],
        [{"y": {"deep": 1}}],
        [{"z": 5}],
    )


def test_an_index_without_a_name_is_no_column_one_with_a_name_is() -> None:
    frame = pd.DataFrame({"a": [1]}, index=pd.Index([7], name="year"))
    assert rows(detached({"mark": "bar"}, frame)[1]["data"]) == [{"year": 7, "a": 1}]
    assert rows(detached({"mark": "bar"}, frame.reset_index(drop=True))[1]["data"]) == [{"a": 1}]


def test_a_spec_may_come_in_place_of_the_data() -> None:
    (chart,) = run(f"st.vega_lite_chart({{'mark': 'bar', 'data': {DATA}}})").get("vega_lite_chart")
    assert chart.spec == {"mark": "bar", "data": {"name": "data"}}


def test_charts_of_altair_keep_all_their_rows_and_the_same_spec_in_every_run() -> None:
    def made() -> alt.LayerChart:
        brush = alt.selection_interval()
        many = pd.DataFrame({"x": range(20_000), "y": range(20_000)})
        points = alt.Chart(many).mark_point().encode(x="x", y="y").add_params(brush)
        layers: alt.LayerChart = points + alt.Chart(many).mark_line().encode(x="x", y="mean(y)").transform_filter(brush)
        return layers

    first, datasets = detached(specification(made()))
    again, _ = detached(specification(made()))
    assert first == again
    assert {"param": "param_1"} in [step["filter"] for layer in first["layer"] for step in layer.get("transform", ())]
    assert [len(rows(data)) for data in datasets.values()] == [20_000]


def test_charts_of_several_parts_of_altair_have_one_spec_whatever_their_data() -> None:
    def drawn(height: int) -> dict[str, Any]:
        part = alt.Chart(pd.DataFrame({"x": [1, 2], "y": [1, height]})).mark_point().encode(x="x", y="y")
        return {**specification(alt.hconcat(part.interactive(), part)), "datasets": None}

    assert drawn(2) == drawn(3)


def test_altair_goes_on_as_it_is_set_up_for_everyone_else() -> None:
    many = alt.Chart(pd.DataFrame({"x": range(6_000)})).mark_point().encode(x="x")
    specification(many)
    with pytest.raises(alt.MaxRowsError):
        many.to_dict()


@pytest.mark.parametrize(
    ("spec", "width"),
    [
        ({"mark": "bar"}, "stretch"),
        ({"layer": []}, "stretch"),
        ({"vconcat": [{"mark": "bar"}]}, "stretch"),
        ({"hconcat": []}, "content"),
        ({"repeat": ["a"], "spec": {}}, "content"),
        ({"mark": "bar", "encoding": {"facet": {"field": "a"}}}, "content"),
        ({"vconcat": [{"hconcat": []}]}, "content"),
    ],
)
def test_charts_of_several_columns_are_as_wide_as_their_content(spec: dict[str, Any], width: str) -> None:
    assert natural_width(spec) == width


@pytest.mark.parametrize(
    ("call", "raised"),
    [
        ("st.vega_lite_chart()", StreamlitMissingRequiredParameterError),
        ("st.vega_lite_chart({'a': [1]}, {})", StreamlitMissingRequiredParameterError),
        ("st.vega_lite_chart(5, {'mark': 'bar'})", StreamlitDataframeConversionError),
        ("st.vega_lite_chart({'mark': 'bar', 'title': object()})", StreamlitAPIException),
        ("st.vega_lite_chart({'mark': 'bar'}, theme='dark')", StreamlitValueError),
        ("st.vega_lite_chart({'mark': 'bar'}, width='wide')", StreamlitInvalidWidthError),
        ("st.vega_lite_chart({'mark': 'bar'}, height=0)", StreamlitInvalidHeightError),
        ("st.vega_lite_chart({'mark': 'bar'}, on_select='never')", StreamlitValueError),
        ("st.vega_lite_chart({'mark': 'bar'}, on_select='rerun')", StreamlitAPIException),
        (f"st.vega_lite_chart({SPEC}, on_select='rerun', selection_mode='two')", StreamlitAPIException),
        ("st.altair_chart({'a': [1]})", StreamlitInvalidParameterTypeError),
    ],
)
def test_what_is_no_chart_is_refused(call: str, raised: type[Exception]) -> None:
    assert error(call) is raised


def test_selections_are_found_in_parts_and_those_of_axes_are_none() -> None:
    inner = [
        {"params": [{"name": "b", "select": {"type": "interval"}}]},
        {"spec": {"params": [{"name": "c", "value": 1}]}},
    ]
    zoom = {"name": "z", "bind": "scales", "select": "interval"}
    spec = {"params": [{"name": "a", "select": "point"}, zoom], "hconcat": inner}
    assert followed(spec, None) == ("a", "b")
    assert followed(spec, ["b"]) == ("b",)


def test_what_is_selected_is_read_by_item_and_by_attribute_and_outlasts_other_data() -> None:
    at = run(f"n = st.slider('n', 1, 9)\nst.session_state['seen'] = {CALL}")
    assert at.session_state["seen"] == {"selection": {"one": {}}}
    at.get("vega_lite_chart")[0].set_value(VegaLiteState(CHOSEN)).run()
    at.slider[0].set_value(5).run()
    seen = at.session_state["seen"]
    assert seen.selection.one[0]["a"] == seen["selection"]["one"][0]["a"] == 2
    assert at.session_state["k"] == CHOSEN
    assert pickle.loads(pickle.dumps(seen)) == seen


def test_a_callback_hears_of_a_selection_before_the_run() -> None:
    at = run(
        "n = 1\ndef told():\n    st.session_state['heard'] = st.session_state['k'].selection.one\n"
        + CALL.replace("'rerun'", "told")
    )
    at.get("vega_lite_chart")[0].set_value(VegaLiteState(CHOSEN)).run()
    assert at.session_state["heard"] == [{"a": 2}]


def test_h07_a_selection_cannot_be_set() -> None:
    from ostinato.testing.v1 import AppTest

    at = AppTest.from_string(f"import ostinato as st\nn = 1\nst.session_state['k'] = {CHOSEN}\n{CALL}").run()
    assert "cannot be set" in at.exception[0].message


@pytest.mark.parametrize(
    ("wire", "taken"),
    [
        ({}, True),
        ({"one": [{"a": 2}]}, True),
        ({"two": {"a": [1.5, 2], "b": ["x"]}}, True),
        ({"three": []}, False),
        ({"one": 5}, False),
        ({"one": [5]}, False),
        ({"one": [{"a": float("nan")}]}, False),
        ([], False),
    ],
)
def test_a_browser_answers_for_the_selections_that_there_are(wire: Any, taken: bool) -> None:
    assert Selections(("one", "two")).accepts(wire) is taken


def test_without_on_select_it_is_a_place_and_no_widget() -> None:
    at = run(f"st.vega_lite_chart({DATA}, {SPEC}).text('instead')")
    assert at.text[0].value == "instead"


def test_features_of_geojson_are_rows_and_one_object_is_one_row() -> None:
    places = [{"type": "Feature", "properties": {"n": n}, "geometry": None} for n in range(2)]
    collection = {"type": "FeatureCollection", "features": places}
    inside = {"values": collection, "format": {"type": "json", "property": "features"}}
    spec, data = detached({"mark": "geoshape", "data": inside})
    assert data == {"data": places}
    assert spec["data"] == {"name": "data", "format": {"type": "json"}}
    assert detached({"mark": "geoshape", "data": {"values": collection}})[1] == {"data": [collection]}
    deeper = {"values": {"a": {"b": [{"x": 1}]}}, "format": {"property": "a.b"}}
    assert detached({"mark": "bar", "data": deeper})[1] == {"data": [{"x": 1}]}
    assert rows(detached({"mark": "bar", "data": {"values": {"type": ["p"], "n": [1]}}})[1]["data"]) == [
        {"type": "p", "n": 1}
    ]
