"""What a cached function draws. Rules K11, K14, K15, K17, K25, E20."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab

pytestmark = pytest.mark.usefixtures("empty_caches")


def messages(at: AppTest) -> list[str]:
    """The first sentences of the exceptions on the page."""
    return [shown.message.partition(". ")[0] + "." for shown in at.exception]


@pytest.mark.parametrize(
    ("options", "shown"),
    [({}, ["Running `f(...)`."]), ({"show_spinner": False}, []), ({"show_spinner": "Reading"}, ["Reading"])],
)
def test_K11_a_spinner_shows_while_the_function_runs(options: dict[str, Any], shown: list[str]) -> None:
    def app(options: dict[str, Any], go_on: threading.Event) -> None:
        import ostinato as st

        @st.cache_data(show_time=True, **options)
        def f() -> None:
            go_on.wait(5)

        st.text("before")
        f()
        st.text("after")

    go_on = threading.Event()
    tab = Tab(app, options, go_on).start()
    tab.wait(lambda: "before" in tab.texts)
    spinners = [node for node in tab.session.tree.walk() if node.element.kind() == "spinner"]
    assert [(node.element.text, node.element.show_time) for node in spinners] == [(text, True) for text in shown]
    go_on.set()
    tab.settle()
    assert tab.texts == ["before", "after"]


def drawing(calls: list[int]) -> None:
    import ostinato as st

    @st.cache_data
    def f(x: int) -> int:
        calls.append(x)
        st.text(f"in {x}")
        with st.container():
            st.text("in a container")
        column, _ = st.columns(2)
        column.text("in a column")
        st.sidebar.text("aside")
        place = st.empty()
        place.text("first")
        place.text("second")
        bar = st.progress(0)
        bar.progress(50)
        with st.spinner("Wait"):
            st.text("meanwhile")
        return x

    with st.expander("box"):
        st.text(f"gives {f(1)}")


def test_K14_what_the_function_draws_is_drawn_again_on_a_hit() -> None:
    calls: list[int] = []
    at = AppTest.from_function(drawing, args=(calls,)).run()
    first = repr(at)
    assert at.expander[0].text.values == ["in 1", "in a container", "in a column", "second", "meanwhile", "gives 1"]
    assert at.sidebar.text.values == ["aside"]
    assert repr(at.run()) == first
    other = AppTest.from_function(drawing, args=(calls,)).run()
    assert repr(other) == first
    assert calls == [1]
    assert at.runs[-1].ops == 0


def test_K14_a_hit_inside_another_cached_function_is_noted_too() -> None:
    def app(calls: list[str]) -> None:
        import ostinato as st

        @st.cache_data
        def inner() -> None:
            calls.append("inner")
            st.text("inner")

        @st.cache_data
        def outer(x: int) -> None:
            calls.append("outer")
            st.text("outer")
            inner()

        inner()
        outer(1)

    calls: list[str] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    assert at.text.values == ["inner", "outer", "inner"]
    assert at.run().text.values == ["inner", "outer", "inner"]
    assert calls == ["inner", "outer"]


def test_K14_what_the_function_sets_of_the_page_is_set_again() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.cache_data
        def brand() -> None:
            calls.append(1)
            st.set_page_config(page_title="Report")
            st.logo(":material/music_note:")

        st.button("again")
        brand()

    calls: list[int] = []
    tab = Tab(app, calls).load()
    page = tab.session.tree.page.element
    tab.click("again").settle()
    assert tab.session.tree.page.element == page
    assert (page.title, page.logo["image"]) == ("Report", ":material/music_note:")
    assert calls == [1]


def test_K15_a_widget_in_a_cached_function_shows_a_warning_and_the_script_goes_on() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.cache_data
        def f() -> None:
            calls.append(1)
            st.button("in it")

        f()
        st.text("after")

    calls: list[int] = []
    at = AppTest.from_function(app, args=(calls,)).run()
    for _ in range(2):
        assert messages(at) == ["The cached function `f` calls a widget."]
        assert at.button[0].label == "in it"
        assert at.text.values == ["after"]
        at.run()
    assert calls == [1]


def test_K15_tabs_that_answer_count_as_widgets() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data
        def f() -> None:
            st.tabs(["a", "b"], on_change="rerun")[0].text("in a")

        f()

    at = AppTest.from_function(app).run()
    assert messages(at.run()) == ["The cached function `f` calls a widget."]
    assert at.tabs[0].text.values == ["in a"]


def test_K17_nothing_is_drawn_again_where_values_are_refreshed() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data(ttl=60, refresh_mode="background")
        def f() -> None:
            st.text("in it")

        f()
        st.text("after")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["in it", "after"]
    assert "show only in the run that computes its value" in at.exception[0].message
    at.run()
    assert at.text.values == ["after"]
    assert not at.exception


@pytest.mark.parametrize("how", ["place.text('in it')", "with place: st.text('in it')"])
def test_K25_drawing_into_a_container_from_outside_works_once_and_then_says_what_to_do(how: str) -> None:
    at = AppTest.from_string(
        f"import ostinato as st\nplace = st.container()\n@st.cache_data\ndef f():\n    {how}\nf()\nst.text('after')"
    ).run()
    assert at.text.values == ["in it", "after"]
    at.run()
    assert "`f` drew into a container from outside" in at.exception[0].message
    assert at.text.values == []


def test_E20_a_fragment_in_a_cached_function_says_what_to_do() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_data
        @st.fragment
        def f() -> None:
            st.text("in it")

        f()

    at = AppTest.from_function(app).run()
    assert "was called in a cached function" in at.exception[0].message


def test_E20_a_cached_function_in_a_fragment_works() -> None:
    def app(calls: list[int]) -> None:
        import ostinato as st

        @st.fragment
        @st.cache_data
        def f() -> None:
            calls.append(1)
            st.text("in it")
            st.sidebar.text("aside")

        f()

    calls: list[int] = []
    at = AppTest.from_function(app, args=(calls,)).run().run()
    assert at.main.text.values == ["in it"]
    assert at.sidebar.text.values == ["aside"]
    assert calls == [1]
