"""What pages show is kept once, as long as something holds it."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from ostinato.files.folder import Folder
from ostinato.files.media import IN_MEMORY, Content, Media


@pytest.fixture
def media(tmp_path: Path) -> Media:
    return Media(Folder(tmp_path), "secret")


def read(content: Content) -> bytes:
    with content.open() as file:
        return file.read()


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.name != "lock"]


def test_equal_content_is_kept_once(media: Media) -> None:
    one = media.put(b"a" * 100, "image/png")
    assert media.put(bytes(bytearray(b"a" * 100)), "image/png") is one
    assert media.find(one.name) is one
    assert one.name.endswith(".png")


def test_another_type_name_or_secret_is_another_content(media: Media, tmp_path: Path) -> None:
    names = {media.put(b"a", type, name).name for type in ("text/plain", "text/csv") for name in (None, "a.csv")}
    assert len(names) == 4
    assert media.put(b"a", "text/csv").name != Media(Folder(tmp_path), "other").put(b"a", "text/csv").name


def test_it_goes_when_nothing_holds_it(media: Media) -> None:
    name = media.put(b"a", "text/plain").name
    gc.collect()
    assert media.find(name) is None


def test_text_is_content_and_not_a_path(media: Media) -> None:
    assert read(media.put("grün", "text/plain")) == "grün".encode()


def test_what_is_large_lies_on_disk_and_leaves_it(media: Media, tmp_path: Path) -> None:
    data = os.urandom(IN_MEMORY + 1)
    content = media.put(data, "video/mp4")
    assert read(content) == data
    assert [path.stat().st_size for path in files_in(tmp_path)] == [len(data)]
    del content
    gc.collect()
    assert files_in(tmp_path) == []


def test_a_small_file_is_taken_as_it_is_now(media: Media, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("before")
    content = media.put(path, "text/plain")
    path.write_text("after it")
    assert read(content) == b"before"
    assert read(media.put(path, "text/plain")) == b"after it"


def test_a_large_file_is_not_copied_and_outlasts_its_own_name(media: Media, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(bytes(IN_MEMORY + 1))
    content = media.put(path, "video/mp4")
    assert path.stat().st_nlink == 2
    path.unlink()
    assert len(read(content)) == IN_MEMORY + 1


def test_a_large_file_that_cannot_be_linked_is_served_as_long_as_it_stays_the_same(
    media: Media, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("another file system")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "a.mp4"
    path.write_bytes(bytes(IN_MEMORY + 1))
    content = media.put(path, "video/mp4")
    assert len(read(content)) == IN_MEMORY + 1
    path.write_bytes(b"other")
    with pytest.raises(FileNotFoundError, match="has changed"):
        content.open()


def test_a_path_that_is_no_file_is_refused(media: Media, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        media.put(tmp_path / "none", "text/plain")
    with pytest.raises(IsADirectoryError):
        media.put(tmp_path, "text/plain")


@pytest.mark.parametrize("name", ["a/../b", "a.sh;rm", "a.ünï", "a." + "x" * 50])
def test_a_strange_file_name_makes_no_strange_url(media: Media, name: str) -> None:
    content = media.put(b"a", "text/plain", name)
    assert content.name.isalnum()
    assert content.file_name == name
