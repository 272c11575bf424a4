"""Files on their way from a user's disk to a script: seen, cancelled, resumed, and never in the server's memory."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Request, expect

from e2e.accessibility import barriers
from e2e.conftest import COMPLAINTS, Apps, Visit
from e2e.line import Line
from e2e.tab import Tab

MEGABYTE = 2**20
BIG = 300 * MEGABYTE
GROWTH = 32 * MEGABYTE

SCRIPT = """
import hashlib
import ostinato as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
one = st.file_uploader("One", type=["txt", "csv"], key="one")
many = st.file_uploader("Many", accept_multiple_files=True, max_upload_size=1000, key="many")
folder = st.file_uploader("Folder", accept_multiple_files="directory", type="txt", key="folder")
st.button("Go")
st.text(f"runs={runs}")
st.text(one and (one.name, one.type, one.read().decode()))
st.text(sorted(file.name for file in many))
st.text(sorted(file.name for file in folder))
for file in many:
    digest = hashlib.sha256()
    while piece := file.read(1_000_000):
        digest.update(piece)
    st.text(f"{file.size} {digest.hexdigest()}")
"""
FORM = """
import ostinato as st
with st.form("f", clear_on_submit=True):
    files = st.file_uploader("Files", accept_multiple_files=True)
    st.form_submit_button("Send")
st.text([file.read().decode() for file in files])
"""


def choose(tab: Tab, label: str, *files: Path) -> None:
    """Choose files as a user does: by the button."""
    with tab.page.expect_file_chooser() as chooser:
        tab.page.get_by_role("region", name=label).get_by_role("button").click()
    chooser.value.set_files([str(file) for file in files])


def rows(tab: Tab, label: str) -> list[str]:
    uploader = tab.page.get_by_test_id("stFileUploader").filter(has=tab.page.get_by_role("region", name=label))
    return uploader.get_by_test_id("stFileChipName").all_inner_texts()


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "deep").mkdir()
    for name in ("a.txt", "b.txt", "c.exe", "deep/d.txt"):
        (folder / name).write_text(f"text of {name}")
    return folder


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A large file, of which no part is like another."""
    path, source = tmp_path_factory.mktemp("big") / "big.bin", random.Random(7)
    with path.open("wb") as file:
        for _ in range(BIG // MEGABYTE):
            file.write(source.randbytes(MEGABYTE))
    yield path
    path.unlink()


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def test_files_go_up_and_come_off_again(visit: Visit, texts: Path) -> None:
    tab = visit(SCRIPT, "--session.resume", "reload")
    choose(tab, "One", texts / "a.txt")
    expect(tab.text("('a.txt', 'text/plain', 'text of a.txt')")).to_be_visible()
    choose(tab, "One", texts / "b.txt")
    expect(tab.text("('b.txt', 'text/plain', 'text of b.txt')")).to_be_visible()
    choose(tab, "Many", texts / "a.txt", texts / "b.txt", texts / "c.exe")
    expect(tab.text("['a.txt', 'b.txt', 'c.exe']")).to_be_visible()
    choose(tab, "Folder", texts)
    expect(tab.text(str([f"{texts.name}/a.txt", f"{texts.name}/b.txt", f"{texts.name}/deep/d.txt"]))).to_be_visible()
    assert "runs=5" in tab.lines, "one run for each choice, however many files it was"
    assert not barriers(tab.page)

    tab.page.reload()
    tab.settle()
    assert rows(tab, "One") == ["b.txt"]
    assert rows(tab, "Many") == ["c.exe", "b.txt", "a.txt"]
    tab.click("Go")
    assert tab.lines[1] == "('b.txt', 'text/plain', 'text of b.txt')", "each run reads it from its beginning"

    tab.button("Remove b.txt").first.press("Enter")
    expect(tab.text("None")).to_be_visible()
    assert rows(tab, "One") == []


def test_what_does_not_go_there_says_so_and_disturbs_nothing(visit: Visit, texts: Path) -> None:
    tab = visit(SCRIPT)
    choose(tab, "One", texts / "c.exe")
    expect(tab.page.get_by_role("alert")).to_have_text("Only TXT, CSV files go here.")
    assert tab.lines[0] == "runs=1"
    choose(tab, "Many", texts / "a.txt")
    expect(tab.text("['a.txt']")).to_be_visible()
    assert not barriers(tab.page)


def test_a_form_sends_its_files_and_is_empty_then(visit: Visit, texts: Path) -> None:
    tab = visit(FORM, viewport={"width": 360, "height": 700})
    choose(tab, "Files", texts / "a.txt", texts / "b.txt")
    expect(tab.page.get_by_role("status").filter(has_text="Uploaded: 2")).to_be_attached()
    assert tab.lines == ["[]"]
    tab.click("Send")
    expect(tab.text("['text of a.txt', 'text of b.txt']")).to_be_visible()
    expect(tab.page.get_by_test_id("stFileChip")).to_have_count(0)
    assert tab.page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_large_file_costs_the_server_no_memory(apps: Apps, visit: Visit, big: Path) -> None:
    tab = visit(SCRIPT)
    choose(tab, "Many", big)
    bar = tab.page.get_by_role("progressbar", name="Upload of big.bin")
    before = peak = memory(apps(SCRIPT).process.pid)
    while bar.count():
        peak = max(peak, memory(apps(SCRIPT).process.pid))
    expect(tab.text(f"{BIG} {digest(big)}")).to_be_visible()
    peak = max(peak, memory(apps(SCRIPT).process.pid))
    assert peak - before <= GROWTH, f"{(peak - before) / MEGABYTE:.0f} MB"


def memory(process: int) -> int:
    """Bytes that a process has in memory."""
    fields = Path(f"/proc/{process}/status").read_text().split("VmRSS:")[1].split()
    return int(fields[0]) * 1024


@getattr(pytest.mark, COMPLAINTS)  # the browser writes lost connections to its console
def test_an_upload_goes_on_after_the_connection_was_lost(cuttable: Callable[..., tuple[Tab, Line]], big: Path) -> None:
    tab, line = cuttable(SCRIPT)
    offsets: list[int] = []
    tab.page.on("request", lambda request: offsets.extend(offset(request)))
    choose(tab, "Many", big)
    bar = tab.page.get_by_role("progressbar", name="Upload of big.bin")
    # The buffers of the two connections take up to 72 MB, a quarter of it, which a busy server has yet to read.
    while int(bar.get_attribute("aria-valuenow") or 0) < 60:
        tab.page.wait_for_timeout(5)
    line.cut()
    tab.wait_for_state("PINGING_SERVER", of="connection")
    seen = len(offsets)
    line.mend()
    expect(tab.text(f"{BIG} {digest(big)}")).to_be_visible(timeout=60_000)
    assert offsets[seen] > 0.2 * BIG, "what the server had was not sent again"


def offset(request: Request) -> list[int]:
    """Where the part of a file begins that a request carries."""
    if request.method != "PUT":
        return []
    return [int(request.headers["upload-offset"])]


def test_an_upload_can_be_cancelled(visit: Visit, big: Path, texts: Path) -> None:
    tab = visit(SCRIPT)
    choose(tab, "Many", big, texts / "a.txt")
    tab.button("Cancel big.bin").click()
    expect(tab.text("['a.txt']")).to_be_visible()
    assert rows(tab, "Many") == ["a.txt"]
    assert tab.lines[0] == "runs=2"
