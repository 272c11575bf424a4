"""What survives a change of page. Rules I04, I09, I16, I31, H11, J01, E33."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.testing.v1 import AppTest
from tests.semantics.paged import two_pages
from tests.session.tab import Tab


def test_I04_I09_widgets_of_a_page_go_at_the_start_of_the_next_pages_run() -> None:
    at = AppTest.from_function(two_pages, args=([],)).run()
    at.text_input(key="name").set_value("typed")
    at.text_input[3].set_value("typed").run()
    at.switch_page("report").run()
    assert at.text[0].value == "before: ['common']"
    assert at.text_input.values == ["", "", "", ""]
    at.switch_page("home").run()
    assert at.text_input.values == ["", "", "", ""]


def test_I16_widgets_around_the_pages_keep_their_state() -> None:
    at = AppTest.from_function(two_pages, args=([],)).run()
    at.text_input[0].set_value("with key")
    at.text_input[1].set_value("without").run()
    at.switch_page("report").run()
    assert at.text_input.values[:2] == ["with key", "without"]


def test_I16_a_widget_around_the_pages_is_never_taken_for_a_pages_widget_in_its_place() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text_input("Same")

        def report() -> None:
            st.text("report")

        page = st.navigation([home, report])
        page.run()
        if page.title == "report":
            st.text_input("Same")

    at = AppTest.from_function(app).run()
    at.text_input[0].set_value("typed").run()
    at.switch_page("report").run()
    assert at.text_input[0].value == ""


def test_J01_a_click_on_one_page_is_over_when_the_user_comes_back() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            if st.button("go", key="go"):
                st.switch_page(other_page)
            st.text("home")

        def other() -> None:
            st.text(sorted(st.session_state))

        other_page = st.Page(other)
        st.navigation([home, other_page]).run()

    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().text.values == ["[]"]
    assert at.switch_page("home").run().text.values == ["home"]


def test_H11_session_state_outlives_the_page() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.session_state.kept = "yes"

        def report() -> None:
            st.text(st.session_state.kept)

        st.navigation([home, report]).run()

    assert AppTest.from_function(app).run().switch_page("report").run().text.values == ["yes"]


@pytest.mark.parametrize(("persist", "kept"), [(None, ""), ("page", ""), ("session", "typed")])
def test_I31_what_persists_for_the_session_comes_back_with_its_page(persist: Any, kept: str) -> None:
    def app(persist: Any) -> None:
        import ostinato as st

        def home() -> None:
            st.text_input("Name", key="name", persist_state=persist)

        def report() -> None:
            st.text(sorted(st.session_state))

        st.navigation([home, report]).run()

    at = AppTest.from_function(app, args=(persist,)).run()
    at.text_input[0].set_value("typed").run()
    at.switch_page("report").run()
    assert at.text.values == ["['name']" if kept else "[]"]
    assert at.switch_page("home").run().text_input[0].value == kept


@pytest.mark.parametrize("parallel", [False, True])
def test_fragments_of_a_page_keep_their_widgets_when_they_run_alone(parallel: bool) -> None:
    def app(parallel: bool) -> None:
        import time

        import ostinato as st

        @st.fragment
        def inner() -> None:
            st.text_input("Inner", key="inner")
            st.text_input("Keyless")

        @st.fragment(parallel=parallel)
        def outer() -> None:
            time.sleep(0.05 if parallel else 0)
            st.button("again")
            inner()

        def home() -> None:
            outer()

        st.navigation([home]).run()

    at = AppTest.from_function(app, args=(parallel,)).run()
    at.text_input[0].set_value("typed")
    at.text_input[1].set_value("typed").run()
    assert at.button[0].click().run().text_input.values == ["typed", "typed"]
    assert at.button[0].click().run().text_input.values == ["typed", "typed"]
    assert at.run().text_input.values == ["typed", "typed"]


def test_E33_a_fragment_of_a_page_that_was_left_ticks_no_more() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment(run_every=0.05)
        def clock() -> None:
            st.session_state.ticks = st.session_state.get("ticks", 0) + 1

        def home() -> None:
            clock()

        def report() -> None:
            st.text("report")

        st.navigation([home, report]).run()

    at = AppTest.from_function(app).run().wait(0.3)
    assert at.session_state["ticks"] > 1
    at.switch_page("report").run()
    before = at.session_state["ticks"]
    assert at.wait(0.3).session_state["ticks"] == before


def test_the_former_pages_content_is_gone_as_soon_as_the_next_page_is_drawn() -> None:
    def app() -> None:
        import time

        import ostinato as st

        def home() -> None:
            st.text("home")
            if st.button("go"):
                st.switch_page(slow)

        def wait() -> None:
            time.sleep(0.3)
            st.text("slow")

        slow = st.Page(wait, url_path="slow")
        st.text("above")
        st.navigation([home, slow]).run()

    tab = Tab(app).load()
    tab.click("go")
    tab.wait(lambda: tab.texts == ["above"])
    assert tab.settle().texts == ["above", "slow"]
