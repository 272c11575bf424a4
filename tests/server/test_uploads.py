"""Uploads over HTTP: in parts, from the session's own page alone, only what the widget takes."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import closing
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from ostinato.server.uploads import PART
from tests.server.live import Client, Live, serving, texts, widget

APP = """
import hashlib
import ostinato as st
file = st.file_uploader("File", key="file")
csv = st.file_uploader("Table", type=["csv", "text/plain"], max_upload_size=1, key="csv", accept_multiple_files=True)
st.file_uploader("Off", disabled=True, key="off")
st.text(file and f"{file.name} {file.type} {file.size} {hashlib.sha256(file.read()).hexdigest()}")
st.text([one.name for one in csv])
"""


class Sender:
    """A page's requests about its files."""

    def __init__(self, live: Live, client: Client) -> None:
        self.live = live
        self.client = client
        self.frames = client.hello().settle()
        self.path = f"/_stcore/upload_file/{client.session}"
        self.token = str(client.welcome[4]["server.xsrfToken"])

    def ask(
        self, method: str, id: str, body: bytes | None = None, key: str = "file", **headers: object
    ) -> tuple[int, dict[str, str], dict[str, Any]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.live.port, timeout=10)
        all = {"X-Xsrf-Token": self.token, "Content-Type": "application/octet-stream"}
        all |= {name.replace("_", "-"): str(value) for name, value in headers.items()}
        connection.request(method, f"{self.path}/{id}?widget={quote(widget(self.frames, key))}", body, all)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, json.loads(data or b"{}")

    def put(
        self, id: str, data: bytes, name: str = "a.bin", key: str = "file", **headers: object
    ) -> tuple[int, dict[str, str], dict[str, Any]]:
        return self.ask("PUT", id, data, key, **{"Upload_Name": quote(name), "Upload_Length": len(data), **headers})

    def offset(self, id: str) -> int:
        """How much of a file the server has."""
        return int(self.ask("HEAD", id)[1].get("upload-offset", 0))

    def answer(self, n: int, key: str, *infos: dict[str, Any]) -> list[str]:
        """The widget's value becomes these files; returns what the script says newly."""
        self.client.event(n, **{widget(self.frames, key): list(infos)})
        return texts(self.client.settle())


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    with serving(tmp_path_factory.mktemp("app"), APP) as live:
        yield live


@pytest.fixture
def sender(live: Live) -> Iterator[Sender]:
    with live.client() as client:
        yield Sender(live, client)


def test_a_file_goes_up_and_the_script_reads_it(sender: Sender) -> None:
    data = os.urandom(3_000_000)
    status, headers, info = sender.put("a", data, "Grüße.bin")
    assert (status, headers["upload-offset"]) == (200, "3000000")
    assert info == {"id": "a", "name": "Grüße.bin", "type": "application/octet-stream", "size": 3_000_000}
    digest = hashlib.sha256(data).hexdigest()
    assert sender.answer(1, "file", info) == [f"Grüße.bin application/octet-stream 3000000 {digest}"]
    assert sender.answer(2, "file") == ["None"]


def test_it_goes_on_where_the_server_has_it(sender: Sender) -> None:
    assert sender.ask("HEAD", "a")[0] == 404
    assert sender.put("a", b"12345", Upload_Length=10)[0] == 200
    assert sender.ask("HEAD", "a")[1]["upload-offset"] == "5"
    status, headers, _ = sender.put("a", b"x", Upload_Length=10, Upload_Offset=4)
    assert (status, headers["upload-offset"]) == (409, "5"), "it would leave a hole, or write twice"
    status, _, info = sender.put("a", b"67890", Upload_Length=10, Upload_Offset=5)
    assert (status, info["size"]) == (200, 10)
    assert sender.answer(1, "file", info)[0].endswith(hashlib.sha256(b"1234567890").hexdigest())


def test_what_came_before_the_connection_broke_is_kept(sender: Sender) -> None:
    data = os.urandom(2 * PART)
    with socket.create_connection(("127.0.0.1", sender.live.port), 10) as line:
        head = f"PUT {sender.path}/cut?widget={quote(widget(sender.frames, 'file'))} HTTP/1.1\r\nHost: localhost\r\n"
        head += f"X-Xsrf-Token: {sender.token}\r\nUpload-Name: a\r\nUpload-Length: {len(data)}\r\n"
        line.sendall(f"{head}Content-Length: {len(data)}\r\n\r\n".encode() + data[: PART + 100_000])
        while sender.offset("cut") < PART:
            pass  # until the server has written the first part
    status = 409
    while status == 409:  # until the server has heard that the line is gone, and written what came last
        offset = sender.offset("cut")
        assert offset >= PART
        status, _, info = sender.put("cut", data[offset:], Upload_Length=len(data), Upload_Offset=offset)
    assert sender.answer(1, "file", info)[0].endswith(hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize("data", [b"12345", b""])
def test_a_sender_that_has_not_heard_of_the_end_is_told_again(sender: Sender, data: bytes) -> None:
    info = sender.put("a", data)[2]
    offset = sender.offset("a")
    assert offset == len(data)
    assert sender.put("a", b"", Upload_Length=len(data), Upload_Offset=offset)[2] == info
    status, headers, _ = sender.put("a", b"x", Upload_Length=len(data), Upload_Offset=offset + 1)
    assert (status, headers["upload-offset"]) == (409, str(offset))


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_without_the_sessions_token_nothing_is_taken(sender: Sender, token: str) -> None:
    for method in ("PUT", "HEAD", "DELETE"):
        assert sender.ask(method, "a", b"", X_Xsrf_Token=token)[0] == 403


def test_a_token_is_good_for_its_own_session_alone(live: Live, sender: Sender) -> None:
    with live.client() as client:
        assert sender.put("a", b"1", X_Xsrf_Token=Sender(live, client).token)[0] == 403


def test_the_token_may_be_waived(tmp_path: Path) -> None:
    with serving(tmp_path, APP, server__enableXsrfProtection=False) as live, live.client() as client:
        assert Sender(live, client).put("a", b"1", X_Xsrf_Token="")[0] == 200


def test_a_session_that_is_not_there_takes_nothing(sender: Sender) -> None:
    sender.path = "/_stcore/upload_file/none"
    status, _, said = sender.put("a", b"1")
    assert (status, said["error"]) == (404, "The session is over.")


@pytest.mark.parametrize(("key", "status"), [("off", 404), ("csv", 415)])
def test_what_the_widget_does_not_take_is_refused(sender: Sender, key: str, status: int) -> None:
    assert sender.put("a", b"1", "a.exe", key)[0] == status


def test_a_widget_that_is_not_on_the_page_takes_nothing(sender: Sender) -> None:
    sender.frames = [["f", 1, "idle", 0, [["i", 0, 0, 0, {}, "file", "file_uploader:none"]]]]
    assert sender.put("a", b"1")[0] == 404


def test_I17_the_type_is_checked_by_ending_and_by_mime_type(sender: Sender) -> None:
    assert sender.put("a", b"1", "a.CSV", "csv")[0] == 200
    assert sender.put("b", b"1", "notes", "csv", Content_Type="text/plain")[0] == 200
    status, _, said = sender.put("c", b"1", "notes", "csv", Content_Type="image/png")
    assert status == 415
    assert said["error"] == "The file is none of these types: CSV, text/plain."


def test_what_is_too_large_is_refused_before_it_comes(sender: Sender) -> None:
    status, _, said = sender.put("a", b"1", "a.csv", "csv", Upload_Length=2**20 + 1)
    assert (status, said["error"]) == (413, "The file is larger than 1 MB.")
    assert sender.put("b", b"1", Upload_Length=200 * 2**20 + 1)[0] == 413, "server.maxUploadSize"


def test_what_becomes_larger_than_was_said_is_refused(sender: Sender) -> None:
    status, _, said = sender.put("a", b"12345", Upload_Length=3)
    assert (status, said["error"]) == (413, "The file was said to have 3 bytes, and has more.")


def test_a_value_names_only_what_is_there_complete_and_as_it_is(sender: Sender) -> None:
    info = sender.put("a", b"1", "a.csv", "csv")[2]
    sender.put("half", b"1", Upload_Length=2)
    forged = (
        {**info, "id": "none"},
        {**info, "name": "b.csv"},
        {**info, "size": 2},
        {"id": "half", "name": "a.bin", "type": "application/octet-stream", "size": 2},
    )
    for n, other in enumerate(forged, 1):
        assert sender.answer(n, "csv", other) == []
    assert sender.answer(5, "csv", info) == ["['a.csv']"]


def test_a_file_of_one_widget_passes_the_rules_of_the_other(sender: Sender) -> None:
    info = sender.put("a", b"1", "a.exe")[2]
    assert sender.answer(1, "csv", info) == []


def test_what_the_user_takes_back_is_gone(sender: Sender) -> None:
    sender.put("a", b"12345", Upload_Length=10)
    assert sender.ask("DELETE", "a")[0] == 204
    assert sender.ask("HEAD", "a")[0] == 404
    assert sender.ask("DELETE", "none")[0] == 204


def test_the_sessions_page_gets_back_what_was_handed_over(live: Live, sender: Sender) -> None:
    sender.put("page", b"<script>", name="a.html")
    sender.put("half", b"12345", Upload_Length=10)

    def get(id: str, **headers: str) -> tuple[int, bytes, Message]:
        connection = http.client.HTTPConnection("127.0.0.1", live.port, timeout=10)
        connection.request("GET", f"{sender.path}/{id}", headers=headers)
        with closing(connection):
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.headers

    token = {"X-Xsrf-Token": sender.token}
    status, data, headers = get("page", **token)
    assert (status, data) == (200, b"<script>")
    assert [headers["content-type"], headers["content-disposition"]] == ["application/octet-stream", "attachment"]
    assert headers["x-content-type-options"] == "nosniff"
    assert get("half", **token)[0] == get("none", **token)[0] == 404
    assert get("page")[0] == 403


@pytest.mark.parametrize("length", ["-1", "x", "1e3", "9" * 30, "٣"])
def test_a_length_that_is_none_is_refused(sender: Sender, length: str) -> None:
    assert sender.put("a", b"", Upload_Length=quote(length) if length == "٣" else length)[0] == 400


def test_the_number_of_files_of_a_session_is_bounded(tmp_path: Path) -> None:
    with serving(tmp_path, APP, session__maxUploads=2) as live, live.client() as client:
        sender = Sender(live, client)
        assert [sender.put(id, b"1")[0] for id in "abc"] == [200, 200, 507]


def test_another_server_that_goes_on_with_the_session_says_that_the_file_is_gone_and_takes_one(tmp_path: Path) -> None:
    options = {"session__store": f"sqlite:///{tmp_path / 'sessions.db'}", "server__cookieSecret": "of both"}
    with serving(tmp_path, APP, **options) as live, live.client() as client:
        sender = Sender(live, client)
        info = sender.put("a", b"1")[2]
        assert sender.answer(1, "file", info)[0].startswith("a.bin")
    with serving(tmp_path, APP, **options) as live, live.client() as client:
        client.hello(sender.client.session, seq=2)
        frames = client.settle()
        assert texts(frames) == ["None", "[]"]
        assert [op[7] for op in frames[0][4] if op[0] == "i" and op[5] == "file"] == [[]]
        client.event(2, **{widget(frames, "file"): [info]})  # a page that believes that it is still there
        assert texts(client.settle()) == []


def test_when_the_server_ends_nothing_stays_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    with serving(tmp_path, APP) as live, live.client() as client:
        Sender(live, client).put("a", b"1")
        assert [path.read_bytes() for path in place.rglob("*") if path.is_file() and path.name != "lock"] == [b"1"]
    assert list(place.iterdir()) == []
