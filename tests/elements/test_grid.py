"""st.grid and its cells."""

from __future__ import annotations

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from tests.elements.app import error, run


def test_each_element_is_a_child_of_the_grid_and_cells_group_several() -> None:
    at = run("g = st.grid(3)\ng.write('a')\nwith g.cell(column_span=2, row_span=2):\n  st.write('b')\n  st.write('c')")
    (grid,) = at.grid
    assert [child.type for child in grid] == ["markdown", "grid_cell"]
    (cell,) = at.get("grid_cell")
    assert (cell.column_span, cell.row_span) == (2, 2)
    assert [line.value for line in cell.markdown] == ["b", "c"]


def test_with_writes_into_the_grid() -> None:
    assert len(run("with st.grid():\n  st.write('a')\n  st.text('b')").grid[0].children) == 2


def test_an_empty_place_keeps_its_cell() -> None:
    at = run("g = st.grid(2)\nplace = g.empty()\ng.write('second')\nplace.write('first')")
    assert [child.type for child in at.grid[0]] == ["empty", "markdown"]
    assert [line.value for line in at.markdown] == ["first", "second"]


@pytest.mark.parametrize(
    ("gap", "rows", "columns"),
    [("'large'", "large", "large"), ("None", None, None), ("(8, 'small')", 8, "small"), ("[None, 5]", None, 5)],
)
def test_a_gap_may_differ_between_rows_and_columns(gap: str, rows: object, columns: object) -> None:
    (grid,) = run(f"st.grid(gap={gap})").grid
    assert (grid.row_gap, grid.column_gap) == (rows, columns)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ("0", StreamlitValueOutOfRangeError),
        ("25", StreamlitValueOutOfRangeError),
        ("'many'", StreamlitValueError),
        ("[1, 2]", StreamlitInvalidParameterTypeError),
        ("True", StreamlitInvalidParameterTypeError),
        ("None", StreamlitInvalidParameterTypeError),
        ("wrap=False", StreamlitIncompatibleParametersError),
        ("min_column_width=0", StreamlitValueError),
        ("min_column_width='x'", StreamlitValueError),
        ("gap=(1, 2, 3)", StreamlitValueError),
        ("gap=('small',)", StreamlitValueError),
        ("gap=-1", StreamlitValueError),
        ("gap=('small', 'huge')", StreamlitValueError),
        ("row_height=0", StreamlitValueError),
        ("row_height='stretch'", StreamlitValueError),
        ("vertical_alignment='distribute'", StreamlitValueError),
        ("width='content'", StreamlitInvalidWidthError),
        ("height=0", StreamlitInvalidHeightError),
    ],
)
def test_wrong_parameters_raise(parameters: str, expected: type[Exception]) -> None:
    assert error(f"st.grid({parameters})") is expected


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ("column_span=4", StreamlitValueOutOfRangeError),
        ("column_span=0", StreamlitValueError),
        ("column_span='some'", StreamlitValueError),
        ("column_span=1.5", StreamlitInvalidParameterTypeError),
        ("row_span=0", StreamlitValueError),
        ("row_span='all'", StreamlitValueError),
        ("row_span=True", StreamlitInvalidParameterTypeError),
    ],
)
def test_a_cell_spans_what_the_grid_has(parameters: str, expected: type[Exception]) -> None:
    assert error(f"st.grid(3).cell({parameters})") is expected


def test_a_grid_of_as_many_columns_as_fit_takes_any_span() -> None:
    assert run("st.grid().cell(column_span=30)").get("grid_cell")[0].column_span == 30


def test_a_cell_has_no_cells() -> None:
    assert error("st.grid(3).cell().cell()") is StreamlitAPIException
    assert error("st.grid(3).cell().grid(2).cell()") is None
