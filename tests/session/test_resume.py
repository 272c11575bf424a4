"""A client that comes back gets what it missed, or the whole page; the script does not run for it."""

from __future__ import annotations

from ostinato.session.frames import KEPT_BYTES, FrameLog
from tests.session.tab import Tab
from tests.tree.page import synced


def counter() -> None:
    import ostinato as st

    st.session_state.n = st.session_state.get("n", 0) + 1
    st.text(f"run {st.session_state.n}")
    st.button("go")
    st.text("x" * 1_000 * (st.session_state.n % 2))


def test_a_client_that_names_its_last_frame_gets_the_missing_ones_without_a_run() -> None:
    tab = Tab(counter).load()
    behind = tab.browser.seq
    tab.session.detach()
    late = tab.another(tab.session.id).settle()
    late.click("go").settle()
    late.click("go").settle()
    missed = tab.session.attach(behind)
    assert len(missed) == late.browser.seq - behind
    for frame in missed:
        tab.browser.take(frame)
    assert synced(tab.browser, tab.session.tree)
    assert tab.session.runs == 3


def test_a_client_that_missed_nothing_gets_nothing() -> None:
    tab = Tab(counter).load()
    assert tab.session.attach(tab.browser.seq) == []
    assert tab.session.take_frame() is None


def test_a_client_without_a_page_gets_the_whole_page() -> None:
    tab = Tab(counter).load()
    tab.click("go").settle()
    late = tab.another(tab.session.id).settle()
    assert late.resumed
    assert late.texts == tab.texts
    assert late.frames[0].reset
    assert tab.session.runs == 2


def test_a_client_after_a_gap_gets_the_whole_page() -> None:
    tab = Tab(counter).load()
    behind = tab.browser.seq
    while tab.session.attach(behind):
        tab.click("go").settle()
    tab.settle()
    assert tab.frames[-1].reset


def test_a_client_from_the_future_gets_the_whole_page() -> None:
    tab = Tab(counter).load()
    assert tab.session.attach(tab.browser.seq + 5) == []
    tab.settle()
    assert tab.frames[-1].reset


def test_frames_merge_while_no_client_reads() -> None:
    tab = Tab(counter).load()
    seq = tab.browser.seq
    for _ in range(50):
        tab.click("go")
        tab.door.serve(lambda: tab.session.idle, 5)
    tab.settle()
    assert tab.browser.seq == seq + 1
    assert tab.texts[0] == "run 51"


def test_the_log_keeps_the_newest_frames_up_to_its_bound() -> None:
    log = FrameLog()
    size = KEPT_BYTES // 4
    for seq in range(1, 11):
        log.add(seq, bytes([seq]) * size)
    assert log.since(10, 10) == []
    assert [data[0] for data in log.since(6, 10) or []] == [7, 8, 9, 10]
    assert log.since(5, 10) is None
    assert log.since(11, 10) is None


def test_a_frame_beyond_the_bound_is_not_kept() -> None:
    log = FrameLog()
    log.add(1, bytes(KEPT_BYTES + 1))
    assert log.since(0, 1) is None
    assert log.since(1, 1) == []
