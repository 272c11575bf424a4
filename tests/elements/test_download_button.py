"""st.download_button."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidLayoutContextError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitValueError,
)
from ostinato.files.folder import Folder
from ostinato.files.uploaded_file import UploadedFile
from ostinato.files.uploads import Limits, Uploads
from ostinato.parameters.downloads import content_of, type_of
from tests.elements.app import error, run


def test_it_is_true_in_the_run_that_a_click_starts() -> None:
    at = run("st.text(st.download_button('Get', 'text', key='d'))")
    assert at.download_button[0].click().run().text.values == ["True"]
    assert at.run().text.values == ["False"]


def test_equal_data_has_the_same_url_run_after_run() -> None:
    at = run("st.download_button('Get', b'1' * 1000)")
    url = at.download_button[0].url
    assert url.startswith("media/")
    assert at.run().download_button[0].url == url


def test_new_data_does_not_make_it_another_button() -> None:
    at = run("n = st.session_state.n = st.session_state.get('n', 0) + 1\nst.text(st.download_button('Get', str(n)))")
    first = at.download_button[0].url
    at.download_button[0].click().run()
    assert at.text.values == ["True"]
    assert at.download_button[0].url != first


def test_a_function_is_not_called_by_the_run() -> None:
    at = run("calls = []\nst.download_button('Get', lambda: calls.append(1) or 'x')\nst.text(calls)")
    assert at.text.values == ["[]"]
    assert at.download_button[0].url is None


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ("'text'", "download.txt"),
        ("b'bytes'", "download"),
        ("'a,b', mime='text/csv'", "download.csv"),
        ("lambda: 'x'", "download"),
        ("'x', file_name='Grüße.md'", "Grüße.md"),
    ],
)
def test_the_file_has_a_name(arguments: str, name: str) -> None:
    assert run(f"st.download_button('Get', {arguments})").download_button[0].file_name == name


def test_its_callback_is_called_before_the_run() -> None:
    at = run(
        "def done(who): st.session_state.who = who\n"
        "st.download_button('Get', 'x', on_click=done, args=('you',))\nst.text(st.session_state.get('who'))"
    )
    assert at.download_button[0].click().run().text.values == ["you"]


def test_F06_it_cannot_stand_in_a_form() -> None:
    assert error("st.form('f').download_button('Get', 'x')") is StreamlitInvalidLayoutContextError


def test_H07_the_script_cannot_set_it() -> None:
    assert error("st.session_state['d'] = True; st.download_button('Get', 'x', key='d')") is (
        StreamlitValueAssignmentNotAllowedError
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("3", StreamlitInvalidParameterTypeError),
        ("None", StreamlitInvalidParameterTypeError),
        ("['a']", StreamlitInvalidParameterTypeError),
        ("'x', type='big'", StreamlitValueError),
        ("'x', icon_position='top'", StreamlitValueError),
        ("'x', on_click='never'", StreamlitValueError),
        ("'x', icon='nope'", StreamlitAPIException),
        ("'x', shortcut='C'", StreamlitAPIException),
        ("__import__('pathlib').Path('/nowhere/at/all')", FileNotFoundError),
    ],
)
def test_bad_parameters(arguments: str, expected: type[Exception]) -> None:
    assert error(f"st.download_button('Get', {arguments})") is expected


def test_what_data_may_be(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"123")
    memory, text = io.BytesIO(b"123"), io.StringIO("123")
    memory.read()
    text.read()
    assert [content_of(one) for one in ("123", b"123", bytearray(b"123"), memoryview(b"123"), memory, text)] == [
        "123",
        b"123",
        b"123",
        b"123",
        b"123",
        "123",
    ]
    assert content_of(path) == path
    with path.open("rb") as file:
        file.read(1)
        assert content_of(file) == path, "an open file is not read into memory"
        path.unlink()
        assert content_of(file) == b"123", "unless its name is gone"
    (tmp_path / "b.txt").write_text("grün")
    with (tmp_path / "b.txt").open() as lines:
        lines.readline()
        assert content_of(lines) == "grün"


def test_an_upload_is_handed_out_from_disk(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    upload = Uploads(folder, lambda: Limits(1, 10), lambda: 0.0).put("w", "a.png", "image/png", b"1")
    file = UploadedFile(upload)
    assert content_of(file) == upload.path
    assert type_of(file, None) == "image/png"
    folder.close()


def test_its_type_goes_by_the_name_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.touch()
    with path.open("rb") as file:
        assert [type_of(one, None) for one in (path, file, "text", b"bytes", io.StringIO())] == [
            "image/png",
            "image/png",
            "text/plain",
            "application/octet-stream",
            "text/plain",
        ]
        assert type_of(file, "a.csv") == "text/csv"
    assert os.fspath(path).endswith("a.png")
