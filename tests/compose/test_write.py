"""st.write, and bare expressions."""

from __future__ import annotations

import pytest

from ostinato.testing.v1 import AppTest
from tests.elements.app import run


def lines(at: AppTest) -> list[str]:
    return [line.value for line in at.markdown]


def test_strings_and_short_values_share_a_line() -> None:
    assert lines(run("st.write('The answer is', 42, None, True, 2.5, b'x')")) == [
        "The answer is `42` `None` `True` `2.5` `b'x'`"
    ]


def test_larger_things_stand_between_the_lines() -> None:
    at = run("st.write('a', [1], 'b', {'k': 1})")
    assert lines(at) == ["a", "b"]
    assert at.json.values == ["[1]", '{"k": 1}']


def test_nothing_shows_nothing() -> None:
    at = run("st.write()")
    assert not at.markdown
    assert not at.code


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("dt.date(2020, 1, 1)", "`2020-01-01`"),
        ("{1, 2}", "`{1, 2}`"),
        ("(1, 2)", "`(1, 2)`"),
        ("range(3)", "`range(0, 3)`"),
        ("1j", "`1j`"),
    ],
)
def test_values_are_inline_code(expression: str, expected: str) -> None:
    assert lines(run(f"st.write({expression})")) == [expected]


def test_backticks_in_a_value_are_fenced() -> None:
    at = run("class Ticks:\n    def __str__(self):\n        return 'a ``b`` `c`'\nst.write(Ticks())")
    assert lines(at) == ["``` a ``b`` `c` ```"]


def test_html_passes_only_when_it_is_let_through() -> None:
    before = "class Shown:\n    __str__ = lambda self: 'x'\n    _repr_html_ = lambda self: '<b>x</b>'\n"
    assert run(before + "st.write(Shown())").code[0].value == "x"
    assert run(before + "st.write(Shown(), unsafe_allow_html=True)").get("html")[0].value == "<b>x</b>"
    assert run("st.write('<b>x</b>', unsafe_allow_html=True)").markdown[0].html is True


def test_an_exception_shows_as_such() -> None:
    at = AppTest.from_string("import ostinato as st\nst.write('a', ValueError('bad'))").run()
    assert at.exception[0].value == "bad"


def test_a_generator_grows_in_one_place() -> None:
    assert lines(run("st.write(c for c in ['a', 'b', 5, 'c'])")) == ["ab", "`5`", "c"]


def test_functions_and_classes_show_signature_and_documentation() -> None:
    at = run("def add(a: int, b: int = 1) -> int:\n    'The sum.'\nst.write(add)\nst.write(len)")
    assert at.help.values == ["add", "len"]
    assert "add(a: int, b: int = 1) -> int" in at.help[0].text
    assert at.help[0].doc_string == "The sum."


def test_what_json_cannot_hold_is_shown_all_the_same() -> None:
    at = run("a = []\na.append(a)\nst.write(a)\nst.write({(1, 2): 3})\nst.write({'d': dt.date(2020, 1, 1)})")
    assert at.json.values == ['["…"]', '{"(1, 2)": 3}', '{"d": "2020-01-01"}']


def test_session_state_shows_what_it_holds() -> None:
    assert run("st.session_state.a = 1\nst.write(st.session_state)").json[0].value == '{"a": 1}'


def test_bare_expressions_are_written() -> None:
    at = run("x = 5\nx\n'a'\nx + 1\n[1]")
    assert lines(at) == ["`5`", "a", "`6`"]
    assert at.json[0].value == "[1]"


def test_a_bare_place_writes_nothing() -> None:
    at = run("st.text('a') if True else 0\nplace = st.empty()\nplace")
    assert not at.markdown
    assert at.text[0].value == "a"


def test_a_bare_none_is_written_as_a_value() -> None:
    assert run("nothing = None\nnothing").markdown[0].value == "`None`"


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("{'a': 1}.keys()", '["a"]'),
        ("map(str, [1, 2])", '["1", "2"]'),
        ("collections.namedtuple('Point', 'x y')(1, 2)", '{"x": 1, "y": 2}'),
    ],
)
def test_what_reads_like_a_list_or_a_dictionary_is_json(expression: str, expected: str) -> None:
    assert run(f"import collections\nst.write({expression})").json[0].value == expected


def test_an_instance_of_a_data_class_shows_what_it_is() -> None:
    at = run("import dataclasses\n@dataclasses.dataclass\nclass Dog:\n    legs: int = 4\nst.write(Dog())")
    assert at.help[0].type_name == "Dog"


@pytest.mark.parametrize(
    ("imports", "expression", "shown"),
    [
        ("import pandas as pd", "pd.DataFrame({'a': [1]})", "dataframe"),
        ("import pandas as pd", "pd.Series([1])", "dataframe"),
        ("import pandas as pd", "pd.Index([1])", "dataframe"),
        ("import polars as pl", "pl.DataFrame({'a': [1]})", "dataframe"),
        ("import polars as pl", "pl.LazyFrame({'a': [1]})", "dataframe"),
        ("import pyarrow as pa", "pa.table({'a': [1]})", "dataframe"),
        ("import numpy as np", "np.array([[1]])", "dataframe"),
        ("import numpy as np", "np.zeros((2, 2, 2))", "code"),
        ("import numpy as np", "np.float64(2.5)", "markdown"),
        ("import sqlite3", "sqlite3.connect(':memory:').execute('select 1 as a')", "dataframe"),
        ("import plotly.graph_objects as go", "go.Figure()", "plotly_chart"),
        ("import PIL.Image", "PIL.Image.new('RGB', (2, 2))", "image"),
    ],
)
def test_frames_figures_and_pictures_are_drawn(imports: str, expression: str, shown: str) -> None:
    at = run(f"{imports}\nst.write({expression})")
    assert [element.type for element in at.main] == [shown]
