"""A cached value gives copies that nothing done to them, or to its original, reaches."""

from __future__ import annotations

import gc
import mmap
import os
import pickle
import resource
import sys
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from ostinato.cache import buffers
from ostinato.cache.buffers import Buffers
from ostinato.cache.frozen import freeze

numpy = pytest.importorskip("numpy")
pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
pyarrow = pytest.importorskip("pyarrow")

ROWS = 300_000
"""Enough to be mapped instead of copied."""


def frame(rows: int) -> Any:
    return pandas.DataFrame(
        {
            "number": numpy.arange(rows, dtype="f8"),
            "count": numpy.arange(rows),
            "text": [f"t{n % 7}" for n in range(rows)],
            "when": pandas.date_range("2026-01-01", periods=rows, freq="s"),
            "kind": pandas.Categorical.from_codes(numpy.arange(rows) % 2, ["a", "b"]),
        }
    )


@pytest.mark.parametrize("rows", [3, ROWS])
def test_a_changed_pandas_frame_leaves_the_next_copy(rows: int) -> None:
    original = frame(rows)
    frozen = freeze(original, {})
    original.loc[0, "number"] = -1.0
    for _ in range(2):
        copy = frozen.thaw({})
        assert copy.equals(frame(rows))
        copy.loc[1, "number"] = -2.0
        copy.loc[1, "when"] = pandas.Timestamp("1999-01-01")
        copy["number"].array[2] = -3.0
        copy["more"] = 1
        copy.insert(0, "first", 0)


@pytest.mark.parametrize("rows", [3, ROWS])
@pytest.mark.parametrize(
    "build",
    [
        lambda rows: numpy.arange(rows, dtype="f8"),
        lambda rows: numpy.asfortranarray(numpy.arange(rows * 2).reshape(rows, 2)),
        lambda rows: numpy.arange(rows * 4).reshape(rows, 4)[:, ::2],
        lambda rows: numpy.arange(rows).astype("M8[s]"),
        lambda rows: numpy.array([[1, "a"]] * rows, dtype=object),
        lambda rows: numpy.array([(1, 2.0)] * rows, dtype=[("a", "i4"), ("b", "f8")]),
        lambda rows: numpy.arange(rows, dtype=">i4"),
    ],
)
def test_a_changed_array_leaves_the_next_copy(build: Callable[[int], Any], rows: int) -> None:
    frozen = freeze({"nested": build(rows)}, {})
    for _ in range(2):
        copy = frozen.thaw({})["nested"]
        assert copy.dtype == build(rows).dtype
        numpy.testing.assert_array_equal(copy, build(rows))
        copy[1] = copy[0]


def test_a_copy_of_a_large_array_costs_no_memory_until_it_is_changed() -> None:
    frozen = freeze(numpy.zeros(100_000_000 // 8), {})
    assert frozen.size >= 100_000_000
    before = private_bytes()
    copies = [frozen.thaw({}) for _ in range(10)]
    assert sum(copy[0] for copy in copies) == 0
    assert private_bytes() - before < 20_000_000
    copies[0][:] = 1.0
    assert private_bytes() - before > 90_000_000
    assert copies[1].max() == 0.0
    assert frozen.thaw({}).max() == 0.0


def private_bytes() -> int:
    """Memory of this process that it shares with nothing."""
    if not os.path.exists("/proc/self/smaps_rollup"):
        pytest.skip("memory is told apart in this way on Linux alone")
    gc.collect()
    with open("/proc/self/smaps_rollup") as rollup:
        return sum(int(line.split()[1]) for line in rollup if line.startswith("Private_Dirty")) * 1024


def test_a_polars_frame_shares_its_columns_and_not_itself() -> None:
    original = polars.DataFrame({"a": range(ROWS)})
    frozen = freeze([original, original["a"], original.lazy()], {})
    original.insert_column(0, polars.Series("b", [0] * ROWS))
    for _ in range(2):
        copy, column, lazy = frozen.thaw({})
        assert copy.columns == lazy.collect().columns == ["a"]
        assert column[ROWS - 1] == ROWS - 1
        copy.insert_column(0, polars.Series("c", [0] * ROWS))
        column[0] = 7
    assert frozen.size > ROWS * 8


def test_a_polars_column_of_python_objects_is_not_shared() -> None:
    value = polars.Series("a", [[1]], dtype=polars.Object)
    try:
        copy = freeze(value, {}).thaw({})
    except BaseException as error:  # what polars raises derives from neither
        assert "Object" in str(error) or "pickle" in str(error) or "serial" in str(error)  # noqa: PT017
    else:
        assert copy[0] is not value[0]


def test_an_arrow_table_comes_back_equal() -> None:
    table = pyarrow.table({"a": range(ROWS), "b": ["x", None] * (ROWS // 2)})
    assert freeze(table, {}).thaw({}).equals(table)


@pytest.mark.parametrize("value", [None, True, 3, 2.5, "text", b"bytes"])
def test_what_nobody_can_change_is_its_own_copy(value: object) -> None:
    frozen = freeze(value, {})
    assert frozen.thaw({}) is value
    assert frozen.size == sys.getsizeof(value)


def test_shared_references_inside_a_value_stay_shared() -> None:
    inner: list[Any] = [1]
    inner.append(inner)
    first, second = freeze((inner, inner), {}).thaw({})
    assert first is second
    assert first[1] is first


def script(source: str) -> dict[str, Any]:
    """The variables of a script that has run, after another one took its place as `__main__`."""
    module = ModuleType("__main__")
    exec(source, module.__dict__)
    return module.__dict__


def test_an_object_of_the_script_gets_the_class_that_the_asking_run_defines() -> None:
    source = (
        "import dataclasses, enum\n@dataclasses.dataclass\nclass Point:\n    x: int\n"
        "class Kind(enum.Enum):\n    A = 1\nclass Outer:\n    class Inner:\n        pass\n"
    )
    first, second = script(source), script(source)
    frozen = freeze([first["Point"](1), first["Kind"].A, first["Outer"].Inner()], first)
    point, kind, inner = frozen.thaw(second)
    assert isinstance(point, second["Point"])
    assert kind is second["Kind"].A
    assert isinstance(inner, second["Outer"].Inner)


def test_what_cannot_be_pickled_is_refused() -> None:
    for value in (threading.Lock(), (i for i in ()), lambda: 1):
        with pytest.raises((TypeError, AttributeError, pickle.PicklingError)):
            freeze(value, {})


@pytest.mark.parametrize("most", [0, 256])
def test_buffers_are_copied_where_no_descriptors_are_left(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [b"a" * 2_000_000, b"", b"b" * 7]
    kept = Buffers(parts)
    monkeypatch.setattr(buffers, "_most", lambda: most)
    for made in (kept, Buffers(parts)):
        for _ in range(2):
            copies = made.copies()
            assert [bytes(copy) for copy in copies] == parts
            copies[0][:2] = b"zz"
            copies[2][:] = b"z" * 7


def test_descriptors_are_given_back() -> None:
    if not os.path.isdir("/proc/self/fd"):
        pytest.skip("descriptors are listed in this way on Linux alone")
    gc.collect()
    before = len(os.listdir("/proc/self/fd"))
    kept = Buffers([bytes(2_000_000)])
    copies = [kept.copies() for _ in range(20)]
    assert len(os.listdir("/proc/self/fd")) > before
    del kept, copies
    gc.collect()
    assert len(os.listdir("/proc/self/fd")) <= before


def test_hundreds_of_sessions_share_one_memory() -> None:
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 4096), most))
    try:
        kept = Buffers([bytes(2_000_000)])
        copies = [kept.copies() for _ in range(600)]
        assert all(isinstance(memory.obj, mmap.mmap) for [memory] in copies)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, most))
