"""Containers and placeholders. Rules N01 to N12, O08, O10."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from ostinato.testing.v1 import AppTest
from ostinato.wire.messages import Drop, Insert, Move, Set
from tests.session.tab import Tab


def test_N01_empty_holds_one_element_and_the_last_one_stays() -> None:
    def app() -> None:
        import ostinato as st

        by_method = st.empty()
        by_method.text("one")
        by_method.text("two")
        by_with = st.empty()
        with by_with:
            st.text("three")
            st.code("four")
        filled = st.empty()
        with filled.container():
            st.text("five")
            st.text("six")
        cleared = st.empty()
        cleared.text("gone")
        cleared.empty()

    at = AppTest.from_function(app).run()
    assert at.text.values == ["two", "five", "six"]
    assert at.code.values == ["four"]
    assert at.run().text.values == ["two", "five", "six"]


def test_N02_a_container_can_be_filled_later_and_out_of_order() -> None:
    def app() -> None:
        import ostinato as st

        box = st.container()
        st.text("below")
        with box:
            st.text("first")
            inner = st.container()
            st.text("last")
        inner.text("middle")

    assert AppTest.from_function(app).run().text.values == ["first", "middle", "last", "below"]


def test_N03_a_handle_replaces_its_element_in_place() -> None:
    def app() -> None:
        import ostinato as st

        handle = st.text("old")
        st.text("below")
        handle.text("same kind")
        other = st.text("old")
        other.title("another kind")
        st.text("bottom")

    at = AppTest.from_function(app).run()
    assert [one.value for one in at.main] == ["same kind", "below", "another kind", "bottom"]
    assert [one.value for one in at.run().main] == ["same kind", "below", "another kind", "bottom"]


def test_O10_N03_a_bar_that_is_updated_stays_one_element() -> None:
    def app() -> None:
        import ostinato as st

        bar = st.progress(0)
        for per_cent in (10, 50, 100):
            bar.progress(per_cent, text=f"{per_cent} %")

    (bar,) = AppTest.from_function(app).run().progress
    assert (bar.value, bar.text) == (100, "100 %")


def test_N04_the_sidebar_takes_elements_by_with_and_by_method() -> None:
    def app() -> None:
        import ostinato as st

        with st.sidebar:
            st.text("by with")
        st.sidebar.text("by method")
        st.text("main")

    at = AppTest.from_function(app).run()
    assert at.sidebar.text.values == ["by with", "by method"]
    assert at.main.text.values == ["main"]
    assert at.text.values == ["main", "by with", "by method"]


def test_N05_tabs_and_expanders_run_all_their_content_whether_it_is_seen_or_not() -> None:
    def app() -> None:
        import ostinato as st

        one, two = st.tabs(["one", "two"])
        one.text("in one")
        two.text("in two")
        with st.expander("closed"):
            st.text("in the expander")

    at = AppTest.from_function(app).run()
    assert [tab.label for tab in at.tabs] == ["one", "two"]
    assert at.tabs[1].text.values == ["in two"]
    assert at.expander[0].text.values == ["in the expander"]


@pytest.mark.parametrize("tracked", [False, True])
def test_N06_with_on_change_a_container_tells_whether_it_is_open_else_none(tracked: bool) -> None:
    def app(tracked: bool) -> None:
        import ostinato as st

        mode: dict[str, Any] = {"on_change": "rerun"} if tracked else {}
        first, second = st.tabs(["first", "second"], **mode)
        box = st.expander("box", **mode)
        st.text(f"{first.open} {second.open} {box.open}")

    expected = ["True False False"] if tracked else ["None None None"]
    assert AppTest.from_function(app, args=(tracked,)).run().text.values == expected


def test_N06_opening_a_tracked_container_is_an_event_and_calls_its_callback() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        first, second = st.tabs(["first", "second"], key="tabs", on_change=calls.append, args=("tabs",))
        box = st.expander("box", key="box", on_change=calls.append, args=("box",))
        st.text(f"{first.open} {second.open} {box.open}")

    calls: list[str] = []
    tab = Tab(app, calls).load()
    tab.send(tabs="second").settle()
    assert tab.texts[-1] == "False True False"
    tab.send(box=True).settle()
    assert tab.texts[-1] == "False True True"
    assert calls == ["tabs", "box"]


def test_N07_a_tracked_containers_key_is_in_session_state_and_can_be_assigned_before_the_call() -> None:
    def app() -> None:
        import ostinato as st

        if st.button("open"):
            st.session_state.tabs = "second"
            st.session_state.box = True
        first, second = st.tabs(["first", "second"], key="tabs", on_change="rerun")
        box = st.expander("box", key="box", on_change="rerun")
        st.text(f"{first.open} {second.open} {box.open} {st.session_state.tabs} {st.session_state.box}")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["True False False first False"]
    assert at.button[0].click().run().text.values == ["False True True second True"]
    assert at.run().text.values == ["False True True second True"]


def test_N08_an_expander_that_is_not_tracked_keeps_its_node_so_the_browser_keeps_it_open() -> None:
    def app() -> None:
        import ostinato as st

        st.text("changes" * bool(st.checkbox("change")))
        with st.expander("box"):
            st.text("inside")

    tab = Tab(app).load()
    before = dict(tab.browser.nodes)
    tab.send(change=True).settle()
    assert set(tab.browser.nodes) == set(before)
    assert not [op for op in tab.frames[-1].ops if isinstance(op, Insert | Move | Drop)]


def test_N11_a_spinner_takes_no_place_and_leaves_nothing_behind() -> None:
    waiting, go = threading.Event(), threading.Event()

    def app(waiting: threading.Event, go: threading.Event) -> None:
        import ostinato as st

        st.text("above")
        with st.spinner("working"):
            waiting.set()
            go.wait(10)
        st.text("below")

    tab = Tab(app, waiting, go).start()
    tab.wait(waiting.is_set)
    tab.wait(lambda: any(getattr(n.element, "text", None) == "working" for n in tab.browser.nodes.values()))
    go.set()
    tab.settle()
    kinds = [n.element.kind() for n in tab.browser.nodes.values()]
    assert kinds == ["page", "main", "text", "sidebar", "bottom", "overlay", "text"]


@pytest.mark.parametrize("leave", ["st.stop()", "1 / 0", "st.rerun()"])
def test_N11_a_spinner_is_gone_however_its_block_is_left(leave: str) -> None:
    def app(leave: str) -> None:
        import ostinato as st

        first = "again" not in st.session_state
        st.session_state.again = True
        with st.spinner("working"):
            if first:
                exec(leave, {"st": st})

    at = AppTest.from_function(app, args=(leave,)).run()
    assert not at.get("spinner")


def test_N12_containers_below_a_spinner_keep_their_nodes() -> None:
    def app() -> None:
        import ostinato as st

        if st.checkbox("work"):
            with st.spinner("working"):
                st.text("while working")
        one, _ = st.tabs(["one", "two"])
        one.text("inside")

    tab = Tab(app).load()
    tabs = [id for id, shown in tab.browser.nodes.items() if shown.element.kind() in ("tabs", "tab")]
    tab.send(work=True).settle()
    assert [id for id, shown in tab.browser.nodes.items() if shown.element.kind() in ("tabs", "tab")] == tabs


def test_O08_the_type_of_an_expander_changes_its_look_alone() -> None:
    def app() -> None:
        import ostinato as st

        look = st.radio("look", ["default", "compact", "step"], key="look")
        expander = st.expander("Details", type=look, key="details", on_change="rerun")
        expander.text(f"open: {expander.open}")
        st.expander("Untracked", type=look).text("inside")

    tab = Tab(app).load()
    tab.send(details=True).settle()
    for look in ("compact", "step"):
        before = len(tab.frames)
        tab.send(look=look).settle()
        assert tab.browser.texts() == ["look", "Details", "open: True", "Untracked", "inside"]
        ops = [op for frame in tab.frames[before:] for op in frame.ops]
        assert [op.patch for op in ops if isinstance(op, Set)] == [{"type": look}] * 2
        assert all(isinstance(op, Set) for op in ops)
