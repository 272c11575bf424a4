"""Values that travel to the browser's code."""

from __future__ import annotations

import enum
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest

from ostinato.parameters.json_like import is_json, json_like


class Colour(enum.Enum):
    RED = "red"


class Name(str):
    pass


@dataclass
class Point:
    x: int


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, None),
        ({"a": (1, {2.5}), 3: [True]}, {"a": (1, [2.5]), "3": [True]}),
        (b"raw", b"raw"),
        ({"b": b"raw"}, {"b": b"raw"}),
        (date(2026, 11, 21), "2026-11-21"),
        (pd.Timestamp(2026, 11, 21), "2026-11-21T00:00:00"),
        (datetime(2026, 11, 21, 8), "2026-11-21T08:00:00"),
        (Decimal("1.50"), "1.50"),
        (Colour.RED, "red"),
        (Point(1), {"x": 1}),
        ({Name("key"): Name("value")}, {"key": "value"}),
        (defaultdict(list, a=[1]), {"a": [1]}),
        ([np.int64(1), np.float32(0.5), np.bool_(True), np.arange(2)], [1, 0.5, True, [0, 1]]),
    ],
)
def test_what_travels(value: Any, told: Any) -> None:
    assert json_like(value) == told


def test_what_the_script_changes_later_does_not_reach_the_copy() -> None:
    value = {"a": [1]}
    told = json_like(value)
    value["a"].append(2)
    assert told == {"a": [1]}


@pytest.mark.parametrize("value", [object(), {"a": [object()]}, range(2), 2**70, [-(2**70)], "\ud800", {(1, 2): 3}])
def test_what_cannot_travel(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        json_like(value)


def test_a_value_that_holds_itself_cannot_travel() -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(ValueError, match="recursion"):
        json_like(value)


@pytest.mark.parametrize("value", [None, True, 1, 1.5, "a", [1, ["b"]], {"a": {"b": None}}])
def test_what_a_browser_may_send(value: Any) -> None:
    assert is_json(value)


@pytest.mark.parametrize("value", [b"x", {1: 2}, float("inf"), [float("nan")], datetime(2026, 1, 1), {"a": {1: b"x"}}])
def test_what_a_browser_may_not_send(value: Any) -> None:
    assert not is_json(value)
