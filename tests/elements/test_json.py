"""st.json."""

from __future__ import annotations

import json

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueError,
)
from tests.elements.app import error, run

SAMPLES = """
import collections, dataclasses, decimal, enum, pathlib, uuid
import numpy as np
import pandas as pd

@dataclasses.dataclass
class Dog:
    legs: int = 4

class Model:
    def model_dump(self):
        return {"dog": Dog()}

class Colour(enum.Enum):
    RED = "r"

Point = collections.namedtuple("Point", "x y")
"""


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("{'a': 1, 2: None}", '{"a": 1, "2": null}'),
        ("{(1, 2): 3}", '{"(1, 2)": 3}'),
        ("'[1,  2]'", "[1,  2]"),
        ("{1, 2}", "[1, 2]"),
        ("Point(1, 2)", '{"x": 1, "y": 2}'),
        ("Dog()", '{"legs": 4}'),
        ("[Model()]", '[{"dog": {"legs": 4}}]'),
        ("[Colour.RED, decimal.Decimal('1.50'), dt.date(2020, 1, 2), 1j]", '["r", "1.50", "2020-01-02", "1j"]'),
        ("[uuid.UUID(int=1), pathlib.PurePosixPath('a/b')]", '["00000000-0000-0000-0000-000000000001", "a/b"]'),
        ("{'a': float('nan'), 'b': 2**70}", '{"a": NaN, "b": 1180591620717411303424}'),
        ("[np.int64(3), np.float32(0.5), np.array([[1, 2]])]", "[3, 0.5, [[1, 2]]]"),
        ("pd.DataFrame({'a': [1]})", '{"a": {"0": 1}}'),
        ("[int, b'x']", """["<class 'int'>", "b'x'"]"""),
        ("{'a': 1}.items()", '[["a", 1]]'),
        ("'Grüße'", "Grüße"),
        ("['Grüße']", '["Grüße"]'),
        ("['\\ud800']", '["\ufffd"]'),
        ("None", "null"),
    ],
)
def test_values_become_json(expression: str, expected: str) -> None:
    assert run(f"{SAMPLES}st.json({expression})").json[0].value == expected


def test_a_value_that_holds_itself_is_cut_there() -> None:
    assert run("a = {'b': [1]}\na['b'].append(a)\nst.json(a)").json[0].value == '{"b": [1, "…"]}'


def test_a_value_that_is_there_twice_is_shown_twice() -> None:
    assert run("a = [1]\nst.json({'x': a, (1,): a})").json[0].value == '{"x": [1], "(1,)": [1]}'


@pytest.mark.parametrize(("expanded", "levels"), [("True", None), ("False", 0), ("2", 2), ("0", 0)])
def test_expanded_is_a_number_of_levels(expanded: str, levels: int | None) -> None:
    assert run(f"st.json([], expanded={expanded})").json[0].expanded == levels


def test_a_large_document_is_fetched_apart() -> None:
    at = run("st.json(list(range(50_000)))")
    assert at.json[0].body == ""
    assert at.json[0].url.startswith("media/")
    assert json.loads(at.json[0].value) == list(range(50_000))


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("json([], expanded='all')", StreamlitInvalidParameterTypeError),
        ("json([], expanded=-1)", StreamlitValueError),
        ("json([], width='content')", StreamlitInvalidWidthError),
    ],
)
def test_wrong_parameters_raise(call: str, expected: type[Exception]) -> None:
    assert error(f"st.{call}") is expected


def test_a_value_that_is_nested_too_deeply_raises() -> None:
    assert (
        error("import functools; st.json(functools.reduce(lambda inner, _: [inner], range(100_000), []))")
        is StreamlitAPIException
    )
