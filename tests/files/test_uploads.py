"""What a session's user uploads: by and by, within bounds, as long as it is wanted."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from ostinato.errors import UploadRefused
from ostinato.files.folder import Folder
from ostinato.files.uploaded_file import UploadedFile
from ostinato.files.uploads import IDLE, Limits, Upload, Uploads, tidy


class Time:
    now = 0.0


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def uploads(tmp_path: Path, time: Time) -> Uploads:
    return Uploads(Folder(tmp_path), lambda: Limits(3, 1000), lambda: time.now)


def stored(folder: Path) -> int:
    gc.collect()
    return len([path for path in folder.rglob("*") if path.is_file() and path.name != "lock"])


def begin(uploads: Uploads, id: str, size: int = 10) -> tuple[Upload, int]:
    upload = uploads.begin(id, "w", f"{id}.txt", "text/plain", size)
    return upload, uploads.claim(upload)


def test_it_comes_in_parts(uploads: Uploads) -> None:
    upload, turn = begin(uploads, "a")
    uploads.write(upload, turn, b"12345")
    assert (upload.received, upload.complete) == (5, False)
    uploads.write(upload, turn, bytearray(b"67890"))
    assert upload.complete
    assert UploadedFile(upload).read() == b"1234567890"


def test_more_than_was_said_is_refused(uploads: Uploads) -> None:
    upload, turn = begin(uploads, "a")
    with pytest.raises(UploadRefused, match="said to have 10 bytes") as refused:
        uploads.write(upload, turn, b"12345678901")
    assert refused.value.status == 413
    assert upload.received == 0


def test_what_an_older_connection_still_sends_does_not_count(uploads: Uploads) -> None:
    upload, former = begin(uploads, "a")
    turn = uploads.claim(upload)
    with pytest.raises(UploadRefused, match="Another connection"):
        uploads.write(upload, former, b"12345")
    uploads.write(upload, turn, b"67890")
    assert upload.received == 5


def test_what_a_value_names_is_held_by_that_value_alone(uploads: Uploads, tmp_path: Path) -> None:
    upload = uploads.put("w", "a.txt", "text/plain", b"123")
    value = UploadedFile(uploads.commit(upload.info))
    del upload
    uploads.drop(value.file_id)
    assert stored(tmp_path) == 1
    assert value.read() == b"123"
    del value
    assert stored(tmp_path) == 0


def test_what_is_given_up_leaves_the_disk(uploads: Uploads, tmp_path: Path) -> None:
    upload, turn = begin(uploads, "a")
    uploads.write(upload, turn, b"12345")
    uploads.drop("a")
    with pytest.raises(UploadRefused, match="given up") as refused:
        uploads.write(upload, turn, b"67890")
    assert refused.value.status == 404
    del upload, refused
    assert stored(tmp_path) == 0


def test_the_number_of_files_is_bounded(uploads: Uploads) -> None:
    for id in "abc":
        begin(uploads, id)
    with pytest.raises(UploadRefused, match="3 files") as refused:
        begin(uploads, "d")
    assert refused.value.status == 507


def test_bytes_are_bounded_and_room_is_kept_for_what_is_still_to_come(uploads: Uploads) -> None:
    begin(uploads, "a", 600)
    with pytest.raises(UploadRefused, match="no room"):
        begin(uploads, "b", 600)
    begin(uploads, "c", 400)


def test_an_upload_that_came_to_a_halt_long_ago_makes_room(uploads: Uploads, time: Time, tmp_path: Path) -> None:
    begin(uploads, "a", 900)
    time.now = IDLE + 1
    begin(uploads, "b", 900)
    assert stored(tmp_path) == 1


def test_an_upload_may_start_again_but_not_take_the_place_of_a_complete_one(uploads: Uploads) -> None:
    upload, turn = begin(uploads, "a")
    uploads.write(upload, turn, b"12345")
    again, turn = begin(uploads, "a")
    assert again.received == 0
    uploads.write(again, turn, b"1234567890")
    with pytest.raises(UploadRefused, match="already"):
        begin(uploads, "a")


def test_when_the_session_is_over_its_files_are_gone_whoever_reads_them(uploads: Uploads, tmp_path: Path) -> None:
    value = UploadedFile(uploads.commit(uploads.put("w", "a.txt", "text/plain", b"123").info))
    uploads.close()
    assert stored(tmp_path) == 0
    with pytest.raises(FileNotFoundError):
        value.read()
    with pytest.raises(UploadRefused, match="over"):
        begin(uploads, "b")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a.txt", "a.txt"),
        ("folder/a.txt", "folder/a.txt"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\a\\..\\b.txt", "C:/a/b.txt"),
        ("a\0\n\u202eb.txt", "ab.txt"),
        ("", "file"),
        ("..", "file"),
        ("x" * 5000, "x" * 1000),
    ],
)
def test_a_name_leads_nowhere(given: str, kept: str) -> None:
    assert tidy(given) == kept
