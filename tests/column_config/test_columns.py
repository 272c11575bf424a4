"""What st.column_config's functions take, and what the browser is told of a column."""

from __future__ import annotations

import datetime
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import ostinato as st
from ostinato.column_config.given import read as read_configs
from ostinato.column_config.settle import settle
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitDefaultNotInOptionsError,
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from ostinato.frames import read

config = st.column_config


def shown(given: Any, data: Any, *, editing: bool = True) -> dict[str, Any]:
    """A column called "c" as the browser is told of it, without what every column says."""
    columns = settle(read({"c": data}), read_configs({"c": given}), order=None, hide_index=False, editing=editing)
    common = ("name", "index", "editable")
    return {name: value for name, value in columns[0].shown.items() if name not in common}


@pytest.mark.parametrize(
    ("data", "kind", "type"),
    [
        ([1], "integer", "number"),
        ([1.5], "float", "number"),
        ([True], "boolean", "checkbox"),
        (["x"], "text", "text"),
        ([datetime.date(2026, 1, 2)], "date", "date"),
        ([datetime.time(1, 2)], "time", "time"),
        ([datetime.datetime(2026, 1, 2)], "datetime", "datetime"),
        ([["x"]], "list", "list"),
        ([{"x": 1}], "struct", "json"),
        ([1, "x"], "object", "text"),
        ([b"x"], "binary", "text"),
        ([None], "empty", "text"),
    ],
)
def test_data_say_how_their_column_looks(data: Any, kind: str, type: str) -> None:
    assert shown("Label", data, editing=False) == {"label": "Label", "kind": kind, "type": type}


@pytest.mark.parametrize(
    ("data", "nullable"),
    [
        ({"c": [True]}, True),
        ([{"c": True}], True),
        ({"c": np.array([True])}, False),
        (np.array([True]), False),
        (pd.DataFrame({"c": [True]}), False),
        (pd.DataFrame({"c": pd.array([True], dtype="boolean")}), True),
        (pd.DataFrame({"c": pd.array([True], dtype="bool[pyarrow]")}), True),
        (pd.DataFrame({"c": pd.Series([True, None], dtype=object)}), True),
        (pl.DataFrame({"c": [True]}), True),
        (pa.table({"c": [True]}), True),
        ({"c": [1]}, False),
    ],
)
def test_truth_values_can_be_missing_wherever_their_library_has_a_way_to_say_so(data: Any, nullable: bool) -> None:
    columns = settle(read(data), {}, order=None, hide_index=False, editing=True)
    assert columns[-1].shown.get("nullable", False) == nullable


def test_durations_read_as_such() -> None:
    assert shown("c", [datetime.timedelta(1)])["format"] == "duration"
    assert shown(config.NumberColumn(format="plain"), [datetime.timedelta(1)])["format"] == "plain"


@pytest.mark.parametrize(
    ("given", "data", "told"),
    [
        (
            config.Column("L", width="small", help="h", required=True, pinned=True, alignment="right"),
            ["x"],
            {"type": "text", "width": 75, "help": "h", "required": True, "pinned": True, "alignment": "right"},
        ),
        (
            config.TextColumn("L", width=120, default="d", max_chars=3, validate="^a"),
            ["x"],
            {"type": "text", "width": 120, "default": "d", "max_chars": 3, "validate": "^a"},
        ),
        (config.LinkColumn("L", display_text="(.*)"), ["x"], {"type": "link", "display_text": "(.*)"}),
        (config.MarkdownColumn("L"), ["x"], {"type": "markdown"}),
        (
            config.NumberColumn("L", format="%.2f", min_value=0, max_value=9.5, step=0.5, default=1),
            [1.0],
            {"type": "number", "format": "%.2f", "min": 0, "max": 9.5, "step": 0.5, "default": 1},
        ),
        (
            config.ProgressColumn("L", color="auto", min_value=0, max_value=5),
            [1],
            {"type": "progress", "min": 0, "max": 5, "color": "auto"},
        ),
        (config.CheckboxColumn("L", default=True), [True], {"type": "checkbox", "default": True, "nullable": True}),
        (
            config.SelectboxColumn("L", options=[1, 2], format_func="#{}".format, default=2),
            [1],
            {"type": "selectbox", "options": [{"value": 1, "label": "#1"}, {"value": 2, "label": "#2"}], "default": 2},
        ),
        (
            config.MultiselectColumn("L", options=["x", "y", "z"], color=["red", "#00f"], accept_new_options=True),
            [["x"]],
            {
                "type": "multiselect",
                "options": [
                    {"value": "x", "label": "x", "color": "red"},
                    {"value": "y", "label": "y", "color": "#00f"},
                    {"value": "z", "label": "z", "color": "red"},
                ],
                "accept_new_options": True,
            },
        ),
        (config.ListColumn("L", default=["x"]), [["x"]], {"type": "list", "default": ["x"]}),
        (
            config.DateColumn("L", format="DD.MM.", min_value=datetime.date(2026, 1, 1), step=7),
            [datetime.date(2026, 1, 2)],
            {"type": "date", "format": "DD.MM.", "min": "2026-01-01", "step": 7},
        ),
        (
            config.TimeColumn("L", default=datetime.time(8), step=datetime.timedelta(minutes=5)),
            [datetime.time(1)],
            {"type": "time", "default": "08:00:00", "step": 300},
        ),
        (
            config.DatetimeColumn(
                "L", format="distance", timezone="Asia/Tokyo", max_value=datetime.datetime(2026, 1, 1)
            ),
            [datetime.datetime(2026, 1, 1)],
            {"type": "datetime", "format": "distance", "timezone": "Asia/Tokyo", "max": "2026-01-01T00:00:00"},
        ),
        (config.ImageColumn("L", alignment="left"), ["x"], {"type": "image", "alignment": "left"}),
        (config.AudioColumn("L"), ["x"], {"type": "audio"}),
        (config.VideoColumn("L"), ["x"], {"type": "video"}),
        (config.JsonColumn("L"), [{}], {"type": "json"}),
        (
            config.LineChartColumn("L", y_min=0, y_max=1, color="#fff"),
            [[1]],
            {"type": "line_chart", "y_min": 0, "y_max": 1, "color": "#fff"},
        ),
        (config.AreaChartColumn("L"), [[1]], {"type": "area_chart"}),
        (config.BarChartColumn("L", color="auto-inverse"), [[1]], {"type": "bar_chart", "color": "auto-inverse"}),
        (config.ButtonColumn("L", type="primary"), ["x"], {"type": "button", "button_type": "primary"}),
        (
            {"label": "L", "width": "large", "type_config": {"type": "number", "format": "euro"}},
            [1],
            {"type": "number", "width": 400, "format": "euro"},
        ),
    ],
)
def test_a_configuration_is_told_as_it_is_given(given: Any, data: Any, told: dict[str, Any]) -> None:
    seen = shown(given, data)
    del seen["kind"]
    assert seen == {"label": "L", **told}


@pytest.mark.parametrize("preset", ["plain", "localized", "percent", "dollar", "euro", "yen", "accounting", "compact"])
def test_numbers_have_formats_with_names(preset: str) -> None:
    assert shown(config.NumberColumn(format=preset), [1])["format"] == preset


@pytest.mark.parametrize("printf", ["%d", "%.2f", "$%,d", "%05.1f km", "%x", "%d%%", "%s ⭐"])
def test_numbers_have_formats_of_printf(printf: str) -> None:
    assert shown(config.ProgressColumn(format=printf), [1])["format"] == printf


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        ('Column(width="huge")', StreamlitValueError),
        ("Column(width=0)", StreamlitValueError),
        ("Column(width=True)", StreamlitValueError),
        ('Column(alignment="up")', StreamlitValueError),
        ('NumberColumn(format="money")', StreamlitValueError),
        ("NumberColumn(min_value=5, max_value=1)", StreamlitInvalidMinMaxError),
        ('NumberColumn(min_value=float("nan"))', StreamlitInvalidParameterTypeError),
        ("NumberColumn(step=0)", StreamlitInvalidParameterTypeError),
        ("TextColumn(max_chars=0)", StreamlitInvalidParameterTypeError),
        ('DateColumn(format="")', StreamlitValueError),
        ("TimeColumn(min_value=datetime.time(2), max_value=datetime.time(1))", StreamlitInvalidMinMaxError),
        ('DatetimeColumn(timezone="Mars/Base")', StreamlitValueError),
        ('ProgressColumn(color="pinkish")', StreamlitValueError),
        ("LineChartColumn(y_min=2, y_max=1)", StreamlitInvalidMinMaxError),
        ('SelectboxColumn(options=["x"], default="y")', StreamlitDefaultNotInOptionsError),
        ('MultiselectColumn(options=["x"], color="no colour!")', StreamlitValueError),
        ('ButtonColumn(key="k", on_click=3)', StreamlitInvalidParameterTypeError),
    ],
)
def test_what_no_column_can_be_is_refused(call: str, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        eval(f"config.{call}")


def test_bounds_may_be_the_same() -> None:
    assert shown(config.NumberColumn(min_value=1, max_value=1), [1])["max"] == 1


def test_an_option_may_be_no_nested_value() -> None:
    options: Any = ["x", ["y"]]
    with pytest.raises(StreamlitInvalidParameterTypeError, match="option 1"):
        config.SelectboxColumn(options=options)


def test_the_distinct_values_of_a_column_are_options_without_missing_ones() -> None:
    distinct: list[Any] = [["x", None, "y"], pd.Series(["x", float("nan"), "y"]), pd.array(["x", pd.NA, "y"])]
    for options in distinct:
        column = shown(config.SelectboxColumn(options=options), ["x"])
        assert [option["value"] for option in column["options"]] == ["x", "y"]


def test_a_type_that_cannot_edit_the_data_names_those_that_can() -> None:
    with pytest.raises(StreamlitAPIException, match=r"'c'.*'integer'.*number, selectbox"):
        shown(config.TextColumn(), [1])
    assert shown(config.TextColumn(disabled=True), [1])["type"] == "text"
    assert shown(config.TextColumn(), [1], editing=False)["type"] == "text"


def test_columns_are_found_by_name_header_or_place() -> None:
    frame = pd.DataFrame([[1, 2]], columns=["a", "a"], index=pd.Index([5], name="key"))
    configs = read_configs({"a (2)": "second", "a": "both", 0: "place", "_index": "index"})
    labels = [one.shown["label"] for one in settle(read(frame), configs, order=None, hide_index=False)]
    assert labels == ["place", "both", "second"]


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (pd.DataFrame({"c": pd.Categorical([2, 1], categories=[2, 1, 3])}), [2, 1, 3]),
        (pd.Series(["x"], dtype="category"), ["x"]),
        (pl.DataFrame({"c": ["x"]}, schema={"c": pl.Enum(["y", "x"])}), ["y", "x"]),
        (pl.LazyFrame({"c": ["x"]}, schema={"c": pl.Enum(["y", "x"])}), ["y", "x"]),
        (pl.DataFrame({"c": ["y", None, "x"]}, schema={"c": pl.Categorical}), ["x", "y"]),
        (pa.table({"c": pa.array(["y", "x"]).dictionary_encode()}), ["x", "y"]),
    ],
)
def test_categories_are_options_unless_others_are_given(data: Any, values: list[Any]) -> None:
    (column,) = [
        one.shown for one in settle(read(data), {}, order=None, hide_index=True, editing=True) if not one.column.index
    ]
    assert [option["value"] for option in column["options"]] == values


@pytest.mark.parametrize(
    ("data", "bounds"),
    [
        (np.array([1], "u1"), {"min": 0, "max": 255}),
        (pd.DataFrame({"c": pd.array([1], dtype="Int16")}), {"min": -32768, "max": 32767}),
        (pl.DataFrame({"c": pl.Series([1], dtype=pl.UInt32)}), {"min": 0, "max": 4294967295}),
        (pa.table({"c": pa.array([1], pa.int8())}), {"min": -128, "max": 127}),
        ([1], {}),
        (np.array([1]), {}),
    ],
)
def test_what_is_entered_fits_the_type_of_short_integers(data: Any, bounds: dict[str, int]) -> None:
    columns = settle(read(data), {}, order=None, hide_index=False, editing=True)
    assert {name: columns[-1].shown[name] for name in ("min", "max") if name in columns[-1].shown} == bounds
    only = settle(read(data), {}, order=None, hide_index=False, editing=False)
    assert "min" not in only[-1].shown
    named = {columns[-1].column.name: config.NumberColumn(min_value=5)}
    assert settle(read(data), named, order=None, hide_index=False, editing=True)[-1].shown["min"] == 5
