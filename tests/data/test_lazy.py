"""Lazy frames of polars, of which windows are computed as they are asked for."""

from __future__ import annotations

from typing import Any

import polars as pl
import pyarrow as pa
import pytest

from ostinato.frames import lazy, read
from ostinato.frames.export import to_csv
from ostinato.frames.query import Filter, Query

ROWS = 1_000
UPWARDS = Query(sort=(("a", True),), search="row 9", filters={"a": Filter(max=95)})
NUMBERS = pl.LazyFrame({"a": range(ROWS)})
PLAN = NUMBERS.with_columns(b=pl.format("row {}", pl.col("a")), c=(pl.col("a") * 0.5).cast(pl.Decimal(10, 1)))


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """What has more rows than a few counts as large."""
    monkeypatch.setattr(lazy, "SMALL", 100)


def table(data: bytes) -> dict[str, list[Any]]:
    told: dict[str, list[Any]] = pa.ipc.open_stream(data).read_all().to_pydict()
    return told


def test_windows_of_a_large_result_are_computed_as_they_are_asked_for() -> None:
    frame = read(PLAN)
    assert frame.height == ROWS
    assert frame.settled() is not frame
    assert [column.kind for column in frame.columns] == ["integer", "text", "decimal"]
    assert table(frame.window(500, 502)) == {
        "a": [500, 501],
        "b": ["row 500", "row 501"],
        "c": ["250.0", "250.5"],
        "__row__": [500, 501],
    }


def test_a_query_is_a_part_of_the_plan() -> None:
    frame = read(PLAN)
    assert frame.count(UPWARDS) == 7
    assert table(frame.window(0, 2, ["b"], UPWARDS)) == {"b": ["row 95", "row 94"], "__row__": [95, 94]}
    assert frame.statistics("a", UPWARDS).count == 7
    assert frame.values("b", [5, 3]) == ["row 5", "row 3"]
    assert list(frame.numbers("c")[:3]) == [0.0, 0.5, 1.0]


def test_all_rows_are_computed_for_a_file() -> None:
    lines = b"".join(to_csv(read(PLAN), UPWARDS, ["a", "c"])).decode().splitlines()
    assert lines == ["a,c", *(f"{row},{row / 2}" for row in (95, 94, 93, 92, 91, 90, 9))]


def test_the_same_plan_is_the_same_frame_and_another_one_is_not() -> None:
    assert read(PLAN).fingerprint() == read(PLAN).fingerprint()
    assert read(PLAN).fingerprint() != read(PLAN.select("a", "b", pl.col("c") + 1)).fingerprint()


def test_a_plan_with_functions_of_the_users_is_known_too() -> None:
    doubled = [NUMBERS.with_columns(pl.col("a").map_batches(_slow, return_dtype=pl.Int64)) for _ in range(2)]
    assert read(doubled[0]).fingerprint() == read(doubled[1]).fingerprint()


def _slow(values: pl.Series, **_: Any) -> pl.Series:
    return values * 2


def test_a_small_result_is_computed_once() -> None:
    frame = read(PLAN.head(50))
    assert frame.settled() is frame
    assert frame.height == 50


def test_what_is_in_memory_anyhow_is_computed_at_once(tmp_path: Any) -> None:
    bulky = pl.DataFrame({"a": range(1_000_000)})
    bulky.write_parquet(tmp_path / "rows")
    for plan in (bulky.lazy(), pl.concat([PLAN, bulky.lazy().map_batches(_slow_frame)], how="diagonal")):
        frame = read(plan)
        assert frame.settled() is frame
        assert frame.values("a", slice(999, 1_000)) == [999]
    frame = read(pl.scan_parquet(tmp_path / "rows"))
    assert frame.settled() is not frame


def _slow_frame(frame: pl.DataFrame) -> pl.DataFrame:
    return frame


def test_what_a_plan_reads_may_change_while_its_text_stays(tmp_path: Any) -> None:
    file = tmp_path / "rows.csv"
    prints = []
    for last in ("x", "y"):
        file.write_text("a\n" + "x\n" * 50 + last + "\n" + "x\n" * 500, "ascii")
        prints.append(read(pl.scan_csv(file)).fingerprint())
    assert prints[0] != prints[1]


def _fail_after(values: pl.Series, **_: Any) -> pl.Series:
    if values.len() and values[-1] > 500:
        raise RuntimeError("The disk has gone.")
    return values


def test_a_query_that_fails_half_way_fails_where_it_is_asked() -> None:
    tested = pl.col("a").map_batches(_fail_after, return_dtype=pl.Int64, is_elementwise=True)
    frame = read(NUMBERS.with_columns(tested))
    assert table(frame.window(10, 12)) == {"a": [10, 11], "__row__": [10, 11]}
    with pytest.raises(RuntimeError, match="The disk has gone"):
        frame.window(600, 602)
    assert table(frame.window(20, 21)) == {"a": [20], "__row__": [20]}
