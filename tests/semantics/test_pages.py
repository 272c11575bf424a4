"""st.Page and st.navigation. Rules L01 to L14, T04."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ostinato as st
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitPageNotFoundError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from tests.elements.app import error
from tests.semantics.paged import opened, settings, two_pages


def test_L01_navigation_returns_the_page_of_the_url_and_runs_nothing_by_itself() -> None:
    log: list[str] = []
    at = AppTest.from_function(two_pages, args=(log,)).run()
    assert log == ["navigation", "home"]
    at.switch_page("report").run()
    assert log == ["navigation", "home", "navigation", "report"]


def test_L01_a_second_navigation_in_one_run_raises_nothing() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        st.navigation([home])
        st.navigation([home], position="top").run()

    at = AppTest.from_function(app).run()
    assert (at.text.values, len(at.exception)) == (["home"], 0)
    assert settings(at).navigation == "top"


@pytest.mark.parametrize("which", ["another", "twice", "without navigation"])
def test_L02_only_the_returned_page_can_be_run_and_only_once(which: str) -> None:
    def app(which: str) -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        def report() -> None:
            st.text("report")

        pages = [st.Page(home), st.Page(report)]
        if which == "without navigation":
            pages[0].run()
        page = st.navigation(pages)
        page.run()
        (page if which == "twice" else pages[1]).run()

    at = AppTest.from_function(app, args=(which,)).run()
    assert "Run the page that `st.navigation` returned" in at.exception[0].message


def test_L03_code_around_run_frames_every_page() -> None:
    at = AppTest.from_function(two_pages, args=([],)).run()
    for page in ("report", "home"):
        at.switch_page(page).run()
        assert [at.main[0].value, at.main[-1].value] == ["before: ['common']", "after"]


def test_L04_a_path_that_is_no_page_shows_the_default_page_and_says_so() -> None:
    log: list[str] = []
    at = opened("nowhere", log)
    assert log == ["navigation", "home"]
    assert (settings(at).missing, settings(at).current) == ("nowhere", "")
    at.switch_page("report").run()
    assert (settings(at).missing, settings(at).current) == (None, "report")


def test_L04_in_an_app_of_one_page_too(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("import ostinato as st\nst.text('only')")
    at = AppTest.from_file(tmp_path / "app.py")
    at._path = "nowhere"
    at.run()
    assert (at.text.values, settings(at).missing) == (["only"], "nowhere")
    at._path = ""
    assert settings(at.run()).missing is None


def test_L05_pages_that_are_left_out_cannot_be_reached() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")
            if st.button("go"):
                st.switch_page(secret)

        def hidden() -> None:
            st.text("secret")

        secret = st.Page(hidden, url_path="secret")
        st.navigation([home]).run()

    assert opened("secret", script=app).text.values == ["home"]
    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().text.values == ["home"]
    with pytest.raises(ValueError, match="no page 'secret'"):
        at.switch_page("secret")


def test_L06_hidden_pages_can_be_reached_but_are_not_listed() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        def notes() -> None:
            st.text("notes")

        st.navigation([home, st.Page(notes, visibility="hidden")]).run()

    at = opened("notes", script=app)
    assert at.text.values == ["notes"]
    assert [page["hidden"] for page in settings(at).pages] == [False, True]
    assert settings(at).navigation == "sidebar"


def test_L07_a_path_has_no_slash_inside() -> None:
    with pytest.raises(StreamlitAPIException, match="'a/b'"):
        st.Page(page, url_path="a/b")
    assert st.Page(page, url_path="/a/").url_path == "a"


def test_L07_the_path_of_the_default_page_is_empty_and_its_own_name_leads_to_it() -> None:
    assert st.Page(page, default=True, url_path="start").url_path == ""
    at = opened("home", [])
    assert (settings(at).current, settings(at).missing) == ("", None)
    assert at._session.state.location.path == ""


def test_L08_paths_of_files_start_at_the_main_script(tmp_path: Path) -> None:
    (tmp_path / "views").mkdir()
    (tmp_path / "views" / "2_📈_My_sales.py").write_text(
        "import ostinato as st\nst.text(__file__)\nst.text(__name__)\nst.text('outer' in globals())"
    )
    (tmp_path / "app.py").write_text(
        "import ostinato as st\nouter = 1\npage = st.navigation(['views/2_📈_My_sales.py'])\n"
        "st.text([page.title, page.icon, page.url_path])\npage.run()\n"
        "import sys; st.text(sys.modules['__main__'].__file__)"
    )
    at = AppTest.from_file(tmp_path / "app.py").run()
    file = str(tmp_path / "views" / "2_📈_My_sales.py")
    assert at.text.values == ["['My sales', '📈', '']", file, "__main__", "False", str(tmp_path / "app.py")]


def test_L09_the_list_of_pages_may_change_between_runs() -> None:
    def app() -> None:
        import ostinato as st

        def login() -> None:
            if st.button("in"):
                st.session_state.known = True
                st.rerun()

        def report() -> None:
            st.text("report")
            if st.button("out"):
                st.session_state.known = False
                st.rerun()

        def home() -> None:
            st.text("home")

        st.navigation([home, report] if st.session_state.get("known") else [login]).run()

    at = AppTest.from_function(app).run()
    assert at.button[0].label == "in"
    assert at.button[0].click().run().text.values == ["home"]
    at.switch_page("report").run()
    at.button[0].click().run()
    assert (at.button[0].label, settings(at).missing) == ("in", None)
    assert at._session.state.location.path == ""


def test_L09_who_opens_a_page_before_the_login_gets_there_after_it() -> None:
    def app() -> None:
        import ostinato as st

        def login() -> None:
            if st.button("in"):
                st.session_state.known = True
                st.rerun()

        def home() -> None:
            st.text("home")

        def report() -> None:
            st.text("report")

        st.navigation([home, report] if st.session_state.get("known") else [login]).run()

    at = opened("report", script=app)
    assert at.button[0].label == "in"
    assert at.button[0].click().run().text.values == ["report"]


def test_L12_set_page_config_wins_over_the_title_and_icon_of_the_page() -> None:
    def app(when: str) -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        if when == "before":
            st.set_page_config(page_title="Own")
        page = st.navigation([st.Page(home, icon="🏠")])
        if when == "after":
            st.set_page_config(page_title="Own")
        page.run()

    titles = {when: settings(AppTest.from_function(app, args=(when,)).run()).title for when in ("", "before", "after")}
    assert titles == {"": "home", "before": "Own", "after": "Own"}
    assert settings(AppTest.from_function(app, args=("after",)).run()).icon == "🏠"


def test_L13_a_page_is_an_instance_of_st_Page_and_its_source_must_match() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        def other() -> None:
            st.text("other")

        page = st.Page(home)
        assert isinstance(st.navigation([page]), st.Page)
        assert st.navigation([page]) is page
        st.page_link(st.Page(other, url_path="home"), label="Wrong")

    at = AppTest.from_function(app).run()
    assert "belongs to another page" in at.exception[0].message


def test_L14_pages_elsewhere_are_listed_with_their_address() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        st.navigation([st.Page("https://example.com/x", title="Our Docs!"), home]).run()

    at = AppTest.from_function(app).run()
    elsewhere, home = settings(at).pages
    assert (elsewhere["url"], elsewhere["path"], home["default"]) == ("https://example.com/x", "our-docs", True)
    assert opened("our-docs", script=app).text.values == ["home"]


def test_sections_position_and_length_of_the_list_are_told() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        def report() -> None:
            st.text("report")

        report_page = st.Page(report, title="Report", icon="📈", help="All of it")
        st.navigation({"": [home], "More": [report_page]}, position="top", expanded=3).run()

    told = settings(AppTest.from_function(app).run())
    assert (told.navigation, told.expanded, told.current) == ("top", 3, "")
    assert told.pages[1] == {
        "title": "Report",
        "icon": "📈",
        "path": "report",
        "section": "More",
        "hidden": False,
        "url": None,
        "help": "All of it",
        "default": False,
    }


def test_T04_tests_name_pages_by_file_and_by_path(tmp_path: Path) -> None:
    (tmp_path / "report.py").write_text("import ostinato as st\nst.text('report')")
    (tmp_path / "app.py").write_text(
        "import ostinato as st\ndef home(): st.text('home')\n"
        "st.navigation([home, st.Page('report.py', url_path='all')]).run()"
    )
    at = AppTest.from_file(tmp_path / "app.py").run()
    assert at.switch_page("report.py").run().text.values == ["report"]
    assert at.switch_page("home").run().text.values == ["home"]
    assert at.switch_page("all").run().text.values == ["report"]
    with pytest.raises(ValueError, match=r"nope\.py"):
        at.switch_page("nope.py")


def page() -> None:
    """A page."""


class Callable:
    """Something that can be called and has no name."""

    def __call__(self) -> None:
        """Nothing."""


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda: st.Page("nope.py"), StreamlitPageNotFoundError),
        (lambda: st.Page(5), StreamlitInvalidParameterTypeError),
        (lambda: st.Page(Callable(), url_path="c"), StreamlitMissingRequiredParameterError),
        (lambda: st.Page(page, url_path=" "), StreamlitMissingRequiredParameterError),
        (lambda: st.Page(page, title=" _ "), StreamlitMissingRequiredParameterError),
        (lambda: st.Page(page, visibility="never"), StreamlitValueError),
        (lambda: st.Page(page, icon=":shark:"), StreamlitAPIException),
        (lambda: st.Page("https://example.com"), StreamlitMissingRequiredParameterError),
        (lambda: st.Page("https://example.com", title="X", default=True), StreamlitIncompatibleParametersError),
    ],
)
def test_a_page_that_cannot_be_says_why(make: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        make()


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        ("st.navigation([])", StreamlitMissingRequiredParameterError),
        ("st.navigation({'A': []})", StreamlitMissingRequiredParameterError),
        ("st.navigation('app.py')", StreamlitInvalidParameterTypeError),
        ("st.navigation([5])", StreamlitInvalidParameterTypeError),
        ("st.navigation([print], position='left')", StreamlitValueError),
        ("st.navigation([print], expanded='yes')", StreamlitInvalidParameterTypeError),
        ("st.navigation([print], expanded=-1)", StreamlitValueError),
        ("st.navigation([print, st.Page(len, url_path='print')])", StreamlitAPIException),
        ("st.navigation([st.Page(print, default=True), st.Page(len, default=True)])", StreamlitAPIException),
        ("st.navigation([st.Page('https://example.com', title='X')])", StreamlitAPIException),
    ],
)
def test_a_list_of_pages_that_cannot_be_says_why(call: str, kind: type[Exception]) -> None:
    assert error(call) is kind


def test_outside_a_run_pages_are_inert() -> None:
    found = st.navigation([st.Page(page)])
    found.run()
    assert found.title == "page"
