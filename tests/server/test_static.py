"""The app's own static files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ostinato.server.static import inside
from tests.server.live import Live, serving


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("app")
    static = folder / "static"
    (static / "deep").mkdir(parents=True)
    (static / "cat.png").write_bytes(b"\x89PNG")
    (static / "page.html").write_text("<script>alert(1)</script>")
    (static / "deep" / "a.json").write_text("{}")
    (folder / "secret.txt").write_text("secret")
    (static / "out.txt").symlink_to(folder / "secret.txt")
    (static / "up").symlink_to(folder)
    (static / "in.png").symlink_to(static / "cat.png")
    return folder


@pytest.fixture(scope="module")
def live(folder: Path) -> Iterator[Live]:
    with serving(folder, server__enableStaticServing=True) as live:
        yield live


def test_files_of_the_folder_are_served(live: Live) -> None:
    status, headers, body = live.get("/app/static/cat.png")
    assert (status, body) == (200, b"\x89PNG")
    assert headers["content-type"] == "image/png"
    assert headers["x-content-type-options"] == "nosniff"
    assert live.get("/app/static/deep/a.json")[2] == b"{}"
    assert live.get("/app/static/in.png")[0] == 200, "a link inside the folder"


def test_a_page_is_plain_text_there(live: Live) -> None:
    _, headers, _ = live.get("/app/static/page.html")
    assert headers["content-type"].startswith("text/plain")
    assert "sandbox" in headers["content-security-policy"]


@pytest.mark.parametrize(
    "name",
    [
        "../secret.txt",
        "..%2fsecret.txt",
        "%2e%2e/secret.txt",
        "deep/../../secret.txt",
        "..\\secret.txt",
        "out.txt",
        "up/secret.txt",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "cat.png%00.txt",
        "\\\\host\\share\\a",
        "//host/share/a",
        "C:/Windows/win.ini",
        "none.txt",
        "deep",
        "",
    ],
)
def test_nothing_else_is(live: Live, name: str) -> None:
    status, _, body = live.get(f"/app/static/{name}")
    assert status == 404
    assert b"secret" not in body


def test_nothing_is_unless_the_option_says_so(folder: Path) -> None:
    with serving(folder) as live:
        status, _, body = live.get("/app/static/cat.png")
        assert status == 404
        assert b"enableStaticServing" in body


def test_a_folder_that_does_not_exist_holds_nothing(tmp_path: Path) -> None:
    assert inside(tmp_path / "none", "a.txt") is None
