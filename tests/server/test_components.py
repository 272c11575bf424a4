"""The files of components over HTTP."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.server.live import Live, serving

APP = """
import ostinato as st
import ostinato.components.v1 as components
from pathlib import Path

folder = Path(__file__).parent / "front end"
st.components.v2.component("inline", js="export default () => 'inline'")()
components.declare_component("strange / näme", path=folder)()
"""


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    folder = tmp_path_factory.mktemp("app")
    front_end = folder / "front end"
    (front_end / "static").mkdir(parents=True)
    (front_end / "index.html").write_text("<script>1</script>")
    (front_end / "static" / "main.js").write_text("export {}")
    (folder / "secret.txt").write_text("secret")
    (front_end / "out.txt").symlink_to(folder / "secret.txt")
    with serving(folder, APP) as live:
        yield live


@pytest.fixture(scope="module")
def addresses(live: Live) -> list[str]:
    """What the page is told to fetch: the script of one component, the page of the other."""
    with live.client() as client:
        frames = client.hello().settle()
    fields = [op[4] for frame in frames for op in frame[4] if op[0] == "i"]
    return [f"/{found[name]}" for found in fields for name in ("script", "url") if found.get(name)]


def test_a_script_that_came_as_a_text_is_a_file_of_this_origin(live: Live, addresses: list[str]) -> None:
    status, headers, body = live.get(addresses[0])
    assert (status, body) == (200, b"export default () => 'inline'")
    assert headers["content-type"].startswith("text/javascript")


def test_a_folder_is_served_under_a_name_that_is_fit_for_an_address(live: Live, addresses: list[str]) -> None:
    assert addresses[1] == "/component/app.strange---n-me/index.html"
    status, headers, body = live.get(addresses[1])
    assert (status, body) == (200, b"<script>1</script>")
    assert headers["content-type"].startswith("text/html")
    assert "content-security-policy" not in headers, "a front end may use what it was built with"
    assert headers["x-content-type-options"] == "nosniff"
    assert live.get("/component/app.strange---n-me/static/main.js")[2] == b"export {}"


def test_what_a_browser_has_is_not_sent_again(live: Live, addresses: list[str]) -> None:
    _, headers, _ = live.get(addresses[1])
    status, again, body = live.get(addresses[1], if_none_match=headers["etag"])
    assert (status, body, again["etag"]) == (304, b"", headers["etag"])
    assert headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "%2e%2e/secret.txt",
        "..%2fsecret.txt",
        "..\\secret.txt",
        "out.txt",
        "%00",
        "",
        "static",
        "/etc/passwd",
    ],
)
def test_nothing_outside_the_folder_is_served(path: str, live: Live, addresses: list[str]) -> None:
    assert live.get(addresses[1].replace("index.html", path))[0] == 404


def test_a_component_that_no_session_has_shown_is_not_served(live: Live) -> None:
    assert live.get("/component/other.probe/index.html")[0] == 404
