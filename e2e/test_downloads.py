"""Files on their way from a script to the user's disk."""

from __future__ import annotations

from pathlib import Path
from urllib.request import Request, urlopen

from playwright.sync_api import Download, expect

from e2e.conftest import Visit
from e2e.tab import Tab

SCRIPT = """
import time
import ostinato as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
made = st.session_state.setdefault("made", [])

def make():
    made.append(1)
    return b"made %d" % len(made)

def fail():
    raise ValueError("no paper")

if st.download_button("Plain", "héllo", file_name="Grüße 1.txt", icon=":material/download:"):
    st.text("plain was clicked")
st.download_button("Quiet", b"quiet", on_click="ignore", type="primary")
st.download_button("Deferred", make, file_name="made.bin", shortcut="Ctrl+K")
st.download_button("Failing", fail)
st.download_button("Page", "<script>document.title = 'run'</script>", file_name="page.html", mime="text/html")
st.text(f"runs={runs} made={len(made)}")
"""


def saved(tab: Tab, name: str) -> Download:
    with tab.page.expect_download() as download:
        tab.button(name).click()
    return download.value


def test_a_click_saves_the_file_and_runs_the_script(visit: Visit) -> None:
    tab = visit(SCRIPT)
    download = saved(tab, "Plain")
    assert download.suggested_filename == "Grüße 1.txt"
    assert Path(download.path()).read_text("utf-8") == "héllo"
    expect(tab.text("plain was clicked")).to_be_visible()
    assert saved(tab, "Quiet").suggested_filename == "download"
    tab.settle()
    assert tab.lines == ["plain was clicked", "runs=2 made=0"]


def test_a_file_that_is_made_at_the_click(visit: Visit) -> None:
    tab = visit(SCRIPT)
    assert tab.lines == ["runs=1 made=0"]
    download = saved(tab, "Deferred")
    assert Path(download.path()).read_bytes() == b"made 1"
    tab.settle()
    with tab.page.expect_download() as by_keys:
        tab.page.keyboard.press("Control+k")
    assert Path(by_keys.value.path()).read_bytes() == b"made 2"
    tab.button("Failing").click()
    expect(tab.page.get_by_role("alert")).to_have_text("ValueError: no paper")
    assert saved(tab, "Plain").suggested_filename == "Grüße 1.txt", "the others go on"


def test_a_page_that_is_handed_out_is_no_page_of_the_app(visit: Visit) -> None:
    tab = visit(SCRIPT)
    url = saved(tab, "Page").url
    with urlopen(Request(url)) as answer:
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Disposition"].startswith("attachment")
