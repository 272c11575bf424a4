"""st.plotly_chart: what travels of a figure, and what comes back of a selection."""

from __future__ import annotations

import json
import pickle
import struct
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from ostinato.elements.plotly_chart import PlotlyState, Selection
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueError,
)
from ostinato.parameters.chart_size import check_message_size
from ostinato.parameters.plotly_figure import drawn
from ostinato.parameters.plotly_points import present
from ostinato.testing.v1 import AppTest
from tests.elements.app import error, run

IMPORTS = "import plotly.graph_objects as go\n"
LINE = "{'data': [{'y': [1, 2, 3]}]}"
CHOSEN = {"points": [{"curve_number": 0, "point_index": 1, "y": 2}], "point_indices": [1], "box": [], "lasso": []}
NOTHING: dict[str, list[Any]] = {"points": [], "point_indices": [], "box": [], "lasso": []}


def traces(figure: Any) -> Any:
    return json.loads(drawn(figure, themed=True).data)


def chart(call: str) -> Any:
    (found,) = run(f"{IMPORTS}st.plotly_chart({call})").get("plotly_chart")
    return found


@pytest.mark.parametrize(
    "figure",
    [
        go.Figure(go.Scatter(y=[1, 2, 3])),
        {"data": [{"type": "scatter", "y": [1, 2, 3]}]},
        {"data": {"type": "scatter", "y": [1, 2, 3]}},
        [{"type": "scatter", "y": [1, 2, 3]}],
        [go.Scatter(y=[1, 2, 3])],
        go.Scatter(y=np.array([1, 2, 3])),
        {"data": [{"type": "scatter", "y": pd.Series([1, 2, 3])}]},
    ],
    ids=str,
)
def test_all_that_stands_for_a_figure_is_one(figure: Any) -> None:
    (trace,) = traces(figure)
    assert (trace["type"], trace["y"]) == ("scatter", [1, 2, 3])


def test_long_arrays_of_numbers_travel_as_bytes() -> None:
    figure = drawn(go.Figure(go.Scatter(x=np.arange(1000), y=np.linspace(0, 1, 1000))), themed=True)
    (trace,) = json.loads(figure.data)
    assert (trace["x"], trace["y"]) == ({"dtype": "i4", "bdata": 0}, {"dtype": "f8", "bdata": 1})
    assert struct.unpack("<1000i", figure.arrays[0]) == tuple(range(1000))


def test_an_array_of_two_dimensions_keeps_its_shape() -> None:
    (trace,) = traces(go.Figure(go.Heatmap(z=np.ones((20, 5), dtype="float32"))))
    assert trace["z"] == {"dtype": "f4", "bdata": 0, "shape": "20, 5"}


def test_integers_that_javascript_has_no_array_of_are_its_numbers() -> None:
    figure = drawn([{"y": np.arange(2**40, 2**40 + 100)}], themed=True)
    assert json.loads(figure.data)[0]["y"]["dtype"] == "f8"
    assert struct.unpack("<100d", figure.arrays[0])[1] == 2**40 + 1


def test_what_is_missing_is_null() -> None:
    (trace,) = traces([{"x": pd.Series([pd.Timestamp("2024-01-02"), pd.NaT]), "y": [float("nan"), 1], "z": [pd.NA]}])
    assert trace == {"x": ["2024-01-02T00:00:00.000000", None], "y": [None, 1], "z": [None]}


def test_an_array_that_json_holds_in_base64_stays_as_it_is() -> None:
    given = {"dtype": "f8", "bdata": "AAAAAAAA8D8="}
    assert traces({"data": [{"y": given}]})[0]["y"] == given


def test_plotlys_own_template_gives_way_to_the_theme_and_others_do_not() -> None:
    figure = go.Figure(go.Scatter(y=[1]))
    assert "template" not in json.loads(drawn(figure, themed=True).layout)
    assert "template" in json.loads(drawn(figure, themed=False).layout)
    figure.update_layout(template="plotly_dark")
    assert "template" in json.loads(drawn(figure, themed=True).layout)


@pytest.mark.filterwarnings("ignore:The converter attribute")  # Plotly's business with Matplotlib
def test_a_matplotlib_figure_becomes_one_of_plotly() -> None:
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots()
    axes.bar(["a", "b"], [1, 2])
    assert traces(figure)[0]["type"] == "bar"
    plt.close(figure)


def test_changed_data_alone_travel() -> None:
    at = run(f"{IMPORTS}n = st.slider('n', 1, 9)\nst.plotly_chart([go.Bar(y=[n, 2])], key='bars')")
    before = at.get("plotly_chart")[0]
    at.slider[0].set_value(5).run()
    after = at.get("plotly_chart")[0]
    assert before.data != after.data
    assert (before.layout, before.arrays, before.config) == (after.layout, after.arrays, after.config)


@pytest.mark.parametrize(
    ("call", "raised"),
    [
        ("'text'", StreamlitInvalidParameterTypeError),
        ("None", StreamlitInvalidParameterTypeError),
        ("{'type': 'bar', 'y': [1]}", StreamlitInvalidParameterTypeError),
        ("{'data': 3}", StreamlitInvalidParameterTypeError),
        ("[1, 2]", StreamlitInvalidParameterTypeError),
        ("[{'y': [object()]}]", StreamlitAPIException),
        ("[{'y': [lambda: 1]}]", StreamlitAPIException),
        ("[{'type': 'scater', 'y': [1]}]", StreamlitAPIException),
        (f"{LINE}, width=0", StreamlitInvalidWidthError),
        (f"{LINE}, height='high'", StreamlitInvalidHeightError),
        (f"{LINE}, theme='dark'", StreamlitValueError),
        (f"{LINE}, on_select='never'", StreamlitValueError),
        (f"{LINE}, on_select='rerun', selection_mode='circle'", StreamlitValueError),
        (f"{LINE}, alt=3", StreamlitInvalidParameterTypeError),
    ],
)
def test_what_cannot_be_drawn_is_refused(call: str, raised: type[Exception]) -> None:
    assert error(f"st.plotly_chart({call})") is raised


def test_a_figure_beyond_the_size_of_a_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSTINATO_SERVER_MAX_MESSAGE_SIZE", "2")
    with pytest.raises(StreamlitAPIException, match=r"allows 2\. Draw fewer points"):
        check_message_size("3" * 2_000_001)


def test_a_selection_is_read_by_item_and_by_attribute() -> None:
    at = run(f"st.session_state['seen'] = st.plotly_chart({LINE}, on_select='rerun', key='k')")
    assert at.session_state["seen"] == {"selection": NOTHING}
    at.get("plotly_chart")[0].set_value(PlotlyState({"selection": CHOSEN})).run()
    seen = at.session_state["seen"]
    assert seen.selection.points[0]["y"] == seen["selection"]["points"][0]["y"] == 2
    assert at.session_state["k"].selection.point_indices == [1]
    assert pickle.loads(pickle.dumps(seen)) == seen


def test_a_callback_runs_before_the_script() -> None:
    at = run(
        "def told():\n    st.session_state['indices'] = st.session_state['k'].selection.point_indices\n"
        f"st.plotly_chart({LINE}, on_select=told, key='k')"
    )
    at.get("plotly_chart")[0].set_value(PlotlyState({"selection": CHOSEN})).run()
    assert at.session_state["indices"] == [1]


def test_a_selection_outlasts_other_data_while_its_points_stay() -> None:
    at = run(
        "n = st.slider('n', 1, 9)\n"
        "data = [{'x': ['a', 'b' if n < 8 else 'c'], 'y': [n, 2 * n]}]\n"
        "st.session_state['seen'] = st.plotly_chart(data, on_select='rerun', key='k')"
    )
    point = {**CHOSEN["points"][0], "x": "b", "y": 2}
    at.get("plotly_chart")[0].set_value(PlotlyState({"selection": {**CHOSEN, "points": [point]}})).run()
    at.slider[0].set_value(4).run()
    assert at.session_state["seen"] == at.session_state["k"]
    assert at.session_state["seen"].selection.point_indices == [1]
    assert at.session_state["seen"].selection.points == [{**point, "y": 8}]
    at.slider[0].set_value(8).run()
    assert at.session_state["seen"] == at.session_state["k"] == {"selection": NOTHING}


AGAIN: dict[str, Any] = {}
"""The point has not changed."""


@pytest.mark.parametrize(
    ("point", "former", "other", "now"),
    [
        ({"point_index": 1, "y": 1}, {"y": np.arange(40)}, {"y": np.arange(50)}, AGAIN),
        ({"point_index": 1, "y": 1}, {"y": np.arange(40)}, {"y": np.arange(40)[::-1]}, {"y": 38}),
        ({"point_index": 3, "y": 4}, {"y": [1, 2, 3, 4]}, {"y": [1, 2, 3]}, None),
        ({"point_index": 1, "x": 5, "y": 4}, {"x": [1, 5], "y": [3, 4]}, {"x": [1, 5], "y": [3, 9]}, {"y": 9}),
        ({"point_index": 1, "x": 4}, {"x": [4, 4], "y": ["a", "b"]}, {"x": [0, 0], "y": ["a", "b"]}, {"x": 0}),
        ({"point_index": 1, "x": 5, "y": 4}, {"x": [1, 5], "y": [3, 4]}, {"x": [1, 6], "y": [3, 9]}, None),
        ({"point_number": 0, "label": "a"}, {"labels": ["a"], "values": [1]}, {"labels": ["a"], "values": [2]}, AGAIN),
        ({"point_number": 0, "label": "a"}, {"labels": ["a"], "values": [1]}, {"labels": ["b"], "values": [1]}, None),
        ({"point_number": 0}, {"x": pd.to_datetime(["2024-01-01"])}, {"x": ["2024-01-01T00:00:00.000000"]}, AGAIN),
        ({"point_number": 0}, {"x": [1], "customdata": [["a"]]}, {"x": [1], "customdata": [["b"]]}, None),
        ({"point_index": 20}, {"customdata": np.ones((40, 2))}, {"customdata": np.ones((41, 2))}, AGAIN),
        ({"point_numbers": [0, 2]}, {"x": [1, 5, 1]}, {"x": [1, 6, 1]}, AGAIN),
        ({"point_numbers": [0, 2]}, {"x": [1, 5, 1]}, {"x": [1, 5, 2]}, None),
        ({"point_index": [0, 1], "z": 2}, {"z": [[1, 2]]}, {"z": [[1, 3]]}, {"z": 3}),
        ({"point_index": [0, 1], "z": 2}, {"x": [7, 8], "z": [[1, 2]]}, {"x": [7, 9], "z": [[1, 2]]}, None),
    ],
)  # fmt: skip
def test_points_of_a_figure_are_found_in_another_with_their_values(
    point: Any, former: Any, other: Any, now: Any
) -> None:
    before, after = drawn([former], themed=True), drawn([other], themed=True)
    points = [{"curve_number": 0, **point}]
    found = present(points, before, after)
    assert found == (None if now is None else [{**points[0], **now}])
    assert (found is points) == (now is AGAIN)
    assert present([], before, after) == []


@pytest.mark.parametrize("trace", [1, -1, None, "0"])
def test_a_point_of_a_trace_that_is_not_there_is_not_found(trace: Any) -> None:
    before, after = (drawn([{"y": [number]}], themed=True) for number in (1, 2))
    assert present([{"curve_number": trace, "point_index": 0}], before, after) is None


@pytest.mark.parametrize(
    "other", ["{'type': 'pie', 'values': [1]}", "{'y': [1], 'name': 'b'}", "{'y': [1]}, {'y': [2]}"]
)
def test_a_selection_ends_when_the_figure_has_other_traces(other: str) -> None:
    at = run(
        f"traces = [{other}] if st.checkbox('other') else [{{'y': [1, 2]}}]\n"
        "st.session_state['seen'] = st.plotly_chart(traces, on_select='rerun', key='k')"
    )
    at.get("plotly_chart")[0].set_value(PlotlyState({"selection": CHOSEN})).run()
    at.checkbox[0].check().run()
    assert at.session_state["seen"] == at.session_state["k"] == {"selection": NOTHING}
    assert at.get("plotly_chart")[0].value == {"selection": NOTHING}
    at.checkbox[0].uncheck().run()
    assert at.session_state["seen"] == {"selection": NOTHING}


def test_without_on_select_it_is_a_place_and_no_widget() -> None:
    at = run(f"place = st.plotly_chart({LINE}, key='k')\nplace.text('instead')")
    assert at.text[0].value == "instead"
    assert "k" not in at.session_state


def test_the_modes_of_selection_are_told_only_with_on_select() -> None:
    assert chart(f"{LINE}, selection_mode='box'").selection_mode is None
    assert chart(f"{LINE}, on_select='rerun', selection_mode=['lasso', 'points']").selection_mode == ["points", "lasso"]


def test_h07_a_selection_cannot_be_set() -> None:
    before = "st.session_state['k'] = {'selection': {}}"
    at = AppTest.from_string(
        f"import ostinato as st\n{before}\nst.plotly_chart({LINE}, on_select='rerun', key='k')"
    ).run()
    assert "cannot be set" in at.exception[0].message


@pytest.mark.parametrize(
    "wire",
    [None, [], {}, {"points": []}, NOTHING | {"points": [1]}, NOTHING | {"point_indices": ["a"]}, NOTHING | {"box": {}},
     NOTHING | {"more": []}, NOTHING | {"points": [{"x": b""}]}],
    ids=str,
)  # fmt: skip
def test_what_a_browser_must_not_send_is_refused(wire: Any) -> None:
    answer = Selection(drawn([{"y": [1, 2]}], themed=True))
    assert not answer.accepts(wire)
    assert answer.accepts(CHOSEN)
