"""Media over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ostinato.server.ranges import Span, span_of
from tests.server.live import Live, serving

DATA = bytes(range(256)) * 4
APP = """
import ostinato as st
data = bytes(range(256)) * 4
st.download_button("Shown", data, file_name="Grüße.bin", key="shown")
st.button("Go", key="go")
"""


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    with serving(tmp_path_factory.mktemp("app"), APP) as live:
        yield live


@pytest.fixture
def url(media: Live) -> Iterator[str]:
    """The URL of something that a page shows."""
    with media.client() as client:
        frames = client.hello().settle()
        fields = next(op[4] for frame in frames for op in frame[4] if op[0] == "i" and op[5] == "shown")
        yield f"/{fields['url']}"


def test_it_comes_whole_with_what_a_browser_must_know(media: Live, url: str) -> None:
    status, headers, body = media.get(url)
    assert (status, body) == (200, DATA)
    assert headers["content-type"] == "application/octet-stream"
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]
    assert headers["accept-ranges"] == "bytes"
    assert headers["content-disposition"] == "attachment; filename=\"Gr__e.bin\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.bin"


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-9", 0, 10), ("bytes=1000-", 1000, 1024), ("bytes=-24", 1000, 1024), ("bytes=1020-5000", 1020, 1024)],
)
def test_a_range_of_it(media: Live, url: str, asked: str, start: int, end: int) -> None:
    status, headers, body = media.get(url, Range=asked)
    assert (status, body) == (206, DATA[start:end])
    assert headers["content-range"] == f"bytes {start}-{end - 1}/1024"
    assert headers["content-length"] == str(end - start)


def test_a_range_behind_its_end_is_told_its_length(media: Live, url: str) -> None:
    status, headers, body = media.get(url, Range="bytes=1024-")
    assert (status, headers["content-range"], body) == (416, "bytes */1024", b"")


@pytest.mark.parametrize("asked", ["bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=9-3", "bytes=a-b"])
def test_what_no_single_range_is_brings_the_whole(media: Live, url: str, asked: str) -> None:
    status, _, body = media.get(url, Range=asked)
    assert (status, body) == (200, DATA)


def test_a_browser_that_has_it_gets_it_not_again(media: Live, url: str) -> None:
    etag = media.get(url)[1]["etag"]
    assert media.get(url, If_None_Match=f'"other", W/{etag}')[::2] == (304, b"")
    assert media.get(url, If_None_Match='"other"')[0] == 200


def test_a_range_of_another_version_brings_the_whole(media: Live, url: str) -> None:
    etag = media.get(url)[1]["etag"]
    assert media.get(url, Range="bytes=0-9", If_Range=etag)[0] == 206
    assert media.get(url, Range="bytes=0-9", If_Range='"other"')[0] == 200


def test_its_head_alone(media: Live, url: str) -> None:
    status, headers, body = media.get(url, "HEAD")
    assert (status, headers["content-length"], body) == (200, "1024", b"")
    assert media.get(url, "HEAD", Range="bytes=0-9")[1]["content-length"] == "10"


@pytest.mark.parametrize("name", ["0" * 40, "app.py", "a\\b", "%00"])
def test_what_is_no_medium_is_not_found(media: Live, name: str) -> None:
    assert media.get(f"/media/{name}")[0] == 404


@pytest.mark.parametrize("name", ["../app.py", "%2e%2e%2fapp.py", "..%5capp.py"])
def test_a_path_leads_to_no_file(media: Live, name: str) -> None:
    assert b"import ostinato" not in media.get(f"/media/{name}")[2]


def test_it_is_served_below_the_base_path(tmp_path: Path) -> None:
    base = "tools/a"
    with serving(tmp_path, APP, server__baseUrlPath=base) as live, live.client(f"/{base}/_stcore/stream") as client:
        frames = client.hello().settle()
        fields = next(op[4] for frame in frames for op in frame[4] if op[0] == "i" and op[5] == "shown")
        assert live.get(f"/{base}/{fields['url']}")[2] == DATA


def test_the_last_bytes_of_an_empty_file_are_none() -> None:
    assert span_of("bytes=-5", 0) == Span(0, 0)
