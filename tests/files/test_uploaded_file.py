"""An uploaded file reads like any other."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pandas
import polars
import pytest

from ostinato.files.folder import Folder
from ostinato.files.uploaded_file import UploadedFile
from ostinato.files.uploads import Limits, Upload, Uploads

CONTENT = b"a,b\n1,2\n3,4\n"


@pytest.fixture
def uploads(tmp_path: Path) -> Iterator[Uploads]:
    folder = Folder(tmp_path)
    yield Uploads(folder, lambda: Limits(10, 10**9), lambda: 0.0)
    folder.close()


@pytest.fixture
def upload(uploads: Uploads) -> Upload:
    return uploads.put("w", "a.csv", "text/csv", CONTENT)


def test_it_has_what_scripts_ask_for(upload: Upload) -> None:
    file = UploadedFile(upload)
    assert (file.name, file.type, file.size, file.file_id) == ("a.csv", "text/csv", len(CONTENT), upload.id)
    assert isinstance(file, io.BufferedIOBase)
    assert "a.csv" in repr(file)


def test_it_reads_seeks_and_tells_like_a_file_in_memory(upload: Upload) -> None:
    file, like = UploadedFile(upload), io.BytesIO(CONTENT)
    for act in (
        lambda f: f.read(3),
        lambda f: f.tell(),
        lambda f: f.readline(),
        lambda f: f.seek(-4, io.SEEK_END),
        lambda f: f.read(),
        lambda f: f.read(),
        lambda f: f.seek(0),
        lambda f: f.readlines(),
        lambda f: (f.seek(1), f.read(1), f.seek(1, io.SEEK_CUR), f.read(2)),
        lambda f: f.getvalue(),
        lambda f: bytes(f.getbuffer()),
        lambda f: (f.readable(), f.seekable(), f.closed),
    ):
        assert act(file) == act(like)


def test_all_bytes_come_wherever_reading_is_and_reading_goes_on_there(upload: Upload) -> None:
    file = UploadedFile(upload)
    file.read(4)
    assert file.getvalue() == CONTENT
    assert bytes(file.getbuffer()) == CONTENT
    assert file.read(3) == b"1,2"


def test_it_cannot_be_written_to(upload: Upload) -> None:
    with pytest.raises(io.UnsupportedOperation):
        UploadedFile(upload).write(b"x")


def test_two_readers_of_one_upload_are_equal_and_go_their_own_ways(upload: Upload) -> None:
    one, other = UploadedFile(upload), UploadedFile(upload)
    one.read()
    assert other.tell() == 0
    assert one == other
    assert len({one, other}) == 1
    with one:
        pass
    assert other.read() == CONTENT


def test_an_empty_file_is_empty(uploads: Uploads) -> None:
    file = UploadedFile(uploads.put("w", "a.csv", "text/csv", b""))
    assert (file.read(), file.getvalue(), bytes(file.getbuffer()), file.size) == (b"", b"", b"", 0)


def test_a_thousand_of_them_keep_no_file_open(upload: Upload) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    files = [UploadedFile(upload) for _ in range(1000)]
    assert {file.read(4) for file in files} == {b"a,b\n"}
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_libraries_read_it(upload: Upload, uploads: Uploads) -> None:
    assert pandas.read_csv(UploadedFile(upload))["b"].tolist() == [2, 4]
    assert polars.read_csv(UploadedFile(upload))["b"].to_list() == [2, 4]
    assert io.TextIOWrapper(UploadedFile(upload)).read() == CONTENT.decode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("inner.txt", "hello")
    with zipfile.ZipFile(UploadedFile(uploads.put("w", "a.zip", "application/zip", packed.getvalue()))) as archive:
        assert archive.read("inner.txt") == b"hello"
