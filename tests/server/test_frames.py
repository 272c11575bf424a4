"""Rows of shown frames over HTTP."""

from __future__ import annotations

import io
from collections.abc import Iterator
from urllib.parse import quote

import msgspec
import pyarrow as pa
import pytest
from pyarrow import parquet

from ostinato.frames.plain import SHORT
from ostinato.server import frames
from tests.server.live import Client, Live, serving, texts, widget

APP = """
import ostinato as st
import polars as pl
from ostinato.frames import read
from ostinato.script.place import Place

rows = st.number_input("Rows", value=5_000, key="rows")
frame = pl.DataFrame({"a": range(rows), "b": [f"text {n}" for n in range(rows)]})

st.text(Place.main().frame(read(frame)))


def fail(values, **_):
    if values.len() and values[-1] > 150_000:
        raise RuntimeError("The disk has gone.")
    return values


st.text(Place.main().frame(read(pl.LazyFrame({"a": range(200_000)}).with_columns(
    pl.col("a").map_batches(fail, return_dtype=pl.Int64, is_elementwise=True)
))))
mutable = {"a": __import__("numpy").arange(4.0)}
st.text(Place.main().frame(read(mutable)))
if st.checkbox("Change", key="change"):
    mutable["a"][:] = 9
"""


class Reader:
    """A page that asks for rows."""

    def __init__(self, live: Live, client: Client) -> None:
        self.live, self.client = live, client
        self.frames = client.hello().settle()
        self.id, self.failing, self.changing = texts(self.frames)
        self.token = str(client.welcome[4]["server.xsrfToken"])

    def ask(self, path: str = "", **parameters: object) -> tuple[int, dict[str, str], bytes]:
        query = "&".join(f"{name}={quote(_text(value))}" for name, value in parameters.items())
        url = f"/_stcore/frames/{self.client.session}/{self.id}{path}?{query}"
        return self.live.get(url, x_xsrf_token=self.token)

    def rows(self, **parameters: object) -> dict[str, list[object]]:
        status, _, body = self.ask(**parameters)
        assert status == 200, body
        return pa.ipc.open_stream(body).read_all().to_pydict()


def _text(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    with serving(tmp_path_factory.mktemp("app"), APP) as live:
        yield live


@pytest.fixture
def reader(live: Live) -> Iterator[Reader]:
    with live.client() as client:
        yield Reader(live, client)


def test_a_window_brings_its_rows_and_where_they_stand(reader: Reader) -> None:
    assert reader.rows(start=10, stop=12, columns=["b"]) == {"b": ["text 10", "text 11"], "__row__": [10, 11]}


def test_a_window_is_bounded(reader: Reader) -> None:
    assert len(reader.rows(start=0, stop=5_000)["a"]) == 2_000
    assert reader.rows(start=9_000, stop=9_100)["a"] == []


def test_so_are_the_texts_in_it_unless_they_are_asked_for_as_a_whole(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frames, "LETTERS", 5)
    monkeypatch.setattr(frames, "TEXT", 12)
    asked: dict[str, object] = {"start": 10, "stop": 12, "columns": ["b"]}
    assert reader.rows(**asked)["b"] == ["text 1" + SHORT] * 2
    assert reader.rows(**asked, whole=True)["b"] == ["text 10", "text 11"]
    assert reader.rows(start=10, stop=11, columns=["b"])["b"] == ["text 10"]


def test_it_tells_how_many_rows_there_are(reader: Reader) -> None:
    _, headers, _ = reader.ask(start=0, stop=1)
    assert headers["x-rows"] == "5000"
    assert headers["cache-control"] == "no-store"


def test_a_column_that_there_is_not_is_named(reader: Reader) -> None:
    status, _, body = reader.ask(columns=["c"])
    assert (status, msgspec.json.decode(body)) == (422, {"error": "The data have no column 'c'."})


def test_a_frame_that_there_is_not_is_gone(reader: Reader) -> None:
    reader.id = "0" * 32
    assert reader.ask()[0] == 410


def test_only_the_sessions_own_page_is_given_rows(reader: Reader) -> None:
    reader.token = "other"
    assert reader.ask()[0] == 403


def test_newer_data_have_another_name_and_the_same_data_the_same(reader: Reader) -> None:
    former, rows = reader.id, widget(reader.frames, "rows")
    reader.client.event(1, **{rows: 3})
    (reader.id,) = texts(reader.client.settle())
    assert reader.rows()["a"] == [0, 1, 2]
    reader.client.event(2, **{rows: 5_000})
    assert texts(reader.client.settle()) == [former]


def test_a_window_of_a_query_says_where_its_rows_stand(reader: Reader) -> None:
    query = {"sort": [["a", True]], "search": "99", "filters": {"a": {"max": 1_000}}}
    assert reader.rows(stop=3, columns=["a"], query=query) == {"a": [999, 998, 997], "__row__": [999, 998, 997]}
    _, headers, _ = reader.ask(stop=1, query=query)
    assert headers["x-rows"] == "19"


def test_positions_of_all_rows_of_a_query(reader: Reader) -> None:
    _, _, body = reader.ask("/positions", query={"filters": {"b": {"contains": "TEXT 499"}}})
    assert msgspec.json.decode(body) == {"count": 11, "positions": [499, *range(4_990, 5_000)]}


def test_statistics_of_a_column(reader: Reader) -> None:
    _, _, body = reader.ask("/statistics", column="a", query={"filters": {"a": {"max": 9}}})
    told = msgspec.json.decode(body)
    assert (told["count"], told["min"], told["max"], told["mean"]) == (10, 0, 9, 4.5)
    assert sum(told["histogram"]["counts"]) == 10


def test_all_rows_of_a_query_as_csv(reader: Reader) -> None:
    status, headers, body = reader.ask("/export.csv", query={"sort": [["a", True]]})
    lines = body.decode().splitlines()
    assert (status, headers["content-type"], len(lines)) == (200, "text/csv; charset=utf-8", 5_001)
    assert lines[:2] == ["a,b", "4999,text 4999"]


def test_all_rows_of_a_query_as_parquet(reader: Reader) -> None:
    _, _, body = reader.ask("/export.parquet", query={"search": "4999"}, columns=["b"])
    assert parquet.read_table(io.BytesIO(body)).to_pydict() == {"b": ["text 4999"]}


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"query": {"sort": [["c", True]]}}, "no column 'c'"),
        ({"query": {"filters": {"a": {"min": "many"}}}}, "kind integer, got 'many'"),
        ({"query": {"order": 1}}, "unknown field `order`"),
        ({"query": "{"}, "truncated"),
        ({"start": "soon"}, "invalid literal"),
        ({"columns": 5}, "Expected `array`"),
    ],
)
def test_what_cannot_be_answered_says_why(reader: Reader, parameters: dict[str, object], message: str) -> None:
    for path in ("", "/export.csv", "/export.parquet") if "start" not in parameters else ("",):
        status, _, body = reader.ask(path, **parameters)
        assert status == 422, body
        assert message in msgspec.json.decode(body)["error"]


def test_a_window_from_before_the_beginning_begins_there(reader: Reader) -> None:
    assert reader.rows(start=-5, stop=2, columns=["a"])["a"] == [0, 1]


def test_a_query_that_fails_half_way_says_so_and_nothing_else_breaks(reader: Reader) -> None:
    reader.id, whole = reader.failing, reader.id
    assert reader.rows(start=0, stop=2)["a"] == [0, 1]
    status, _, body = reader.ask(start=170_000, stop=170_002)
    assert status == 422
    assert msgspec.json.decode(body)["error"].startswith("RuntimeError: The disk has gone.")
    reader.id = whole
    assert reader.rows(start=0, stop=1)["a"] == [0]


def test_rows_of_an_array_that_changes_while_it_is_shown_are_still_served(reader: Reader) -> None:
    reader.client.event(1, **{widget(reader.frames, "change"): True})
    reader.client.settle()
    reader.id = reader.changing
    assert reader.rows()["a"] in ([0.0, 1.0, 2.0, 3.0], [9.0, 9.0, 9.0, 9.0])


def test_cells_for_the_clipboard_are_text(reader: Reader) -> None:
    query = {"sort": [["a", True]]}
    status, headers, body = reader.ask("/cells", rows=[[0, 2], [4_999, 5_000]], columns=["a", "b"], query=query)
    assert (status, body) == (200, b"4999\ttext 4999\n4998\ttext 4998\n0\ttext 0\n")
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("rows", ["", "[[0]]", "all"])
def test_cells_of_no_rows_are_refused(reader: Reader, rows: str) -> None:
    assert reader.ask("/cells", rows=rows)[0] == 422
