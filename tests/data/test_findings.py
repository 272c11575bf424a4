"""What is found out about a frame's content, once for all that have it."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from ostinato.frames import findings, read
from ostinato.frames.findings import Findings
from ostinato.frames.frame import Frame
from ostinato.frames.query import Query

DOWN = Query(sort=(("a", True),))


def shown(data: Any) -> Frame:
    """A frame that a page shows."""
    frame = read(data)
    frame.fingerprint()
    return frame


def counted(monkeypatch: pytest.MonkeyPatch, frame: Frame) -> list[Query]:
    """The queries that a frame's source is asked from now on."""
    asked: list[Query] = []
    source = frame._source
    order = source.order
    monkeypatch.setattr(source, "order", lambda query: [asked.append(query), order(query)][1])
    return asked


@pytest.mark.parametrize("library", [pd.DataFrame, pl.DataFrame, pa.table])
def test_sessions_that_show_the_same_share_an_order(library: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (shown(library({"a": [1, 3, 2]})) for _ in range(2))
    asked = counted(monkeypatch, other)
    assert one.positions(DOWN) == other.positions(DOWN) == [1, 2, 0]
    assert asked == []
    assert one.window(0, 2, query=DOWN) == other.window(0, 2, query=DOWN)


def test_frames_of_several_libraries_share_nothing() -> None:
    frames = [shown(library({"a": [1, 3, 2]})) for library in (dict, pd.DataFrame, pl.DataFrame, pa.table)]
    for frame in frames:
        assert frame.positions(DOWN) == [1, 2, 0]
        assert len(frame.window(0, 3, query=DOWN)) > 0


@pytest.mark.parametrize("make", [dict, lambda rows: np.rec.fromarrays([rows["a"]], names="a")])
def test_what_can_be_written_to_has_orders_of_its_own(make: Any) -> None:
    mine, yours = make({"a": np.array([1, 3, 2])}), make({"a": np.array([1, 3, 2])})
    one, other = shown(mine), shown(yours)
    mine["a"][0] = 9
    assert one.positions(DOWN) == [0, 1, 2]
    assert other.positions(DOWN) == [1, 2, 0]


def test_what_was_found_goes_with_the_last_frame() -> None:
    frame = shown(pl.DataFrame({"a": [5, 6]}))
    frame.positions(DOWN)
    found = weakref.ref(frame._findings)
    del frame
    gc.collect()
    assert found() is None


def test_orders_are_bounded_by_the_frames_that_share_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "MANY", 2)
    monkeypatch.setattr(findings, "ROWS", 10)
    found, frames = Findings(), [read([1]), read([2])]
    for frame in frames:
        found.join(frame)
    for key in b"abcdef":
        found.order(bytes([key]), lambda: [1, 2])
    assert list(found._orders) == [bytes([key]) for key in b"cdef"]
    del frames[0], frame
    gc.collect()
    found.order(b"g", lambda: [1, 2])
    assert list(found._orders) == [b"f", b"g"]
    found.order(b"h", lambda: [0] * 11)
    assert list(found._orders) == [b"h"]


def test_windows_are_made_once_and_bounded_by_their_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "BYTES", 10)
    found = Findings()
    made: list[int] = []

    def make(key: int, size: int) -> bytes:
        return found.made(key, lambda: [made.append(key), bytes(size)][1])

    for key in (1, 2, 1, 3):
        assert len(make(key, 4)) == 4
    assert made == [1, 2, 3]
    make(1, 4)
    make(2, 4)
    assert made == [1, 2, 3, 2]
    assert len(make(4, 99)) == 99
    assert list(found._made) == [4]


def test_threads_wait_for_the_order_that_they_ask_for_and_for_no_other() -> None:
    found, begun, go_on = Findings(), threading.Event(), threading.Event()
    times: list[str] = []

    def slow() -> list[int]:
        times.append("found")
        begun.set()
        assert go_on.wait(10)
        return [2, 1]

    results: list[Any] = []
    threads = [threading.Thread(target=lambda: results.append(found.order(b"slow", slow))) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert begun.wait(10)
    assert found.order(b"other", lambda: [0]) == [0]
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert results == [[2, 1]] * 3
    assert times == ["found"]


def test_an_order_that_could_not_be_found_is_looked_for_again() -> None:
    found = Findings()

    def fails() -> list[int]:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        found.order(b"a", fails)
    assert found.order(b"a", lambda: [1]) == [1]
