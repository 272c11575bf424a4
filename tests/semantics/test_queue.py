"""How runs of fragments wait for each other and for the script's. Rules A10 to A13, A20, J03."""

from __future__ import annotations

import threading

from ostinato.wire.messages import Fresh
from tests.session.tab import Tab


def app(log: list[str], go: threading.Event) -> None:
    """Two fragments that can be made slow, and a button of the script's."""
    import ostinato as st

    @st.fragment
    def part(name: str) -> None:
        if st.button(f"slow {name}"):
            log.append(f"{name} begins")
            go.wait(5)
            st.text(f"{name} goes on")
            log.append(f"{name} ends")
        if st.button(f"fail {name}"):
            log.append(f"{name} fails")
            raise ValueError(name)
        if st.button(f"quick {name}"):
            log.append(f"{name} quick")

    if st.button("slow script"):
        log.append("script begins")
        go.wait(5)
        st.text("script goes on")
        log.append("script ends")
    if st.button("script"):
        log.append("script")
    part("a")
    part("b")


def opened() -> tuple[Tab, list[str], threading.Event]:
    log: list[str] = []
    go = threading.Event()
    return Tab(app, log, go).load(), log, go


def test_A10_a_whole_run_interrupts_the_fragments_that_run_and_wait() -> None:
    tab, log, go = opened()
    tab.click("slow a")
    tab.wait(lambda: "a begins" in log)
    tab.click("quick b").click("script").wait(lambda: "script" in log)
    tab.settle()
    go.set()
    assert log == ["a begins", "script", "b quick"]  # the click in b is not lost: the whole run serves it
    assert tab.outcomes[1] == "superseded"


def test_A11_a_fragment_waits_for_the_whole_run_that_goes_on() -> None:
    tab, log, go = opened()
    tab.click("slow script")
    tab.wait(lambda: "script begins" in log)
    tab.click("quick a")
    tab.door.serve(lambda: False, 0.05)
    assert log == ["script begins"]
    go.set()
    tab.settle()
    assert log == ["script begins", "script ends", "a quick"]
    assert tab.outcomes == ["completed"] * 3


def test_A12_a_click_in_a_fragment_that_runs_waits_too() -> None:
    tab, log, go = opened()
    tab.click("slow a")
    tab.wait(lambda: "a begins" in log)
    tab.click("quick a")
    go.set()
    tab.settle()
    assert log == ["a begins", "a ends", "a quick"]


def test_A13_fragments_that_wait_run_in_order_and_an_error_stops_none() -> None:
    tab, log, go = opened()
    tab.click("slow script")
    tab.wait(lambda: "script begins" in log)
    tab.click("fail b").click("quick a")
    go.set()
    tab.settle()
    assert log == ["script begins", "script ends", "b fails", "a quick"]
    assert "b" in tab.texts
    assert len(tab.outcomes) == 3


def test_A14_A15_two_clicks_of_one_button_in_a_busy_fragment_are_two_runs() -> None:
    tab, log, go = opened()
    tab.click("slow b")
    tab.wait(lambda: "b begins" in log)
    tab.click("quick a").click("quick a")
    go.set()
    tab.settle()
    assert log == ["b begins", "b ends", "a quick", "a quick"]


def test_a_click_behind_a_fragment_that_reruns_the_app_is_not_lost() -> None:
    def script(log: list[str], go: threading.Event) -> None:
        import ostinato as st

        @st.fragment
        def first() -> None:
            if st.button("wait"):
                go.wait(5)
            if st.button("all"):
                st.rerun()

        @st.fragment
        def second() -> None:
            if st.button("second"):
                log.append("second")

        first()
        second()

    log: list[str] = []
    go = threading.Event()
    tab = Tab(script, log, go).load()
    tab.click("wait")
    tab.wait(lambda: tab.session.phase.name == "RUNNING")
    with tab.session.lock:
        tab.click("all").click("second")
    go.set()
    tab.settle()
    assert log == ["second"]


def test_A20_while_a_fragment_runs_only_what_is_inside_it_is_stale() -> None:
    tab, _log, go = opened()
    tab.click("slow a")
    tab.wait(lambda: any(isinstance(op, Fresh) for frame in tab.frames for op in frame.ops))
    fresh = [op for frame in tab.frames for op in frame.ops if isinstance(op, Fresh)]
    inside = next(n for n, shown in tab.browser.nodes.items() if shown.element.kind() == "fragment")
    assert fresh[-1].within == (inside,)
    go.set()
    tab.settle()


def test_J03_a_button_in_a_fragment_is_true_in_that_rerun_alone() -> None:
    tab, log, _ = opened()
    tab.click("quick a").settle()
    tab.click("quick b").settle()
    tab.click("script").settle()
    assert log == ["a quick", "b quick", "script"]
