"""st.metric."""

from __future__ import annotations

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueError,
)
from tests.elements.app import error, run

IMPORTS = "import decimal\nimport numpy as np\nimport pandas as pd\nimport polars as pl\n"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("5", "5"),
        ("None", "—"),
        ("' 70 °F '", "70 °F"),
        ("decimal.Decimal('1.50')", "1.50"),
        ("np.float64(2.5)", "2.5"),
    ],
)
def test_the_value_is_shown_as_it_is_written(value: str, shown: str) -> None:
    assert run(f"{IMPORTS}st.metric('Label', {value})").metric[0].value == shown


@pytest.mark.parametrize(
    ("delta", "shown", "color", "arrow"),
    [
        ("1.5", "1.5", "green", "up"),
        ("-3", "-3", "red", "down"),
        ("0", "0", "gray", None),
        ("'0'", "0", "gray", None),
        ("'0%'", "0%", "green", "up"),
        ("'-8%'", "-8%", "red", "down"),
        ("None", "", "gray", None),
        ("''", "", "gray", None),
        ("float('nan')", "nan", "gray", None),
        ("np.int64(-2)", "-2", "red", "down"),
    ],
)
def test_a_change_tells_its_direction(delta: str, shown: str, color: str, arrow: str | None) -> None:
    metric = run(f"{IMPORTS}st.metric('Label', 1, {delta})").metric[0]
    assert (metric.delta, metric.color, metric.delta_arrow) == (shown, color, arrow)


@pytest.mark.parametrize(
    ("options", "color", "arrow"),
    [
        ("delta_color='inverse'", "red", "up"),
        ("delta_color='off'", "gray", "up"),
        ("delta_color='grey'", "gray", "up"),
        ("delta_color='violet'", "violet", "up"),
        ("delta_arrow='down'", "green", "down"),
        ("delta_arrow='off'", "green", None),
    ],
)
def test_colour_and_arrow_may_be_chosen(options: str, color: str, arrow: str | None) -> None:
    metric = run(f"st.metric('Label', 1, 2, {options})").metric[0]
    assert (metric.color, metric.delta_arrow) == (color, arrow)


@pytest.mark.parametrize(
    "data",
    [
        "[1, 2.5]",
        "(x for x in (1, 2.5))",
        "np.array([1, 2.5])",
        "pd.Series([1, 2.5])",
        "pd.DataFrame({'a': [1, 2.5], 'b': [3, 4]})",
        "pl.DataFrame({'a': [1.0, 2.5], 'b': [3, 4]})",
        "pl.Series([1.0, 2.5])",
        "np.array([[1, 9], [2.5, 9]])",
    ],
)
def test_a_chart_takes_any_sequence_and_the_first_column_of_a_table(data: str) -> None:
    assert run(f"{IMPORTS}st.metric('Label', 1, chart_data={data})").metric[0].chart == [1.0, 2.5]


def test_what_is_missing_in_a_chart_is_a_gap() -> None:
    assert run("st.metric('Label', 1, chart_data=[1, None, float('nan'), 2])").metric[0].chart == [1.0, None, None, 2.0]


def test_a_long_chart_is_thinned_and_keeps_its_peaks() -> None:
    at = run("data = [0.0] * 100_000\ndata[31_415] = 9.0\ndata[77_777] = -9.0\nst.metric('Label', 1, chart_data=data)")
    chart = at.metric[0].chart
    assert len(chart) <= 400
    assert (max(chart), min(chart)) == (9.0, -9.0)
    assert chart.index(9.0) < chart.index(-9.0)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("metric('Label', [1])", StreamlitInvalidParameterTypeError),
        ("metric('Label', 1, [2])", StreamlitInvalidParameterTypeError),
        ("metric('Label', 1, delta_color='pink')", StreamlitValueError),
        ("metric('Label', 1, delta_arrow='left')", StreamlitValueError),
        ("metric('Label', 1, label_visibility='no')", StreamlitValueError),
        ("metric('Label', 1, chart_type='pie')", StreamlitValueError),
        ("metric('Label', 1, chart_data='abc')", StreamlitInvalidParameterTypeError),
        ("metric('Label', 1, chart_data=5)", StreamlitInvalidParameterTypeError),
        ("metric('Label', 1, chart_data=['a'])", StreamlitAPIException),
        ("metric('Label', 1, format=5)", StreamlitInvalidParameterTypeError),
        ("metric('Label', 1, delta_description=5)", StreamlitInvalidParameterTypeError),
        ("metric('Label', 1, icon='no')", StreamlitAPIException),
        ("metric('Label', 1, width=0)", StreamlitInvalidWidthError),
        ("metric('Label', 1, height=-1)", StreamlitInvalidHeightError),
    ],
)
def test_wrong_parameters_raise(call: str, expected: type[Exception]) -> None:
    assert error(f"st.{call}") is expected
