"""Which files an element takes."""

from __future__ import annotations

import pytest

from ostinato.files.rules import MEGABYTE, UploadRules


@pytest.mark.parametrize(
    ("types", "name", "type"),
    [
        ((), "anything", ""),
        ((".csv",), "A.CSV", "application/vnd.ms-excel"),
        ((".tar.gz",), "a.tar.gz", "application/gzip"),
        (("image/*",), "a", "image/png"),
        (("image/*",), "a.png", ""),
        (("text/csv",), "a.csv", "application/vnd.ms-excel"),
        (("text/plain",), "a", "text/plain; charset=utf-8"),
        ((".pdf", "image/*"), "a.jpg", "image/jpeg"),
    ],
)
def test_what_is_taken(types: tuple[str, ...], name: str, type: str) -> None:
    assert UploadRules(types).refusal(name, type, 1) is None


@pytest.mark.parametrize(
    ("types", "name", "type"),
    [
        ((".csv",), "a.csv.exe", "text/csv"),
        ((".csv",), "acsv", "text/csv"),
        (("image/*",), "a.txt", "text/plain"),
        (("image/*",), "a", "imagex/png"),
        (("text/plain",), "a.bin", ""),
    ],
)
def test_what_is_refused_by_its_type(types: tuple[str, ...], name: str, type: str) -> None:
    assert "none of these types" in (UploadRules(types).refusal(name, type, 1) or "")


def test_what_is_refused_by_its_size() -> None:
    rules = UploadRules(megabytes=2)
    assert rules.refusal("a", "", 2 * MEGABYTE) is None
    assert rules.refusal("a", "", 2 * MEGABYTE + 1) == "The file is larger than 2 MB."
