"""st.switch_page and st.page_link. Rules L05, L10, L11, L13, L14, C24, C34, C35, I37."""

from __future__ import annotations

from pathlib import Path

import pytest

import ostinato as st
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitMissingRequiredParameterError,
    StreamlitPageNotFoundError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from ostinato.wire.messages import Url
from tests.elements.app import error, run
from tests.session.tab import Tab

PAGES = "def home(): st.text('home')\ndef report(): st.text('report')\npages = [st.Page(home), st.Page(report)]\n"


def switching(how: str) -> None:
    """Two pages, the first with a button that leads to the second."""
    import ostinato as st

    def go() -> None:
        st.switch_page(report_page, query_params={"from": "callback"})

    def home() -> None:
        st.text("home")
        if how == "callback":
            st.button("go", on_click=go)
        elif st.button("go"):
            try:
                st.switch_page(report_page, query_params={"year": 2026, "tag": ["a", "b"]})
            except Exception:
                st.text("caught")
            st.text("never reached")

    def report() -> None:
        st.text(f"report {st.query_params.to_dict()}")
        if st.button("again"):
            st.rerun()

    report_page = st.Page(report)
    st.navigation([home, report_page]).run()


def test_L11_switch_page_goes_at_once_with_its_parameters() -> None:
    at = AppTest.from_function(switching, args=("body",)).run()
    at.button[0].click().run()
    assert at.text.values == ["report {'year': '2026', 'tag': 'b'}"]
    assert at.query_params == {"year": "2026", "tag": ["a", "b"]}


def test_L11_page_and_parameters_are_one_step_of_the_browsers_history() -> None:
    tab = Tab(switching, "body").load()
    tab.click("go").settle()
    urls = [op for frame in tab.frames for op in frame.ops if isinstance(op, Url)]
    assert urls == [Url("report", "year=2026&tag=a&tag=b", push=True)]


def test_C34_it_works_in_callbacks() -> None:
    at = AppTest.from_function(switching, args=("callback",)).run()
    assert at.button[0].click().run().text.values == ["report {'from': 'callback'}"]


def test_C24_a_rerun_keeps_page_and_parameters() -> None:
    at = AppTest.from_function(switching, args=("body",)).run()
    at.button[0].click().run()
    assert at.button[0].click().run().text.values == ["report {'year': '2026', 'tag': 'b'}"]


@pytest.mark.parametrize("order", ["switch first", "rerun first"])
def test_C35_of_two_callbacks_the_one_that_switches_pages_wins(order: str) -> None:
    def app(order: str) -> None:
        import ostinato as st

        def go() -> None:
            st.switch_page(other_page)

        def again() -> None:
            st.rerun()

        def home() -> None:
            calls = [go, again] if order == "switch first" else [again, go]
            st.text_input("One", on_change=calls[0])
            st.text_input("Two", on_change=calls[1])

        def other() -> None:
            st.text("other")

        other_page = st.Page(other)
        st.navigation([home, other_page]).run()

    at = AppTest.from_function(app, args=(order,)).run()
    at.text_input[0].set_value("1")
    at.text_input[1].set_value("2").run()
    assert at.text.values == ["other"]


def test_C34_not_in_a_parallel_fragment_while_the_whole_script_runs() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment(parallel=True)
        def part() -> None:
            @st.fragment
            def inner() -> None:
                if st.session_state.get("go") or st.button("go"):
                    st.switch_page(other_page)

            inner()

        def home() -> None:
            part()

        def other() -> None:
            st.text("other")

        other_page = st.Page(other)
        st.session_state.setdefault("go", True)
        st.navigation([home, other_page]).run()

    at = AppTest.from_function(app).run()
    assert "parallel fragment" in at.exception[0].message
    at.session_state["go"] = False
    at.run()
    assert at.button[0].click().run().text.values == ["other"]


def test_L10_a_change_of_page_clears_the_parameters_but_how_the_page_is_embedded() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text(st.query_params.to_dict())
            if st.button("go"):
                st.switch_page(other_page)

        def other() -> None:
            st.text(st.query_params.to_dict())

        other_page = st.Page(other)
        st.navigation([home, other_page]).run()

    at = AppTest.from_function(app)
    at.query_params = {"embed": "true", "embed_options": ["dark_theme", "show_padding"], "x": "1"}
    assert at.run().text.values == ["{'x': '1'}"]
    assert at.button[0].click().run().text.values == ["{}"]
    assert at.query_params == {"embed": "true", "embed_options": ["dark_theme", "show_padding"]}


def bound(which: str) -> None:
    """A bound widget around the pages, and one on each page."""
    import ostinato as st

    def home() -> None:
        st.text_input("Name", key="name", bind="query-params")
        if st.button("go"):
            st.switch_page(other_page, query_params={which: "set"} if which else None)

    def other() -> None:
        st.text(st.query_params.to_dict())
        st.text_input("City", key="city", bind="query-params")
        if st.button("back"):
            st.switch_page(home_page, query_params={"name": "from the URL"})

    home_page, other_page = st.Page(home), st.Page(other)
    st.text_input("Common", key="common", bind="query-params")
    st.navigation([home_page, other_page]).run()


def test_I37_parameters_of_widgets_around_the_pages_stay_in_the_url() -> None:
    at = AppTest.from_function(bound, args=("",))
    at.query_params = {"common": "c", "name": "n"}
    at.run()
    assert at.text_input.values == ["c", "n"]
    assert at.button[0].click().run().text.values == ["{'common': 'c'}"]
    assert at.text_input.values == ["c", ""]


def test_I37_a_page_that_is_left_keeps_its_value_unless_the_url_says_otherwise() -> None:
    at = AppTest.from_function(bound, args=("",))
    at.query_params = {"name": "n"}
    at.run().button[0].click().run()
    assert at.switch_page("home").run().text_input.values == ["", "n"]
    at.button[0].click().run()
    assert at.button[0].click().run().text_input.values == ["", "from the URL"]


def test_I35_a_parameter_of_a_widget_around_the_pages_cannot_be_set() -> None:
    at = AppTest.from_function(bound, args=("common",)).run()
    assert "mirrors the widget" in at.button[0].click().run().exception[0].message
    at = AppTest.from_function(bound, args=("city",)).run()
    assert at.button[0].click().run().text_input.values == ["", "set"]


def test_L10_a_page_that_is_opened_in_the_browser_gets_the_parameters_of_its_url() -> None:
    at = AppTest.from_function(switching, args=("body",)).run()
    at.switch_page("report").query_params["x"] = "1"
    assert at.run().text.values == ["report {'x': '1'}"]


def test_switching_to_the_present_page_runs_it_anew_without_parameters() -> None:
    at = run(
        "def home():\n    st.text(st.query_params.to_dict())\n    if st.button('clear'): st.switch_page(page)\n"
        "page = st.Page(home)\nst.navigation([page]).run()"
    )
    at.query_params["x"] = "1"
    at.run()
    assert at.text.values == ["{'x': '1'}"]
    assert at.button[0].click().run().text.values == ["{}"]


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("'nope.py'", StreamlitPageNotFoundError),
        ("'report'", StreamlitPageNotFoundError),
        ("5", StreamlitInvalidParameterTypeError),
        ("report", StreamlitInvalidParameterTypeError),
        ("st.Page('https://example.com', title='X')", StreamlitAPIException),
        ("st.Page(home, url_path='report')", StreamlitPageNotFoundError),
        ("pages[1], query_params=5", StreamlitInvalidParameterTypeError),
        ("pages[1], query_params={'embed': 'true'}", StreamlitAPIException),
        ("pages[1], query_params={'x': 'y' * 600_000}", StreamlitAPIException),
    ],
)
def test_a_page_that_cannot_be_gone_to_says_why(target: str, kind: type[Exception]) -> None:
    at = run(
        f"{PAGES}st.navigation(pages)\ntry:\n    st.switch_page({target})\nexcept Exception as error:\n"
        "    st.session_state['seen'] = type(error)"
    )
    assert at.session_state["seen"] is kind


def test_outside_a_run_it_does_nothing() -> None:
    st.switch_page("anything.py")


# --- page_link -------------------------------------------------------------------------------------------------------


def test_a_link_takes_title_and_icon_from_its_page_and_knows_where_the_user_is() -> None:
    at = run(
        "def home():\n    st.page_link(pages[0])\n    st.page_link(pages[1], label='Own', icon=':material/home:')\n"
        "def report(): home()\npages = [st.Page(home, title='Start', icon='🏠'), st.Page(report, icon='📈')]\n"
        "st.navigation(pages).run()"
    )
    first, second = at.page_link
    assert (first.label, first.value, first.icon, first.page, first.active) == ("Start", "Start", "🏠", "", True)
    assert (second.label, second.icon, second.page, second.active) == ("Own", ":material/home:", "report", False)
    at.switch_page("report").run()
    assert [link.active for link in at.page_link] == [False, True]


def test_a_link_above_navigation_knows_the_pages_of_the_run_before() -> None:
    at = run(f"{PAGES}for page in pages: st.page_link(page)\nst.navigation(pages).run()")
    at.switch_page("report").run()
    assert [(link.page, link.active) for link in at.page_link] == [("", False), ("report", True)]


def test_L14_a_link_leads_elsewhere_with_its_parameters() -> None:
    at = run(
        "st.page_link('https://example.com/a?x=1', label='Out', query_params={'y': [1, 2]})\n"
        "st.page_link(st.Page('https://example.com', title='Docs'))"
    )
    assert [(link.label, link.url, link.query) for link in at.page_link] == [
        ("Out", "https://example.com/a?x=1&y=1&y=2", None),
        ("Docs", "https://example.com", None),
    ]


def test_a_link_carries_query_parameters() -> None:
    at = run(f"{PAGES}st.navigation(pages)\nst.page_link(pages[1], query_params={{'a b': 'ü&', 'n': [1, 2]}})")
    assert at.page_link[0].query == "a+b=%C3%BC%26&n=1&n=2"


def test_links_of_files_name_them_from_the_main_scripts_folder(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "1_One.py").write_text("import ostinato as st\nst.text('one')")
    (tmp_path / "app.py").write_text(
        "import ostinato as st\nst.page_link('pages/1_One.py')\nst.page_link('app.py', label='Home')\n"
        "st.page_link('pages/Two.py')"
    )
    at = AppTest.from_file(tmp_path / "app.py").run()
    assert [(link.label, link.page) for link in at.page_link] == [("One", "One"), ("Home", "")]
    assert "no page 'pages/Two.py'" in at.exception[0].message
    assert at.page_link[0].run() is at


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        ("st.page_link('https://example.com')", StreamlitMissingRequiredParameterError),
        ("st.page_link('nope.py')", StreamlitPageNotFoundError),
        ("st.page_link('javascript:alert(1)', label='X')", StreamlitPageNotFoundError),
        ("st.page_link(5)", StreamlitInvalidParameterTypeError),
        ("st.page_link('https://example.com', label='X', width='wide')", StreamlitInvalidWidthError),
        ("st.page_link('https://example.com', label='X', icon_position='top')", StreamlitValueError),
        ("st.page_link('https://example.com', label='X', icon='zz')", StreamlitAPIException),
        ("st.page_link('https://example.com', label='X', query_params=5)", StreamlitInvalidParameterTypeError),
    ],
)
def test_a_link_that_cannot_be_says_why(call: str, kind: type[Exception]) -> None:
    assert error(call) is kind
