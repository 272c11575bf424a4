"""st.table."""

from __future__ import annotations

import pandas as pd
import pytest

from ostinato.errors import (
    StreamlitDataframeConversionError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueError,
)
from ostinato.testing.v1.element_tree import Table
from tests.elements.app import error, run

IMPORTS = "import numpy as np\nimport pandas as pd\nimport polars as pl\nimport pyarrow as pa\n"


def table(expression: str, options: str = "") -> Table:
    found: Table = run(f"{IMPORTS}st.table({expression}{options})").table[0]
    return found


@pytest.mark.parametrize(
    ("data", "header", "index"),
    [
        ("{'a': [1, 2]}", True, False),
        ("{'a': 1, 'b': 2}", False, True),
        ("[[1, 2], [3, 4]]", False, False),
        ("[1, 2]", False, False),
        ("{1, 2}", False, False),
        ("[{'a': 1}]", True, False),
        ("np.array([[1, 2]])", False, False),
        ("np.array([(1, 2.0)], dtype=[('a', int), ('b', float)])", True, False),
        ("pd.Series([1, 2])", True, False),
        ("pd.DataFrame({'a': [1, 2]})", True, False),
        ("pd.DataFrame({'a': [1, 2]}, index=pd.RangeIndex(1, 3))", True, False),
        ("pd.DataFrame({'a': [1, 2]}, index=[5, 6])", True, True),
        ("pd.DataFrame({'a': [1]}, index=pd.RangeIndex(1, name='i'))", True, True),
        ("pl.DataFrame({'a': [1]})", True, False),
        ("pa.table({'a': [1]})", True, False),
    ],
)
def test_headers_and_index_show_where_somebody_has_named_them(data: str, header: bool, index: bool) -> None:
    found = table(data)
    assert found.hide_header is not header
    assert any(column.get("index") for column in found.columns) is index


@pytest.mark.parametrize("hide", [True, False])
def test_headers_and_index_may_be_hidden_and_shown(hide: bool) -> None:
    found = table("pd.DataFrame({'a': [1]})", f", hide_index={hide}, hide_header={hide}")
    assert found.hide_header is hide
    assert any(column.get("index") for column in found.columns) is not hide


def test_its_value_is_the_frame() -> None:
    frame = "pd.DataFrame({'n': [1.5, None], 't': ['**b**', None]}, index=pd.Index(['r1', 'r2'], name='row'))"
    pd.testing.assert_frame_equal(table(frame).value, eval(frame), check_dtype=False, check_column_type=False)


def test_a_table_of_nothing_has_no_rows() -> None:
    assert table("").rows == 0
    assert table("pd.DataFrame({'a': []})").rows == 0
    assert [column["label"] for column in table("pd.DataFrame({'a': []})").columns] == ["a"]


def test_levels_of_columns_are_groups() -> None:
    found = table("pd.DataFrame({('u', 'a'): [1], ('u', 'b'): [2]})")
    assert [(column["group"], column["label"]) for column in found.columns] == [("u", "a"), ("u", "b")]


def test_of_a_long_table_the_beginning_is_sent() -> None:
    found = table("pl.DataFrame({'a': range(100_000), 'b': range(100_000)})")
    assert found.rows == 100_000
    assert len(found.value) == 5_000
    assert len(found.data) < 1_000_000


def test_a_styler_says_how_cells_look() -> None:
    found = table(
        "pd.DataFrame({'a': [1.5, 2], 'b': ['x', 'y'], 'c': [1, 2]}).style.format('{:.3f}', subset='a')"
        ".map(lambda value: 'color: rgb(1, 2, 3); position: fixed; background: url(x)', subset=['b'])"
        ".hide(axis='index').hide(['c'], axis='columns').set_caption('Below')"
    )
    assert [column["name"] for column in found.columns] == ["a", "b"]
    assert found.texts == {"a": ("1.500", "2.000")}
    assert found.css == {"b": ({"color": "rgb(1, 2, 3)"}, {"color": "rgb(1, 2, 3)"})}
    assert found.caption == "Below"


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("table(5)", StreamlitDataframeConversionError),
        ("table('x')", StreamlitDataframeConversionError),
        ("table([1], border='x')", StreamlitValueError),
        ("table([1], border=None)", StreamlitValueError),
        ("table([1], hide_index='x')", StreamlitInvalidParameterTypeError),
        ("table([1], hide_header=1)", StreamlitInvalidParameterTypeError),
        ("table([1], width='x')", StreamlitInvalidWidthError),
        ("table([1], height=0)", StreamlitInvalidHeightError),
        ("table([1], alt=5)", StreamlitInvalidParameterTypeError),
    ],
)
def test_wrong_parameters_raise(call: str, expected: type[Exception]) -> None:
    assert error(f"st.{call}") is expected
