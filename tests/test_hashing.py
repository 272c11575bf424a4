"""Two values have one digest if, and only if, their contents are the same."""

from __future__ import annotations

import collections
import copy
import dataclasses
import datetime as dt
import decimal
import enum
import functools
import io
import re
import threading
import types
import uuid
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

import ostinato as st
from ostinato.hashing import Digest, Unhashable

numpy = pytest.importorskip("numpy")
pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
pyarrow = pytest.importorskip("pyarrow")


def digest(value: object) -> bytes:
    taken = Digest()
    taken.add(value)
    return taken.result()


class Color(enum.Enum):
    RED = 1
    GREEN = 2


class Size(enum.Enum):
    SMALL = 1


@dataclasses.dataclass
class Point:
    x: int
    y: object = None


@dataclasses.dataclass(frozen=True, slots=True)
class Slotted:
    x: int


class Ordinary:
    """A class that says nothing of what it consists of."""


def doubled(x: int) -> int:
    return 2 * x


def adding(n: int) -> Callable[[int], int]:
    return lambda x: x + n


def named_file(name: str, content: bytes, position: int = 0) -> io.BytesIO:
    file = io.BytesIO(content)
    file.name = name
    file.seek(position)
    return file


DIFFERENT: tuple[object, ...] = (
    *(None, True, False, 0, 1, 2**70, -1, 0.0, 1.0, -0.0, float("nan"), float("inf"), 1j, ...),
    *("", "1", "a", b"", b"1", b"a", bytearray(b"a"), memoryview(b"a"), "x" * 100_000, b"x" * 100_000),
    *((), [], {}, set(), frozenset(), (1,), [1], {1}, frozenset({1}), [1, 2], [2, 1], [[1], 2], [1, [2]], [[1, 2]]),
    *({"a": 1, "b": 2}, {"a": 2, "b": 1}, {"b": 2, "a": 1}, {"a": {"b": 1}}, ["a", "b"], ["ab"], ["a", ["b"]]),
    *(collections.OrderedDict(a=1), collections.defaultdict(int, a=1), {"a": 1}, collections.deque([1])),
    *(types.SimpleNamespace(a=1), types.MappingProxyType({"a": 1}), range(3), slice(3), collections.Counter("a")),
    *(
        dt.date(2026, 1, 1),
        dt.datetime(2026, 1, 1),
        dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        dt.time(1),
        dt.timedelta(1),
    ),
    *(dt.datetime(2026, 1, 1, tzinfo=ZoneInfo("Europe/Berlin")), decimal.Decimal("1.0"), decimal.Decimal("1.00")),
    *(uuid.UUID(int=1), Path("a"), Path("b"), re.compile("a"), re.compile("a", re.IGNORECASE), ValueError("a")),
    *(Color.RED, Color.GREEN, Size.SMALL, Color, Size, int, Point, Point(1), Point(2), Point(1, [2]), Slotted(1)),
    *(doubled, adding(1), adding(2), len, abs, re, io, functools.partial(doubled, 1), functools.partial(doubled, 2)),
    *(io.BytesIO(b"a"), io.BytesIO(b"b"), named_file("n", b"a"), named_file("n", b"a", 1), io.StringIO("a")),
    *(
        numpy.zeros(3),
        numpy.zeros(4),
        numpy.zeros((3, 1)),
        numpy.zeros(3, "f4"),
        numpy.zeros(3, ">f8"),
        numpy.float64(0),
    ),
    *(
        numpy.arange(6).reshape(2, 3),
        numpy.arange(6).reshape(3, 2),
        numpy.asfortranarray(numpy.arange(6).reshape(2, 3)),
    ),
    *(numpy.array(["a", None], dtype=object), numpy.array(["a", 1], dtype=object), numpy.array(["ab", "c"])),
    *(numpy.array(["2026-01-01"], "M8[D]"), numpy.array(["2026-01-01"], "M8[s]"), numpy.array([1], "m8[s]")),
    *(numpy.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")]), numpy.array(5), numpy.zeros(0), numpy.bool_(True)),
    *(pandas.Series([1]), pandas.Series([1], name="a"), pandas.Series([1], index=["a"]), pandas.Series(["1"])),
    *(pandas.DataFrame({"a": [1]}), pandas.DataFrame({"b": [1]}), pandas.DataFrame({"a": [1.0]}), pandas.DataFrame()),
    *(
        pandas.DataFrame({"a": ["x", None]}),
        pandas.DataFrame({"a": pandas.Categorical(["x", None])}),
        pandas.Index([1]),
    ),
    *(
        pandas.DataFrame({"a": pandas.to_datetime(["2026-01-01"])}),
        pandas.DataFrame({"a": [[1, 2]]}),
        pandas.NA,
        pandas.NaT,
    ),
    *(pandas.DataFrame({"a": pandas.to_datetime(["2026-01-01"]).tz_localize("UTC")}), pandas.Timestamp("2026-01-01")),
    *(
        polars.DataFrame({"a": [1]}),
        polars.DataFrame({"a": [2]}),
        polars.Series("a", [1]),
        polars.LazyFrame({"a": [1]}),
    ),
    *(pyarrow.table({"a": [1]}), pyarrow.table({"a": ["1"]}), pyarrow.table({"a": [None]}), pyarrow.array([1])),
)


def test_different_values_have_different_digests() -> None:
    digests = [digest(value) for value in DIFFERENT]
    same = [(DIFFERENT[i], DIFFERENT[j]) for i, j in combinations(range(len(digests)), 2) if digests[i] == digests[j]]
    assert same == [({"a": 1}, {"a": 1})] or not same


def test_a_copy_has_the_digest_of_its_original() -> None:
    for value in DIFFERENT:
        if not isinstance(value, memoryview | types.ModuleType | types.MappingProxyType | io.IOBase):
            assert digest(copy.deepcopy(value)) == digest(value), value


@given(
    some.recursive(
        some.none() | some.booleans() | some.integers() | some.floats() | some.text() | some.binary() | some.dates(),
        lambda inner: some.lists(inner) | some.tuples(inner, inner) | some.dictionaries(some.text(), inner),
    )
)
def test_equal_structures_have_equal_digests(value: object) -> None:
    assert digest(copy.deepcopy(value)) == digest(value)


@given(some.lists(some.integers()))
def test_the_order_in_which_a_set_was_filled_does_not_matter(items: list[int]) -> None:
    backwards = items[::-1]
    assert digest(set(items)) == digest(set(backwards))
    assert digest(frozenset(map(str, items))) == digest(frozenset(map(str, backwards)))


@pytest.mark.parametrize("at", [0, 123_456, 999_999])
@pytest.mark.parametrize("build", [numpy.array, pandas.Series, polars.Series, pyarrow.array])
def test_one_cell_among_a_million_counts(build: Callable[[Any], Any], at: int) -> None:
    numbers = numpy.arange(1_000_000)
    before = digest(build(numbers))
    assert digest(build(numbers.copy())) == before
    numbers = numbers.copy()
    numbers[at] += 1
    assert digest(build(numbers)) != before


@pytest.mark.parametrize("column", ["number", "text", "when", "kind", "object"])
def test_each_column_of_a_frame_counts(column: str) -> None:
    def frame() -> Any:
        made = pandas.DataFrame({"number": [1.5] * 9, "text": ["a"] * 9, "object": [["x"]] * 9})
        made["when"] = pandas.Timestamp("2026-01-01")
        made["kind"] = pandas.Categorical(["a"] * 9, categories=["a", "b"])
        return made

    others = {"number": 2, "text": "b", "when": pandas.Timestamp("2026-01-02"), "kind": "b", "object": 7}
    changed = frame()
    changed.loc[8, column] = others[column]
    assert digest(frame()) == digest(frame())
    assert digest(changed) != digest(frame())


@pytest.mark.parametrize(
    "series",
    [
        pandas.Series([1, None], dtype="Int64"),
        pandas.Series([True, None], dtype="boolean"),
        pandas.Series(["a", None], dtype="string"),
        pandas.Series([1], dtype="int64[pyarrow]"),
        pandas.Series([0, 0, 1], dtype="Sparse[int]"),
        pandas.Series(pandas.period_range("2026", periods=2)),
        pandas.Series(pandas.interval_range(0, 2)),
        pandas.Series(pandas.date_range("2026", periods=2, tz="Europe/Berlin")),
        pandas.Series([1, 2], index=pandas.MultiIndex.from_tuples([(1, "a"), (2, "b")])),
    ],
    ids=lambda series: str(series.dtype),
)
def test_looking_at_a_series_leaves_its_digest(series: Any) -> None:
    before = digest(series.copy())
    repr(series)
    series.describe()
    assert digest(series) == before
    assert digest(series[:1]) != before


def test_a_view_with_gaps_is_hashed_by_what_it_shows() -> None:
    whole = numpy.arange(100).reshape(10, 10)
    assert digest(whole[::2, ::3]) == digest(whole[::2, ::3].copy())
    assert digest(whole[::2, ::3]) != digest(whole[1::2, ::3])


def test_a_structure_that_contains_itself_is_hashed() -> None:
    def knot(size: int) -> list[Any]:
        tied: list[Any] = [size]
        tied.append({"self": tied})
        return tied

    assert digest(knot(1)) == digest(knot(1))
    assert digest(knot(1)) != digest(knot(2))


def test_session_state_is_hashed_by_what_it_holds() -> None:
    script = "import ostinato as st\nfrom tests.test_hashing import digest\nst.session_state.seen = digest(st.{})"
    from ostinato.testing.v1 import AppTest

    def seen(n: int) -> bytes:
        at = AppTest.from_string(script.format("session_state"))
        at.session_state["n"] = n
        found: bytes = at.run().session_state["seen"]
        return found

    assert seen(1) == seen(1)
    assert seen(1) != seen(2)


def test_an_open_file_counts_by_its_name_its_state_and_its_position(tmp_path: Path) -> None:
    path = tmp_path / "data.txt"
    path.write_text("abc")
    with path.open() as file, path.open() as same:
        assert digest(file) == digest(same)
        same.read(1)
        assert digest(file) != digest(same)
        before = digest(file)
    path.write_text("other")
    with path.open() as file:
        assert digest(file) != before


@pytest.mark.parametrize(
    "value",
    [Ordinary(), threading.Lock(), (i for i in ()), st.container(), [1, {"a": threading.Lock()}], Point(1, Ordinary())],
)
def test_what_does_not_say_what_it_holds_is_refused(value: object) -> None:
    with pytest.raises(Unhashable):
        digest(value)


def test_a_structure_too_deep_to_follow_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(Unhashable):
        digest(deep)
    while deep:
        deep = deep.pop()  # piece by piece: freeing it at once would go as deep
